"""The quote page is the trace."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.chain.drawing import draw
from provenance.domain.chain.findings import Finding
from provenance.domain.chain.ladder import highest, ladder
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_matrix import matrix
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.vocabulary import Form, Layer
from provenance.presenters.ladder import ShownRung, Words, shown, words_of
from provenance.presenters.responses import answer
from provenance.presenters.step_words import layer_meaning
from provenance.queries.responses import Exchange, exchange_of
from provenance.services.watches import record_view
from provenance.views.current_user import person
from provenance.views.disputes import open_disputes
from provenance.views.exports import links_of
from provenance.views.matrix import ShownLine, shown_lines
from provenance.views.pages import send_page
from provenance.views.quote_context import (
    address,
    get_report,
    heading,
    number,
    perspective_links,
    report_from_records,
    tabs,
)

PAGE = "quotes/trace.html"
LINES_IN_LITTLE = 8
"""Documents of the matrix that the quote page tells of."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its passages, one click away."""

    code: str
    label: str
    sentence: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class WordingItem:
    """One outlet's wording of the quote."""

    words: str
    language: str
    outlet: str
    speaker: str
    addressee: str
    form: str
    zone: str
    because: str
    address: str
    here: bool


@require_safe
def quote(request: HttpRequest, slug: str) -> HttpResponse:
    """The chain of a quote: from one outlet or as everyone tells it, whole or step by step."""
    exchange = exchange_of(slug, drafts=can_curate(request.user))
    report = report_from_records(request, exchange.records)
    rungs = ladder(report)
    top = highest(rungs)
    step = _step(request, top)
    visible = [rung for rung in shown(report, rungs) if step is None or rung.level <= step]
    context = {
        "report": report,
        "quote": report.records.quotes[report.records.quote],
        "wording": report.wording,
        "heading": heading(report),
        "tabs": tabs(report, "quote"),
        "rungs": visible,
        "legend": _legend(visible),
        "steps": _steps(request, report, step, top),
        "links": perspective_links(report, "quote") | {"drawing": address(report, "quote-drawing")},
        "findings": [_finding(report.records, finding) for finding in report.findings],
        "wordings": [_wording(report, row) for row in report.records.quote_wordings()],
        "drawing": draw(report),
        "verification": _verification(report),
        "exports": links_of(report),
        "copy_link": address(report, "quote-wording"),
        "disputes": open_disputes(request, report),
    }
    context |= _exchange(report, exchange)
    record_view(person(request), wording=report.wording.id)
    return send_page(request, PAGE, context, parts=("trace",))


@require_safe
def drawn(request: HttpRequest, slug: str) -> HttpResponse:
    """The drawing on a page of its own, as wide as the page."""
    report = get_report(request, slug)
    context = {
        "report": report,
        "heading": heading(report),
        "tabs": tabs(report, "quote-drawn"),
        "links": perspective_links(report, "quote-drawn"),
        "drawing": draw(report),
        "file": address(report, "quote-drawing"),
    }
    return send_page(request, "quotes/drawn.html", context)


@require_safe
def drawing(request: HttpRequest, slug: str) -> HttpResponse:
    """The drawing by itself, with its styles inside, as an SVG file."""
    report = get_report(request, slug)
    context = {"drawing": draw(report), "alone": True, "title": report.sentences.chain}
    return render(request, "quotes/drawing.svg", context, content_type="image/svg+xml")


def _exchange(report: ChainReport, exchange: Exchange) -> dict[str, object]:
    """What was said back to the quote, and what it was said back to."""
    before = exchange.answered
    return {
        "answers": [answer(row, beside=report.wording) for row in exchange.answers],
        "answered": answer(before, beside=report.wording) if before else None,
        "more_answers": exchange.more,
    }


def _verification(report: ChainReport) -> dict[str, object]:
    """The matrix in little: the first documents, and how many more there are."""
    whole = matrix(report)
    lines: list[ShownLine] = shown_lines(report, whole, 0, LINES_IN_LITTLE)
    return {"lines": lines, "more": max(0, len(whole.lines) - LINES_IN_LITTLE)}


def _step(request: HttpRequest, top: int) -> int | None:
    """The step asked for, kept within the ladder; None for the whole of it."""
    step = number(request.GET.get("step", ""), figures=4)
    return None if step is None else min(step, top)


def _steps(
    request: HttpRequest, report: ChainReport, step: int | None, top: int
) -> dict[str, str | int | None]:
    """Where one can step to from here; every step is an address of its own."""
    at = top if step is None else step
    return {
        "at": step,
        "top": top,
        "up": address(report, step=at + 1) if at < top else None,
        "down": address(report, step=at - 1) if at > 0 else None,
        "first": address(report, step=0),
        "whole": address(report),
    }


def _legend(rungs: list[ShownRung]) -> list[tuple[str, str, str]]:
    """The layers that this ladder shows, each with its name and what it means."""
    layers = {attribution.layer for rung in rungs for attribution in rung.attributions}
    return [(row.value, row.label, layer_meaning(row)) for row in Layer if row in layers]


def _finding(records: Records, finding: Finding) -> ShownFinding:
    found = [words_of(records, passage) for passage in finding.passages]
    return ShownFinding(
        code=finding.code.value,
        label=finding.code.label,
        sentence=finding.sentence,
        words=tuple(words for words in found if words is not None),
    )


def _wording(report: ChainReport, row: WordingRecord) -> WordingItem:
    records = report.records
    slug = records.quotes[records.quote].slug
    found = words_of(records, row.passage)
    return WordingItem(
        words=with_quote_marks(row.words),
        language=row.language,
        outlet=outlet_name(records, row.document),
        speaker=row.speaker_as_named,
        addressee=row.addressee_as_named,
        form=Form(row.form).label,
        zone=found.zone if found else "",
        because=row.same_because,
        address=reverse("quote", args=[slug], query={"from": row.slug}),
        here=row.id == report.wording.id,
    )
