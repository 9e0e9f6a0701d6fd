"""The five articles pasted whole: every recorded quotation is found in place, with its quote."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from provenance.models import Document, Wording
from provenance.queries.article import marks_in, slices
from tests import builders, seeds

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
ARTICLES = sorted(SEEDS.glob("*.txt"))
# Told of “We are in Bucha.” is one word that matters. The others share their words with a passage
# that is marked for another quote: the words of “losing-now” stand in a longer recorded one.
NOT_FOUND = {
    "losing-now",
    "in-bucha-town",
    "morale-crisis-and-setbacks",
    "strategy-failing",
    "third-of-regiment-dead",
}


@pytest.fixture(scope="module", autouse=True)
def articles(django_db_setup, django_db_blocker):
    """Both fixtures for every test of this file; then the database is empty again."""
    if not ARTICLES:
        pytest.skip("../shared/seeds is not here")
    with django_db_blocker.unblock():
        seeds.load()
        call_command("reindex", verbosity=0)
        yield
        seeds.empty()


def found_in(text):
    return [mark for start, end in slices(text) for mark in marks_in(text, start, end)]


def recorded_in(text):
    """Each wording that the fixtures place in this text: its quote, and from where to where."""
    document = Document.objects.get(text_sha256=builders.sha256(text))
    rows = Wording.objects.filter(passage__document=document).exclude(passage__start=None)
    return [
        (row, row.passage.start, row.passage.end) for row in rows.select_related("passage", "quote")
    ]


def missed_in(text):
    marks = found_in(text)
    return [
        row.quote.slug
        for row, start, end in recorded_in(text)
        if not any(
            mark.start < end and start < mark.end and row.quote_id in {h.quote for h in mark.hits}
            for mark in marks
        )
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:3])
def test_every_recorded_quotation_of_an_article_is_found_in_place(path):
    text = path.read_text(encoding="utf-8")

    assert set(missed_in(text)) <= NOT_FOUND


@pytest.mark.django_db
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:3])
def test_no_mark_in_an_article_names_a_quote_that_is_not_recorded_there(path):
    text = path.read_text(encoding="utf-8")
    recorded = {row.quote_id for row, _, _ in recorded_in(text)}

    strangers = [
        text[mark.start : mark.end]
        for mark in found_in(text)
        if mark.hits and recorded.isdisjoint(hit.quote for hit in mark.hits)
    ]

    assert strangers == []
