"""Views for notes, replies, labels and the order of pins in a case."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from provenance.access import can_see_case, wrote
from provenance.forms import LabelForm, NoteForm, sentences
from provenance.models import Case, Note, Pin
from provenance.services import cases as services
from provenance.services import notes
from provenance.views.case_page import FormFault, case_for, send_case
from provenance.views.cases import act
from provenance.views.pages import logged_in_user
from provenance.views.quote_context import number


@require_POST
def add_note(request: HttpRequest, public_id: str) -> HttpResponse:
    """Add a note to the case, or to the pin named in the form."""
    case, form = case_for(request, public_id), NoteForm(request.POST)
    pin = _pin(case, request.POST["pin"]) if request.POST.get("pin") else None
    where = f"note-on-{pin.pk}" if pin else "note"
    fault = FormFault(where, sentences(form), request.POST.get("text", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    by = logged_in_user(request)
    anchor = f"pin-{pin.pk}" if pin else "notes"
    return act(
        request,
        case,
        fault,
        lambda: notes.write(case, by=by, pin=pin, **form.cleaned_data),
        anchor,
    )


@require_POST
def reply(request: HttpRequest, public_id: str, note: int) -> HttpResponse:
    """Add a reply to a shared note."""
    case, form = case_for(request, public_id), NoteForm(request.POST)
    answered = _note(request, case, note)
    fault = FormFault(f"reply-{note}", sentences(form), request.POST.get("text", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    by, text = logged_in_user(request), form.cleaned_data["text"]
    return act(
        request, case, fault, lambda: notes.reply(answered, by=by, text=text), f"note-{note}"
    )


@require_POST
def edit_note(request: HttpRequest, public_id: str, note: int) -> HttpResponse:
    """Edit or share the user's own note."""
    case, form = case_for(request, public_id), NoteForm(request.POST)
    own = _own_note(request, case, note)
    fault = FormFault(f"edit-{note}", sentences(form), request.POST.get("text", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    return act(request, case, fault, lambda: notes.edit(own, **form.cleaned_data), f"note-{note}")


@require_POST
def remove_note(request: HttpRequest, public_id: str, note: int) -> HttpResponse:
    """Remove the user's own note, even after the user has left the case.

    A former member does so from the search of their notes.
    """
    rows = Note.objects.filter(
        author=logged_in_user(request), case__public_id=public_id, removed_at=None
    )
    own = get_object_or_404(rows.select_related("case"), pk=note)
    if can_see_case(request.user, own.case):
        return act(request, own.case, FormFault("", ()), lambda: notes.remove(own), "notes")
    notes.remove(own)
    messages.success(request, _("The note was removed."))
    return redirect(reverse("cases", query=request.GET))


@require_POST
def move_pin(request: HttpRequest, public_id: str, pin: int) -> HttpResponse:
    """Move a pin one place up or down."""
    case = case_for(request, public_id)
    moved, up = _pin(case, str(pin)), request.POST.get("to") == "up"
    fault = FormFault(f"label-on-{pin}", ())
    return act(request, case, fault, lambda: services.move(moved, up=up), f"pin-{pin}")


@require_POST
def remove_pin(request: HttpRequest, public_id: str, pin: int) -> HttpResponse:
    """Remove a pin from the case; notes on it become notes on the case."""
    case = case_for(request, public_id)
    pinned = _pin(case, str(pin))
    fault = FormFault(f"label-on-{pin}", ())
    return act(request, case, fault, lambda: services.unpin(pinned), "pins")


@require_POST
def label_pin(request: HttpRequest, public_id: str, pin: int) -> HttpResponse:
    """Add a label to a pin, or remove it where the form says so."""
    case, form = case_for(request, public_id), LabelForm(request.POST)
    pinned = _pin(case, str(pin))
    fault = FormFault(f"label-on-{pin}", sentences(form), request.POST.get("name", ""))
    if not form.is_valid():
        return send_case(request, case, fault=fault, status=422)
    name = form.cleaned_data["name"]
    change = services.unlabel if "off" in request.POST else services.label
    return act(request, case, fault, lambda: change(pinned, name=name), f"pin-{pin}")


def _pin(case: Case, number_text: str) -> Pin:
    return get_object_or_404(case.pins.select_related("case"), pk=number(number_text) or 0)


def _note(request: HttpRequest, case: Case, note: int) -> Note:
    rows = Note.objects.readable_by(logged_in_user(request)).filter(case=case)
    return get_object_or_404(rows.select_related("case", "reply_to", "pin"), pk=note)


def _own_note(request: HttpRequest, case: Case, note: int) -> Note:
    own = _note(request, case, note)
    if not wrote(logged_in_user(request), own) or own.removed_at is not None:
        raise Http404
    return own
