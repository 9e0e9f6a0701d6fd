"""Numbers that are written out, of each way in which a language makes them."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.written_numbers import number_value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("hundert", 100),
        ("zweihundert", 200),
        ("hundertzwanzig", 120),
        ("dreihundertfünfzig", 350),
        ("tausend", 1000),
        ("zweitausend", 2000),
        ("zweitausendfünfhundert", 2500),
        ("hunderttausend", 100_000),
        ("zweihunderttausenddreihundert", 200_300),
        ("einundzwanzig", 21),
        ("quatre vingt", 80),
        ("quatre vingt dix", 90),
        ("soixante dix", 70),
        ("veintidos", 22),
        ("treinta y dos", 32),
        ("two hundred", 200),
        ("two hundred and fifty", 250),
        ("two thousand", 2000),
        ("two thousand three hundred and five", 2305),
        ("350", 350),
    ],
)
def test_a_number_has_its_value(words, value):
    assert number_value(folded(words).split()) == value


@pytest.mark.parametrize(
    "words", ["", "mill", "two mills", "two and", "and two", "millhundert", "zweihundertmill"]
)
def test_other_words_have_none(words):
    assert number_value(folded(words).split()) is None


def test_figures_longer_than_any_number_have_no_value():
    assert number_value([f"2.{'5' * 100}m"]) is None
