"""Statements of a text long enough to be read in its own language alone."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose
from provenance.domain.proposing.statement_matches import LONGEST_BRIEF_TEXT

TEXTS = {
    "en": (
        "The ferry left the harbour at six with nine people on board. ",
        "The call could not be verified.",
    ),
    "ru": (
        "Паром вышел из порта в шесть утра, на борту было девять человек. ",
        "Запись проверить не удалось.",
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_disclaimer_in_a_long_text_is_read(language):
    filling, disclaimer = TEXTS[language]

    (one,) = propose(filling * (LONGEST_BRIEF_TEXT // len(filling) + 1) + disclaimer).statements

    assert (one.kind, one.how) == ("verifying", "disclaimed")
