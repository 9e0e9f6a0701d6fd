"""Who checked the material, or could not, in sentences of seven languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose
from tests.domain.kinds.rows import rows_by_kind

CHECKERS = rows_by_kind(Path(__file__).parent / "checkers.txt")


def checkers(sentence):
    return {
        "-" if one.agent is None else sentence[slice(*one.agent)]
        for one in propose(sentence).statements
        if one.kind == "verifying"
    }


@pytest.mark.parametrize("language", CHECKERS)
def test_whoever_checked_is_proposed_as_the_sentence_names_them(language):
    assert [
        (sentence, checkers(sentence))
        for sentence, checker in CHECKERS[language]
        if checkers(sentence) != {checker}
    ] == []
