"""Whether a text gives words to somebody else than is recorded."""

from __future__ import annotations

import pytest

from provenance.domain.matching.other_speaker import is_another_speaker

RECORDED = ["Sergey", "a soldier named Sergei", "one of the Russian soldiers", ""]


@pytest.mark.parametrize(
    "named",
    [
        "the coach",
        "the club’s cook, 40",
        "Mayor Bill Smith",
        "coach Pat Doyle of Leeds",
        "the nurse",
        "a Times driver",
    ],
)
def test_another_name_or_role_is_another_speaker(named):
    assert is_another_speaker(named, RECORDED)


@pytest.mark.parametrize(
    "named",
    [
        "he",
        "Sergii",
        "the purported conscript",
        "a man",
        "the Russian soldier",
        "her son",
        "",
        "The paper",
        "The Harbour Times of Hallin",
        "Reuters",
        "die Zeitung",
    ],
)
def test_who_may_be_the_recorded_one_is_not(named):
    assert not is_another_speaker(named, RECORDED)


def test_where_neither_name_nor_role_is_recorded_anybody_may_be_meant():
    assert not is_another_speaker("the coach", ["Sergey"])
    assert not is_another_speaker("the coach", [])
