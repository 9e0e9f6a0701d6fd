"""Elided words parted, and halves of denials left out, with the places of what is left."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text import single_words, tokens
from provenance.domain.matching.compared_words import compared_folds, compared_words


def test_an_elided_word_is_parted_with_its_places():
    text = "Ils m’ont vu"
    words = compared_words(text)

    assert [(text[word.start : word.end], word.folded) for word in words] == [
        *(("Ils", "ils"), ("m’", "me"), ("ont", "ont"), ("vu", "vu"))
    ]


def test_a_half_denial_is_left_out_only_beside_its_other_half():
    assert compared_folds("On ne voit pas") == ["on", "voit", "pas"]
    assert compared_folds("On ne voit que la mer") == ["on", "voit", "que", "la", "mer"]
    assert compared_folds("On ne voit plus") == ["on", "ne", "voit", "plus"]


@given(st.text(alphabet="abce lmnqu’'", max_size=40))
def test_folds_are_those_of_the_words(text):
    assert compared_folds(text) == [word.folded for word in compared_words(text)]


def test_other_words_stay_as_they_are():
    text = "The town's o’clock, we’re late"

    assert compared_words(text) == single_words(tokens(text))
