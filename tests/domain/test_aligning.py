"""Two wordings word by word: nothing lost, nothing twice, the same from either side."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.matching.alignment import (
    MOST_WORDS,
    AlignedWord,
    WordChange,
    compare,
    split_words,
)
from tests.yardstick import at_most_yardsticks

WORDS = st.lists(
    st.sampled_from(["we", "are", "losing", "this", "war", "and", "nobody", "tells", "us", "why"])
)
SENTENCES = WORDS.map(" ".join)
DISTINCT = st.lists(
    st.text("abcdefghij", min_size=4, max_size=8), unique=True, min_size=4, max_size=14
)


def text_of(runs):
    return " ".join(run.text for run in runs)


@given(st.text())
def test_cutting_loses_no_character_but_spaces(text):
    words = split_words(text)
    bare = "".join(text.split())

    assert not words or "".join("".join(word.text.split()) for word in words) == bare


def test_a_text_without_words_has_none():
    assert split_words("… — !") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We’re losing,” he said…", ["“We’re", "losing,”", "he", "said…"]),
        ("be losing—and there", ["be", "losing—", "and", "there"]),
        ("it is … over", ["it", "is …", "over"]),
    ],
)
def test_punctuation_stays_with_the_word_it_touches(text, words):
    assert [word.text for word in split_words(text)] == words


def test_marks_fall_on_the_words_that_they_touch():
    words = split_words("about 90 tanks left", [(0, 8, "figure"), (6, 8, "hedge"), (9, 9, "none")])

    assert [word.marks for word in words] == [("figure",), ("figure", "hedge"), (), ()]


@given(SENTENCES, SENTENCES)
def test_every_word_of_both_stands_once_and_in_order(one, other):
    told = compare(split_words(one), split_words(other))

    assert (text_of(told.one), text_of(told.other)) == (one, other)


@given(SENTENCES)
def test_a_wording_beside_itself_has_no_difference(text):
    told = compare(split_words(text), split_words(text))

    assert told.same
    assert told.negated_once == ()


@given(SENTENCES, SENTENCES)
def test_what_one_side_drops_the_other_adds(one, other):
    there, back = (
        compare(split_words(one), split_words(other)),
        compare(split_words(other), split_words(one)),
    )

    assert (there.dropped, there.added) == (back.added, back.dropped)


@given(SENTENCES, SENTENCES)
def test_as_many_words_move_away_as_arrive(one, other):
    told = compare(split_words(one), split_words(other))
    moved = [
        sorted(w.folded for run in runs if run.change == WordChange.MOVED for w in run.words)
        for runs in (told.one, told.other)
    ]

    assert moved[0] == moved[1]


@given(SENTENCES, SENTENCES)
def test_the_words_they_share_stand_in_the_same_order_in_both(one, other):
    told = compare(split_words(one), split_words(other))
    shared = [
        [w.folded for run in runs if run.change == WordChange.SAME for w in run.words]
        for runs in (told.one, told.other)
    ]

    assert shared[0] == shared[1]


@given(DISTINCT, st.data())
def test_two_runs_that_change_places_are_moved_and_nothing_is_added(words, data):
    borders = st.lists(st.integers(0, len(words)), unique=True, min_size=3, max_size=3)
    a, b, c = sorted(data.draw(borders))
    turned = [*words[:a], *words[b:c], *words[a:b], *words[c:]]

    told = compare(split_words(" ".join(words)), split_words(" ".join(turned)))

    assert told.moved
    assert (told.added, told.dropped) == ((), ())


def test_a_short_word_that_is_gone_here_and_comes_there_has_not_moved():
    told = compare(split_words("the war we lost"), split_words("war we lost the"))

    assert (told.moved, told.dropped, told.added) == ((), ("the",), ("the",))


def test_a_figure_that_changes_places_has_moved():
    assert compare(split_words("90 of us are gone"), split_words("gone of us are 90")).moved


def test_a_negation_that_one_wording_alone_has_is_pointed_out():
    told = compare(split_words("We are losing."), split_words("We are not losing. Never!"))

    assert told.negated_once == ("not", "Never!")


def test_a_negation_that_both_have_is_not():
    assert (
        compare(split_words("There is no way"), split_words("it is not possible")).negated_once
        == ()
    )


@given(st.integers(0, 40))
def test_what_lies_beyond_the_longest_is_shown_and_not_aligned(more):
    text = " ".join(f"word{number}" for number in range(MOST_WORDS + more))

    told = compare(split_words(text), split_words(f"{text} and more"))

    assert text_of(told.other) == f"{text} and more"
    assert not told.same


@settings(max_examples=10)
@given(st.lists(st.sampled_from("abc"), min_size=300, max_size=400))
def test_the_worst_of_wordings_is_compared_in_no_time(letters):
    words = [AlignedWord(letter, letter) for letter in letters]

    with at_most_yardsticks(5):
        compare(words, words[::-1])


def test_a_contraction_is_no_difference_from_its_words():
    comparison = compare(
        split_words("We’re losing, we won’t win"), split_words("We are losing we will not win")
    )

    assert comparison.same
    assert [run.text for run in comparison.one] == ["We’re losing, we won’t win"]


def test_a_word_that_a_contraction_hides_is_shown_as_it_stands():
    comparison = compare(split_words("We’re losing"), split_words("We were losing"))

    assert (comparison.dropped, comparison.added) == (("’re",), ("were",))
