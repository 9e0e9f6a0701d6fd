"""What a row of results says: how it was found, what differs, how its list may be sorted."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind
from provenance.presenters.find_filters import FindFilters
from provenance.presenters.results import (
    MATCH_KIND_LABELS,
    DifferingWords,
    differing_words,
    sort_options,
)


@pytest.mark.parametrize("typed", ["We are losing now.", "we are losing NOW", "we losing now"])
def test_words_that_differ_in_small_words_alone_do_not_differ(typed):
    assert differing_words(typed, "We are losing now.") is None


def test_what_either_side_has_alone_is_told():
    differing = differing_words("We are winning today.", "We are losing now, he said.")

    assert differing == DifferingWords(("winning today.",), ("losing now, he said.",))


@pytest.mark.parametrize(
    ("words", "used", "ways"),
    [
        (
            "",
            "newest",
            [
                ("newest", True, "/"),
                ("oldest", False, "/?sort=oldest"),
                ("most outlets", False, "/?sort=outlets"),
                ("fewest origins", False, "/?sort=origins"),
            ],
        ),
        (
            "we",
            "oldest",
            [
                ("nearest", False, "/?q=we"),
                ("newest", False, "/?q=we&sort=newest"),
                ("oldest", True, "/?q=we&sort=oldest"),
                ("most outlets", False, "/?q=we&sort=outlets"),
                ("fewest origins", False, "/?q=we&sort=origins"),
            ],
        ),
    ],
)
def test_a_list_may_be_sorted_in_these_ways(words, used, ways):
    options = sort_options(FindFilters(words=words, after="key"), used)

    assert [(one.label, one.selected, one.address) for one in options] == ways


def test_how_near_a_quote_is_has_its_words():
    assert {kind: str(words) for kind, words in MATCH_KIND_LABELS.items()} == {
        MatchKind.SAME: "same words",
        MatchKind.CUT: "same words, cut",
        MatchKind.REWORDED: "likely the same, reworded",
        MatchKind.TRANSLATED: "likely the same, otherwise translated",
        MatchKind.ALTERED: "close, but words are exchanged",
        MatchKind.RETOLD: "told in other words",
        MatchKind.SIMILAR: "similar wording, perhaps another recording",
    }
