"""The finder against real data that is not ours to ship: measured where it stands beside us.

``pytest tests/test_measured_matching.py -s`` prints the figures. WordingVector is off: what is tested is
the standard installation.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from provenance.domain.matching.judgement import MATCHES, MatchKind, judge_all

CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
EVERY = 7 if settings.get_current_profile_name() == "full" else 35
"""Odd, since every second question of one set has no answer."""


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@cache
def first_hits():
    """The best hit of each question, whether it is right, and whether there is a right one."""
    folder = CORPORA / "wmt21_ru_en"
    if not folder.is_dir():
        pytest.skip("../shared/corpora/wmt21_ru_en is not here")
    known = lines(folder / "index.jsonl")
    found = []
    for asked in lines(folder / "queries.jsonl")[::EVERY]:
        told = judge_all(asked["text"], [row["text"] for row in known])
        best = max(range(len(known)), key=lambda place: (told[place].score, -place))
        right = known[best]["id"] == asked["answer"]
        found.append((told[best], right, asked["answer"] is not None))
    return found


def test_what_is_called_the_same_is_right():
    accepted = [(told, right) for told, right, _ in first_hits() if told.kind in MATCHES]
    right = sum(right for _, right in accepted)

    print(f"\n{right} of {len(accepted)} first hits that were called the same are right:")
    for kind in MatchKind:
        some = [right for told, right in accepted if told.kind == kind]
        if some:
            print(f"  {kind}: {sum(some)} of {len(some)}")
    # A sample; of all, 95 in 100 are.
    assert right >= 0.9 * len(accepted)


def test_nearly_every_retranslation_is_found_first():
    found = [right for _, right, answerable in first_hits() if answerable]

    print(f"\n{sum(found)} of {len(found)} sentences found first in another translation")
    assert sum(found) >= 0.95 * len(found)
