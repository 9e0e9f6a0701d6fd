"""Characters that were read in the wrong encoding are read as they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.damaged_text import repaired


@pytest.mark.parametrize("text", ["“We’re losing” – naïve…", "Ми йдемо «додому»", "😀 ok"])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_was_read_as_single_bytes_is_put_back(text, encoding):
    damaged = text.encode().decode(encoding, errors="ignore" if encoding == "cp1252" else "strict")

    if damaged.encode(encoding) == text.encode():
        assert repaired(damaged) == text


def test_a_closing_mark_whose_last_byte_was_lost_is_put_back():
    assert repaired("â€œWeâ€™re losing.â€ He left.") == "“We’re losing.” He left."


@pytest.mark.parametrize("text", ["voilà », «là» É", "SÃO PAULO", "œuvre €5", "à la carte"])
def test_letters_that_stand_for_themselves_stay(text):
    assert repaired(text) == text


def test_what_would_be_no_character_stays():
    assert repaired("ÃÀ íÿ¿ à€€") == "ÃÀ íÿ¿ à€€"


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_is_never_changed(text):
    assert repaired(text) == text
