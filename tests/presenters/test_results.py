"""What of a known quote differs from the words that were typed."""

from __future__ import annotations

import pytest

from provenance.presenters.results import DifferingWords, _differing


@pytest.mark.parametrize("typed", ["We are losing now.", "we are losing NOW", "we losing now"])
def test_words_that_differ_in_small_words_alone_do_not_differ(typed):
    assert _differing(typed, "We are losing now.") is None


def test_what_either_side_has_alone_is_told():
    differing = _differing("We are winning today.", "We are losing now, he said.")

    assert differing == DifferingWords(("winning today.",), ("losing now, he said.",))
