"""Whether a text gives words to somebody else than is recorded."""

from __future__ import annotations

import pytest

from provenance.domain.matching.other_speaker import is_another_speaker, means_people

RECORDED = ["Sergey", "a soldier named Sergei", "one of the Russian soldiers", ""]


@pytest.mark.parametrize(
    "named",
    [
        "the coach",
        "the club’s cook, 40",
        "Mayor Bill Smith",
        "coach Pat Doyle of Leeds",
        "the nurse",
        "a Times driver",
        "Ella Smith",
        "He Jiang",
        "On Monday coach Pat Doyle",
        "on Monday evening the coach",
    ],
)
def test_another_name_or_role_is_another_speaker(named):
    assert is_another_speaker(named, RECORDED)


@pytest.mark.parametrize(
    "named",
    [
        "he",
        "Sergii",
        "the purported conscript",
        "a man",
        "the Russian soldier",
        "her son",
        "",
        "The paper",
        "The Harbour Times of Hallin",
        "Reuters",
        "die Zeitung",
        "He",
        "Sie",
        "ein Soldat",
        "el hombre",
        "Солдат",
        "a soldier on Monday",
        "he recorded on Monday the Russian soldier",
    ],
)
def test_who_may_be_the_recorded_one_is_not(named):
    assert not is_another_speaker(named, RECORDED)


def test_the_kremlin_is_whoever_speaks_for_it():
    assert not is_another_speaker("The Kremlin", ["Anton Belov, a spokesman"])


def test_where_neither_name_nor_role_is_recorded_anybody_may_be_meant():
    assert not is_another_speaker("the coach", ["Sergey"])
    assert not is_another_speaker("the coach", [])


@pytest.mark.parametrize(
    "word",
    [
        "man",
        "men",
        "woman",
        "women",
        "person",
        "people",
        "boy",
        "girl",
        "voice",
        "speaker",
        "caller",
        "source",
        "sources",
        "one",
        "some",
        "many",
        "others",
        "another",
        "guy",
        "somebody",
        "nobody",
        "everyone",
        "who",
    ],
)
def test_a_word_for_anybody_is_no_role(word):
    assert not is_another_speaker(f"the {word}", RECORDED)
    assert means_people(word)


@pytest.mark.parametrize(
    "phrase",
    [
        *("the coach, a man", "the coach (a man", "the coach of men", "the coach from Kyiv"),
        *("the coach in town", "the coach at work", "the coach with men", "the coach for men"),
        *("the coach near men", "the coach to men", "the coach on duty", "the coach named man"),
        *("the coach called man", "the coach known as man", "the coach who is a man"),
        *(
            "the coach that is a man",
            "the coach whose man left",
            "the coach “man",
            'the coach "man',
        ),
    ],
)
def test_a_role_ends_where_something_else_is_said_of_it(phrase):
    assert is_another_speaker(phrase, RECORDED)
