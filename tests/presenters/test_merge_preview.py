"""What a merge is said to have moved."""

from __future__ import annotations

import pytest

from provenance.models import Rearrangement
from provenance.presenters.merge_preview import counts, title
from tests import builders


def moved(*rows):
    return Rearrangement(moved=[{"model": model, "pk": pk} for model, pk in rows])


def test_what_moved_is_counted_by_kind_in_the_order_of_their_names():
    row = moved(("wording", 1), ("attribution", 1), ("quote", 1), ("quote", 2))

    assert counts(row) == [("attributions", 1), ("quotes", 2), ("wordings", 1)]


def test_a_row_that_moved_twice_counts_once_and_what_journalists_keep_not_at_all():
    row = moved(("quote", 7), ("quote", 7), ("act", 7), ("pin", 1), ("watch", 2))

    assert counts(row) == [("acts", 1), ("quotes", 1)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("We are losing", "“We are losing”"),
        ("“We are losing”", "“We are losing”"),
        ("half of it is “gone”, he says", "“half of it is ‘gone’, he says”"),
    ],
)
def test_a_quote_is_called_by_its_words_in_marks_that_are_not_doubled(words, name):
    wording = builders.wording(words)

    assert [title(wording.quote), title(wording)] == [name, name]


@pytest.mark.django_db
def test_a_quote_without_wordings_and_a_date_are_not_called_by_what_is_stored():
    date = builders.document_date(edtf="2022-07~", precision="month")

    assert title(builders.quote(slug="a-slug")) == "a quote that nobody words"
    assert title(date) == "published about July 2022"
