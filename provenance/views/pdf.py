"""The print sheet as PDF, by an optional library that is imported only when it is asked for."""

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
from provenance.exports.edition import ExportEdition
from provenance.exports.sheet import LINES, sheet
from provenance.views import sheets

LIBRARY = "weasyprint"
ANCHOR = "sheet-"
"""How the anchors of sheets begin."""
FEWEST = 20
"""Lines of a sheet that no page is too short for."""
HERE = "https://static.invalid"
"""An address at which nobody can be: what does not begin so is refused, what does is read here."""


class NoPdf(Exception):
    """PDF cannot be made here; the text says why and what to do."""


def installed() -> bool:
    return find_spec(LIBRARY) is not None


@cache
def library() -> Any:
    """The library; raises NoPdf where it, or what it needs of the system, is not there."""
    # Its every step would be a line of the log, for each sheet.
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
    """Warns where PDF would be offered and could not be made."""
    if not installed():
        return []
    try:
        library()
    except NoPdf as problem:
        hint = "Install pango, or take the optional PDF library out."
        return [Warning(str(problem), hint=hint, id="provenance.W001")]
    return []


def render(reports: Sequence[ChainReport], edition: ExportEdition) -> bytes:
    return _fitted(reports, edition)


def render_document(document_report: DocumentReport, edition: ExportEdition) -> bytes:
    return _fitted(document_report.chains, edition, sheets.name_without(document_report))


def _fitted(reports: Sequence[ChainReport], edition: ExportEdition, none_of: str = "") -> bytes:
    """Set all sheets at once; those that run over their pages, and no others, again, less full."""
    lines = LINES
    pages_by_sheet: dict[int, list[Any]] = {}
    waiting = {number: sheet(report, edition) for number, report in enumerate(reports)}
    # All are kept until the end: the fonts of a document go with it.
    documents = [_set(sheets.as_page([*waiting.values()], none_of))]
    while waiting and lines > FEWEST:
        pages_by_sheet |= zip(waiting, _by_sheet(documents[-1].pages), strict=False)
        lines -= 6
        long = [n for n, one in waiting.items() if len(pages_by_sheet.get(n, ())) > one.pages]
        shorter = {n: sheet(reports[n], edition, lines=lines) for n in long}
        # A sheet of nothing but what is never left out gets no shorter.
        waiting = {n: one for n, one in shorter.items() if one != waiting[n]}
        if waiting:
            documents.append(_set(sheets.as_page([*waiting.values()])))
    first = documents[0]
    if pages_by_sheet:
        first = first.copy([one for n in sorted(pages_by_sheet) for one in pages_by_sheet[n]])
    content: bytes = first.write_pdf()
    return content


def _set(html: str) -> Any:
    return library().HTML(string=html, base_url=HERE, url_fetcher=fetcher()).render()


def _by_sheet(pages: Sequence[Any]) -> list[list[Any]]:
    """The pages of each sheet: it begins on a page of its own, and its anchor is on all of them."""
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
    """Fetches our static files from disk, and nothing else from anywhere."""
    urls = import_module(f"{LIBRARY}.urls")

    class StaticOnly(urls.URLFetcher):  # type: ignore[misc, name-defined]
        """Refuses what is not a static file of ours."""

        def fetch(self, url: str, headers: object = None) -> Any:
            path = static_file(url)
            if path is None:
                raise ValueError("Only the static files of this site are read.")
            kind = guess_type(path.name)[0] or "application/octet-stream"
            return urls.URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    return StaticOnly()


def static_file(url: str) -> Path | None:
    """The file on disk that a static address means, whether collected under a hashed name or not."""
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
        pass  # The address leads out of the static files.
    return None
