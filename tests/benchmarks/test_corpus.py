"""Tests that a synthetic database is sound, reproducible by its seed, and marked as invented."""

from __future__ import annotations

from random import Random

import pytest

from provenance.models import Document, Quote, Source, Statement, Summary, Wording
from provenance.queries.checks import find_faults
from provenance.queries.search import find
from tests import builders
from tests.benchmarks import CannotMeasure
from tests.benchmarks import corpus as corpus_command
from tests.benchmarks.sentences import saying

pytestmark = pytest.mark.django_db


def generate(*options):
    corpus_command.run(options)


@pytest.fixture
def corpus():
    generate("--quotes", "163")


def test_it_has_as_many_quotes_as_were_asked_for(corpus):
    assert Quote.objects.count() == 163


def test_it_breaks_no_rule(corpus):
    assert find_faults() == []


def test_every_title_and_source_says_that_it_is_synthetic(corpus):
    assert not Document.objects.exclude(title__startswith="Synthetic ").exists()
    assert not Source.objects.exclude(name__startswith="Synthetic ").exists()


def test_every_kind_of_thing_is_there(corpus):
    assert set(Statement.objects.values_list("how_put", flat=True)) == {
        "asserted",
        "disclaimed",
    }
    assert Document.objects.filter(syndicated_copy_of__isnull=False).exists()
    assert Wording.objects.exclude(language="en").exists()
    assert Summary.objects.count() == 163


def test_its_quotes_are_found(corpus):
    wording = Wording.objects.order_by("pk")[17]

    assert wording.quote in [hit.wording.quote for hit in find(wording.words).hits]


def test_one_seed_is_written_once_and_another_beside_it(corpus):
    with pytest.raises(CannotMeasure, match="seed 1 are here already"):
        generate("--quotes", "163")

    generate("--quotes", "5", "--seed", "2", "--no-summaries")
    assert Quote.objects.count() == 168


def test_a_corpus_that_was_broken_off_is_gone_on_with():
    generate("--quotes", "25", "--no-summaries")
    generate("--quotes", "40", "--resume", "--no-summaries")

    slugs = set(Quote.objects.values_list("slug", flat=True))
    assert slugs == {f"synthetic-1-{story}-{n}" for story in range(8) for n in range(5)}
    assert find_faults() == []


def test_a_story_that_was_broken_off_is_not_gone_on_with():
    generate("--quotes", "23", "--no-summaries")

    with pytest.raises(CannotMeasure, match="part of one"):
        generate("--quotes", "40", "--resume")


def test_the_same_seed_invents_the_same():
    assert saying(Random(7), "uk") == saying(Random(7), "uk")


def test_it_refuses_to_stand_beside_other_quotes_unless_told():
    builders.wording()

    with pytest.raises(CannotMeasure, match="holds other quotes"):
        generate("--quotes", "5")
    generate("--quotes", "5", "--beside")
    assert Quote.objects.count() == 6


def test_no_quotes_are_refused():
    with pytest.raises(CannotMeasure, match="one quote or more"):
        generate("--quotes", "0")
