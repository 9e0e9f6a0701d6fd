"""What leaves out plain words is told at once, and as the rules for exchanged words tell it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching import alteration
from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.compared_words import compared_folds
from provenance.domain.matching.harmless_omissions import is_harmless_omission

TOLD = "the harbour clerk told our village that nine ferries left before the storm"
WORDS = TOLD.split()
TELLING = (
    "not only if may might hardly never would have a an twenty two hundred three by was were we they "
    "all but up to more than former soldier soldiers denied refused perhaps unless without Soldat die "
    "and of ne pas nicht kein who at over fired no one £5 5 1,000 km harbour storm the the"
)
SMALL = TELLING.split()
"""Words by which others are turned, counted or held back, and some that many a text repeats."""


def is_plain(one, other):
    return is_harmless_omission(compared_folds(one), compared_folds(other))


def by_the_rules(one, other):
    """What find_exchanges says where it has to align the two."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alteration, "is_harmless_omission", lambda one, other: False)
        return find_exchanges(one, other)


@pytest.mark.parametrize(
    "other",
    [
        "told our village that nine ferries left",
        "the harbour clerk told our village that nine ferries left",
        "the harbour clerk told … ferries left before the storm",
        "the harbour clerk told our whole village that nine ferries left before the storm",
    ],
)
def test_cuts_and_a_word_more_leave_out_plain_words(other):
    assert is_plain(TOLD, other)
    assert is_plain(other, TOLD)


@pytest.mark.parametrize(
    "other",
    [
        "the harbour clerk told our village that nine ferries left before the storm if it rained",
        "it is not true that the harbour clerk told our village that nine ferries left",
        "the harbour clerk told our village that nine ferries might left before the storm",
        "the harbour clerk told our village that twenty nine ferries left before the storm",
        "the harbour clerk told our village that all but nine ferries left before the storm",
        "the harbour clerk told our village that nine boats left before the storm",
        "the harbour clerk",
        "a ferry captain told our village that ferries left",
        "the harbour clerk told our village that nine ferries left after supper",
        "the harbour clerk told our village that nine ferries left before the storm",
    ],
)
def test_words_that_may_tell_another_thing_are_left_to_the_rules(other):
    assert not is_plain(TOLD, other)


def test_a_denial_before_the_gap_is_left_to_the_rules():
    assert not is_plain(
        "he was not seen behind the harbour again",
        "he was not once seen behind the harbour again",
    )


@given(
    st.lists(st.sampled_from([*WORDS, *SMALL]), min_size=5, max_size=14),
    st.integers(0, 14),
    st.lists(st.sampled_from([*WORDS, *SMALL, "boats"]), min_size=1, max_size=5),
)
def test_a_gap_that_is_told_at_once_is_told_as_by_the_rules(words, place, more):
    whole, cut = " ".join([*words[:place], *more, *words[place:]]), " ".join(words)
    for one, other in ((whole, cut), (cut, whole)):
        assert not is_plain(one, other) or find_exchanges(one, other) == by_the_rules(one, other)


@given(
    st.lists(st.sampled_from([*WORDS, *SMALL]), min_size=7, max_size=18),
    st.integers(0, 9),
    st.integers(5, 16),
)
def test_a_cut_that_is_told_at_once_is_told_as_by_the_rules(words, first, number):
    whole, cut = " ".join(words), " ".join(words[first : first + number])
    for one, other in ((whole, cut), (cut, whole)):
        assert not is_plain(one, other) or find_exchanges(one, other) == by_the_rules(one, other)
