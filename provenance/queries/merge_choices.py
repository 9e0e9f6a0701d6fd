"""Records to choose from for a merge or for moving passages."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from provenance.domain.vocabulary import Protection
from provenance.models import Document, Quote, Source
from provenance.queries.search import find

MOST = 20


def merge_choices(record: models.Model, words: str) -> list[Any]:
    """Return records of the same kind that match these words, without this one.

    A protected source is found by its display form, never by its name.
    """
    if not words.strip():
        return []
    rows = _BY_MODEL[type(record)](words.strip())
    return [row for row in rows if row.pk != record.pk][:MOST]


def _sources(words: str) -> Any:
    by_name = Q(protection=Protection.NONE) & (_holds("name", words) | _holds("names__name", words))
    by_display_form = _holds("display_form", words) & ~Q(protection=Protection.NONE)
    rows = Source.objects.filter(by_name | by_display_form | Q(slug__icontains=words)).distinct()
    return rows.order_by("slug")[: MOST + 1]


def _documents(words: str) -> Any:
    by_title = _holds("title", words) | _holds("described_as", words)
    placed = Q(slug__icontains=words) | Q(address__icontains=words)
    rows = Document.objects.filter(by_title | placed).select_related("publisher")
    return rows.order_by("slug")[: MOST + 1]


def _holds(field: str, words: str) -> Q:
    """Return a filter for names with the words in any case; SQLite folds only ASCII letters."""
    spelt = {words, words.lower(), words.capitalize(), words.title()}
    return Q(*((f"{field}__icontains", one) for one in sorted(spelt)), _connector=Q.OR)


def _quotes(words: str) -> Any:
    answer = find(words, drafts=True)
    numbers = [hit.wording.quote_id for hit in answer.known or answer.nearest]
    hits = Quote.objects.in_bulk(numbers)
    rows = Quote.objects.filter(slug__icontains=words).order_by("slug")[: MOST + 1]
    return dict.fromkeys([*(hits[number] for number in numbers), *rows])


_BY_MODEL: dict[type[models.Model], Any] = {
    Source: _sources,
    Document: _documents,
    Quote: _quotes,
}
