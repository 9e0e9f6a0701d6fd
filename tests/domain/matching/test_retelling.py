"""Sentences that retell a known wording by its figures, or by what matters in it."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.retelling import covers, rarity_among, retold_share, stems

TANKS = "We should have about 90 tanks left, and we have probably 14 tanks left"
MILL = "They burnt the old mill near the river and shot the miller’s dog"
LOSSES = "Russia has lost 20,600 personnel since the start of the invasion"


def share(sentence, known):
    known_stems = stems(folded(known))
    return retold_share(
        sentence, stems(folded(sentence)), known, known_stems, rarity_among([known_stems])
    )


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("By his count only 14 tanks out of 90 remain.", TANKS),
        ("The miller’s dog was shot, and the old mill burnt", MILL),
        ("Since the invasion Russia lost some 20,600 of its personnel", LOSSES),
    ],
)
def test_figures_with_what_they_are_said_of_or_most_that_matters_retell(sentence, known):
    assert 0 < share(sentence, known) <= 1


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("Only 15 tanks out of 80 remain with us", TANKS),
        ("Tanks were left on the road", TANKS),
        ("The old mill was sold, and the river rose, and the town slept", MILL),
        ("They did not burn the old mill, nor was the miller’s dog shot", MILL),
        ("In the end Ukraine has lost 20,600 personnel since the start of the invasion", LOSSES),
        ("It rained", MILL),
        ("Since the start of the invasion Russia has lost many personnel", LOSSES),
        ("Russia has lost 20,600 tractors since the start of the invasion", LOSSES),
    ],
)
def test_other_figures_names_or_a_denial_retell_nothing(sentence, known):
    assert share(sentence, known) == 0


def test_half_of_what_matters_covers_a_wording():
    assert covers("They burnt the old mill near it", folded("They burnt the old mill by the river"))
    assert not covers(
        "They burnt it near the river", folded("They burnt the old mill and the barn")
    )
