"""Exports of a quote or a document, and the page of attribution lines to copy."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.chain.citation_lines import short_attribution_line
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.domain.messages import in_english, use_language
from provenance.exports import Content, Format
from provenance.exports.citation import Citation, attribution, citation
from provenance.exports.context import ExportContext
from provenance.exports.copy_text import CopyText, copy_citation, copy_line
from provenance.middleware import active_language
from provenance.queries.document_reports import document_report_of
from provenance.views.formats import (
    FORMATS,
    SHEETS,
    ExportLink,
    available_formats,
    chain_link,
    chain_links,
    document_links,
)
from provenance.views.pages import send_page
from provenance.views.pdf import NoPdf
from provenance.views.quote_context import address, get_report, heading


@dataclass(frozen=True, slots=True)
class CopyBox:
    """One form of an attribution line, in a box to copy from."""

    id: str
    label: str
    text: str


def export_context(request: HttpRequest) -> ExportContext:
    """Return this site's address and today's date."""
    return ExportContext(request.build_absolute_uri("/").rstrip("/"), localdate())


@require_safe
def quote_export(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Return the requested chain in a format; with ``attribution``, citing that step."""
    format = FORMATS.get(name)
    if format is None:
        return unknown_format(request, chain_links(get_report(request, slug)))
    with export_language(format):
        return _quote_in(request, slug, format)


def _quote_in(request: HttpRequest, slug: str, format: Format) -> HttpResponse:
    report = get_report(request, slug)
    step = _attribution_asked(request, report)
    context = export_context(request)
    try:
        name = f"{slug}-{step.id}" if step is not None and format.steps else slug
        return export_response(format.render([report], context, step), format, name)
    except NoPdf as problem:
        return pdf_error(request, problem, address(report))


@require_safe
def document_export(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Return the records of a document in a format."""
    format = FORMATS.get(name)
    with export_language(format):
        document_report = document_report_of(slug, drafts=can_curate(request.user))
        if document_report is None:
            raise Http404
        if format is None or not format.documents:
            return unknown_format(request, document_links(slug))
        try:
            return export_response(
                format.render_document(document_report, export_context(request)), format, slug
            )
        except NoPdf as problem:
            return pdf_error(request, problem, reverse("document", args=[slug]))


def export_language(format: Format | None) -> AbstractContextManager[None]:
    """Return a context manager: English for machine-readable formats, else the user's language.

    On a sheet, which is a page as well, words carry the tags of their languages.
    """
    if format is not None and format.name in SHEETS:
        return use_language(active_language(marks_languages=True))
    return nullcontext() if format is None or format.for_people else in_english()


def export_response(content: Content, format: Format, name: str) -> HttpResponse:
    """Return the export as a response; a download gets an ASCII file name."""
    media_type = f"{format.media_type}; charset=utf-8"
    if not format.attached:
        return HttpResponse(content, content_type=media_type)
    return download_response(content, media_type, f"{slugify(name) or 'chain'}.{format.name}")


def download_response(content: Content, media_type: str, name: str) -> HttpResponse:
    """Return a response that is downloaded under this name."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
def attribution_lines(request: HttpRequest, slug: str) -> HttpResponse:
    """Show every line to copy in a box of its own, for the chain or for one of its steps."""
    report = get_report(request, slug)
    step = _attribution_asked(request, report)
    source = citation(report, export_context(request), step)
    context = {
        "heading": heading(report),
        "back": address(report),
        "boxes": _boxes(source),
        "version": source.version,
        "attributions": [
            (
                ExportLink(
                    short_attribution_line(report, each),
                    address(report, "quote-wording", attribution=each.id),
                ),
                each == step,
            )
            for each in report.chain.steps
        ],
        "whole": address(report, "quote-wording") if step else "",
        "files": [
            ExportLink(_(format.label), chain_link(report, format.name, step))
            for format in available_formats()
            if format.steps
        ],
        "exports": chain_links(report),
        "cite_address": address(report, "cite"),
    }
    return send_page(request, "exports/wording.html", context)


def _attribution_asked(request: HttpRequest, report: ChainReport) -> Step | None:
    """Return the step named in ``attribution``, or None if it is not on this chain."""
    return attribution(report, request.GET.get("attribution", ""))


def _boxes(source: Citation) -> list[tuple[str, list[CopyBox]]]:
    lines = [
        ("short", _("Short line"), copy_line(source.short, source)),
        ("long", _("Long line"), copy_line(source.long, source)),
        ("legal", _("Legal line"), copy_line(source.legal, source)),
        ("citation", _("Citation"), copy_citation(source)),
    ]
    return [(label, _forms(name, text)) for name, label, text in lines]


def _forms(name: str, text: CopyText) -> list[CopyBox]:
    return [
        CopyBox(f"{name}-plain", _("Plain text"), text.plain),
        CopyBox(f"{name}-html", _("HTML"), text.html),
        CopyBox(f"{name}-markdown", _("Markdown"), text.markdown),
    ]


def unknown_format(request: HttpRequest, links: list[ExportLink]) -> HttpResponse:
    """Answer 404 with the list of available export formats."""
    return render(request, "exports/unknown.html", {"links": links}, status=404)


def pdf_error(request: HttpRequest, problem: NoPdf, back: str) -> HttpResponse:
    context = {"problem": str(problem), "back": back}
    return render(request, "exports/no_pdf.html", context, status=501)
