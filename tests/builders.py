"""Plain functions that make records: a test says what it is about, the rest is ordinary."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User

from provenance.domain import vocabulary
from provenance.domain.curation_vocabulary import IntakeHow, ProposalKind
from provenance.domain.language import dates
from provenance.domain.language.text import folded
from provenance.domain.matching.search_index import block_of_row_key, row_key, unpack
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Case,
    CaseMember,
    CitedChain,
    Correction,
    Dispute,
    Document,
    DocumentDate,
    IndexTerm,
    Intake,
    Interest,
    Method,
    Note,
    Notice,
    Occasion,
    Overruling,
    Passage,
    Pin,
    Proposal,
    Quote,
    Review,
    Source,
    SourceName,
    StatedObject,
    Statement,
    Summary,
    TraceAsker,
    TraceRequest,
    Translation,
    Watch,
    Wording,
)

_numbers = count(1)
LOSING = "We are losing now, and nobody tells us why."


def _slug(word: str) -> str:
    return f"{word}-{next(_numbers)}"


def user(username: str = "", *groups: str, superuser: bool = False, **fields: Any) -> User:
    """An account; ``groups`` are made when they are missing, without permissions."""
    name = username or _slug("user")
    if superuser:
        return User.objects.create_superuser(name, f"{name}@example.org", "a long passphrase")
    made = User.objects.create_user(name, f"{name}@example.org", "a long passphrase", **fields)
    made.groups.set(Group.objects.get_or_create(name=group)[0] for group in groups)
    return made


def source(name: str = "The Daily Paper", **fields: Any) -> Source:
    fields.setdefault("slug", _slug("source"))
    fields.setdefault("kind", vocabulary.SourceKind.OUTLET)
    return Source.objects.create(name=name, **fields)


def protected_source(name: str = "Aleksandr Ivanov", **fields: Any) -> Source:
    """A person of whom only the first name may be shown."""
    fields.setdefault("kind", vocabulary.SourceKind.PERSON)
    fields.setdefault("protection", vocabulary.Protection.FIRST_NAME)
    fields.setdefault("display_form", "Aleksandr")
    fields.setdefault("protection_reason", "The newspaper gives first names only.")
    return source(name, **fields)


def source_name(of: Source | None = None, **fields: Any) -> SourceName:
    fields.setdefault("name", _slug("Other name"))
    return SourceName.objects.create(source=of or source(), **fields)


def interest(of: Source | None = None, **fields: Any) -> Interest:
    fields.setdefault("interest", "party to the war")
    if "passage" not in fields:
        fields.setdefault("reason", "It fights in it.")
    return Interest.objects.create(source=of or source(), **fields)


def document(title: str = "", **fields: Any) -> Document:
    """A published, held document; with ``text``, its hash and length are worked out."""
    slug = fields.setdefault("slug", _slug("document"))
    fields.setdefault("kind", vocabulary.DocumentKind.ARTICLE)
    fields.setdefault("status", vocabulary.Status.PUBLISHED)
    fields.setdefault("holding", vocabulary.Holding.HELD)
    if fields.get("text"):
        fields.setdefault("text_sha256", sha256(fields["text"]))
        fields.setdefault("text_length", len(fields["text"]))
    return Document.objects.create(title=title or f"Title of {slug}", **fields)


def named_document(title: str = "", **fields: Any) -> Document:
    """A document known only through others."""
    return document(title, holding=vocabulary.Holding.NAMED, **fields)


def look_through_all() -> None:
    """Somebody has looked through every held document, so that what it does not state is known."""
    held = Document.objects.filter(holding=vocabulary.Holding.HELD)
    held.update(examined_on=date(2026, 5, 1), examined_by="a curator")


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document_date(
    of: Document | None = None, edtf: str = "2022-09-29", **fields: Any
) -> DocumentDate:
    """A published date to the day, unless told otherwise, with its bounds."""
    fields.setdefault("layer", vocabulary.DateLayer.PUBLISHED)
    fields.setdefault("precision", vocabulary.DatePrecision.DAY if edtf else "unknown")
    if "passage" not in fields:
        fields.setdefault("reason", "From its address.")
    bounds = dates.bounds(edtf)
    fields.setdefault("earliest", bounds.earliest)
    fields.setdefault("latest", bounds.latest)
    return DocumentDate.objects.create(document=of or document(), edtf=edtf, **fields)


def occasion(label: str = "on the tape", of: Document | None = None, **fields: Any) -> Occasion:
    """One occasion of a document, behind those that it has."""
    of = of or document()
    fields.setdefault("position", of.occasions.count() + 1)
    return Occasion.objects.create(document=of, label=label, **fields)


def passage(exact: str = LOSING, of: Document | None = None, **fields: Any) -> Passage:
    """Words in a document; with ``start`` alone, the end is worked out."""
    fields.setdefault("key", _slug("passage"))
    if fields.get("start") is not None:
        fields.setdefault("end", fields["start"] + len(exact))
    return Passage.objects.create(document=of or document(), exact=exact, **fields)


def quote(**fields: Any) -> Quote:
    fields.setdefault("slug", _slug("quote"))
    return Quote.objects.create(**fields)


def wording(
    exact: str = LOSING,
    *,
    of: Quote | None = None,
    document: Document | None = None,
    **fields: Any,
) -> Wording:
    """A direct quotation in English; give ``passage`` or the words and their document."""
    fields.setdefault("slug", _slug("wording"))
    fields.setdefault("form", vocabulary.Form.DIRECT)
    fields.setdefault("language", "en")
    if "passage" not in fields:
        fields["passage"] = passage(exact, document)
    return Wording.objects.create(quote=of or quote(), **fields)


def translation(of: Wording | None = None, **fields: Any) -> Translation:
    if "passage" not in fields:
        fields.setdefault("reason", "The speaker is Russian and the words are English.")
    return Translation.objects.create(wording=of or wording(), **fields)


def attribution(
    taker: Document | None = None, upstream: Document | None = None, **fields: Any
) -> Attribution:
    """A step that the taker's own words state; without an upstream, speech or gap, into a gap."""
    taker = taker or document()
    quotes, occasions = fields.pop("quotes", ()), fields.pop("occasions", ())
    fields.setdefault("slug", _slug("attribution"))
    if upstream is None and not fields.get("speaks"):
        fields.setdefault("gap", vocabulary.GapKind.SOURCE_UNNAMED)
    if "passage" not in fields and not fields.get("inference"):
        fields["passage"] = passage("the newspaper reported", taker)
    if fields.get("inference"):
        fields.setdefault("inferred_by", "a curator")
    made = Attribution.objects.create(taker=taker, upstream=upstream, **fields)
    made.quotes.set(quotes)
    made.occasions.set(occasions)
    return made


def act(of: Attribution | None = None, **fields: Any) -> Act:
    fields.setdefault("kind", vocabulary.ActKind.INTERCEPTED)
    return Act.objects.create(attribution=of or attribution(), **fields)


def candidate(of: Attribution | None = None, **fields: Any) -> Candidate:
    fields.setdefault("slug", _slug("candidate"))
    fields.setdefault("filling", "The agency's report of the same day.")
    fields.setdefault("grounds", "The same words in the same order.")
    fields.setdefault("proposed_by", "first curator")
    if fields.get("state", "proposed") != vocabulary.CandidateState.PROPOSED:
        fields.setdefault("decided_by", "second curator")
        fields.setdefault("decided_on", date(2026, 5, 1))
    return Candidate.objects.create(attribution=of or attribution(), **fields)


def method(name: str = "", **fields: Any) -> Method:
    slug = fields.setdefault("slug", _slug("method"))
    return Method.objects.create(name=name or slug, **fields)


def statement(exact: str = "we checked the recordings", **fields: Any) -> Statement:
    """A verification asserted of its passage's own document, unless told otherwise."""
    fields.setdefault("slug", _slug("statement"))
    fields.setdefault("kind", vocabulary.StatementKind.VERIFYING)
    methods = fields.pop("methods", ())
    objects = fields.pop("objects", ())
    if "passage" not in fields:
        fields["passage"] = passage(exact, fields.pop("document", None))
    if not fields.get("of_wording"):
        fields.setdefault("of_document", fields["passage"].document)
    made = Statement.objects.create(**fields)
    made.methods.set(methods)
    for stated in objects:
        StatedObject.objects.create(statement=made, object=stated)
    return made


def stated_object(of: Statement | None = None, **fields: Any) -> StatedObject:
    fields.setdefault("object", vocabulary.StatementObject.RECORDING)
    return StatedObject.objects.create(statement=of or statement(), **fields)


def correction(of: Document | None = None, **fields: Any) -> Correction:
    """A retraction by the publisher, unless told otherwise."""
    of = of or document()
    fields.setdefault("position", of.corrections.count() + 1)
    fields.setdefault("kind", "retracted")
    fields.setdefault("statement", "The newspaper took the report back.")
    fields.setdefault("recorded_by", "a curator")
    return Correction.objects.create(document=of, **fields)


def review(of: Document | None = None, **fields: Any) -> Review:
    """A document that awaits its second reader."""
    fields.setdefault("submitted_by", "a curator")
    fields.setdefault("submitted_why", "Every step has its words.")
    return Review.objects.create(document=of or document(status="in-review"), **fields)


def overruling(of: Passage | None = None, **fields: Any) -> Overruling:
    fields.setdefault("reader", vocabulary.Reader.HEDGE)
    fields.setdefault("found", "supposed")
    fields.setdefault("stands", False)
    fields.setdefault("reason", "It is part of a title.")
    fields.setdefault("curator", "a curator")
    return Overruling.objects.create(passage=of or passage(), **fields)


def case(owner: User | None = None, **fields: Any) -> Case:
    fields.setdefault("title", "The calls home")
    return Case.objects.create(owner=owner or user(), **fields)


def shared_case(owner: User | None = None, *colleagues: User, **fields: Any) -> Case:
    """A case that these colleagues were invited to."""
    made = case(owner, **fields)
    for colleague in colleagues:
        CaseMember.objects.create(case=made, user=colleague)
    return made


def pin(of: Case | None = None, quote: Wording | None = None, **fields: Any) -> Pin:
    """A published quote pinned by the case's owner."""
    of, quote = of or case(), quote or wording()
    fields.setdefault("position", next(_numbers))
    fields.setdefault("pinned_by", of.owner)
    return Pin.objects.create(
        case=of,
        wording=quote,
        quote=quote.quote,
        words=quote.words,
        folded=folded(quote.words),
        publisher=quote.passage.document.publisher,
        address=quote.get_absolute_url(),
        **fields,
    )


def note(of: Case | None = None, text: str = "Ask the desk in Kyiv.", **fields: Any) -> Note:
    """A private note by the case's owner, unless told otherwise."""
    of = of or case()
    fields.setdefault("author", of.owner)
    return Note.objects.create(case=of, text=text, **fields)


def dispute(one: Attribution | None = None, **fields: Any) -> Dispute:
    one = one or attribution()
    fields.setdefault("quote_slug", "a-quote")
    fields.setdefault("reason", "The recording is of another day.")
    return Dispute.objects.create(attribution=one, attribution_slug=one.slug, **fields)


def trace_request(
    words: str = "", by: User | None = None, *, address: str = "", **fields: Any
) -> TraceRequest:
    words = words or _slug("what he said")
    fields.setdefault("fingerprint", sha256(words))
    made = TraceRequest.objects.create(words=words, **fields)
    TraceAsker.objects.create(request=made, user=by or user(), address=address)
    return made


def watch(by: User | None = None, quote: Quote | None = None, **fields: Any) -> Watch:
    fields.setdefault("words", LOSING)
    fields.setdefault("address", "/quotes/a-quote/")
    return Watch.objects.create(user=by or user(), quote=quote, **fields)


def cited_chain(by: User, of: Wording | None = None, **fields: Any) -> CitedChain:
    return CitedChain.objects.create(user=by, wording=of or wording(), **fields)


def notice(to: User | None = None, **fields: Any) -> Notice:
    fields.setdefault("kind", vocabulary.NoticeKind.CHAIN)
    fields.setdefault("values", {"words": LOSING, "what": ["steps added 1"]})
    if fields["kind"] == vocabulary.NoticeKind.CHAIN and "quote" not in fields:
        fields["quote"] = wording().quote
    return Notice.objects.create(user=to or user(), **fields)


def summary(of: Quote, version: str = "0a1b2c3d") -> Summary:
    return Summary.objects.create(quote=of, version=version)


def indexed_under(term: str) -> list[int]:
    """The wordings that the index finds under a word or word pair."""
    return [
        number
        for row in IndexTerm.objects.all()
        if row_key(term, block_of_row_key(row.place)) == row.place
        for number in unpack(bytes(row.packed), block_of_row_key(row.place))
    ]


def proposal(of: Document, words: str, **fields: Any) -> Proposal:
    """An open proposal at the first place of these words in the document's text."""
    start = fields.pop("start", None)
    start = of.text.index(words) if start is None else start
    fields.setdefault("kind", ProposalKind.QUOTATION)
    fields.setdefault("details", {})
    fields.setdefault("suggested_by", "rules 1")
    return Proposal.objects.create(document=of, start=start, end=start + len(words), **fields)


def intake(of: Document | None = None, **fields: Any) -> Intake:
    """One coming-in of a document's text; its bytes are others each time."""
    number = next(_numbers)
    fields.setdefault("how", IntakeHow.PASTED)
    fields.setdefault("by", "a curator")
    fields.setdefault("sha256", sha256(f"bytes {number}"))
    return Intake.objects.create(document=of or document(), size=number, **fields)
