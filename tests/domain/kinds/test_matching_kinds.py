"""Wordings beside a known one, kind by kind: altered, spelt otherwise, cut, reworded, or of another matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.matching.judgement import MATCHES, judge
from tests.domain.kinds.rows import rows_by_kind

CASES = rows_by_kind(Path(__file__).parent / "matching.txt")


def is_right(wording, known, expected):
    kind = judge(wording, known).kind
    if expected in ("match", "no"):
        return (kind in MATCHES) == (expected == "match")
    return kind != "altered" if expected == "unaltered" else kind == expected


@pytest.mark.parametrize("kind", CASES)
def test_a_wording_is_judged_whichever_of_the_two_is_known(kind):
    wrong = [
        (one, other, judge(one, other))
        for wording, known, expected in CASES[kind]
        for one, other in ((wording, known), (known, wording))
        if not is_right(one, other, expected)
    ]

    assert wrong == []
