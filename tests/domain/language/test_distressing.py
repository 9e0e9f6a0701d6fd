"""Which words show some that curators marked as distressing."""

from __future__ import annotations

import pytest

from provenance.domain.language.distressing import DistressingWords

MARKED = DistressingWords((("They were shot", 10, 24), ("a mass grave", None, None)))


@pytest.mark.parametrize(
    ("start", "end", "reached"), [(0, 10, False), (0, 11, True), (23, 30, True), (24, 30, False)]
)
def test_a_place_shows_them_from_their_first_character_to_their_last(start, end, reached):
    assert MARKED.overlap_span(start, end) is reached


@pytest.mark.parametrize(
    "value", ["[20-30] hot. Then", "he said: they WERE shot", "were shot", "in a mass grave"]
)
def test_a_box_shows_them_by_its_place_or_by_its_words(value):
    assert MARKED.occur_in(value)


@pytest.mark.parametrize("value", ["[30-40] Then he", "shot", "en", "He hung up."])
def test_other_words_and_single_ones_are_shown(value):
    assert not MARKED.occur_in(value)


def test_a_document_without_any_has_none():
    assert not DistressingWords()
