"""The panel beside the text: a form for the chosen words, a record, or which place is meant."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.language.locate import context_around
from provenance.models import Document, Proposal, Wording
from provenance.queries.document_records import quotes_of
from provenance.services.entering.places import NotInText, SeveralPlaces, place_of
from provenance.views.review.review_asked import OPENED_BY, Asked
from provenance.views.review.review_forms import (
    FORMS,
    Entering,
    Fieldset,
    fieldsets,
    form_for,
    names_offered,
    title_of,
    token_of,
)
from provenance.views.review.review_offers import ShownOffer, shown_offers
from provenance.views.review.review_proposals import like, read_of, remembered
from provenance.views.review.review_records import TABLES, Line, Recorded, line_of, of_document

CONCLUDED = ("attribution", "gap", "date")
"""What may be worked out where no words state it, with its reason."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several places where the words stand."""

    address: str
    around: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands in the panel; ``state`` is idle, form, places, record or nothing."""

    state: str
    away: str
    title: str = ""
    kind: str = ""
    words: str = ""
    faults: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    like: str = ""
    places: tuple[Choice, ...] = ()
    action: str = ""
    form: Entering | None = None
    offered: str = ""
    fieldsets: tuple[Fieldset, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    line: Line | None = None
    chain: str = ""
    change: str = ""
    remove: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a form is about: a place, a proposal that it confirms, a record that it mends."""

    kind: str
    place: tuple[int, int] | None = None
    proposal: Proposal | None = None
    record: Recorded | None = None
    like: Wording | None = None


def panel_of(document: Document, asked: Asked) -> Panel:
    """What the address asks to see beside the text."""
    if asked.proposal is not None:
        return _of_proposal(document, asked)
    if asked.record and not asked.kind:
        return _of_record(document, asked)
    if asked.kind == "copy" or (asked.kind and (asked.place is not None or asked.record)):
        return _of_subject(document, asked)
    if asked.words or asked.kind:
        return _of_words(document, asked)
    return Panel("idle", asked.address())


def subject_of(document: Document, asked: Asked) -> Subject | None:
    """What a form that was sent, or is asked for, is about; None where that is no longer there."""
    if asked.proposal is not None:
        proposal = document.proposals.filter(pk=asked.proposal).first()
        if proposal is None:
            return None
        kind = asked.kind or OPENED_BY[ProposalKind(proposal.kind)]
        place = (proposal.start, proposal.end)
        known = like(document.text, proposal, remembered(quotes_of(document)))
        return Subject(kind, place, proposal, like=known)
    if asked.record:
        kind, record = record_at(document, asked.record)
        return None if record is None else Subject(kind, record=record)
    if asked.kind == "copy":
        return Subject("copy", record=document)
    return Subject(asked.kind, asked.place)


def form_panel(
    document: Document, asked: Asked, subject: Subject, form: Entering, *, token: str = ""
) -> Panel:
    """A form with what belongs to it, as first opened or as sent.

    ``token`` tells what the record held when the form was opened; without one, what it holds now.
    """
    kind = subject.kind
    about_it = {
        "part": asked.part,
        "quote": asked.quote,
        "proposal": subject.proposal.pk if subject.proposal else "",
        "record": asked.record if subject.record else "",
        "seen": token or token_of(subject.record),
    }
    names = names_offered(document)
    known = subject.like
    return Panel(
        state="form",
        away=asked.address(),
        title=title_of(kind, mended=subject.record is not None),
        kind=kind,
        faults=tuple(map(str, form.non_field_errors())),
        read=tuple(read_of(document.text, subject.proposal)) if subject.proposal else (),
        like=known.words if known else "",
        action=reverse("desk-review-enter", args=[document.slug, kind]),
        form=form,
        offered=str(form.data.get("offer", "")),
        fieldsets=tuple(fieldsets(form, kind, _offers(document, subject, form))),
        hidden=tuple((name, str(value)) for name, value in about_it.items() if value),
        sources=tuple(names["sources"]),
        documents=tuple(names["documents"]),
    )


def _offers(document: Document, subject: Subject, form: Entering) -> tuple[ShownOffer, ...]:
    """Known quotes for a quote that is entered anew; one that is mended has its own."""
    if subject.kind != "quote" or subject.record is not None:
        return ()
    typed = form.found.get("place")
    place = typed[:2] if isinstance(typed, tuple) else subject.place
    speaker = form["speaker"].value() or form["speaker_as_named"].value() or ""
    where = form["place_as_stated"].value() or form["said_where"].value() or ""
    return shown_offers(document, place, speaker=speaker, where=where)


def record_at(document: Document, key: str) -> tuple[str, Recorded | None]:
    """The record of this document that ``quote-12`` names."""
    kind, _, number = key.partition("-")
    if kind not in TABLES or not (number.isascii() and number.isdigit() and len(number) < 19):
        return kind, None
    return kind, of_document(document, kind).filter(pk=int(number)).first()


def _of_proposal(document: Document, asked: Asked) -> Panel:
    subject = subject_of(document, asked)
    proposal = subject.proposal if subject else None
    if subject is None or proposal is None or proposal.state != ProposalState.OPEN:
        sentence = _("This proposal is decided already, or is proposed no longer.")
        return _nothing(asked, sentence)
    return _opened(document, asked, subject)


def _of_subject(document: Document, asked: Asked) -> Panel:
    subject = subject_of(document, asked)
    if subject is None:
        return _nothing(asked, _("This record is no longer there."))
    return _opened(document, asked, subject)


def _opened(document: Document, asked: Asked, subject: Subject) -> Panel:
    if subject.place is not None and subject.place[1] > len(document.text):
        return _nothing(asked, _("This place lies outside the text. Select the words again."))
    form = form_for(
        document,
        subject.kind,
        place=subject.place,
        proposal=subject.proposal,
        record=subject.record,
        like=subject.like,
    )
    return form_panel(document, asked, subject, form)


def _of_words(document: Document, asked: Asked) -> Panel:
    """Words that were typed: the form for their place, or which of several is meant."""
    kind = asked.kind or "quote"
    if not asked.words and kind in CONCLUDED:
        return _opened(document, asked, Subject(kind))
    if not document.text and asked.words:
        form = form_for(document, kind, data=None)
        form.initial["place"] = asked.words
        return form_panel(document, asked, Subject(kind), form)
    try:
        place = place_of(document, asked.words)
    except SeveralPlaces as told:
        choices = tuple(
            Choice(
                asked.address(do=kind, start=start, end=end),
                context_around(document.text, (start, end)),
            )
            for start, end in told.places
        )
        title = title_of(kind, mended=False)
        return Panel("places", asked.address(), title, kind, asked.words, places=choices)
    except NotInText as told:
        return _nothing(asked, *told.messages)
    return _opened(document, asked, Subject(kind, place))


def _of_record(document: Document, asked: Asked) -> Panel:
    kind, record = record_at(document, asked.record)
    if record is None:
        return _nothing(asked, _("This record is no longer there."))
    line = line_of(kind, record, asked)
    return Panel(
        state="record",
        away=asked.address(),
        title=_("Recorded"),
        kind=kind,
        words=line.words,
        line=line,
        chain=asked.address(quote=record.slug) if isinstance(record, Wording) else "",
        change=asked.address(do=kind, record=asked.record) if kind in FORMS else "",
        remove=reverse("desk-review-remove", args=[document.slug, kind, record.pk]),
    )


def _nothing(asked: Asked, *sentences: str) -> Panel:
    return Panel("nothing", asked.address(), _("Not found"), words=asked.words, faults=sentences)
