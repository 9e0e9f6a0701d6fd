"""The language of sentences: English by itself, another's meanwhile, names kept in their direction."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain import messages
from provenance.domain.chain import naming
from provenance.domain.chain.naming import join_with_and, join_with_or, quoted
from provenance.domain.messages import ENGLISH, ISOLATE, RELEASE, in_english, say, use_language

SHOUTED = replace(ENGLISH, language="shouted", gettext=str.upper)
LEFTWARD = replace(ENGLISH, language="leftward", is_right_to_left=True)
NAMES = st.text(st.characters(exclude_characters="%⁨⁩", exclude_categories=["Cs"]), min_size=1)


def test_without_a_reader_sentences_are_in_english():
    assert (messages.current_language().language, messages.gettext("none stated")) == (
        "en",
        "none stated",
    )


def test_meanwhile_another_language_is_spoken_and_then_the_one_before():
    with use_language(SHOUTED):
        assert messages.gettext("none stated") == "NONE STATED"
        with in_english():
            assert messages.gettext("none stated") == "none stated"
        assert messages.current_language().language == "shouted"

    assert messages.current_language().language == "en"


def test_a_language_ends_with_its_page_even_where_that_fails():
    with pytest.raises(ZeroDivisionError), use_language(SHOUTED):
        raise ZeroDivisionError

    assert messages.current_language().language == "en"


def test_in_a_language_from_right_to_left_a_name_keeps_its_direction():
    with use_language(LEFTWARD):
        said = say("as told by %(outlet)s", outlet="RTL Today")

    assert said == f"as told by {ISOLATE}RTL Today{RELEASE}"


def test_what_was_composed_of_names_is_not_set_apart_again():
    with use_language(LEFTWARD):
        said = say("%(sentence)s.", sentence=join_with_and(["CNN", "BBC"]))

    assert said == f"{ISOLATE}CNN{RELEASE} and {ISOLATE}BBC{RELEASE}."


def test_a_number_has_no_direction():
    with use_language(LEFTWARD):
        assert naming.outlets_phrase(3) == "3 outlets"


@given(st.lists(NAMES, max_size=20))
def test_every_name_that_is_set_apart_is_released_again(names):
    with use_language(LEFTWARD):
        told = [join_with_and(names), join_with_or(names), *(quoted(name, None) for name in names)]

    assert all(text.count(ISOLATE) == text.count(RELEASE) for text in told)


@given(NAMES)
def test_a_name_stands_in_a_sentence_as_it_is(name):
    assert say("as told by %(outlet)s", outlet=name) == f"as told by {name}"


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [
        ("1", "month", "1 month"),
        ("2", "month", "2 months"),
        ("1.5", "hour", "1.5 hours"),
        ("1", "shift", "1 shift"),
        ("3", "shift", "3 shifts"),
    ],
)
def test_a_length_of_time_is_said_with_its_unit_even_an_unknown_one(number, unit, said):
    assert naming.length_of_time(number, unit) == said
