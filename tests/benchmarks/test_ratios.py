"""Tests the timing of traces, pages and checks relative to the least they could take."""

from __future__ import annotations

from random import Random

import pytest

from tests.benchmarks import CannotMeasure, corpus, ratios
from tests.benchmarks.timing import Durations


def test_a_ratio_compares_the_medians_of_cpu_and_of_elapsed_time():
    base = Durations((1.0, 2.0, 90.0), (4.0, 5.0, 6.0))

    assert Durations((6.0,), (5.0,)).ratio(base).split() == ["3.00", "1.00"]


@pytest.mark.parametrize("filling", [ratios.of_the_corpus, ratios.of_an_article])
def test_an_article_is_long_enough_and_holds_each_known_quote(filling):
    text = ratios.article(
        Random(1), ["nine lanterns", "a copper kettle"], ratios.AS_QUOTED, filling
    )

    assert len(text.split()) >= ratios.ARTICLE_WORDS
    assert "“nine lanterns”" in text
    assert "“a copper kettle”" in text


@pytest.mark.django_db
def test_each_row_is_printed_with_the_share_of_known_quotes_that_are_marked(capsys, monkeypatch):
    for name, value in (("ARTICLE_WORDS", 20), ("FEWEST_WORDS", 5), ("QUOTED_IN_ARTICLE", 1)):
        monkeypatch.setattr(ratios, name, value)
    monkeypatch.setattr(ratios, "PAGES", {})
    corpus.run(["--quotes", "10", "--no-summaries", "--seed", "3"])

    ratios.run(["--times", "1"])

    printed = capsys.readouterr().out
    assert "trace data × its statements" in printed
    assert "document page × the almost empty page" in printed
    assert printed.count("(1 of 1 marked)") == 4
    assert "provenance_indexterm with its indexes" in printed


@pytest.mark.django_db
def test_an_empty_site_has_nothing_to_compare():
    with pytest.raises(CannotMeasure, match="no quote here yet"):
        ratios.run([])
