"""The examples of the first screen: a few words of a quote, cut where a clause ends."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from provenance.presenters.first_screen import first_screen
from provenance.queries.first_screen import OnFile


def examples(*words):
    wordings = [
        SimpleNamespace(
            pk=number, slug=f"wording-{number}", words=text, language="uk", distressing=False
        )
        for number, text in enumerate(words)
    ]
    return shown_examples(wordings)


def shown_examples(newest):
    screen = first_screen([], newest, {}, [], OnFile(0, 0, 0, None, None))
    assert {example.language for example in screen.examples} <= {"uk"}
    return [example.words for example in screen.examples]


@pytest.mark.parametrize(
    ("words", "example"),
    [
        ("One two", "“One two”"),
        ("a “One two” three", "“a ‘One two’ three”"),
        ("One two three four five", "“One two three four five”"),
        ("One two three four five six", "“One two three four five”"),
        ("One two, three four five six", "“One two, three four five”"),
        ("One two three, four five six", "“One two three”"),
        ("One two three four, five six", "“One two three four”"),
        ("A partial mobilization of the reserve", "“A partial mobilization”"),
        ("He was of the third company", "“He was of the third”"),
        ("He was in the third company", "“He was in the third”"),
        ("They are of the", "“They are of the”"),
        ("We are losing now", "“We are losing now”"),
        ("We are losing now, he says", "“We are losing now”"),
        ("A “partial mobilization” of the reserve", "“A ‘partial mobilization’”"),
        ("They said so” to us of it", "“They said so”"),
    ],
)
def test_an_example_is_the_first_words_up_to_the_end_of_a_clause(words, example):
    assert examples(words) == [example]


def test_a_quote_without_words_is_no_example():
    assert examples("…") == []


def test_words_of_the_invented_story_are_no_example():
    invented, real = (
        SimpleNamespace(pk=key, slug=slug, words=words, language="uk", distressing=False)
        for key, slug, words in (
            (1, "training-engine-in-daily", "The engine stopped"),
            (2, "engine-in-daily", "We are losing now"),
        )
    )

    assert shown_examples([invented, real]) == ["“We are losing now”"]


EARLY, LATE = date(2022, 9, 28), date(2023, 1, 2)


@pytest.mark.parametrize(
    ("counts", "parts"),
    [
        (OnFile(0, 0, 0, None, None), ["0 documents", "0 quotes"]),
        (
            OnFile(documents=1, quotes=2, undated=1, earliest=EARLY, latest=LATE),
            [
                "1 document",
                "2 quotes",
                "published from 28 September 2022 to 2 January 2023",
                "1 document without a date",
            ],
        ),
        (
            OnFile(1, 0, 1, None, None, invented_documents=4, invented_quotes=1),
            [
                "1 document",
                "1 quote",
                "besides, an invented story for training: 4 documents, 1 quote",
            ],
        ),
        (
            OnFile(0, 0, 0, None, None, invented_quotes=2),
            [
                "0 documents",
                "0 quotes",
                "besides, an invented story for training: 0 documents, 2 quotes",
            ],
        ),
        (
            OnFile(documents=3, quotes=1, undated=2, earliest=None, latest=None),
            ["3 documents", "1 quote", "2 documents without a date"],
        ),
    ],
    ids=["nothing", "dated", "invented", "only invented", "undated"],
)
def test_what_is_on_file_is_told_in_words(counts, parts):
    assert list(first_screen([], [], {}, [], counts).on_file) == parts
