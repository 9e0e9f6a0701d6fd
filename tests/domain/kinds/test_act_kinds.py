"""Acts that sentences state, with who did them, what holds them back, and acts that were not done."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose
from tests.domain.kinds.rows import rows_by_kind

CASES = rows_by_kind(Path(__file__).parent / "acts.txt")


def stated(text):
    return {
        (one.act, "-" if one.agent is None else text[slice(*one.agent)], one.hedge is not None)
        for one in propose(text).upstream
    }


def is_right(text, expected):
    acts = stated(text)
    if expected == "none":
        return {act for act, _, _ in acts} <= {"said"}
    for one in expected.split(" ; "):
        act, _, agents = one.partition(": ")
        if agents == "-none":
            if any(act == other for other, _, _ in acts):
                return False
        elif not any(
            (act.rstrip("?"), agent, act.endswith("?")) in acts for agent in agents.split(" / ")
        ):
            return False
    return True


@pytest.mark.parametrize("kind", CASES)
def test_an_act_is_proposed_with_who_did_it_if_it_was_done(kind):
    assert [(text, stated(text)) for text, acts in CASES[kind] if not is_right(text, acts)] == []
