"""A place of words in a text, shown with a little of what stands on either side."""

from __future__ import annotations

import pytest

from provenance.domain.language.locate import CONTEXT_SIZE, context_around, trimmed_span

TEXT = "They say they are losing."


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        ((0, 4), "They s…"),
        ((1, 4), "They s…"),
        ((2, 4), "They s…"),
        ((3, 4), "…hey s…"),
        ((18, 24), "…e losing."),
        ((18, 23), "…e losing."),
        ((18, 22), "…e losing…"),
    ],
)
def test_what_is_cut_is_marked_and_the_ends_of_the_text_are_not(span, shown):
    assert context_around(TEXT, span, 2) == shown


def test_about_thirty_characters_are_shown_on_either_side():
    text = "a" * 100

    assert context_around(text, (50, 51)) == f"…{'a' * (2 * CONTEXT_SIZE + 1)}…"
    assert CONTEXT_SIZE == 30


@pytest.mark.parametrize(
    ("span", "trimmed"), [((4, 9), (5, 8)), ((5, 8), (5, 8)), ((4, 5), (4, 4)), ((3, 6), (3, 6))]
)
def test_a_span_loses_the_space_at_its_ends(span, trimmed):
    assert trimmed_span(TEXT, span) == trimmed
