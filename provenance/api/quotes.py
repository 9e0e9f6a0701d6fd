"""API views of quotes: search, list, one quote, and the chain of a quote."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from provenance.access import can_curate
from provenance.api import values
from provenance.api.keys import authenticated_user
from provenance.api.parameters import (
    ChainParameters,
    FindParameters,
    QuotesParameters,
    next_address,
)
from provenance.api.problems import ERROR_RESPONSES, InvalidRequest, NotFound
from provenance.api.shapes.lists import FoundSchema, QuotePageSchema
from provenance.api.shapes.records import ChainSchema, QuoteSchema
from provenance.domain.chain.findings.independence import independent_origins, outlets
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.report import build_report
from provenance.domain.chain.verification_badges import document_badge
from provenance.domain.language.text import cleaned
from provenance.domain.matching.judgement import MatchKind
from provenance.exports.context import ExportContext
from provenance.exports.json_file import whole_chain_json
from provenance.exports.schemas.chain import quote_json
from provenance.models import Summary
from provenance.queries.browsing import ORDERS, InvalidKey, page_of
from provenance.queries.chains import records_of
from provenance.queries.facets import common_in, filtered_summaries
from provenance.queries.listing import quote_rows
from provenance.queries.responses import exchange_of
from provenance.queries.search import find
from provenance.queries.traces import TracedHit, report_hits

router = Router(tags=["Quotes"])
HINT = "GET /api/v1/find?q=… finds quotes by their words, and /api/v1/quotes lists them."
NO_QUOTE = NotFound("quote", HINT)


@router.get(
    "/find", response={200: FoundSchema, **ERROR_RESPONSES}, summary="Find a quote by its words"
)
def find_quotes(request: HttpRequest, parameters: Query[FindParameters]) -> dict[str, Any]:
    """Return no, one or several quotes or a question, as the find page does, else the nearest."""
    drafts = can_curate(authenticated_user(request))
    words = cleaned(parameters.q).strip()
    answer = find(words, drafts=drafts)
    hits = answer.known or answer.nearest
    context = values.export_context(request)
    traced = report_hits(hits[: parameters.limit], drafts=drafts)
    near = [] if answer.choices else [_hit(context, choice) for choice in traced]
    return {
        "answer": answer.kind,
        "words": words,
        "hits": near if answer.hits else [],
        "choices": [_choice(context, choice) for choice in traced] if answer.choices else [],
        "reason": answer.reason,
        "nearest": [] if answer.hits else near,
        "more": max(len(hits) - parameters.limit, 0),
    }


@router.get("/quotes", response={200: QuotePageSchema, **ERROR_RESPONSES}, summary="List quotes")
def list_quotes(request: HttpRequest, parameters: Query[QuotesParameters]) -> dict[str, Any]:
    """Return a page of the quotes in published documents, filtered and sorted."""
    order = ORDERS[parameters.sort]
    try:
        start = order.key(parameters.after) if parameters.after else None
    except InvalidKey as error:
        message = "after: this key was not given by a page in this order."
        raise InvalidRequest(message) from error
    narrowing = parameters.narrowing
    summaries = filtered_summaries(narrowing, common_in(narrowing))
    page = page_of(summaries, order, start, size=parameters.limit)
    context = values.export_context(request)
    return {
        "quotes": [values.quote_row(context, row) for row in quote_rows(page.quotes)],
        "next": next_address(request, page.after) if page.after else None,
    }


@router.get(
    "/quotes/{slug}",
    response={200: QuoteSchema, **ERROR_RESPONSES},
    by_alias=True,
    summary="A quote",
)
def quote(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Return the claimed speech event, its wordings, quotes that respond to it, and its summary."""
    exchange = exchange_of(slug, drafts=can_curate(authenticated_user(request)))
    records = exchange.records
    if records is None:
        raise NO_QUOTE
    row = records.quotes[records.quote]
    before = exchange.answered
    summary = Summary.objects.filter(pk=row.id).first()
    return {
        **quote_json(records),
        "original_language": row.original_language,
        "answers": [r.quotes[r.quote].slug for r in exchange.answers],
        "answered": before.quotes[before.quote].slug if before else None,
        "told": values.summary_values(summary) if summary else None,
        "page": f"{values.export_context(request).site}/quotes/{row.slug}/",
    }


@router.get(
    "/quotes/{slug}/chain",
    response={200: ChainSchema, **ERROR_RESPONSES},
    by_alias=True,
    exclude_unset=True,
    summary="The chain of a quote",
)
def chain(request: HttpRequest, slug: str, parameters: Query[ChainParameters]) -> dict[str, Any]:
    """Return the chain from one wording, as its outlet tells it or as everyone does."""
    records = records_of(slug, drafts=can_curate(authenticated_user(request)))
    wordings = records.quote_wordings() if records else []
    if records is None or not wordings:
        raise NO_QUOTE
    matches = [row for row in wordings if parameters.wording in ("", row.slug)]
    if not matches:
        raise NotFound("wording", f"GET /api/v1/quotes/{slug} lists the wordings of this quote.")
    report = build_report(records, matches[0], parameters.perspective)
    return whole_chain_json(report, values.export_context(request))


def _choice(context: ExportContext, choice: TracedHit) -> dict[str, Any]:
    """Return the wording of a hit, without its chain."""
    report = choice.report
    records, wording = report.records, report.wording
    return {
        "match": choice.match,
        "quote": records.quotes[records.quote].slug,
        "wording": wording.slug,
        "words": wording.words,
        "language": wording.language,
        "outlet": outlet_name(records, wording.document),
        "speaker_as_named": wording.speaker_as_named,
        "page": context.chain_url(report),
    }


def _hit(context: ExportContext, choice: TracedHit) -> dict[str, Any]:
    report = choice.report
    records, wording = report.records, report.wording
    lends = choice.match != MatchKind.ALTERED
    badge = document_badge(records, report.chain, wording.document).badge
    return {
        **_choice(context, choice),
        "score": choice.score,
        "chain": report.sentences.chain if lends else "",
        "stop": report.sentences.stop if lends else "",
        "verification": badge if lends else None,
        "outlets": len(outlets(records, report.view.everyone)),
        "origins": len(independent_origins(records, report.view.everyone)),
        "findings": list(dict.fromkeys(f.code for f in report.findings)) if lends else [],
        "exchanges": [
            {"one": exchange.one, "other": exchange.other} for exchange in choice.exchanges
        ],
    }
