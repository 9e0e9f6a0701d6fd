"""The verification matrix: who states what was checked, how, and in which words."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_matrix import (
    Lasting,
    Matrix,
    MatrixRow,
    Stated,
    Whose,
    matrix,
)
from provenance.domain.chain.verification_strip import build_strip
from provenance.domain.vocabulary import FindingCode, HowPut, StatementKind
from provenance.presenters.ladder import ShownStatement, Words, statement, words_of
from provenance.views.pages import send_page
from provenance.views.quote_context import (
    address,
    get_report,
    heading,
    page_asked,
    perspective_links,
    tabs,
)

A_PAGE = 40
"""Documents in one table."""
VERIFICATION = (
    FindingCode.INFLATION,
    FindingCode.RELAYED_ONLY,
    FindingCode.ATTRITION,
    FindingCode.DURATION_DRIFT,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A verification statement with its two words: whose, and how it is put."""

    whose: str
    whose_words: str
    how: str
    how_words: str
    shown: ShownStatement


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A row of the matrix: ``cells`` in the order of the methods."""

    name: str
    address: str
    here: bool
    badge: str
    badge_words: str
    cells: tuple[tuple[Said, ...], ...]
    said: tuple[Said, ...]
    told: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class ShownDuration:
    """A duration with its object: what activity it is said of, where, in which words."""

    length: str
    activity: str
    of: str
    outlet: str
    words: Words | None


@require_safe
def verification(request: HttpRequest, slug: str) -> HttpResponse:
    """Every document of the chain by the components of method; a page of them at a time."""
    report = get_report(request, slug)
    whole = matrix(report)
    pages = max(1, -(-len(whole.lines) // A_PAGE))
    at = page_asked(request, pages)
    page = "quote-verification"
    context = {
        "report": report,
        "heading": heading(report),
        "tabs": tabs(report, page),
        "links": perspective_links(report, page),
        "matrix": whole,
        "lines": shown_lines(report, whole, (at - 1) * A_PAGE, at * A_PAGE),
        "durations": [_duration(report, lasting) for lasting in whole.durations],
        "strip": build_strip(report),
        "findings": [f for f in report.findings if f.code in VERIFICATION],
        "page": at,
        "pages": pages,
        "previous": address(report, page, page=at - 1) if at > 1 else "",
        "next": address(report, page, page=at + 1) if at < pages else "",
    }
    return send_page(request, "quotes/verification.html", context)


def shown_lines(report: ChainReport, whole: Matrix, start: int, end: int) -> list[ShownLine]:
    """The rows from ``start`` to ``end`` as a page shows them."""
    return [_line(report, whole, line) for line in whole.lines[start:end]]


def _line(report: ChainReport, whole: Matrix, line: MatrixRow) -> ShownLine:
    said = {stated.statement.id: _said(report, stated) for stated in line.stated}
    return ShownLine(
        name=document_name(report.records, line.document.id),
        address=reverse("document", args=[line.document.slug]),
        here=line.document.id == report.wording.document,
        badge=line.badge,
        badge_words=line.badge_words,
        cells=tuple(
            tuple(said[stated.statement.id] for stated in line.naming(method))
            for method in whole.methods
        ),
        said=tuple(said.values()),
        told=tuple(_said(report, stated) for stated in line.told),
    )


def _said(report: ChainReport, stated: Stated) -> Said:
    whose = {
        Whose.OWN: _("own"),
        Whose.RELAYED: _("relayed"),
        Whose.UNNAMED: _("by whom not stated"),
    }
    return Said(
        whose=stated.whose.value,
        whose_words=whose[stated.whose],
        how=stated.how,
        how_words=HowPut(stated.how).label,
        shown=statement(report.records, stated.statement),
    )


def _duration(report: ChainReport, lasting: Lasting) -> ShownDuration:
    return ShownDuration(
        length=lasting.length,
        activity=StatementKind(lasting.activity).label,
        of=lasting.of,
        outlet=outlet_name(report.records, lasting.statement.document),
        words=words_of(report.records, lasting.statement.passage),
    )
