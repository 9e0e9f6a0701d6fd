"""The verification matrix: which document states which check, by which method, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_matrix import (
    MatrixDuration,
    MatrixRow,
    VerificationStatement,
    matrix,
)
from provenance.domain.chain.verification_strip import build_strip
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import FindingCode, StatementKind
from provenance.presenters.passages import (
    ShownPassage,
    StatementLine,
    shown_passage,
    statement_line,
)
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import (
    address,
    get_report,
    heading,
    page_number,
    perspective_links,
    tabs,
)

A_PAGE = 40
"""Number of documents in one table."""
VERIFICATION_FINDINGS = (
    FindingCode.NONE_STATED,
    FindingCode.NOT_EXAMINED,
    FindingCode.INFLATION,
    FindingCode.RELAYED_ONLY,
    FindingCode.ATTRITION,
    FindingCode.DURATION_DRIFT,
)
"""The codes of findings about checks; the quote's page shows them among others."""


type StatementRow = tuple[VerificationStatement, StatementLine]
"""A statement of the matrix, and its line on the page."""


@dataclass(frozen=True, slots=True)
class VerificationRow:
    """A row of the matrix; ``cells`` are pairs of a method's label and its statements."""

    row: MatrixRow
    address: str
    here: bool
    cells: tuple[tuple[str, list[VerificationStatement]], ...]
    statements: tuple[StatementRow, ...]
    statements_elsewhere: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class DurationLine:
    """A stated duration with its outlet and the words that state it."""

    duration: MatrixDuration
    activity: str
    outlet: str
    words: ShownPassage | None


@require_safe
@mark_languages
def verification(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one page of the matrix of the chain's documents by method components."""
    report = get_report(request, slug)
    whole = matrix(report)
    pages = max(1, -(-len(whole.rows) // A_PAGE))
    at = page_number(request, pages)
    page = "quote-verification"
    context = {
        "report": report,
        "heading": heading(report),
        "tabs": tabs(report, page),
        "links": perspective_links(report, page),
        "matrix": whole,
        "methods": [method_label(method) for method in whole.methods],
        "rows": [
            _row(report, whole.methods, row) for row in whole.rows[(at - 1) * A_PAGE : at * A_PAGE]
        ],
        "durations": [_duration_line(report, duration) for duration in whole.durations],
        "strip": build_strip(report),
        "findings": [f for f in report.findings if f.code in VERIFICATION_FINDINGS],
        "page": at,
        "pages": pages,
        "previous": address(report, page, page=at - 1) if at > 1 else "",
        "next": address(report, page, page=at + 1) if at < pages else "",
    }
    return send_page(request, "quotes/verification.html", context)


def _row(report: ChainReport, methods: Iterable[str], row: MatrixRow) -> VerificationRow:
    return VerificationRow(
        row=row,
        address=reverse("document", args=[row.document.slug]),
        here=row.document.id == report.wording.document,
        cells=tuple((method_label(method), row.naming(method)) for method in methods),
        statements=_with_words(report, row.statements),
        statements_elsewhere=_with_words(report, row.statements_elsewhere),
    )


def _with_words(
    report: ChainReport, statements: Iterable[VerificationStatement]
) -> tuple[StatementRow, ...]:
    return tuple((row, statement_line(report.records, row.statement)) for row in statements)


def _duration_line(report: ChainReport, duration: MatrixDuration) -> DurationLine:
    statement = duration.statement
    return DurationLine(
        duration=duration,
        activity=StatementKind(duration.activity).label,
        outlet=outlet_name(report.records, statement.document),
        words=shown_passage(report.records, statement.passage),
    )
