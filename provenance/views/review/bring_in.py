"""Bringing in: a text pasted, or files uploaded, each a draft with its proposals or refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.core.exceptions import TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from provenance.domain.curation_vocabulary import IntakeHow
from provenance.domain.proposing.article_text import MOST_BYTES
from provenance.forms import sentences
from provenance.forms.bringing_in import BringInForm
from provenance.middleware import cleans_its_text
from provenance.models import Document
from provenance.queries.publishers import offered
from provenance.services.history import Change
from provenance.services.intake import (
    HTML,
    PLAIN,
    IntakeRefused,
    IntakeResult,
    IntakeText,
    Outcome,
    bring_in,
    plain_name,
)
from provenance.views.form_data import (
    File,
    InMemory,
    Sent,
    drain,
    form_sent,
    is_large,
    large_form,
    length_of,
)
from provenance.views.pages import page_change
from provenance.views.review.decorators import for_curators

MOST_FILES = 50
MOST_SENT = 25 * 1024 * 1024
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """What became of one text; ``fault`` says why it was refused."""

    name: str
    brought: IntakeResult | None = None
    fault: str = ""
    review: str = ""


@csrf_exempt
@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def bring_in_page(request: HttpRequest) -> HttpResponse:
    """The form, and what became of what it form_data. Much is read here, since Django would refuse it.

    Exempt only until the form is read: ``_brought`` is protected, by the token that the form form_data.
    """
    if request.method != "POST":
        return _page(request, Sent({}))
    request.upload_handlers = [InMemory(request)]
    if length_of(request) > MOST_SENT:
        drain(request)
        return _page(request, Sent({}), faults=[_too_much()], status=413)
    form_data = None
    if is_large(request):
        form_data = large_form(request)
        request.META.setdefault(
            settings.CSRF_HEADER_NAME, form_data.fields.get("csrfmiddlewaretoken", "")
        )
    try:
        return _bring_in(request, form_data)
    except TooManyFilesSent:
        return _page(request, Sent({}), faults=[_too_much()], status=413)


@csrf_protect
def _bring_in(request: HttpRequest, large: Sent | None) -> HttpResponse:
    form_data = large or form_sent(request)
    form = BringInForm(form_data.fields)
    faults = [] if form.is_valid() else sentences(form)
    faults += _faults(form.data, form_data.files)
    if faults and form_data.files:
        faults.append(_("Choose the files again: a browser does not keep them."))
    if faults:
        return _page(request, form_data, faults=faults, status=422)
    change = page_change(request, "Brought in.")
    lines = [
        _line(name, intake_text, change) for name, intake_text in _texts(form, form_data.files)
    ]
    new = [line for line in lines if line.brought and line.brought.outcome == Outcome.NEW]
    if len(lines) == len(new) == 1:
        return redirect(new[0].review)
    refused = all(line.fault for line in lines)
    return _page(request, form_data, lines=lines, status=422 if refused else 200)


def _faults(typed: Mapping[str, str], files: tuple[File, ...]) -> list[str]:
    """What is wrong with the texts together, in sentences."""
    pasted = bool(typed.get("text", "").strip())
    if pasted and files:
        return [_("Paste a text or choose files, not both: it would not be plain which one the address and the title are of.")]  # fmt: skip
    if not pasted and not files:
        return [_("Paste the text of an article, or choose a .txt or .html file.")]
    if len(files) > MOST_FILES:
        return [_too_much()]
    if len(files) > 1 and (typed.get("title", "").strip() or typed.get("address", "").strip()):
        return [_("A title and an address are of one text. Take them away, or choose one file.")]
    return []


def _too_much() -> str:
    return _(
        "At most %(files)d files and %(most)d MB are taken at once. Nothing was kept; send some "
        "at a time, or use the command for a folder."
    ) % {"files": MOST_FILES, "most": MOST_SENT // MEGABYTE}


def _texts(form: BringInForm, files: tuple[File, ...]) -> list[tuple[str, IntakeText]]:
    """Each text with the name it goes by on the page; a pasted one has none."""
    cleaned = form.cleaned_data
    pasted = IntakeText(
        cleaned["text"].encode(),
        IntakeHow.PASTED,
        publisher=cleaned["publisher"],
        language=cleaned["language"],
        address=cleaned["address"],
        title=cleaned["title"],
        kind=cleaned["kind"],
    )
    if not files:
        return [("", pasted)]
    return [
        (
            plain_name(file.name),
            replace(
                pasted,
                data=file.data,
                how=IntakeHow.UPLOADED,
                html=file.name.lower().endswith(HTML),
                file_name=file.name,
                media_type=file.media_type,
            ),
        )
        for file in files
    ]


def _line(name: str, intake_text: IntakeText, change: Change) -> IntakeLine:
    if name and not name.lower().endswith((*HTML, *PLAIN)):
        return IntakeLine(
            name, fault=_("Only .txt and .html files are taken; this one is neither.")
        )
    try:
        brought = bring_in(intake_text, change=change)
    except IntakeRefused as refusal:
        return IntakeLine(name, fault=str(refusal))
    return IntakeLine(name, brought, review=review_page(brought.document))


def review_page(document: Document) -> str:
    """Where a curator goes on with a document."""
    return reverse("desk-review", args=[document.slug])


def _page(
    request: HttpRequest,
    form_data: Sent,
    *,
    faults: list[str] | None = None,
    lines: list[IntakeLine] | None = None,
    status: int = 200,
) -> HttpResponse:
    is_done = bool(lines) and status == 200
    typed: Mapping[str, Any] = {} if is_done else form_data.fields
    context = {
        "form": BringInForm(),
        "typed": {name: typed.get(name, "") for name in BringInForm.base_fields},
        "faults": faults,
        "lines": lines,
        "publishers": offered(),
        "most_files": MOST_FILES,
        "most_each": MOST_BYTES // MEGABYTE,
        "most_sent": MOST_SENT // MEGABYTE,
    }
    return render(request, "review/bring_in.html", context, status=status)
