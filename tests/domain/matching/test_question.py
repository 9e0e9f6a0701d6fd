"""Words too few to be told by: many people may have said them."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.question import are_too_few

FERRY = "The ferry sank near the northern harbour wall at dawn"
HAY = "we had to feed the goats there and have no dry hay"


@pytest.mark.parametrize(
    ("wording", "known", "kind", "few"),
    [
        ("We are losing", "We’re losing", MatchKind.SAME, True),
        ("The ferry sank at dawn", "The ferry sank at dawn", MatchKind.SAME, True),
        ("The old ferry sank at dawn", "The old ferry sank at dawn", MatchKind.SAME, False),
        ("The old ferry sank at dawn", FERRY, MatchKind.REWORDED, True),
        (FERRY, FERRY, MatchKind.SAME, False),
        ("ferry sank near the northern harbour wall", FERRY, MatchKind.CUT, False),
        ("the northern harbour wall", FERRY, MatchKind.CUT, True),
        ("we had to feed the goats and we have no hay", f"{HAY}, you see", MatchKind.CUT, True),
        (HAY, f"{HAY}, you see", MatchKind.CUT, False),
        (HAY.removeprefix("we had to "), f"{HAY}, you see", MatchKind.CUT, True),
    ],
)
def test_few_words_that_matter_are_few(wording, known, kind, few):
    assert are_too_few(wording, known, kind) == few
