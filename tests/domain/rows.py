"""Plain rows for tests of the thinking: what a test does not say is ordinary."""

from __future__ import annotations

from collections import defaultdict
from datetime import date as day
from itertools import count

from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    CandidateRecord,
    DateRecord,
    DocumentRecord,
    InterestRecord,
    OccasionRecord,
    OverrulingRecord,
    PassageRecord,
    QuoteRecord,
    Records,
    SourceRecord,
    StatementRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.language.dates import bounds

# Above every number that a test gives by hand.
_numbers = count(10_000)
LOSING = "We are losing now, and nobody tells us why."


def source(id, name="", **fields):
    fields = {"slug": f"source-{id}", "kind": "outlet"} | fields
    return SourceRecord(id=id, name=name or f"Source {id}", **fields)


def interest(words="a party to the war", *, since=None, until=None, passage=None):
    return InterestRecord(
        words, since and day.fromisoformat(since), until and _day(until), passage, ""
    )


def _day(text):
    return day.fromisoformat(text)


def document(id, name="", **fields):
    """Held and dated, unless told otherwise; ``dates`` are EDTF values of publication."""
    fields = {"slug": f"document-{id}", "kind": "article", "held": True} | fields
    dates = tuple(
        d if isinstance(d, DateRecord) else date(d) for d in fields.pop("dates", ["2022"])
    )
    return DocumentRecord(id=id, title=name or f"Document {id}", dates=dates, **fields)


def read(*ids):
    """Documents that somebody has looked through: of them it is known what they do not state."""
    return [document(id, examined="2026-05-01") for id in ids]


def occasion(id, label="on the tape", **fields):
    return OccasionRecord(id=id, label=label, **fields)


def date(edtf, layer="published", **fields):
    return DateRecord(layer=layer, edtf=edtf, bounds=bounds(edtf), **fields)


def passage(document, exact, **fields):
    number = fields.pop("id", None) or next(_numbers)
    fields = {"key": f"passage-{number}"} | fields
    return PassageRecord(id=number, document=document, exact=exact, **fields)


def quote(id, **fields):
    return QuoteRecord(id=id, **({"slug": f"quote-{id}"} | fields))


def wording(document, words=LOSING, *, of=1, zone="body", **fields):
    """A direct quotation with its passage; give ``passage`` to share one."""
    shared = fields.pop("passage", None)
    stands = shared or passage(document, words, zone=zone)
    number = fields.pop("id", None) or next(_numbers)
    fields = {"slug": f"wording-{number}", "language": "en"} | fields
    row = WordingRecord(
        id=number, quote=of, passage=stands.id, document=document, words=words, **fields
    )
    return [stands, row]


def translation(into="en", translator=None, passage=None):
    return TranslationRecord("ru", into, translator, passage, "The speaker is Russian.")


def attribution(taker, upstream=None, *, told_by=None, words="the newspaper reported", **fields):
    """A step seen in its taker; ``told_by`` another document; with ``inference``, no words."""
    number = fields.pop("id", None) or next(_numbers)
    if upstream is None and not fields.get("speaks"):
        fields.setdefault("gap", "source-unnamed")
    end = upstream or ("speaker" if fields.get("speaks") else fields["gap"])
    elsewhere = f"-by-{told_by}" if told_by not in (None, taker, 1) else ""
    fields = {"slug": f"{taker}-{end}{elsewhere}"} | fields
    for limit in ("quotes", "occasions"):
        fields[limit] = frozenset(fields.get(limit, ()))
    if fields.get("inference"):
        fields.setdefault("inferred_by", "a curator")
        return [AttributionRecord(id=number, taker=taker, upstream=upstream, **fields)]
    stands = passage(told_by or taker, words)
    row = AttributionRecord(
        id=number,
        taker=taker,
        upstream=upstream,
        passage=stands.id,
        told_by=stands.document,
        **fields,
    )
    return [stands, row]


def act(kind, agent=None, named="", passage=None, hedge=""):
    return ActRecord(kind, agent, named, passage, hedge)


def statement(document, *, words="we checked the calls", kind="verifying", **fields):
    """A statement asserted in a document, of itself unless told otherwise."""
    stands = passage(document, words)
    number = next(_numbers)
    if "of_wording" not in fields:
        fields.setdefault("of_document", document)
    fields = {"slug": f"statement-{number}"} | fields
    return [
        stands,
        StatementRecord(id=number, passage=stands.id, document=document, kind=kind, **fields),
    ]


def overruling(passage, reader, found, *, stands=False):
    return OverrulingRecord(passage, reader, found, stands)


def records(*rows, quote=1):
    """All rows by their kind; the quote and the documents that are not given are ordinary."""
    kinds = defaultdict(list)
    for row in _flat(rows):
        kinds[type(row)].append(row)
    documents = {row.id: row for row in kinds[DocumentRecord]}
    for number in sorted(_documents_named(kinds) - documents.keys()):
        documents[number] = document(number)
    quotes = {row.id: row for row in kinds[QuoteRecord]}
    for number in {quote, *(r.quote for r in kinds[WordingRecord])} - quotes.keys():
        quotes[number] = QuoteRecord(number, f"quote-{number}")
    return Records(
        quote=quote,
        sources={row.id: row for row in kinds[SourceRecord]},
        documents=documents,
        passages={row.id: row for row in kinds[PassageRecord]},
        quotes=quotes,
        wordings={row.id: row for row in kinds[WordingRecord]},
        attributions={row.id: row for row in kinds[AttributionRecord]},
        statements=tuple(kinds[StatementRecord]),
        candidates=tuple(kinds[CandidateRecord]),
        overrulings=tuple(kinds[OverrulingRecord]),
    )


def _flat(rows):
    for row in rows:
        if isinstance(row, list | tuple):
            yield from _flat(row)
        else:
            yield row


def _documents_named(kinds):
    named = {row.document for row in [*kinds[PassageRecord], *kinds[WordingRecord]]}
    for row in kinds[AttributionRecord]:
        named |= {row.taker, row.upstream}
    for row in kinds[StatementRecord]:
        named.add(row.of_document)
    return named - {None}


def report(*rows, place=0, everyone=False, quote=1):
    """The chain told from one of the wordings, the first unless told otherwise."""
    known = rows[0] if len(rows) == 1 and isinstance(rows[0], Records) else None
    known = known or records(*rows, quote=quote)
    perspective = Perspective.EVERYONE if everyone else Perspective.OUTLET
    return build_report(known, known.quote_wordings()[place], perspective)


def chain(*rows, **options):
    return report(*rows, **options).chain


def slugs(walked):
    return [step.id for step in walked.steps]


def ends(walked):
    """Each end as its kind and where it is: the document, or the gap's kind."""
    return [(end.kind.value, end.gap or end.document) for end in walked.ends]


def found(code, *rows, **options):
    """The findings of one code, in order."""
    return [f for f in report(*rows, **options).findings if f.code == code]
