"""The panel beside the text: a form for the selected words, a record, or a choice of places."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.language.locate import context_around
from provenance.domain.matching.judgement import MatchKind
from provenance.forms.entering import (
    FORMS,
    LONGEST_SUMMARY,
    Fieldset,
    FormSubject,
    RecordForm,
    fieldsets,
    form_for,
    form_title,
)
from provenance.models import Document, Wording
from provenance.presenters.marked_text import KIND_OF_PROPOSAL, ReviewAddress
from provenance.presenters.passages import words_or_label
from provenance.presenters.results import MATCH_KIND_LABELS
from provenance.presenters.review import RecordLine, proposal_details, record_line
from provenance.queries.document_records import (
    earlier_quote,
    quotes_by_speaker,
    quotes_of,
    record_at,
)
from provenance.queries.name_choices import documents_reported_in, source_names
from provenance.queries.quote_suggestions import QuoteSuggestion, suggestions_for
from provenance.services.edit_conflicts import edit_mark
from provenance.services.entering.places import NotInText, SeveralPlaces, place_of

INFERABLE_KINDS = ("attribution", "gap", "date")
"""Kinds of records that may be inferred, with a reason, where no words state them."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The content of the panel; ``state`` is idle, form, places, record or nothing."""

    state: str
    away: str
    title: str = ""
    words: str = ""
    faults: tuple[str, ...] = ()
    places: list[tuple[str, str]] = field(default_factory=list)
    form_panel: FormPanel | None = None
    record: RecordPanel | None = None


@dataclass(frozen=True, slots=True)
class FormPanel:
    """A form with what is shown around it.

    ``details`` is what the program read in a proposal, ``offers`` the known quotes that a new one
    may be a wording of, each with its kind of match, and ``offer`` the chosen one among them.
    ``earlier_words`` name the earlier quote; distressing words are not shown.
    """

    form: RecordForm
    action: str
    hidden: dict[str, object]
    fieldsets: list[Fieldset]
    details: list[str]
    earlier_words: str
    offers: list[tuple[str, QuoteSuggestion]]
    offer: str
    sources: list[str]
    documents: list[str]


@dataclass(frozen=True, slots=True)
class RecordPanel:
    """A record with the addresses to show its chain, change it and remove it."""

    line: RecordLine
    chain: str
    change: str
    remove: str


def review_panel(document: Document, address: ReviewAddress) -> Panel:
    """Return the panel that the address requests."""
    if address.proposal is not None:
        return _proposal_panel(document, address)
    if address.record and not address.kind:
        return _record_panel(document, address)
    has_place = address.place is not None or bool(address.record)
    if address.kind == "copy" or (address.kind and has_place):
        subject = form_subject(document, address)
        if subject is None:
            return _message_panel(address, _("This record is no longer there."))
        return _open_form(document, address, subject)
    if address.words or address.kind:
        return _words_panel(document, address)
    return Panel("idle", address.url())


def form_subject(document: Document, address: ReviewAddress) -> FormSubject | None:
    """Return what a requested or submitted form is about; None if it no longer exists."""
    if address.proposal is not None:
        proposal = document.proposals.filter(pk=address.proposal).first()
        if proposal is None:
            return None
        kind = address.kind or KIND_OF_PROPOSAL[ProposalKind(proposal.kind)]
        place = (proposal.start, proposal.end)
        earlier = earlier_quote(document.text, proposal, quotes_by_speaker(quotes_of(document)))
        return FormSubject(kind, place, proposal, earlier=earlier)
    if address.record:
        kind, record = record_at(document, address.record)
        return None if record is None else FormSubject(kind, record=record)
    if address.kind == "copy":
        return FormSubject("copy", record=document)
    return FormSubject(address.kind, address.place)


def form_panel(
    document: Document,
    address: ReviewAddress,
    subject: FormSubject,
    form: RecordForm,
    *,
    mark: str = "",
) -> Panel:
    """Return the panel of a form, as first opened or as submitted.

    ``mark`` identifies the record's state when the form was opened; without it, the present state.
    """
    proposal, record = subject.proposal, subject.record
    offers = _offers(document, subject, form)
    hidden = {
        "part": address.part,
        "quote": address.quote,
        "proposal": proposal.pk if proposal else "",
        "record": address.record if record else "",
        "edit_mark": mark or (edit_mark(record) if record else ""),
    }
    return Panel(
        state="form",
        away=address.url(),
        title=form_title(subject.kind, is_change=record is not None),
        faults=tuple(map(str, form.non_field_errors())),
        form_panel=FormPanel(
            form=form,
            action=reverse("desk-review-enter", args=[document.slug, subject.kind]),
            hidden={name: value for name, value in hidden.items() if value},
            fieldsets=_fieldsets(form, offers),
            details=list(proposal_details(document.text, proposal)) if proposal else [],
            earlier_words=_earlier_words(subject.earlier),
            offers=offers,
            offer=str(form.data.get("offer", "")),
            sources=source_names(document),
            documents=[f"{row} [{row.slug}]" for row in documents_reported_in(document)],
        ),
    )


def _earlier_words(earlier: Wording | None) -> str:
    return "" if earlier is None else words_or_label(earlier, earlier.words)


def _fieldsets(form: RecordForm, offers: list[tuple[str, QuoteSuggestion]]) -> list[Fieldset]:
    """Return the fieldsets of the form; the one with known quotes is open if one matches closely.

    Merely similar quotes are folded away, so that they do not lengthen the form.
    """
    groups = fieldsets(form)
    if not offers:
        return groups
    near = any(one.kind not in (MatchKind.SIMILAR, MatchKind.DIFFERENT) for _label, one in offers)
    words = words_or_label(offers[0][1].wording, offers[0][1].words)[:LONGEST_SUMMARY]
    return [
        replace(group, is_open=group.is_open or near, summary=group.summary or words)
        if group.has_quote
        else group
        for group in groups
    ]


def _offers(
    document: Document, subject: FormSubject, form: RecordForm
) -> list[tuple[str, QuoteSuggestion]]:
    """Return known quotes for a new quote; none for a quote that is being changed."""
    if subject.kind != "quote" or subject.record is not None:
        return []
    typed_place = form.references.get("place")
    place = typed_place[:2] if isinstance(typed_place, tuple) else subject.place
    if place is None or not document.text:
        return []
    speaker = form["speaker"].value() or form["speaker_as_named"].value() or ""
    where = form["place_as_stated"].value() or form["said_where"].value() or ""
    offers = suggestions_for(document, *place, speaker=speaker, where=where)
    return [
        (str(MATCH_KIND_LABELS.get(one.kind, MATCH_KIND_LABELS[MatchKind.SIMILAR])), one)
        for one in offers
    ]


def _proposal_panel(document: Document, address: ReviewAddress) -> Panel:
    subject = form_subject(document, address)
    proposal = subject.proposal if subject else None
    if subject is None or proposal is None or proposal.state != ProposalState.OPEN:
        return _message_panel(
            address, _("This suggestion is decided already, or is made no longer.")
        )
    return _open_form(document, address, subject)


def _open_form(document: Document, address: ReviewAddress, subject: FormSubject) -> Panel:
    if subject.place is not None and subject.place[1] > len(document.text):
        return _message_panel(
            address, _("This place lies outside the text. Select the words again.")
        )
    return form_panel(document, address, subject, form_for(document, subject))


def _words_panel(document: Document, address: ReviewAddress) -> Panel:
    """Return the form for typed words, or a choice of the places where they occur."""
    subject = FormSubject(address.kind or "quote")
    if not address.words and subject.kind in INFERABLE_KINDS:
        return _open_form(document, address, subject)
    if not document.text and address.words:
        form = form_for(document, subject)
        form.initial["place"] = address.words
        return form_panel(document, address, subject, form)
    try:
        place = place_of(document, address.words)
    except SeveralPlaces as error:
        places = [
            (
                address.url(do=subject.kind, start=start, end=end),
                _context(document, start, end),
            )
            for start, end in error.places
        ]
        title = form_title(subject.kind, is_change=False)
        return Panel("places", address.url(), title, address.words, places=places)
    except NotInText as error:
        return _message_panel(address, *error.messages)
    return _open_form(document, address, FormSubject(subject.kind, place))


def _context(document: Document, start: int, end: int) -> str:
    """Return the words around a place, or only its offset among distressing words."""
    if document.distressing_words.overlap_span(start, end):
        return _("distressing words, from character %(start)d on") % {"start": start}
    return context_around(document.text, (start, end))


def _record_panel(document: Document, address: ReviewAddress) -> Panel:
    kind, record = record_at(document, address.record)
    if record is None:
        return _message_panel(address, _("This record is no longer there."))
    panel = RecordPanel(
        line=record_line(kind, record, address, document=document),
        chain=address.url(quote=record.slug) if isinstance(record, Wording) else "",
        change=address.url(do=kind, record=address.record) if kind in FORMS else "",
        remove=reverse("desk-review-remove", args=[document.slug, kind, record.pk]),
    )
    return Panel("record", address.url(), _("Recorded"), panel.line.words, record=panel)


def _message_panel(address: ReviewAddress, *sentences: str) -> Panel:
    return Panel("nothing", address.url(), _("Not found"), address.words, sentences)
