"""The search page: from words of a quote, an address or facets to chains."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods

from provenance.access import can_curate
from provenance.domain.language.text import folded
from provenance.domain.matching.question import few_content_words
from provenance.domain.quote_filters import Facts, QuoteFilters, counts
from provenance.middleware import cleans_its_text
from provenance.presenters.facets import facets_and_chips
from provenance.presenters.find_filters import NEAREST, NEWEST, FindFilters, filters_from
from provenance.presenters.first_screen import first_screen
from provenance.presenters.name_matches import name_match_rows
from provenance.presenters.results import found_quotes, listed_quotes, sort_options
from provenance.queries import first_screen as on_file
from provenance.queries.browsing import ORDERS, InvalidKey, Key, Order, page_of
from provenance.queries.facets import (
    FacetCounts,
    common_in,
    counts_of,
    facts_of,
    filtered_summaries,
)
from provenance.queries.listing import first_wordings
from provenance.queries.names import MOST_WORDS_OF_A_NAME, NameMatches, name_matches
from provenance.queries.search import LONGEST, AnswerKind, Hit, SearchAnswer, find
from provenance.queries.semantic_index import is_enabled
from provenance.queries.strips import strips_of
from provenance.queries.traces import documents_at
from provenance.replicas import reads_from_replica
from provenance.views.pages import mark_languages, send_page

SHOWN = 10
RETOLD = 3
"""Number of quotes under “most retold”, and of corrections under “recently corrected”."""
STALE_PAGE = gettext_noop(
    "The list has changed since that page was made, so this is its first page."
)

type Context = dict[str, object]


@reads_from_replica
@cleans_its_text
@require_http_methods(["GET", "HEAD", "POST"])
@mark_languages
def find_page(request: HttpRequest) -> HttpResponse:
    """Answer a search in the query string, so that it can be shared, or in a posted form if longer.

    Text that is too long for an address is not cut: it stays in the box, to be checked as an
    article.
    """
    filters = filters_from(request.POST if request.method == "POST" else request.GET)
    htmx = getattr(request, "htmx", None)
    too_long = len(filters.words) > LONGEST
    if request.method == "POST" and not htmx and not too_long:
        return redirect(filters.address if filters.words else filters.empty_search_address)
    context = _too_long(filters) if too_long else _answer(request, filters)
    context |= {"asked": filters, "swapped": bool(htmx and htmx.target == "results")}
    response = send_page(request, "find/page.html", context, parts=("results",))
    if request.method == "POST" and not too_long:
        response.headers["HX-Replace-Url"] = filters.address
    return response


def _too_long(filters: FindFilters) -> Context:
    length = len(filters.words)
    return {"state": "too long", "length": length, "longest": LONGEST, "notices": filters.notices}


def _answer(request: HttpRequest, filters: FindFilters) -> Context:
    if filters.is_empty:
        return _start_page(filters)
    if not folded(filters.words):
        return _browse_page(filters)
    return _result_page(filters, drafts=can_curate(request.user))


def _start_page(filters: FindFilters) -> Context:
    """Return the start page: what to search for, one chain, counts and the newest quotes."""
    page = page_of(filtered_summaries(QuoteFilters()), ORDERS[NEWEST], size=SHOWN)
    retold = on_file.most_retold(RETOLD)
    wordings = first_wordings([*retold, *page.quotes])
    by_slug = {wording.quote.slug: wording for wording in wordings}
    strips = strips_of(wordings)
    newest = [by_slug[slug] for slug in page.quotes if slug in by_slug]
    screen = first_screen(
        [(by_slug[slug], number) for slug, number in retold.items() if slug in by_slug],
        newest,
        strips,
        on_file.recent_corrections(RETOLD),
        on_file.count_on_file(),
    )
    return {
        "state": "browsed" if page.quotes else "fresh",
        "screen": screen,
        "results": listed_quotes(newest, strips),
        "notices": filters.notices,
        "next": filters.page_after(str(page.after)).address if page.after else "",
    }


def _browse_page(filters: FindFilters) -> Context:
    """Return all published quotes, narrowed by facets alone."""
    narrowing = filters.narrowing
    common = common_in(narrowing)
    facet_counts = counts_of(narrowing, common)
    sort = filters.sort if filters.sort in ORDERS else NEWEST
    start, notices = _start(ORDERS[sort], filters)
    page = page_of(filtered_summaries(narrowing, common), ORDERS[sort], start, size=SHOWN)
    wordings = first_wordings(page.quotes)
    empty = not facet_counts.total and not narrowing
    return {
        "state": "fresh" if empty else "browsed",
        **_facet_context(filters, facet_counts),
        "results": listed_quotes(wordings, strips_of(wordings)),
        "sorts": sort_options(filters, sort),
        "notices": (*filters.notices, *notices),
        "next": filters.page_after(str(page.after)).address if page.after else "",
    }


def _start(order: Order, filters: FindFilters) -> tuple[Key | None, tuple[str, ...]]:
    try:
        return (order.key(filters.after) if filters.after else None), ()
    except InvalidKey:
        return None, (_(STALE_PAGE),)


def _result_page(filters: FindFilters, *, drafts: bool) -> Context:
    """Return the quotes that match the words, narrowed by facets.

    A curator's drafts are shown, but not counted.
    """
    answer = find(filters.words, drafts=drafts)
    hits = answer.known or answer.nearest
    facts = facts_of(hit.wording.quote_id for hit in hits)
    sort = filters.sort or NEAREST
    remaining = _sorted(
        [hit for hit in hits if filters.narrowing.admits(_facts(facts, hit))], facts, sort
    )
    start, notices = _place(remaining, filters)
    page = remaining[start : start + SHOWN]
    onward = len(remaining) > start + SHOWN
    facet_counts = FacetCounts(len(remaining), counts(list(facts.values()), filters.narrowing))
    address = filters.words.startswith(("http://", "https://"))
    near = answer.kind == AnswerKind.NONE
    names = _name_matches(filters, answer, drafts=drafts)
    strips = strips_of(hit.wording for hit in page)
    here = documents_at(filters.words, drafts=drafts) if address and not hits else []
    return {
        "state": "searched",
        "names": name_match_rows(names),
        "names_first": near or bool(names.sources),
        "answer": answer.kind.value,
        "by_name": bool(hits) and all(hit.by_name for hit in hits),
        "some_by_name": any(hit.by_name for hit in hits),
        "named_speaker": answer.speaker,
        "few_words": few_content_words(filters.words),
        "any_language": is_enabled(),
        "all": len(hits),
        "address": filters.words if address else "",
        "documents": here,
        **_facet_context(filters, facet_counts),
        "results": found_quotes(page, strips, filters.words if near else ""),
        "sorts": sort_options(filters, sort),
        "notices": (*filters.notices, *notices),
        "next": filters.page_after(str(page[-1].wording.pk)).address if onward else "",
    }


def _name_matches(filters: FindFilters, answer: SearchAnswer, *, drafts: bool) -> NameMatches:
    """Return sources and documents with this name, for the first page of a search by words."""
    if filters.after or filters.words.startswith(("http://", "https://")):
        return NameMatches()
    if answer.hits and len(filters.words.split()) > MOST_WORDS_OF_A_NAME:
        return NameMatches()
    return name_matches(filters.words, drafts=drafts)


def _facet_context(filters: FindFilters, facet_counts: FacetCounts) -> Context:
    facets, chips = facets_and_chips(filters, facet_counts)
    return {
        "found": facet_counts.total,
        "more": facet_counts.more,
        "least": bool(facet_counts.least),
        "facets": facets,
        "chips": chips,
    }


def _facts(facts: dict[int, Facts], hit: Hit) -> Facts:
    return facts.get(hit.wording.quote_id, Facts())


def _sorted(hits: list[Hit], facts: dict[int, Facts], sort: str) -> list[Hit]:
    if sort not in ORDERS:
        return hits
    order = ORDERS[sort]
    with_value = [hit for hit in hits if getattr(_facts(facts, hit), order.column) is not None]
    unknown = [hit for hit in hits if hit not in with_value]
    with_value.sort(
        key=lambda hit: getattr(_facts(facts, hit), order.column), reverse=order.descending
    )
    return [*with_value, *unknown]


def _place(hits: Sequence[Hit], filters: FindFilters) -> tuple[int, tuple[str, ...]]:
    """Return the number of hits before this page, up to the last one shown, and any notices."""
    if not filters.after:
        return 0, ()
    ids = [str(hit.wording.pk) for hit in hits]
    if filters.after in ids:
        return ids.index(filters.after) + 1, ()
    return 0, (_(STALE_PAGE),)
