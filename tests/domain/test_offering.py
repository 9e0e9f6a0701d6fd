"""When words like a known quote may yet be of another recording, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.cautions import RecordedSide, caution, disagreements
from provenance.domain.language.dates import bounds

LONG = "Putin is a fool who wants to take Kyiv but cannot do it at all"
HERE = RecordedSide(LONG, document=1)
THERE = RecordedSide(LONG, document=2)
NAMES = {n: f"Report {n}" for n in range(1, 9)}


def test_the_same_long_words_without_disagreement_need_no_caution():
    assert caution(HERE, THERE, NAMES) == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("We are losing", "only 1 word that matters"),
        ("losing the war", "only 2 words that matter"),
        ("it is so", "none of the words"),
    ],
)
def test_few_words_may_be_said_twice(words, told):
    sentence = caution(HERE, replace(THERE, words=words), NAMES)

    assert sentence.startswith("Similar wording, perhaps another recording: ")
    assert told in sentence


def test_another_name_of_the_speaker_is_told():
    (told,) = disagreements(
        replace(HERE, speakers=("a soldier named Nikita",)),
        replace(THERE, speakers=("Sergey", "a man")),
        NAMES,
    )

    assert told == "the speaker here is “a soldier named Nikita”, there “Sergey”"


@pytest.mark.parametrize("there", [("the soldier",), (), ("Sergey", "nikita K. Nikita")])
def test_a_role_or_a_shared_name_is_no_disagreement(there):
    here = replace(HERE, speakers=("Nikita",))

    assert disagreements(here, replace(THERE, speakers=there), NAMES) == []


def test_another_place_is_told():
    here, there = replace(HERE, places=("near Bucha",)), replace(THERE, places=("outside Moscow",))

    assert "the place here is “near Bucha”" in caution(here, there, NAMES)


def test_another_upstream_is_told():
    here, there = replace(HERE, upstream=frozenset({3})), replace(THERE, upstream=frozenset({4, 5}))

    (told,) = disagreements(here, there, NAMES)

    assert told == "the words come from Report 3 here, from Report 4 and Report 5 there"


@pytest.mark.parametrize(("ours", "theirs"), [({3}, {3, 4}), ({3}, set()), ({3}, {1}), ({2}, {4})])
def test_a_shared_line_or_none_is_no_disagreement(ours, theirs):
    here = replace(HERE, upstream=frozenset(ours))

    assert disagreements(here, replace(THERE, upstream=frozenset(theirs)), NAMES) == []


def test_words_said_after_the_document_are_others():
    here, there = replace(HERE, dated=bounds("2022-03")), replace(THERE, said=bounds("2022-07"))

    assert "said after" in caution(here, there, NAMES)


@pytest.mark.parametrize(
    ("day", "number"), [("2023-09-29", 0), ("2023-10-02", 1), ("2021-09-20", 1), ("2021-10", 0)]
)
def test_documents_more_than_a_year_apart_are_told(day, number):
    here, there = replace(HERE, dated=bounds("2022-09-29")), replace(THERE, dated=bounds(day))

    assert len(disagreements(here, there, NAMES)) == number


PHRASES = st.lists(st.sampled_from(["Nikita", "Sergey", "a soldier", ""]), max_size=3).map(tuple)


@given(PHRASES, PHRASES)
def test_whoever_is_compared_first_the_disagreements_are_as_many(ours, theirs):
    here, there = replace(HERE, speakers=ours), replace(THERE, speakers=theirs)

    assert len(disagreements(here, there, NAMES)) == len(disagreements(there, here, NAMES))
    assert disagreements(here, here, NAMES) == []
