"""Tests that find and its peers are measured on the same damaged words."""

from __future__ import annotations

from random import Random

import pytest

from tests import builders
from tests.benchmarks import CannotMeasure, corpus, peers
from tests.benchmarks.damage import DAMAGES
from tests.benchmarks.minhash import IS_INSTALLED, minhash_search

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
    assert printed.count("exact 1.00") == 3 + IS_INSTALLED


@pytest.mark.django_db
def test_where_nothing_is_indexed_there_is_nothing_to_measure():
    builders.quote()

    with pytest.raises(CannotMeasure, match="No wording is indexed"):
        peers.run([])


@pytest.mark.skipif(not IS_INSTALLED, reason="requirements/benchmark.txt is not installed here")
def test_minhash_lists_the_texts_that_share_most_words():
    search = minhash_search({1: WORDS, 2: "nobody came", 3: "the ferry sank at noon"}, 1)

    assert list(search(WORDS.replace("nine", "ten"))) == [1]
