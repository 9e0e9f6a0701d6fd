"""Summaries after each write: told anew, left stale, or gone; and watchers told."""

from __future__ import annotations

import json

import pytest

from provenance.domain.vocabulary import Status
from provenance.models import Document, Facet, Quote, Summary
from provenance.services import evidence, loading, summaries
from tests import builders, stories
from tests.benchmarks import corpus
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote():
    return stories.worked_example()


@pytest.fixture
def told(quote):
    summaries.refresh([quote.pk])
    return quote


@pytest.fixture
def heard(monkeypatch):
    """What the watchers were told."""
    heard = []
    monkeypatch.setattr(summaries.watches, "notify_watchers", heard.extend)
    return heard


def summary(quote):
    return Summary.objects.filter(pk=quote.pk).first()


def test_a_summary_counts_outlets_and_origins(told):
    assert (summary(told).outlets, summary(told).origins, summary(told).reaches) == (1, 1, True)


def test_a_summary_has_its_facets(told):
    assert Facet.objects.filter(summary=told.pk, name="origin", value="the-service").exists()


def test_telling_again_changes_nothing_but_the_hour(told, heard):
    before = summary(told).version

    summaries.refresh([told.pk])

    assert summary(told).version == before
    assert heard == []


def test_a_write_far_upstream_tells_the_quote_anew(told):
    before = summary(told).version
    audio = builders.Document.objects.get(slug="the-audio")
    audio.described_as = "a released recording"

    evidence.save(audio, change=CHANGE)

    assert summary(told).version != before


def test_a_new_step_is_told_to_the_watchers(told, heard):
    page = builders.Document.objects.get(slug="the-page")
    attribution = builders.Attribution(
        slug="page-gap", taker=page, gap="source-unnamed", inference="No.", inferred_by="A curator"
    )

    evidence.save(attribution, change=CHANGE)

    ((quote, version, what),) = heard
    assert (quote, version) == (told.pk, summary(told).version)
    assert "steps added 1" in what


def test_a_deleted_step_is_told_to_the_watchers(told, heard):
    evidence.delete(builders.Attribution.objects.get(slug="audio-speaker"), change=CHANGE)

    assert "steps removed 1" in heard[0][2]


def test_a_quote_withdrawn_from_readers_is_gone_and_its_watchers_are_told(told, heard):
    page = builders.Document.objects.get(slug="the-page")
    page.status = Status.WITHDRAWN

    evidence.save(page, change=CHANGE)

    assert summary(told) is None
    assert heard == [(told.pk, "", ("gone",))]


def test_a_wording_moved_to_another_quote_tells_both(told):
    wording = told.wordings.get()
    wording.quote = builders.quote()

    evidence.save(wording, change=CHANGE)

    assert summary(told) is None
    assert summary(wording.quote) is not None


def test_where_many_are_touched_they_wait_as_stale(told, monkeypatch):
    monkeypatch.setattr(summaries, "AT_ONCE", 0)

    assert summaries.refresh([told.pk]) == 0
    assert summary(told).stale


@pytest.mark.parametrize(
    ("slug", "status", "left"),
    [
        ("the-page", Status.WITHDRAWN, False),
        ("the-audio", Status.DRAFT, False),
        ("the-page", Status.PUBLISHED, True),
    ],
)
def test_facets_of_a_document_that_is_withdrawn_do_not_wait(told, monkeypatch, slug, status, left):
    monkeypatch.setattr(summaries, "AT_ONCE", 0)
    document = builders.Document.objects.get(slug=slug)
    document.status, document.described_as = status, "told otherwise"

    evidence.save(document, change=CHANGE)

    assert summary(told).stale
    assert Facet.objects.filter(summary=told.pk).exists() is left


def test_a_fixture_that_withdraws_a_document_leaves_none_of_its_facets(told, monkeypatch, tmp_path):
    fields = {"status": "withdrawn", "kind": "article", "holding": "held"}
    row = {"model": "provenance.document", "fields": {"slug": "the-page", **fields}}
    path = tmp_path / "fixture.json"
    path.write_text(json.dumps([row]))
    monkeypatch.setattr(summaries, "AT_ONCE", 0)

    loading.load_fixture(path, change=CHANGE)

    assert not Facet.objects.filter(summary=told.pk).exists()


def test_what_waits_is_told_later(told):
    Summary.objects.update(stale=True, version="old")
    never_told = builders.wording().quote

    assert summaries.refresh_stale() == 2
    assert not Summary.objects.stale().exists()
    assert summary(never_told).version


def test_a_summary_and_its_facets_read_as_what_they_hold(told):
    facet = Facet.objects.get(summary=told.pk, name="origin", value="the-service")

    assert str(summary(told)) == summary(told).version
    assert str(facet) == "origin: the-service"


def stored():
    """All that is stored of summaries, ready to compare."""
    rows = list(Summary.objects.order_by("pk").values())
    return rows, sorted(Facet.objects.values_list("summary_id", "name", "value"))


@pytest.fixture
def several():
    """Quotes with chains, one of which nobody words any more, and one that has facets of old."""
    corpus.generate_corpus(13, seed=1, beside=True, change=CHANGE, report_progress=lambda _: None)
    quotes = list(Quote.objects.values_list("pk", flat=True))
    summaries.rewrite_summaries(quotes)
    Facet.objects.create(summary_id=quotes[0], name="outlet", value="gone-by-now")
    Document.objects.filter(passages__wordings__quote=quotes[1]).update(status=Status.WITHDRAWN)
    return quotes


def test_quotes_told_together_are_stored_as_each_is_alone(several):
    summaries.rewrite_summaries(several)
    together = stored()

    for quote in several:
        summaries.rewrite_summaries([quote])

    assert stored() == together
    assert not Facet.objects.filter(value="gone-by-now").exists()


def test_facets_that_stand_already_are_not_written_again(several):
    summaries.rewrite_summaries(several)
    ids = set(Facet.objects.values_list("pk", flat=True))

    summaries.rewrite_summaries(several)

    assert set(Facet.objects.values_list("pk", flat=True)) == ids
