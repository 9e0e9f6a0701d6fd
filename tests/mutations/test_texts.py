"""Which changes are of a text that people read."""

from __future__ import annotations

import pytest

from tests.mutations.rooms import ROOT
from tests.mutations.texts import says_otherwise

PATH = "provenance/domain/chain/verification_matrix.py"


@pytest.mark.parametrize(
    ("before", "after", "is_text"),
    [
        ('gettext_noop("own")', 'gettext_noop("XXownXX")', True),
        ('gettext_noop("own")', "gettext_noop(None)", True),
        ('OWN = "own"', 'OWN = "XXownXX"', False),
    ],
)
def test_a_translated_text_that_reads_otherwise_is_one(before, after, is_text):
    code = (ROOT / PATH).read_text(encoding="utf-8")
    assert before in code

    assert says_otherwise(PATH, code.replace(before, after)) == is_text
