"""Mentions that are one voice: a role that stands right before a name is whoever bears it."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.plan_voices import (
    PlannedVoice,
    _is_role_of,
    find_voices,
    voice_at,
)

BEARER = PlannedVoice("Ann Hill", True, frozenset({"ann", "hill"}))


@pytest.mark.parametrize("role", ["the harbour master", "harbour master"])
def test_a_role_before_a_name_is_the_one_who_bears_it(role):
    text = "It was the harbour master, Ann Hill, who rang."

    assert _is_role_of(text, PlannedVoice(role, False, frozenset()), BEARER)


def test_a_role_that_stands_elsewhere_is_another():
    text = "The harbour master left. Ann Hill rang."

    assert not _is_role_of(text, PlannedVoice("the harbour master", False, frozenset()), BEARER)


@pytest.mark.parametrize(
    ("mention", "name", "is_named"),
    [
        ("the governor of Vessen", "the governor of Vessen", False),
        ("A clerk at the harbour firm Norlund", "a clerk at the harbour firm Norlund", False),
        ("a spokesman for Norlund", "a spokesman for Norlund", False),
        ("ein Sprecher von Norlund", "ein Sprecher von Norlund", False),
        ("une ingénieure chez Norlund", "une ingénieure chez Norlund", False),
        ("the head of the union, Maria Lopez", "Maria Lopez", True),
        ("a nurse from Leeds named Dora", "Dora", True),
        ("солдат на ім’я Іван", "Іван", True),
        ("солдат по имени Иван", "Иван", True),
        ("Governor Olen Tarsk of Vessen", "Olen Tarsk", True),
        ("Olen Tarsk of the Vessen Harbour Board", "Olen Tarsk", True),
    ],
)
def test_the_name_of_what_somebody_belongs_to_is_not_theirs(mention, name, is_named):
    voice = voice_at(mention, (0, len(mention)))

    assert (voice.name, voice.is_named) == (name, is_named)


def test_two_people_of_one_firm_are_two_voices():
    text = "A clerk at Norlund spoke first, then a spokesman for Norlund."

    voices, numbers = find_voices(text, [(0, 18), (text.index("a spokesman"), len(text) - 1)])

    assert ([voice.name for voice in voices], numbers) == (
        ["a clerk at Norlund", "a spokesman for Norlund"],
        [0, 1],
    )
