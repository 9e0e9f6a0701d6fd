"""Rows of the API's lists, with keyset pagination and a constant number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Min

from provenance.models import Document, Source, Summary, UnreadRecord, Wording
from provenance.models.accounts import may_change_documents
from provenance.queries import register
from provenance.queries.compiled_querysets import bind
from provenance.queries.last_read import as_last_read, titles_as_read


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote visible to readers: its summary, and its first recorded wording."""

    summary: Summary
    first: Wording


def quote_rows(slugs: Sequence[str]) -> list[QuoteRow]:
    """Return these quotes in the given order, as readers see them; three queries."""
    summaries = Summary.objects.filter(quote__slug__in=slugs).defer("strips")
    joined = summaries.select_related("quote__claimed_speaker")
    by_slug = {row.quote.slug: row for row in joined.fetch_mode(models.FETCH_RAISE)}
    published_wordings = Wording.objects.in_published_documents().filter(
        quote__in=[summary.pk for summary in by_slug.values()]
    )
    first_ids = published_wordings.order_by().values("quote").annotate(first=Min("pk"))
    wordings = Wording.objects.for_listing().in_bulk([row["first"] for row in first_ids])
    firsts = {row.quote_id: row for row in as_last_read(wordings.values())}
    ordered = [by_slug[slug] for slug in slugs if slug in by_slug]
    return [QuoteRow(row, firsts[row.pk]) for row in ordered if row.pk in firsts]


def first_wordings(slugs: Sequence[str]) -> list[Wording]:
    """Return the first published wording of each quote, in the given order; one query."""
    if not slugs:
        return []
    places = dict(zip(_places(len(slugs)), slugs, strict=True))
    rows = as_last_read(bind(_first_wordings, places, shape=len(slugs)))
    by_slug = {row.quote.slug: row for row in rows}
    return [by_slug[slug] for slug in slugs if slug in by_slug]


def _first_wordings(number: int) -> models.QuerySet[Wording]:
    published = Wording.objects.in_published_documents().filter(quote__slug__in=_places(number))
    first = published.order_by().values("quote").annotate(first=Min("pk")).values("first")
    return Wording.objects.for_listing().filter(pk__in=first)


def _places(number: int) -> list[str]:
    """Return placeholders for this many slugs, which no record has."""
    return [f"{{{place}}}" for place in range(number)]


def document_rows(user: User, *, after: str, limit: int) -> list[Document]:
    """Return the documents visible to the user, by slug, after this one; one query.

    One more where some were changed and the user sees them as last read.
    """
    visible = Document.objects.visible_to(user).select_related("publisher")
    rows = visible.defer("text").filter(slug__gt=after).order_by("slug")
    annotated = rows.annotate(unread=UnreadRecord.objects.exists_for("document"))
    found_rows = list(annotated.fetch_mode(models.FETCH_RAISE)[:limit])
    return found_rows if may_change_documents(user) else titles_as_read(found_rows)


def source_rows(*, after: str, limit: int, drafts: bool) -> list[Source]:
    """Return the visible sources, by slug, after this one; one query."""
    sources = register.visible_sources(drafts=drafts).select_related("part_of")
    rows = sources.filter(slug__gt=after).order_by("slug")
    return list(rows.fetch_mode(models.FETCH_RAISE)[:limit])
