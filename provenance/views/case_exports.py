"""Exports of a case: everything in one archive, or all its quotes in one format."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from provenance.access import can_curate, wrote
from provenance.domain.chain.report import ChainReport, report_in_english
from provenance.domain.messages import in_english
from provenance.exports.case_file import CaseFile, NoteFile, PinFile, as_csv, as_json
from provenance.exports.context import ExportContext
from provenance.models import Case, Note, Pin
from provenance.queries.cases import chains_of, every_note, every_pin
from provenance.views.case_page import case_for, links_of, shown_pin
from provenance.views.exports import (
    download_response,
    export_context,
    export_language,
    export_response,
    pdf_error,
    unknown_format,
)
from provenance.views.formats import FORMATS, PDF
from provenance.views.pages import logged_in_user
from provenance.views.pdf import NoPdf


@require_safe
def case_whole(request: HttpRequest, public_id: str) -> HttpResponse:
    """Return a ZIP archive of what the user may read of a case, chains in every format included."""
    case = case_for(request, public_id)
    pins, context = every_pin(case), export_context(request)
    chains = chains_of(pins, drafts=can_curate(request.user))
    with override("en"), in_english():
        file = _case_file(request, case, pins, chains, context)
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("case.json", as_json(file, context))
        archive.writestr("case.csv", as_csv(file))
        for name, content in _chains(chains.values(), context):
            archive.writestr(name, content)
    return download_response(packed.getvalue(), "application/zip", f"{_name(case)}.zip")


@require_safe
def case_export(request: HttpRequest, public_id: str, name: str) -> HttpResponse:
    """Return the chains of all quotes of the case that the user may see, in one format."""
    case = case_for(request, public_id)
    format = FORMATS.get(name)
    if format is None:
        return unknown_format(request, links_of(case))
    pins = every_pin(case)
    try:
        with export_language(format):
            chains = chains_of(pins, drafts=can_curate(request.user))
            content = (
                format.render(list(chains.values()), export_context(request)) if chains else ""
            )
    except NoPdf as problem:
        return pdf_error(request, problem, case.get_absolute_url())
    if not chains:
        messages.info(request, _("There is no quote in this case whose chain can be shown now."))
        return redirect(case)
    return export_response(content, format, _name(case))


def _chains(
    reports: Iterable[ChainReport], context: ExportContext
) -> Iterator[tuple[str, str | bytes]]:
    for report in reports:
        english = report_in_english(report)
        for name in _archived_formats():
            format = FORMATS[name]
            with export_language(format):
                content = format.render([report if format.for_people else english], context)
            yield _file_name(report.wording.slug, name), content


def _archived_formats() -> list[str]:
    """Return the names of all formats but PDF, which would take too long for every quote."""
    return [name for name in FORMATS if name != PDF]


def _file_name(slug: str, format: str) -> str:
    return f"quotes/{slug}.{'sheet.html' if format == 'sheet' else format}"


def _case_file(
    request: HttpRequest,
    case: Case,
    pins: list[Pin],
    chains: Mapping[int, ChainReport],
    context: ExportContext,
) -> CaseFile:
    beside: dict[int | None, list[NoteFile]] = {}
    for note in every_note(case, logged_in_user(request)):
        beside.setdefault(note.pin_id, []).append(_note(request, note))
    return CaseFile(
        title=case.title,
        address=f"{context.site}{case.get_absolute_url()}",
        owner=case.owner.get_username(),
        created_at=case.created_at.isoformat(timespec="seconds"),
        closed_at=case.closed_at.isoformat(timespec="seconds") if case.closed_at else None,
        exported_by=logged_in_user(request).get_username(),
        pins=tuple(
            _pin(request, pin, chains.get(pin.pk), context, tuple(beside.get(pin.pk, ())))
            for pin in pins
        ),
        notes=tuple(beside.get(None, ())),
    )


def _pin(
    request: HttpRequest,
    pin: Pin,
    report: ChainReport | None,
    context: ExportContext,
    notes: tuple[NoteFile, ...],
) -> PinFile:
    pin_row = shown_pin(request, pin, report)
    summary = getattr(pin.quote, "summary", None)
    slug = report.wording.slug if report else ""
    return PinFile(
        id=pin.pk,
        words=pin_row.words,
        language=pin_row.language,
        outlet=pin_row.outlet,
        address=f"{context.site}{pin.address}" if pin_row.words else "",
        labels=pin_row.labels,
        standing=pin_row.standing,
        pinned_by=pin_row.by,
        pinned_at=pin.pinned_at.isoformat(timespec="seconds"),
        chain_version_when_pinned=pin.chain_version if pin_row.words else "",
        chain_version_now=summary.version if summary and report else "",
        files=tuple(_file_name(slug, name) for name in _archived_formats()) if report else (),
        notes=notes,
    )


def _note(request: HttpRequest, note: Note) -> NoteFile:
    return NoteFile(
        id=note.pk,
        text=note.text,
        author=note.author.get_username(),
        written_at=note.created_at.isoformat(timespec="seconds"),
        edited_at=note.edited_at.isoformat(timespec="seconds") if note.edited_at else None,
        shared=note.shared,
        reply_to=note.reply_to_id,
        own=wrote(logged_in_user(request), note),
    )


def _name(case: Case) -> str:
    """Return the base name for files of a case."""
    return slugify(case.title)[:60] or "case"
