"""Tests the benchmark of linking, on a corpus with known truth."""

from __future__ import annotations

import sys

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.link_judgement import WordingLink
from provenance.domain.matching.linking import WordingText
from tests.benchmarks import CannotMeasure, link
from tests.benchmarks.retellings import ALTERED, MIXES, ORIGINAL, Retelling, retellings


@pytest.mark.parametrize("mix", MIXES)
def test_the_same_seed_invents_the_same_wordings(mix):
    corpus = retellings(400, mix)

    assert corpus == retellings(400, mix)
    assert corpus != retellings(400, mix, seed=2)
    assert {row.damage for row in corpus} == {ORIGINAL, ALTERED, *MIXES[mix]}


def test_an_altered_copy_is_a_quote_of_its_own_in_nearly_the_same_words():
    corpus = retellings(400, "even")
    originals = {row.quote: row.words for row in corpus if row.damage == ORIGINAL}
    copies = [row for row in corpus if row.damage == ALTERED and row.quote - 1 in originals]

    for copy in copies:
        pairs = zip(copy.words.split(), originals[copy.quote - 1].split(), strict=True)
        assert sum(one != other for one, other in pairs) == 1


def test_the_time_and_the_quality_are_printed(capsys):
    link.run(["--wordings", "300"])

    printed = capsys.readouterr().out
    assert "wordings a CPU s" in printed
    assert "pairs: recall 0.9" in printed or "pairs: recall 1" in printed


def test_finding_what_is_near_is_timed_without_the_judge(capsys):
    link.run(["--wordings", "60", "--no-judge"])

    assert "have neighbours" in capsys.readouterr().out


def test_spark_that_is_not_installed_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)

    with pytest.raises(CannotMeasure, match="Spark is not installed"):
        link.run(["--wordings", "9", "--only-spark", "--master", "local[1]"])


def test_pairs_are_counted_against_the_truth():
    corpus = [
        Retelling(0, ORIGINAL, "nine lanterns"),
        Retelling(0, "exact", "Nine lanterns!"),
        Retelling(0, "half", "nine"),
        Retelling(1, ALTERED, "ten lanterns"),
        Retelling(2, ORIGINAL, "blue doors"),
    ]
    texts = [WordingText(n, n, row.words, folded(row.words)) for n, row in enumerate(corpus)]
    joins = [WordingLink(texts[0], texts[3], MatchKind.REWORDED, 0.8)]

    quality = link.judged_by_truth(corpus, texts, joins)

    assert (quality.recall, quality.precision) == (pytest.approx(1 / 3), pytest.approx(1 / 3))
    assert (quality.altered, quality.altered_joined) == (1, 1)
    assert quality.by_damage == {"exact": 1.0, "half": 0.0, ORIGINAL: 1.0}
