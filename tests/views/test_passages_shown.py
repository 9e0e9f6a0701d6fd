"""A passage on the quote page: in its paragraph, in its context, or not found there."""

from __future__ import annotations

import pytest

from tests import builders
from tests.markup import Markup

TEXT = "Another paragraph.\nHe was angry. We are losing now, and nobody tells us why. He hung up.\nEnd."


@pytest.fixture
def traced(reader):
    """The page of a quote whose step is stated by these words of this text, as plain text."""

    def read(words, start, text=TEXT):
        outlet = builders.document(text=text)
        stated = builders.passage(words, outlet, start=start, prefix="angry. ")
        builders.attribution(outlet, passage=stated)
        quote = builders.wording(document=outlet).quote
        return " ".join(Markup(reader.get(quote.get_absolute_url()).text).text.split())

    return read


def test_words_that_stand_in_the_attached_text_are_shown_in_their_paragraph(traced):
    text = traced(builders.LOSING, TEXT.index(builders.LOSING))

    assert "He was angry. We are losing now, and nobody tells us why. He hung up." in text
    assert ", in its paragraph" in text
    assert "Another paragraph" not in text


def test_words_that_do_not_stand_there_are_said_not_to_be_found(traced):
    text = traced("We are winning now", TEXT.index(builders.LOSING))

    assert "Not found here: the attached text has other words at this place." in text
    assert "…angry. We are winning now" in text


def test_words_beyond_the_end_of_the_attached_text_are_said_not_to_be_found(traced):
    assert "Not found here" in traced("beyond", len(TEXT) + 700)


def test_without_an_attached_text_the_context_is_shown(traced):
    text = traced(builders.LOSING, None, text="")

    assert f"…angry. {builders.LOSING}" in text
    assert "Not found here" not in text


@pytest.mark.parametrize("start", [None, 0])
def test_words_of_unknown_place_are_not_said_to_be_missing(traced, start):
    assert "Not found here" not in traced("Another paragraph.", start)
