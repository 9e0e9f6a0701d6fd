"""API views of quotes: search, list, one quote, and the chain of a quote."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from provenance.access import can_curate
from provenance.api import values
from provenance.api.keys import asker
from provenance.api.parameters import (
    ChainParameters,
    FindParameters,
    QuotesParameters,
    next_address,
)
from provenance.api.problems import ANSWERS, NotThere, NotUnderstood
from provenance.api.shapes.lists import FoundSchema, QuotePageSchema
from provenance.api.shapes.records import ChainSchema, QuoteSchema
from provenance.domain.chain.findings.independence import independent_origins, outlets
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.report import build_report
from provenance.domain.chain.verification_badges import badge_of
from provenance.domain.language.text import cleaned
from provenance.domain.matching.judgement import MatchKind
from provenance.exports.edition import ExportEdition
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
NO_QUOTE = NotThere("quote", HINT)


@router.get("/find", response={200: FoundSchema, **ANSWERS}, summary="Find a quote by its words")
def find_quotes(request: HttpRequest, parameters: Query[FindParameters]) -> dict[str, Any]:
    """Return no, one or several quotes or a question, as the find page does, else the nearest."""
    drafts = can_curate(asker(request))
    words = cleaned(parameters.q).strip()
    answer = find(words, drafts=drafts)
    hits = answer.known or answer.nearest
    edition = values.edition_of(request)
    traced = report_hits(hits[: parameters.limit], drafts=drafts)
    near = [] if answer.choices else [_hit(edition, choice) for choice in traced]
    return {
        "answer": answer.kind,
        "words": words,
        "hits": near if answer.hits else [],
        "choices": [_choice(edition, choice) for choice in traced] if answer.choices else [],
        "reason": answer.reason,
        "nearest": [] if answer.hits else near,
        "more": max(len(hits) - parameters.limit, 0),
    }


@router.get("/quotes", response={200: QuotePageSchema, **ANSWERS}, summary="List quotes")
def list_quotes(request: HttpRequest, parameters: Query[QuotesParameters]) -> dict[str, Any]:
    """Return a page of the quotes in published documents, filtered and sorted."""
    order = ORDERS[parameters.sort]
    try:
        start = order.key(parameters.after) if parameters.after else None
    except InvalidKey as error:
        message = "after: this key was not given by a page in this order."
        raise NotUnderstood(message) from error
    narrowing = parameters.narrowing
    summaries = filtered_summaries(narrowing, common_in(narrowing))
    page = page_of(summaries, order, start, size=parameters.limit)
    edition = values.edition_of(request)
    return {
        "quotes": [values.quote_row(edition, row) for row in quote_rows(page.quotes)],
        "next": next_address(request, page.after) if page.after else None,
    }


@router.get(
    "/quotes/{slug}", response={200: QuoteSchema, **ANSWERS}, by_alias=True, summary="A quote"
)
def quote(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Return the claimed speech event, its wordings, quotes that respond to it, and its summary."""
    exchange = exchange_of(slug, drafts=can_curate(asker(request)))
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
        "told": values.told(summary) if summary else None,
        "page": f"{values.edition_of(request).site}/quotes/{row.slug}/",
    }


@router.get(
    "/quotes/{slug}/chain",
    response={200: ChainSchema, **ANSWERS},
    by_alias=True,
    exclude_unset=True,
    summary="The chain of a quote",
)
def chain(request: HttpRequest, slug: str, parameters: Query[ChainParameters]) -> dict[str, Any]:
    """Return the chain from one wording, as its outlet tells it or as everyone does."""
    records = records_of(slug, drafts=can_curate(asker(request)))
    wordings = records.quote_wordings() if records else []
    if records is None or not wordings:
        raise NO_QUOTE
    matches = [row for row in wordings if parameters.wording in ("", row.slug)]
    if not matches:
        raise NotThere("wording", f"GET /api/v1/quotes/{slug} lists the wordings of this quote.")
    report = build_report(records, matches[0], parameters.perspective)
    return whole_chain_json(report, values.edition_of(request))


def _choice(edition: ExportEdition, choice: TracedHit) -> dict[str, Any]:
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
        "page": edition.chain(report),
    }


def _hit(edition: ExportEdition, choice: TracedHit) -> dict[str, Any]:
    report = choice.report
    records, wording = report.records, report.wording
    lends = choice.match != MatchKind.ALTERED
    badge = badge_of(records, report.chain, wording.document).badge
    return {
        **_choice(edition, choice),
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
