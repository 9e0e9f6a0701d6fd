"""The invented story for training is counted apart from what is on file."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.queries.first_screen import count_on_file
from provenance.queries.training_story import invented_names
from provenance.services import summaries
from tests import builders


@pytest.fixture
def no_fixtures(settings, tmp_path):
    settings.FIXTURE_DIRS = [tmp_path]
    invented_names.cache_clear()
    yield
    invented_names.cache_clear()


def tell(slug, day):
    document = builders.document(slug=f"{slug}-report")
    builders.document_date(document, edtf=day)
    builders.wording(of=builders.quote(slug=slug), document=document)


def test_the_names_are_those_of_the_shipped_story():
    assert "training-daily-report" in invented_names("document")
    assert "training-engine-stopped" in invented_names("quote")


def test_where_the_story_is_not_shipped_nothing_is_invented(no_fixtures):
    assert invented_names("document") == frozenset()


@pytest.mark.django_db
def test_what_is_invented_is_counted_apart_and_bounds_no_days():
    tell("real", "2022-09-29")
    document = builders.document(slug="training-daily-report")
    builders.document_date(document, edtf="2001-05-04")
    builders.wording(of=builders.quote(slug="training-engine-stopped"), document=document)
    summaries.refresh_stale()

    on_file = count_on_file()

    assert (on_file.documents, on_file.quotes, on_file.undated) == (1, 1, 0)
    assert (on_file.invented_documents, on_file.invented_quotes) == (1, 1)
    assert on_file.earliest == on_file.latest == date(2022, 9, 29)
