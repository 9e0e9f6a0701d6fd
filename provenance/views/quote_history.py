"""The public history of a quote: entered, published, merged, corrected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.notices import notice_head, notices_of
from provenance.domain.chain.report import ChainReport
from provenance.domain.language.dates import bounds, date_in_words
from provenance.domain.messages import items, say
from provenance.queries.quote_history import editions_of, entry_moments, merges_into
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import get_report, heading, tabs

PAGE = "quote-history"


@dataclass(frozen=True, slots=True)
class QuoteHistoryEntry:
    """An event: its day as far as known, what happened, and the reason or statement."""

    day: date | None
    when: str
    what: str
    why: str = ""
    address: str = ""


@require_safe
@mark_languages
def quote_history(request: HttpRequest, slug: str) -> HttpResponse:
    """List the events in the record of a quote, newest first; those without a day come last."""
    report = get_report(request, slug)
    entries = [*_notices(report), *_merges(report), *_editions(report), *_entries(report)]
    entries.sort(key=lambda entry: entry.day or date.min, reverse=True)
    context = {
        "report": report,
        # Each notice is an entry of the list, so it is not repeated above.
        "heading": replace(heading(report), notices=()),
        "tabs": tabs(report, PAGE),
        "entries": entries,
    }
    return send_page(request, "quotes/history.html", context)


def _notices(report: ChainReport) -> Iterator[QuoteHistoryEntry]:
    """Yield corrections, retractions and upheld disputes on any chain of the quote."""
    records = report.records
    for notice in notices_of(records, report.view.everyone):
        day = bounds(notice.dated).earliest
        when = date_in_words(notice.dated) if notice.dated else ""
        # The day is shown separately.
        what = notice_head(records, replace(notice, dated=""))
        yield QuoteHistoryEntry(day, when, what, notice.statement)


def _merges(report: ChainReport) -> Iterator[QuoteHistoryEntry]:
    slug = report.records.quotes[report.records.quote].slug
    for merge in merges_into(slug):
        yield _entry(
            merge.at, _("The record of another quote was merged into this one."), merge.reason
        )


def _editions(report: ChainReport) -> Iterator[QuoteHistoryEntry]:
    """Yield the editions of documents on any chain of the quote, read here or imported."""
    documents = [*report.view.everyone.documents]
    for edition in editions_of(documents):
        name = document_name(report.records, edition.document_id)
        message = (
            _("Edition %(number)d of %(document)s was read and went out.")
            if edition.read_by
            else _("Edition %(number)d of %(document)s came in published.")
        )
        what = say(message, number=edition.number, document=name)
        yield replace(_entry(edition.read_at, what), address=edition.get_absolute_url())


def _entries(report: ChainReport) -> Iterator[QuoteHistoryEntry]:
    """Yield when the quote and its wordings were entered, one entry per day."""
    records = report.records
    outlets = {row.id: outlet_name(records, row.document) for row in records.quote_wordings()}
    moments = entry_moments(records.quote, outlets.keys())
    for _day, rows in groupby(moments, key=lambda moment: localdate(moment.at)):
        some = list(rows)
        wordings = [outlets[row.wording] for row in some if row.wording is not None]
        names = items(dict.fromkeys(wordings))
        if names:
            message = _("Entered here, as worded by: %(outlets)s.")
            yield _entry(some[0].at, say(message, outlets=names))
        else:
            yield _entry(some[0].at, _("Entered here."))


def _entry(at: datetime, what: str, why: str = "") -> QuoteHistoryEntry:
    day = localdate(at)
    return QuoteHistoryEntry(day, date_in_words(day.isoformat()), what, why)
