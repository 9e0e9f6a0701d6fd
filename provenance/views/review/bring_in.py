"""Intake of a pasted text or uploaded files: each becomes a draft with proposals, or is refused."""

from __future__ import annotations

import re
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
from provenance.domain.reading.encodings import in_encoding
from provenance.domain.reading.file_text import MOST_BYTES
from provenance.domain.reading.read import READ_HERE
from provenance.forms import sentences
from provenance.forms.bringing_in import BringInForm
from provenance.middleware import cleans_its_text
from provenance.models import Document
from provenance.presenters.file_reading import build_reading_view, with_choices
from provenance.queries.publishers import outlet_and_agency_names, publishers_named
from provenance.services.intake import (
    IntakeRefused,
    IntakeResult,
    IntakeText,
    Outcome,
    bring_in,
    document_of_bytes,
    plain_name,
    read_intake,
)
from provenance.views.form_data import (
    InMemory,
    SubmittedFile,
    SubmittedForm,
    drain,
    is_large,
    large_form,
    length_of,
    submitted_form,
)
from provenance.views.pages import logged_in_user, page_change
from provenance.views.review.decorators import for_curators
from provenance.views.review.reading_tokens import (
    CarriedReading,
    TokenExpired,
    from_token,
    to_token,
)

MOST_FILES = 50
MOST_SENT = 25 * 1024 * 1024
MEGABYTE = 1024 * 1024
TOKEN = re.compile(r"reading-(\d{1,3})")
"""Pattern of the names of form fields that carry readings."""
FACTS = [name for name in BringInForm.base_fields if name != "text"]


@dataclass(frozen=True, slots=True)
class IntakeLine:
    """The outcome for one text; ``fault`` says why it was refused."""

    name: str
    brought: IntakeResult | None = None
    fault: str = ""
    review: str = ""


@csrf_exempt
@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
@for_curators
def bring_in_page(request: HttpRequest) -> HttpResponse:
    """Show the form, or the outcome of what was submitted, even if too large for Django to read.

    CSRF-exempt only until the form is read: ``_bring_in`` is protected, by the token in the form.
    """
    if request.method != "POST":
        return _page(request, SubmittedForm({}))
    request.upload_handlers = [InMemory(request)]
    if length_of(request) > MOST_SENT:
        drain(request)
        return _page(request, SubmittedForm({}), faults=[_too_much()], status=413)
    form_data = None
    if is_large(request):
        form_data = large_form(request)
        request.META.setdefault(
            settings.CSRF_HEADER_NAME, form_data.fields.get("csrfmiddlewaretoken", "")
        )
    try:
        return _bring_in(request, form_data)
    except TooManyFilesSent:
        return _page(request, SubmittedForm({}), faults=[_too_much()], status=413)


@csrf_protect
def _bring_in(request: HttpRequest, large: SubmittedForm | None) -> HttpResponse:
    form_data = large or submitted_form(request)
    tokens = list(filter(None, map(TOKEN.fullmatch, form_data.fields)))
    if tokens:
        return _keep(request, form_data, tokens)
    form = BringInForm(form_data.fields)
    faults = [] if form.is_valid() else sentences(form)
    faults += _faults(form.data, form_data.files)
    if faults and form_data.files:
        faults.append(_("Choose the files again: a browser does not keep them."))
    if faults:
        return _page(request, form_data, faults=faults, status=422)
    lines, readings = [], []
    for name, intake_text in _texts(form, form_data.files):
        outcome = _line(request, name, intake_text, form_data)
        if isinstance(outcome, CarriedReading):
            readings.append(outcome)
        else:
            lines.append(outcome)
    return _answer(request, form_data, lines, readings)


def _keep(request: HttpRequest, form: SubmittedForm, tokens: list[re.Match[str]]) -> HttpResponse:
    """Store the readings that the user has checked, each with the choices made in its form."""
    lines = []
    for name in tokens:
        try:
            carried = from_token(form.fields[name[0]], logged_in_user(request))
        except TokenExpired:
            return _page(request, SubmittedForm({}), faults=[_("This was shown too long ago. Choose the files again.")], status=422)  # fmt: skip
        lines.append(_kept_line(request, carried, int(name[1]), form.fields))
    return _answer(request, form, lines, [])


def _kept_line(
    request: HttpRequest, carried: CarriedReading, number: int, fields: Mapping[str, str]
) -> IntakeLine:
    form = BringInForm(carried.fields | _publisher_chosen(fields, number))
    if not form.is_valid():
        return IntakeLine(carried.file_name, fault=" ".join(sentences(form)))
    file_text = with_choices(carried.reading.file_text, number=number, fields=fields)
    encoding = fields.get(f"letters-{number}", "")
    if encoding in file_text.guesses:
        file_text = in_encoding(file_text, encoding)
    intake_text = replace(
        _pasted(form),
        how=IntakeHow.UPLOADED,
        file_name=carried.file_name,
        media_type=carried.media_type,
    )
    reading = replace(carried.reading, file_text=file_text)
    try:
        brought = bring_in(intake_text, change=page_change(request, "Brought in."), reading=reading)
    except IntakeRefused as refusal:
        return IntakeLine(plain_name(carried.file_name), fault=str(refusal))
    return IntakeLine(plain_name(carried.file_name), brought, review=review_page(brought.document))


def _publisher_chosen(fields: Mapping[str, str], number: int) -> dict[str, str]:
    """Return the publisher of a reading that proposed one, to be created if it is unknown."""
    name = fields.get(f"publisher-{number}")
    if name is None:
        return {}
    is_known = bool(publishers_named(name.strip())) if name.strip() else True
    return {"publisher": name, "make_publisher": "" if is_known else "on"}


def _answer(
    request: HttpRequest,
    form_data: SubmittedForm,
    lines: list[IntakeLine],
    readings: list[CarriedReading],
) -> HttpResponse:
    new = [line for line in lines if line.brought and line.brought.outcome == Outcome.NEW]
    if len(lines) == len(new) == 1 and not readings:
        return redirect(new[0].review)
    refused = all(line.fault for line in lines) and not readings
    return _page(request, form_data, lines=lines, readings=readings, status=422 if refused else 200)


def _faults(typed: Mapping[str, str], files: tuple[SubmittedFile, ...]) -> list[str]:
    """Return error messages for the submitted texts as a whole."""
    pasted = bool(typed.get("text", "").strip())
    if pasted and files:
        return [_("Paste a text or choose files, not both: it would not be plain which one the address and the title are of.")]  # fmt: skip
    if not pasted and not files:
        return [_("Paste the text of an article, or choose a file.")]
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


def _texts(form: BringInForm, files: tuple[SubmittedFile, ...]) -> list[tuple[str, IntakeText]]:
    """Return each text with its name on the page; "" for a pasted one."""
    pasted = _pasted(form)
    if not files:
        return [("", pasted)]
    return [(plain_name(file.name), _uploaded(pasted, file)) for file in files]


def _uploaded(pasted: IntakeText, file: SubmittedFile) -> IntakeText:
    return replace(
        pasted,
        data=file.data,
        how=IntakeHow.UPLOADED,
        file_name=file.name,
        media_type=file.media_type,
    )


def _pasted(form: BringInForm) -> IntakeText:
    cleaned = form.cleaned_data
    return IntakeText(
        cleaned["text"].encode(),
        IntakeHow.PASTED,
        publisher=cleaned["publisher"],
        language=cleaned["language"],
        address=cleaned["address"],
        title=cleaned["title"],
        kind=cleaned["kind"],
    )


def _line(
    request: HttpRequest, name: str, intake_text: IntakeText, form_data: SubmittedForm
) -> IntakeLine | CarriedReading:
    """Return the outcome for a text, or its reading where somebody has to check it first."""
    if name and not name.lower().endswith(READ_HERE):
        return IntakeLine(
            name,
            fault=_("Only .txt, .html, .pdf and .docx files are taken; this one is none of them."),
        )
    try:
        reading = None
        if document_of_bytes(intake_text.data) is None:
            reading = read_intake(intake_text)
            is_new_name = reading.file_text.facts.publisher and not intake_text.publisher
            if reading.file_text.needs_review or is_new_name:
                fields = {key: form_data.fields.get(key, "") for key in FACTS}
                return CarriedReading(
                    reading, intake_text.file_name, intake_text.media_type, fields
                )
        brought = bring_in(intake_text, change=page_change(request, "Brought in."), reading=reading)
    except IntakeRefused as refusal:
        return IntakeLine(name, fault=str(refusal))
    return IntakeLine(name, brought, review=review_page(brought.document))


def review_page(document: Document) -> str:
    """Return the address of the document's review page."""
    return reverse("desk-review", args=[document.slug])


def _page(
    request: HttpRequest,
    form_data: SubmittedForm,
    *,
    faults: list[str] | None = None,
    lines: list[IntakeLine] | None = None,
    readings: list[CarriedReading] | None = None,
    status: int = 200,
) -> HttpResponse:
    is_done = bool(lines or readings) and status == 200
    typed: Mapping[str, Any] = {} if is_done else form_data.fields
    views = [
        build_reading_view(
            carried.reading.file_text,
            number=number,
            name=plain_name(carried.file_name),
            token=to_token(carried, logged_in_user(request)),
            asks_publisher=not carried.fields.get("publisher"),
        )
        for number, carried in enumerate(readings or ())
    ]
    context = {
        "form": BringInForm(),
        "typed": {name: typed.get(name, "") for name in BringInForm.base_fields},
        "faults": faults,
        "lines": lines,
        "readings": views,
        "publishers": outlet_and_agency_names(),
        "most_files": MOST_FILES,
        "most_each": MOST_BYTES // MEGABYTE,
        "most_sent": MOST_SENT // MEGABYTE,
        "accept": ",".join(READ_HERE),
    }
    return render(request, "review/bring_in.html", context, status=status)
