"""Words of killing or torture stay folded behind a label wherever they are shown."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.services import summaries
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db

WORDS = "They were shot beside the road"


@pytest.fixture
def quote():
    wording = builders.wording(WORDS, distressing=True)
    other = builders.document("Another")
    builders.wording("They were shot there", of=wording.quote, document=other, distressing=True)
    summaries.refresh_stale()
    return wording.quote


def unfolded(response):
    """The texts of a page that are seen before anything is opened."""
    page = Markup(response.text)
    return " ".join(text for text, element in page.texts if "details" not in element.within)


@pytest.mark.parametrize("query", [{}, {"sort": "newest"}])
def test_lists_fold_them(reader, quote, query):
    shown = unfolded(reader.get(reverse("find"), query))

    assert "shot" not in shown
    assert "To its chain" in shown


def test_what_was_searched_for_folds_them_too(reader, quote):
    page = Markup(reader.get(reverse("find"), {"q": WORDS}).text)

    (link,) = [element for text, element in page.texts if WORDS in text and element.tag == "a"]
    assert "details" in link.within


@pytest.mark.parametrize("name", ["quote", "quote-wordings", "quote-verification"])
def test_the_pages_of_the_quote_fold_them_in_their_heading(reader, quote, name):
    page = Markup(reader.get(reverse(name, args=[quote.slug])).text)

    headings = [text for text, element in page.texts if element.tag == "h1"]
    assert "A quote in distressing words" in headings


def test_other_wordings_and_lines_to_copy_are_folded(reader, quote):
    shown = unfolded(reader.get(reverse("quote", args=[quote.slug])))

    assert "They were shot there" not in shown


def test_what_is_not_marked_stays_open(reader):
    wording = builders.wording()

    assert builders.LOSING in unfolded(reader.get(reverse("quote", args=[wording.quote.slug])))
