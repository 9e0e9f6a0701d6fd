"""The page of a document's publication: its status, changes, obstacles and allowed moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.domain.language.dates import date_in_words
from provenance.domain.publishing import MOVES_BY_STAGE, RESUBMIT_MESSAGE, Move, PublicationStage
from provenance.domain.vocabulary import Status
from provenance.forms.corrections import CorrectionForm
from provenance.forms.day_text import dates_understood
from provenance.models import Correction, Document, PublishedEvidence, Review, Source, Wording
from provenance.queries.changes_since_review import events_since
from provenance.queries.event_descriptions import DescribedEvent
from provenance.queries.last_read import awaiting_reader
from provenance.queries.people_at_risk import people_at_risk
from provenance.queries.publication_status import (
    PublicationStatus,
    documents_named_only_in,
    publication_status,
)
from provenance.queries.still_shown import still_shown
from provenance.services import corrections, protecting, publishing
from provenance.views.pages import logged_in_user, page_change, send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.next_waiting import AFTER, next_or_skip

PAGE = "review/publishing.html"
TO_READERS = {"publish", "correct"}
PENDING_STAGES = {PublicationStage.DRAFT, PublicationStage.IN_REVIEW, PublicationStage.CORRECTING}
DIGEST_BOUND_MOVES = {"submit", "resubmit", *TO_READERS}
"""Moves that are bound to the digest of what the user was shown."""
MOVES = {
    "submit": publishing.submit,
    "resubmit": publishing.resubmit,
    "publish": publishing.publish,
    "send_back": publishing.send_back,
    "take_back": publishing.take_back,
    "correct": publishing.correct,
    "withdraw": publishing.withdraw,
    "confirm": publishing.confirm,
    "reopen": publishing.reopen,
}


@dataclass(frozen=True, slots=True)
class MoveForm:
    """The form of a move; ``refused`` says why the user may not make it, or is ""."""

    verb: str
    label: str
    note: str
    refused: str
    tick: bool
    why: str


@dataclass(frozen=True, slots=True)
class ChangedDocument:
    """A document changed since it was submitted, with the events since then."""

    document: Document
    changes: tuple[DescribedEvent, ...]


@dataclass(frozen=True, slots=True)
class RefusedMove:
    """The content of a refused form, which is shown again."""

    verb: str = ""
    why: str = ""
    faults: tuple[str, ...] = ()


@require_safe
@for_curators
def moves_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything that a second reader needs on one page."""
    return _send(request, _document(slug))


@require_POST
@for_curators
def move(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    """Make a move with its reason; if it is refused, show why and keep the typed text."""
    if verb not in MOVES:
        raise Http404
    document, why = _document(slug), request.POST.get("why", "").strip()
    if not why:
        fault = _("Say why, in a sentence; it stands in the history beside your name.")
        return _send(request, document, RefusedMove(verb, why, (fault,)))
    change = page_change(request, why)
    arguments: dict[str, Any] = (
        {"shown_digest": request.POST.get("shown", "")} if verb in DIGEST_BOUND_MOVES else {}
    )
    if verb in TO_READERS:
        arguments["acknowledged"] = "acknowledged" in request.POST
    try:
        MOVES[verb](document, change=change, **arguments)
    except publishing.NotAllowed as refused:
        return _send(request, _document(slug), RefusedMove(verb, why, (str(refused),)))
    except ValidationError as refused:
        return _send(request, _document(slug), RefusedMove(verb, why, tuple(refused.messages)))
    messages.success(request, _("Done; it stands in the history with your reason."))
    return redirect(reverse("desk-moves", args=[slug], query={AFTER: verb}))


@require_POST
@for_curators
def correction(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a correction or retraction by the publisher or the desk."""
    document = _document(slug)
    form = CorrectionForm(document, request.POST)
    if not form.is_valid():
        return _send(request, document, form=form)
    change = page_change(request, form.cleaned_data["why"])
    corrections.record_correction(document, form.save(commit=False), change=change)
    outcome = [_("Recorded; every chain below it carries the notice."), *dates_understood(form)]
    messages.success(request, " ".join(outcome))
    return redirect("desk-moves", slug)


@require_POST
@for_curators
def protect(request: HttpRequest, slug: str, source: str) -> HttpResponse:
    """Protect a person named in the checks, or record why they need no protection."""
    document, person = _document(slug), get_object_or_404(Source, slug=source)
    if person not in [one.source for one in people_at_risk(document)]:
        # Already decided, or a person whom these checks do not name.
        return redirect("desk-moves", slug)
    reason = request.POST.get("reason", "").strip()
    change = page_change(request, reason or _("Asked before it is published."))
    try:
        if "open" in request.POST:
            protecting.leave_open(person, reason=reason, change=change)
        else:
            form = request.POST.get("display_form", "")
            protecting.protect(person, display_form=form, reason=reason, change=change)
    except ValidationError as refused:
        return _send(request, document, RefusedMove(faults=tuple(refused.messages)))
    messages.success(request, _("Done; it stands in the history with your reason."))
    return redirect("desk-moves", slug)


def _document(slug: str) -> Document:
    return get_object_or_404(Document.objects.select_related("publisher"), slug=slug)


def _send(
    request: HttpRequest,
    document: Document,
    refused_move: RefusedMove | None = None,
    form: CorrectionForm | None = None,
) -> HttpResponse:
    standing, refused_move = publication_status(document), refused_move or RefusedMove()
    awaiting = awaiting_reader(document)
    against = publishing.blocking_objections(document) if standing.place in PENDING_STAGES else []
    warnings = [one for one in against if not one.is_error]
    is_withdrawn = standing.place == PublicationStage.WITHDRAWN
    going = [] if is_withdrawn else publishing.unpublished_upstreams(document)
    context = {
        "document": document,
        "standing": standing,
        "going": going,
        "changed": (changed := _changed_since_submitted(document, going, standing)),
        "shown": publishing.digest_shown([document, *going]),
        "errors": [one for one in against if one.is_error],
        "warnings": warnings,
        "editions": Review.objects.editions().filter(document=document),
        "loaded": document.status == Status.PUBLISHED
        and (standing.last_review is None or standing.last_review.came_in),
        "awaiting": awaiting,
        "still_shown": still_shown(awaiting),
        "left": documents_named_only_in(document) if is_withdrawn else (),
        "since": _since_read(document, standing.last_review, awaiting),
        "moves": _moves(
            request, standing, refused_move, awaiting, tick=bool(warnings), is_changed=bool(changed)
        ),
        "faults": refused_move.faults,
        "corrections": [(row, date_in_words(row.dated)) for row in _corrections(document)],
        "form": form or CorrectionForm(document),
        "quotes": Wording.objects.of_document(document),
        "admin": reverse("admin:provenance_document_change", args=[document.pk]),
    }
    context["next_waiting"] = next_or_skip(request, context)
    response = send_page(request, PAGE, context)
    response.status_code = 422 if refused_move.faults or form else 200
    return response


def _corrections(document: Document) -> list[Correction]:
    rows = Correction.objects.filter(document=document).with_distress()
    return list(rows.select_related("passage"))


def _since_read(
    document: Document, review: Review | None, awaiting: PublishedEvidence | None
) -> list[DescribedEvent]:
    """Return the events since the last edition, or since the document was imported as published."""
    moment = (review.read_at or review.submitted_at) if review else awaiting and awaiting.at
    return events_since(document, moment) if moment else []


def _changed_since_submitted(
    document: Document, going: Sequence[Document], standing: PublicationStatus
) -> list[ChangedDocument]:
    """Return the documents that would be published together but changed since submission."""
    if standing.review is None:
        return []
    rows = []
    for one in (document, *going):
        review = standing.review if one == document else publication_status(one).review
        if publishing.is_changed(one, review):
            since = review.submitted_at if review else standing.review.submitted_at
            rows.append(ChangedDocument(one, tuple(events_since(one, since))))
    return rows


def _moves(
    request: HttpRequest,
    standing: PublicationStatus,
    refused_move: RefusedMove,
    awaiting: PublishedEvidence | None,
    *,
    tick: bool,
    is_changed: bool,
) -> list[MoveForm]:
    who = logged_in_user(request).get_username()
    is_as_loaded = standing.is_as_it_came_in and awaiting is None
    return [
        MoveForm(
            verb=move.verb,
            label=_label(move, is_as_loaded=is_as_loaded),
            note=_note(move, is_as_loaded=is_as_loaded),
            refused=_refusal(move, standing, who, is_changed=is_changed),
            tick=tick and move.verb in TO_READERS,
            why=refused_move.why if move.verb == refused_move.verb else "",
        )
        for move in MOVES_BY_STAGE[standing.place]
        if _can_be_made(move, standing, is_changed=is_changed)
    ]


def _can_be_made(move: Move, standing: PublicationStatus, *, is_changed: bool) -> bool:
    """Return whether the move would have any effect, whoever made it."""
    if move.verb == "resubmit":
        return is_changed
    if move.verb == "confirm":
        return standing.review is not None
    last = standing.last_review
    is_unchanged = last is not None and last.changed_at is None and not last.came_in
    return not (_is_for_changes(move) and is_unchanged)


def _refusal(move: Move, standing: PublicationStatus, who: str, *, is_changed: bool) -> str:
    """Return why the user may not make the move now, or ""."""
    if not standing.may_make(move, who):
        return standing.refusal(move)
    if is_changed and move.is_agreement:
        return _(
            "It was changed since it was submitted; what differs stands below. Put before a second "
            "reader as it stands now, by another person than who publishes it, it can go out."
        )
    return ""


def _label(move: Move, *, is_as_loaded: bool) -> str:
    """Return the label of the button, without a mention of changes for an unchanged import."""
    return _(RESUBMIT_MESSAGE) if is_as_loaded and _is_for_changes(move) else move.label


def _is_for_changes(move: Move) -> bool:
    """Return whether the move submits changes of a published document for review."""
    return move.verb == "submit" and move.to == PublicationStage.CORRECTING


def _note(move: Move, *, is_as_loaded: bool) -> str:
    """Return a note for moves whose reason readers see, or that need another person."""
    if move.verb == "withdraw":
        return _(
            "Readers of every chain below it read this sentence. Its editions so far are removed too, and "
            "stay so when it is out again."
        )
    if move.verb == "resubmit":
        return _("You answer for what was changed, and another person reads it.")
    if _is_for_changes(move) and not is_as_loaded:
        return _("Say what was put right: readers of every chain below it read this sentence.")
    return ""
