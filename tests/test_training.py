"""The demo's invented training story: every finding can be seen in the demo, and it is marked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.domain.chain.report import build_report
from provenance.domain.vocabulary import FindingCode
from provenance.models import Quote
from provenance.queries.chains import records_of_many
from tests import seeds


@pytest.fixture(scope="module")
def found_codes(django_db_setup, django_db_blocker):
    """How often each rule finds something, over the chains of every wording of the demo."""
    with django_db_blocker.unblock():
        seeds.load(seeds.TRAINING)
        quotes = list(Quote.objects.values_list("slug", flat=True))
        found = [
            (row.slug, finding.code)
            for records in records_of_many(quotes)
            for row in records.quote_wordings()
            for finding in build_report(records, row).findings
        ]
    yield found
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def codes(found_codes, db):
    """The same; by ``db`` the database is known to be needed."""
    return found_codes


@pytest.mark.parametrize("code", FindingCode)
def test_no_finding_is_to_be_seen_in_tests_alone(codes, code):
    assert [slug for slug, found in codes if found == code]


@pytest.mark.parametrize("code", ["inflation", "hedge_lost", "hedge_added", "broken", "circular"])
def test_the_training_story_has_the_faults_that_the_articles_do_not(codes, code):
    assert all(slug.startswith("training-") for slug, found in codes if found == code)


def test_every_record_of_the_training_story_says_that_it_is_invented():
    rows = json.loads(Path(seeds.TRAINING).read_text("utf-8"))
    marked = [r["fields"] for r in rows if r["model"].endswith((".source", ".document", ".quote"))]

    assert all("invented" in json.dumps(fields).casefold() for fields in marked)
