"""Mentions that are one voice: a role that stands right before a name is whoever bears it."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.plan_voices import PlannedVoice, _is_called

BEARER = PlannedVoice("Ann Hill", True, frozenset({"ann", "hill"}))


@pytest.mark.parametrize("role", ["the harbour master", "harbour master"])
def test_a_role_before_a_name_is_the_one_who_bears_it(role):
    text = "It was the harbour master, Ann Hill, who rang."

    assert _is_called(text, PlannedVoice(role, False, frozenset()), BEARER)


def test_a_role_that_stands_elsewhere_is_another():
    text = "The harbour master left. Ann Hill rang."

    assert not _is_called(text, PlannedVoice("the harbour master", False, frozenset()), BEARER)
