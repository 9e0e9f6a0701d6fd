"""Find is measured beside its peers, on the same damaged words."""

from __future__ import annotations

from random import Random

import pytest

from tests import builders
from tests.benchmarks import CannotMeasure, corpus, peers
from tests.benchmarks.damage import DAMAGES

WORDS = "we counted nine lanterns behind the mill before dawn"


def test_each_damage_leaves_something_of_the_words():
    for damage in DAMAGES.values():
        damaged = damage(Random(1), WORDS, ["pear"])

        assert damaged.strip()
    assert sorted(DAMAGES["reordered"](Random(1), WORDS, []).split()) == sorted(WORDS.split())


@pytest.mark.django_db
def test_find_and_its_peers_are_timed_and_their_answers_counted(capsys):
    corpus.run(["--quotes", "10", "--no-summaries"])

    peers.run(["--questions", "2"])

    printed = capsys.readouterr().out
    assert "find\n" in printed
    assert "its SQL alone" in printed
    assert "rapidfuzz over everything" in printed
    assert printed.count("exact 1.00") == 3


@pytest.mark.django_db
def test_where_nothing_is_indexed_there_is_nothing_to_measure():
    builders.quote()

    with pytest.raises(CannotMeasure, match="No wording is indexed"):
        peers.run([])
