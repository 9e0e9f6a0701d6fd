"""The quote page, which traces the quote, and the page and file of the chain's drawing."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.chain.answers import AnswerCard, answer_card
from provenance.domain.chain.drawing import draw
from provenance.domain.chain.layout import highest, layout
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.vocabulary import Form, Zone
from provenance.presenters.chain_rows import chain_branches, layer_legend
from provenance.presenters.findings import findings_by_group
from provenance.presenters.passages import shown_passage
from provenance.queries.responses import Exchange, exchange_of
from provenance.services.watches import record_view
from provenance.views.exports import export_context
from provenance.views.formats import chain_links
from provenance.views.pages import logged_in_user, mark_languages, send_page
from provenance.views.quote_context import (
    Heading,
    address,
    get_report,
    heading,
    number,
    open_disputes,
    perspective_links,
    report_from_records,
    tabs,
)

PAGE = "quotes/trace.html"


DESKTOP_LETTERS, PHONE_LETTERS = 2_250, 680
"""Letters that fit on the first screen of a desktop and of a phone, as ``_crowding`` counts.

Measured on all pages of the demo.
"""
NOTICE = 310
"""Number of letters of the quote that take as much space as a notice."""
DESK_EDITION, PHONE_EDITION = 200, 50
"""Number of letters counted for the line that names the edition, likewise."""


@dataclass(frozen=True, slots=True)
class WordingItem:
    """One outlet's wording of the quote."""

    record: WordingRecord
    words: str
    outlet: str
    form: str
    zone: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Reply:
    """A quote that answers this quote or is answered by it, with its speaker and chain."""

    who: str
    words: str
    language: str
    outlet: str
    report: ChainReport
    address: str
    distressing: bool


@require_safe
@mark_languages
def quote(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the chain of a quote as one outlet or as everyone tells it, whole or step by step."""
    exchange = exchange_of(slug, drafts=can_curate(request.user))
    report = report_from_records(request, exchange.records)
    plan = layout(report)
    top = highest(plan)
    step = _step(request, top)
    plan = plan if step is None else layout(report, step)
    card = answer_card(report)
    top_of_page = heading(report)
    link_context = export_context(request)
    context = {
        "report": report,
        "quote": report.records.quotes[report.records.quote],
        "wording": report.wording,
        "document_language": report.records.language_of(report.wording.document),
        "heading": top_of_page,
        "card": card,
        **_crowding(card, top_of_page),
        "card_passages": [shown_passage(report.records, number) for number in card.passages],
        "tabs": tabs(report, "quote"),
        "branches": chain_branches(report, plan),
        "legend": layer_legend(plan),
        "steps": _steps(request, report, step, top),
        "links": perspective_links(report, "quote"),
        "findings": findings_by_group(report),
        "wordings": [_wording_item(report, row) for row in report.records.quote_wordings()],
        "exports": chain_links(report),
        "copy_link": address(report, "quote-wording"),
        "cite_address": address(report, "cite"),
        "line_address": link_context.chain_url(report),
        "line_edition": link_context.access_phrase(report),
        "disputes": open_disputes(request, report),
    }
    context |= _exchange(report, exchange)
    record_view(logged_in_user(request), wording=report.wording.id)
    return send_page(request, PAGE, context, parts=("trace",))


@require_safe
@mark_languages
def drawn(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the drawing of the chain on a page of its own, in full width."""
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
    """Return the drawing of the chain as an SVG file that contains its styles."""
    report = get_report(request, slug)
    context = {"drawing": draw(report), "alone": True, "title": report.sentences.chain}
    return render(request, "quotes/drawing.svg", context, content_type="image/svg+xml")


def _crowding(card: AnswerCard, top: Heading) -> dict[str, bool]:
    """Return what has to be folded so that all four answers fit on the first screen.

    ``crowded`` folds the small print on a desktop; ``tight`` folds, on a phone, what an account
    says beyond two lines. Larger type is weighted more, and a notice counts as that many letters.
    """
    accounts = sum(len(line.text) for one in card.answers for line in one.first)
    notes = sum(len(line.text) for one in card.answers for line in one.notes)
    above = len(top.words) + NOTICE * len(top.notices)
    has_edition = bool(top.edition or top.changed)
    size = 1.25 if get_language_bidi() else 1  # Arabic letters are fewer, and their lines higher.
    return {
        "crowded": size * (2 * accounts + notes + 2 * above + DESK_EDITION * has_edition)
        > DESKTOP_LETTERS,
        "tight": size * (accounts + 3 * above + PHONE_EDITION * has_edition) > PHONE_LETTERS,
    }


def _exchange(report: ChainReport, exchange: Exchange) -> dict[str, object]:
    """Return the quotes that answer this quote, and the quote that it answers."""
    before = exchange.answered
    return {
        "replies": [_reply(records, beside=report.wording) for records in exchange.answers],
        "answered": _reply(before, beside=report.wording) if before else None,
        "more_replies": exchange.more,
    }


def _reply(records: Records, *, beside: WordingRecord) -> Reply:
    """Return the other quote in the wording of ``beside``'s document, or else in its first wording.

    Its speaker is named in the protected display form of the register, or else as in the wording.
    """
    wordings = records.quote_wordings()
    here = [row for row in wordings if row.document == beside.document]
    wording = (here or wordings)[0]
    quote = records.quotes[records.quote]
    source = records.sources.get(quote.speaker) if quote.speaker is not None else None
    return Reply(
        who=source.name if source else wording.speaker_as_named,
        words=with_quote_marks(wording.words),
        language=wording.language,
        outlet=outlet_name(records, wording.document),
        report=build_report(records, wording),
        address=reverse("quote", args=[quote.slug], query={"from": wording.slug}),
        distressing=wording.distressing,
    )


def _step(request: HttpRequest, top: int) -> int | None:
    """Return the requested step, limited to the top of the chain, or None for the whole chain."""
    step = number(request.GET.get("step", ""), figures=4)
    return None if step is None else min(step, top)


def _steps(
    request: HttpRequest, report: ChainReport, step: int | None, top: int
) -> dict[str, str | int | None]:
    """Return the addresses of the neighbouring steps; each step has an address of its own."""
    at = top if step is None else step
    return {
        "at": step,
        "top": top,
        "up": address(report, step=at + 1) if at < top else None,
        "down": address(report, step=at - 1) if at > 0 else None,
        "first": address(report, step=0),
        "whole": address(report),
    }


def _wording_item(report: ChainReport, row: WordingRecord) -> WordingItem:
    records = report.records
    passage = records.passages.get(row.passage)
    return WordingItem(
        record=row,
        words=with_quote_marks(row.words),
        outlet=outlet_name(records, row.document),
        form=Form(row.form).label,
        zone=Zone(passage.zone).label if passage else "",
        address=reverse(
            "quote", args=[records.quotes[records.quote].slug], query={"from": row.slug}
        ),
        here=row.id == report.wording.id,
    )
