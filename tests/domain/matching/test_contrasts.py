"""Words that exclude one another, and pronouns and endings that tell of several persons."""

from __future__ import annotations

import pytest

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import folded
from provenance.domain.matching.contrasts import (
    are_contrary,
    are_contrary_function_words,
    are_different_persons,
    is_contrasted_function_word,
    is_of_third_person,
)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_person_excludes_each_other_in_every_language(tag):
    first, first_plural, second, he, *_ = LANGUAGES[tag].persons

    for one, other in ((first, first_plural), (first_plural, second), (second, he)):
        assert are_different_persons(folded(min(one)), folded(min(other)))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_there_are_six_persons_in_every_language(tag):
    assert len(LANGUAGES[tag].persons) == 6


def test_a_pronoun_of_two_persons_excludes_neither():
    assert not are_different_persons("sie", "ihnen")
    assert not are_different_persons("sie", "ihr")


def test_endings_of_a_verb_tell_who_is_meant():
    assert are_different_persons("abandonamos", "abandonaron")
    assert not are_different_persons("abandonamos", "atacaron")
    assert not are_different_persons("abandonamos", "abandonados")


def test_who_is_spoken_of_is_third():
    assert [is_of_third_person(word) for word in ("we", "you", "they", "bridge")] == [
        *(False, False, True, False)
    ]


def test_small_words_exclude_only_among_themselves():
    assert are_contrary_function_words("if", "unless")
    assert not are_contrary("if", "unless")
    assert is_contrasted_function_word("unless")
    assert not is_contrasted_function_word("bridge")
