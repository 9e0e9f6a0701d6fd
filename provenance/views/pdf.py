"""The printed sheet as PDF, rendered by an optional library that is imported on demand."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.checks import CheckMessage, Warning
from django.core.exceptions import SuspiciousFileOperation
from django.utils.translation import gettext as _

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.report import ChainReport
from provenance.exports.context import ExportContext
from provenance.exports.sheet import LINES, sheet
from provenance.views import sheets
from provenance.views.directions import with_directions

LIBRARY = "weasyprint"
ANCHOR = "sheet-"
"""Prefix of the anchors of sheets."""
FEWEST = 20
"""Minimum number of lines of a sheet; every page has room for as many."""
HERE = "https://static.invalid"
"""A base URL that does not resolve: URLs below it are read from disk, all others are refused."""


class NoPdf(Exception):
    """An error for a PDF that cannot be made here; its text gives the reason and a remedy."""


def installed() -> bool:
    return find_spec(LIBRARY) is not None


@cache
def library() -> Any:
    """Import the library; raise ``NoPdf`` where it or a system library is missing."""
    # The library would log every step of each sheet.
    logging.getLogger(LIBRARY).setLevel(logging.ERROR)
    logging.getLogger(f"{LIBRARY}.progress").setLevel(logging.ERROR)
    try:
        return import_module(LIBRARY)
    except ImportError as error:
        raise NoPdf(
            _(
                "PDF cannot be made here: the optional PDF library is not installed. "
                "Print the sheet from your browser, which can save it as PDF."
            )
        ) from error
    except OSError as error:
        raise NoPdf(
            _(
                "PDF cannot be made here: a system library that the PDF library needs is missing. "
                "Print the sheet from your browser, which can save it as PDF."
            )
        ) from error


def check_library(**_: object) -> list[CheckMessage]:
    """Return a warning of the system check where PDF is offered but cannot be made."""
    if not installed():
        return []
    try:
        library()
    except NoPdf as problem:
        hint = "Install pango, or take the optional PDF library out."
        return [Warning(str(problem), hint=hint, id="provenance.W001")]
    return []


def render(reports: Sequence[ChainReport], context: ExportContext) -> bytes:
    return _fitted(reports, context)


def render_document(document_report: DocumentReport, context: ExportContext) -> bytes:
    return _fitted(document_report.chains, context, sheets.name_without(document_report))


def _fitted(reports: Sequence[ChainReport], context: ExportContext, none_of: str = "") -> bytes:
    """Render all sheets; render those that are too long for their pages again with fewer lines."""
    lines = LINES
    pages_by_sheet: dict[int, list[Any]] = {}
    waiting = {number: sheet(report, context) for number, report in enumerate(reports)}
    # All are kept until the end, since the fonts are released with their document.
    documents = [_set(sheets.as_page([*waiting.values()], none_of))]
    while waiting and lines > FEWEST:
        pages_by_sheet |= zip(waiting, _by_sheet(documents[-1].pages), strict=False)
        lines -= 6
        long = [n for n, one in waiting.items() if len(pages_by_sheet.get(n, ())) > one.pages]
        shorter = {n: sheet(reports[n], context, lines=lines) for n in long}
        # A sheet that consists only of required content does not get shorter.
        waiting = {n: one for n, one in shorter.items() if one != waiting[n]}
        if waiting:
            documents.append(_set(sheets.as_page([*waiting.values()])))
    first = documents[0]
    if pages_by_sheet:
        first = first.copy([one for n in sorted(pages_by_sheet) for one in pages_by_sheet[n]])
    content: bytes = first.write_pdf()
    return content


def _set(html: str) -> Any:
    return (
        library().HTML(string=with_directions(html), base_url=HERE, url_fetcher=fetcher()).render()
    )


def _by_sheet(pages: Sequence[Any]) -> list[list[Any]]:
    """Group the pages by sheet, by means of the anchor that all pages of a sheet have.

    Each sheet begins on a new page.
    """
    groups: list[list[Any]] = []
    anchors: set[str] = set()
    for one in pages:
        fresh = {name for name in one.anchors if name.startswith(ANCHOR)} - anchors
        if not groups or fresh:
            groups.append([])
        groups[-1].append(one)
        anchors |= fresh
    return groups


def fetcher() -> Any:
    """Return a URL fetcher that reads our static files from disk and nothing else."""
    urls = import_module(f"{LIBRARY}.urls")

    class StaticOnly(urls.URLFetcher):  # type: ignore[misc, name-defined]
        """A URL fetcher that refuses everything but static files of this site."""

        def fetch(self, url: str, headers: object = None) -> Any:
            path = static_file(url)
            if path is None:
                raise ValueError("Only the static files of this site are read.")
            kind = guess_type(path.name)[0] or "application/octet-stream"
            return urls.URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    return StaticOnly()


def static_file(url: str) -> Path | None:
    """Return the file on disk of a static URL, with or without a hashed name, or None."""
    parts, here = urlsplit(url), urlsplit(HERE)
    if (parts.scheme, parts.netloc) != (here.scheme, here.netloc):
        return None
    if not parts.path.startswith(settings.STATIC_URL):
        return None
    name = unquote(parts.path.removeprefix(settings.STATIC_URL))
    try:
        path = finders.find(name)
        if isinstance(path, str):
            return Path(path)
        if staticfiles_storage.exists(name):
            return Path(staticfiles_storage.path(name))
    except SuspiciousFileOperation:
        pass  # The URL points outside the static files.
    return None
