"""Exchanged words in a nearly verbatim frame, and what is no exchange."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.matching import alteration
from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import MATCHES, MatchKind, judge

ORDER = "We were given an order to kill everyone we see."
FRAME = "The man who came to us on {} said that the bridge near the mill was closed."


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "exchanges"),
    [
        (ORDER.replace("kill", "spare"), ORDER, [("spare", "kill")]),
        (FRAME.format("Monday"), FRAME.format("Thursday"), [("Monday", "Thursday")]),
        (
            "Zelensky is a fool. He wants to take Moscow.",
            "Putin is a fool. He wants to take Kyiv.",
            [("Zelensky", "Putin"), ("Moscow", "Kyiv")],
        ),
        (
            "We should have 14 tanks, and we have probably 90 left",
            "We should have 90 tanks, and we have probably 14 left",
            [("14", "90"), ("90", "14")],
        ),
        (
            "We drove north to the river that night",
            "We drove south to the river that night",
            [("north", "south")],
        ),
        (
            "His mother came to the station with him",
            "His father came to the station with him",
            [("mother", "father")],
        ),
        (
            "We will not leave the town before the winter",
            "We will leave the town before the winter",
            [("not", "")],
        ),
        (
            "We always have enough food for the men here",
            "We never have enough food for the men here",
            [("always", "never")],
        ),
        (
            "We surely have enough food for the men here",
            "We never have enough food for the men here",
            [("surely", "never")],
        ),
        (
            "Nobody came to help the old man",
            "Somebody came to help the old man",
            [("Nobody", "Somebody")],
        ),
    ],
)
def test_a_word_of_sense_a_name_a_day_or_a_figure_is_exchanged(one, other, exchanges):
    assert pairs(one, other) == exchanges


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He wants to take Kiev by the spring", "He wants to take Kyiv by the spring"),
        ("It was a huge decision for our government", "It was a big decision for our government"),
        ("They came with two hundred tanks to us", "They came with 200 tanks to us"),
        ("We had to leave the town before winter", "We had to leave the town before winter came"),
        (
            "We crossed the wide river because Tuesday brought feasting and then all of us slept",
            "We crossed the wide river since Monday guns kept silent and then all of us slept",
        ),
        (
            "We will leave the old town before the winter",
            "We will leave the town before the winter",
        ),
        (
            "The funds for the bridge aren’t enough, they say",
            "The funds for the bridge are insufficient, they say",
        ),
        (
            "No other word of the matter was given to the press",
            "Other words of the matter were not given to the press",
        ),
        (
            "He was at the Naval parade of our town and saw it",
            "He was at the Navy parade of our town and saw it",
        ),
        ("Nothing of this is known to me at all", "The weather here was fine on Thursday"),
        ("Soldiers were sent to the river at night", "Troops were sent to the river at night"),
    ],
)
def test_another_spelling_or_word_of_the_same_sense_is_no_exchange(one, other):
    assert pairs(one, other) == []


def test_an_altered_wording_is_no_match_and_carries_its_exchanges():
    judgement = judge(ORDER.replace("kill", "spare"), ORDER)

    assert judgement.kind == MatchKind.ALTERED
    assert judgement.kind not in MATCHES
    assert [exchange.one for exchange in judgement.exchanges] == ["spare"]


def test_a_wording_that_is_not_altered_carries_no_exchange():
    assert judge(ORDER, ORDER).exchanges == ()


@given(st.text(max_size=80))
def test_no_text_is_an_altered_copy_of_itself(text):
    assert find_exchanges(text, text) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_exchanged_words_stand_in_the_texts_they_are_said_to_be_of(one, other):
    for exchange in find_exchanges(one, other):
        assert exchange.one in one
        assert exchange.other in other


def test_the_words_of_a_contrast_stand_in_one_sense_only():
    for language in LANGUAGES.values():
        for contrast in language.contrasts:
            words = [word for sense in contrast for word in sense]
            assert len(words) == len(set(words)), (language.tag, contrast)


WORDS_OF_TWO = st.lists(
    st.sampled_from(
        ["we", "he", "saw", "lost", "the", "nine", "old", "tanks", "not", "Kyiv", "Sumy"]
    )
)


@given(WORDS_OF_TWO, WORDS_OF_TWO)
def test_what_is_not_aligned_has_no_exchanged_words(one, other):
    texts = " ".join(one), " ".join(other)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alteration, "may_share_frame", lambda mine, theirs, shared: True)
        aligned = find_exchanges(*texts)

    assert find_exchanges(*texts) == aligned


@pytest.mark.parametrize(
    "verb",
    ["is", "was", "has", "wants", "will", "says", "said", "can", "does", "did", "won’t", "can’t"],
)
def test_a_bare_name_before_such_a_verb_is_a_name(verb):
    frame = f"{{}} {verb} take the northern town near the bridge"

    assert pairs(frame.format("Putin"), frame.format("Zelensky")) == [("Putin", "Zelensky")]


def test_a_bare_word_before_another_verb_opens_a_sentence():
    frame = "{} took the northern town near the bridge"

    assert pairs(frame.format("Soldiers"), frame.format("Troops")) == []
