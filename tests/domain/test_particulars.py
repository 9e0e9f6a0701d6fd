"""What could find a person, and what only looks as if it could."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.particulars import looks_like_phone_number


@pytest.mark.parametrize(
    "text",
    [
        "+7 921 123-45-67",
        "8 (921) 123 45 67",
        "call 1234-5678 at night",
        "1234-567-8901",
        "5551234",
        "٠٥٠١٢٣٤٥٦٧",
        "+7\u200b921\u200b1234567",
        "2022-09-29 9211234567",
    ],
)
def test_what_can_be_dialled_is_found(text):
    assert looks_like_phone_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the 656th National Guard Regiment",
        "2022-09-29",
        "29.09.2022",
        "9/29/2022",
        "2014–2022",
        "24.02.2022 – 18.04.2022",
        "2022-09-29 14:30",
        "1,351 men and 3,285 wounded",
        "555123",
    ],
)
def test_dates_and_figures_are_no_telephone_numbers(text):
    assert not looks_like_phone_number(text)


@given(st.text())
def test_no_text_breaks_the_reader(text):
    assert looks_like_phone_number(text) in (True, False)


@given(st.integers(10**6, 10**14), st.text(st.characters(categories=["L", "P", "Z"])))
def test_seven_digits_in_a_row_are_found_among_any_words(number, words):
    assert looks_like_phone_number(f"{words}x {number} x{words}")
