"""Where a document stands, what has changed, what stands in the way, and the moves it allows."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from provenance.domain.language.dates import date_in_words
from provenance.domain.publishing import ALLOWED, Move, PublicationStage, may, refusal
from provenance.domain.vocabulary import Status
from provenance.forms.corrections import CorrectionForm
from provenance.models import Correction, Document, Review, Wording
from provenance.queries.changes_since_review import events_since
from provenance.queries.publication_status import PublicationStatus, publication_status
from provenance.services import corrections, publishing
from provenance.views.pages import page_change, person, send_page
from provenance.views.review.decorators import for_curators

PAGE = "review/publishing.html"
TO_READERS = {"publish", "correct"}
MOVES = {
    "submit": publishing.submit,
    "publish": publishing.publish,
    "send_back": publishing.send_back,
    "take_back": publishing.take_back,
    "correct": publishing.correct,
    "withdraw": publishing.withdraw,
    "reopen": publishing.reopen,
}


@dataclass(frozen=True, slots=True)
class MoveForm:
    """One move of the table as a form: why it is not this person's to make, or ""."""

    verb: str
    label: str
    note: str
    refused: str
    tick: bool
    why: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What was sent and refused: nothing of it is lost."""

    verb: str = ""
    why: str = ""
    faults: tuple[str, ...] = ()


@require_safe
@for_curators
def moves_page(request: HttpRequest, slug: str) -> HttpResponse:
    """All that a second reader needs, on one page."""
    return _send(request, _document(slug))


@require_POST
@for_curators
def move(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    """Make one move, with its reason; refused, the page says why and keeps what was typed."""
    if verb not in MOVES:
        raise Http404
    document, why = _document(slug), request.POST.get("why", "").strip()
    if not why:
        fault = _("Say why, in a sentence; it stands in the history beside your name.")
        return _send(request, document, Typed(verb, why, (fault,)))
    change = page_change(request, why)
    ticked = {"acknowledged": "acknowledged" in request.POST} if verb in TO_READERS else {}
    try:
        MOVES[verb](document, change=change, **ticked)
    except publishing.NotAllowed as refused:
        return _send(request, _document(slug), Typed(verb, why, (str(refused),)))
    except ValidationError as refused:
        return _send(request, _document(slug), Typed(verb, why, tuple(refused.messages)))
    messages.success(request, _("Done; it stands in the history with your reason."))
    return redirect("desk-moves", slug)


@require_POST
@for_curators
def correction(request: HttpRequest, slug: str) -> HttpResponse:
    """Record what the publisher, or the desk, corrected or took back."""
    document = _document(slug)
    form = CorrectionForm(document, request.POST)
    if not form.is_valid():
        return _send(request, document, form=form)
    change = page_change(request, form.cleaned_data["why"])
    corrections.record_correction(document, form.save(commit=False), change=change)
    messages.success(request, _("Recorded; every chain below it carries the notice."))
    return redirect("desk-moves", slug)


def _document(slug: str) -> Document:
    return get_object_or_404(Document.objects.select_related("publisher"), slug=slug)


def _send(
    request: HttpRequest,
    document: Document,
    typed: Typed | None = None,
    form: CorrectionForm | None = None,
) -> HttpResponse:
    standing, typed = publication_status(document), typed or Typed()
    against = (
        publishing.blocking_objections(document)
        if standing.place
        in (PublicationStage.DRAFT, PublicationStage.IN_REVIEW, PublicationStage.CORRECTING)
        else []
    )
    warnings = [one for one in against if not one.is_error]
    context = {
        "document": document,
        "standing": standing,
        "going": publishing.with_it(document)
        if standing.place != PublicationStage.WITHDRAWN
        else [],
        "errors": [one for one in against if one.is_error],
        "warnings": warnings,
        "versions": Review.objects.versions().filter(document=document),
        "loaded": document.status == Status.PUBLISHED and standing.version is None,
        "since": events_since(standing.version) if standing.version else [],
        "moves": _moves(request, standing, typed, tick=bool(warnings)),
        "faults": typed.faults,
        "corrections": [(row, date_in_words(row.dated)) for row in _corrections(document)],
        "form": form or CorrectionForm(document),
        "quotes": _quotes(document),
        "admin": reverse("admin:provenance_document_change", args=[document.pk]),
    }
    response = send_page(request, PAGE, context)
    response.status_code = 422 if typed.faults or form else 200
    return response


def _corrections(document: Document) -> list[Correction]:
    return list(Correction.objects.filter(document=document).select_related("passage"))


def _moves(
    request: HttpRequest, standing: PublicationStatus, typed: Typed, *, tick: bool
) -> list[MoveForm]:
    who = person(request).get_username()
    return [
        MoveForm(
            verb=move.verb,
            label=move.label,
            note=_note(move),
            refused=""
            if may(move, who=who, submitter=standing.submitter)
            else refusal(move, submitter=standing.submitter),
            tick=tick and move.verb in TO_READERS,
            why=typed.why if move.verb == typed.verb else "",
        )
        for move in ALLOWED[standing.place]
    ]


def _note(move: Move) -> str:
    """Who reads the reason, where it goes further than the history."""
    if move.verb == "withdraw":
        return _("Readers of every chain below it read this sentence.")
    if move.verb == "submit" and move.to == PublicationStage.CORRECTING:
        return _("Say what was put right: readers of every chain below it read this sentence.")
    return ""


def _quotes(document: Document) -> list[Wording]:
    """The quotes it words, each a way to the journalist's view of it."""
    rows = Wording.objects.filter(passage__document=document)
    return list(rows.select_related("quote", "passage__document").order_by("passage__start"))
