"""What a merge is said to have moved."""

from __future__ import annotations

from provenance.models import Rearrangement
from provenance.presenters.merge_preview import counts


def moved(*rows):
    return Rearrangement(moved=[{"model": model, "pk": pk} for model, pk in rows])


def test_what_moved_is_counted_by_kind_in_the_order_of_their_names():
    row = moved(("wording", 1), ("attribution", 1), ("quote", 1), ("quote", 2))

    assert counts(row) == [("attributions", 1), ("quotes", 2), ("wordings", 1)]


def test_a_row_that_moved_twice_counts_once_and_what_journalists_keep_not_at_all():
    row = moved(("quote", 7), ("quote", 7), ("act", 7), ("pin", 1), ("watch", 2))

    assert counts(row) == [("acts", 1), ("quotes", 1)]
