"""The page of a document: its record, its marked words, and its steps."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from provenance.access import can_curate, can_see
from provenance.domain.language.dates import date_in_words
from provenance.domain.vocabulary import Zone
from provenance.models import Document, Edition
from provenance.presenters.document_text import TextSpan, document_text
from provenance.queries.addresses import withdrawal_of_document
from provenance.queries.document_page import dates_shown, statements_shown, steps_shown
from provenance.queries.headline_conflicts import headline_conflict_of
from provenance.queries.intake_status import came_in
from provenance.queries.passage_records import passage_records
from provenance.queries.publication_status import notices_about, with_edition
from provenance.views.editions import document_as_read
from provenance.views.formats import document_links
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import page_number

A_PAGE = 200
"""Number of passages on one page."""
MOST = 50
"""Maximum number of steps, statements and copies on the page; the page says if there are more."""
DISPLAY = (Zone.HEADLINE, Zone.KEY_POINTS)


@require_safe
@mark_languages
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a document's record, passages and steps, as far as the user may see them.

    With ``as-read``, curators see it as readers do while a change awaits its second reader.
    """
    visible = Document.objects.visible_to(request.user)
    rows = with_edition(visible.select_related("publisher", "syndicated_copy_of__publisher"))
    record = rows.filter(slug=slug).first()
    if record is None:
        return _withdrawn(request, slug)
    drafts = can_curate(request.user)
    if record.awaits_reader and (not drafts or "as-read" in request.GET):
        return document_as_read(request, record)
    original = record.syndicated_copy_of
    pages = max(1, -(-record.passages.count() // A_PAGE))
    at = page_number(request, pages)
    words = _words(record, at, pages, drafts=drafts)
    context = {
        "document": record,
        "curating": drafts,
        "notices": [
            (row, hidden, date_in_words(row.dated))
            for row, hidden in notices_about(record, drafts=drafts)
        ],
        "came_in": came_in(record, most=MOST) if drafts else None,
        "exports": document_links(slug),
        **words,
        "editions": Edition.objects.filter(document=record) if record.edition else [],
        "original_shown": original is not None and can_see(request.user, original),
        "copies": visible.filter(syndicated_copy_of=record)[:MOST],
        "most": MOST,
        "page": at,
        "pages": pages,
    }
    return send_page(request, "documents/page.html", context)


def _withdrawn(request: HttpRequest, slug: str) -> HttpResponse:
    """Return a 410 page with the reason of the withdrawal only; else raise ``Http404``."""
    withdrawal = withdrawal_of_document(slug)
    if withdrawal is None:
        raise Http404
    context = {"withdrawal": withdrawal, "is_document": True}
    return render(request, "quotes/gone.html", context, status=410)


def _words(record: Document, page: int, pages: int, *, drafts: bool) -> dict[str, Any]:
    """Return the document's text with the steps, statements and dates that it states."""
    attributions = steps_shown(record, drafts=drafts, most=MOST)
    statements = statements_shown(record, drafts=drafts, most=MOST)
    dates = dates_shown(record)
    rows = passage_records(record, (page - 1) * A_PAGE, page * A_PAGE)
    text = document_text(
        record,
        rows,
        attributions=attributions,
        statements=statements,
        dates=dates,
        distressing=_distressing(record) if pages > 1 else (),
    )
    conflict = headline_conflict_of(record, drafts=drafts)
    passages = [row.passage for row in rows]
    keys = {row.key for row in passages if conflict and row.pk in conflict.passages}
    against = [row for row in text.passages if row.excerpt.key in keys]
    return {
        "text": text,
        "conflict": conflict,
        "display": [row for row in against if row.zone in DISPLAY],
        "body": [row for row in against if row.zone not in DISPLAY],
        "attributions": attributions,
        "statements": statements,
        "dates": [(date, date_in_words(date.edtf)) for date in dates],
    }


def _distressing(record: Document) -> list[TextSpan]:
    """Return the spans of distressing words in the text, for any page of passages."""
    rows = record.passages.filter(wordings__distressing=True, start__isnull=False)
    return [(start or 0, end or 0) for start, end in rows.values_list("start", "end")]
