"""Linking all wordings: what is judged one waits in the curators' queue, whatever links it."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from provenance.domain.matching.link_judgement import link_texts
from provenance.models import LinkedWordings
from provenance.queries.duplicates import duplicate_quotes
from provenance.services.linking import link_corpus
from provenance.services.merging.distinct import mark_distinct
from provenance.services.search_index import index_wordings, rebuild
from provenance.services.spark import link_on_spark
from tests import builders
from tests.domain.matching.test_linking import ALTERED, CORPUS, COUNTED, CUT, ELSEWHERE, REORDERED
from tests.services.spark_in_process import Context, Settings

pytestmark = pytest.mark.django_db


@pytest.fixture
def spark(monkeypatch):
    """Spark's place taken by what does the same in this process."""
    monkeypatch.setattr(Context, "made", ())
    package = SimpleNamespace(SparkContext=Context, SparkConf=Settings)
    monkeypatch.setitem(sys.modules, "pyspark", package)
    return Context


def wordings(*texts):
    """A quote for each, by the names one, two, three …"""
    names = ("one", "two", "three", "four")
    rows = [
        builders.wording(words, of=builders.quote(slug=name))
        for name, words in zip(names, texts, strict=False)
    ]
    rebuild()
    return rows


def offered():
    return {(pair.one.slug, pair.other.slug): pair.why for pair in duplicate_quotes(9)}


def test_quotes_that_are_worded_alike_wait_in_the_queue():
    wordings(COUNTED, CUT, ELSEWHERE, REORDERED)

    counts = link_corpus()

    assert (counts.wordings, counts.pairs) == (4, 2)
    assert offered() == {("one", "two"): "worded alike", ("one", "four"): "worded alike"}


def test_an_altered_copy_is_not_offered():
    wordings(COUNTED, ALTERED)

    assert link_corpus().pairs == 0
    assert offered() == {}


def test_the_very_same_words_are_offered_once_and_as_such():
    wordings(COUNTED, COUNTED, CUT)

    link_corpus()

    assert offered() == {("one", "two"): "in the same words", ("one", "three"): "worded alike"}


def test_a_second_run_offers_the_same():
    wordings(COUNTED, CUT)
    link_corpus()

    link_corpus()

    assert LinkedWordings.objects.count() == len(offered()) == 1


def test_what_a_curator_found_to_be_two_is_not_offered_by_another_run():
    one, other = wordings(COUNTED, CUT)
    mark_distinct(one.quote, other.quote, by="a curator")

    link_corpus()

    assert offered() == {}


def test_wordings_that_are_now_of_one_quote_are_not_offered():
    one, other = wordings(COUNTED, CUT)
    link_corpus()

    other.quote = one.quote
    other.save()

    assert offered() == {}


def test_wordings_that_are_gone_are_not_offered():
    _, other = wordings(COUNTED, CUT)
    link_corpus()

    other.delete()

    assert offered() == {}


@pytest.mark.parametrize(("words", "left"), [(ALTERED, 0), (f"“{CUT}”", 1)])
def test_a_pair_goes_when_the_words_of_either_change_and_stays_with_new_marks_alone(words, left):
    _, other = wordings(COUNTED, CUT)
    link_corpus()

    other.passage.exact = words
    other.passage.save()
    index_wordings([other.pk])

    assert LinkedWordings.objects.count() == left


def test_a_segment_is_linked_by_its_own_words():
    one = builders.wording(COUNTED, of=builders.quote(slug="one"))
    start = len(ELSEWHERE) + 1
    passage = builders.passage(f"{ELSEWHERE} {CUT}")
    builders.wording(
        of=builders.quote(slug="two"),
        passage=passage,
        segment_start=start,
        segment_end=start + len(CUT),
    )
    rebuild()

    link_corpus()

    assert offered() == {(one.quote.slug, "two"): "worded alike"}


def test_spark_is_told_where_it_runs_and_finds_the_same(spark):
    assert sorted(link_on_spark("local[2]", CORPUS)) == sorted(link_texts(CORPUS))
    assert sorted(link_on_spark("spark://machine.example:7077", CORPUS[:9])) == sorted(
        link_texts(CORPUS[:9])
    )

    here, there = (context.settings for context in spark.made)
    assert here["spark.master"] == "local[2]"
    assert here["spark.driver.bindAddress"] == "127.0.0.1"
    assert "spark.driver.bindAddress" not in there
    assert there["spark.ui.enabled"] == "false"


def test_the_command_links_on_this_core_or_on_spark(spark, capsys):
    wordings(COUNTED, CUT)

    call_command("link_corpus")
    call_command("link_corpus", master="local[1]")

    line = "2 wordings read, 1 pairs of quotes that may be one.\n"
    assert capsys.readouterr().out == line * 2
    assert len(spark.made) == 1


def test_the_command_says_that_spark_is_not_installed(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark", None)

    with pytest.raises(CommandError, match="Spark is not installed"):
        call_command("link_corpus", master="local[1]")


@pytest.mark.full
def test_a_real_spark_finds_what_one_core_finds():
    pytest.importorskip("pyspark", reason="requirements/spark.txt is not installed")

    assert sorted(link_on_spark("local[2]", CORPUS)) == sorted(link_texts(CORPUS))
