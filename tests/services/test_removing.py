"""Removing one quote at once, where the document or what readers are told does not have it."""

from __future__ import annotations

import pytest

from provenance.models import Edition, PublishedEvidence, Wording
from provenance.services import publishing, removing
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again, draft

pytestmark = pytest.mark.django_db


def worded(document, slug):
    passage = builders.passage(f"The words of {slug}.", document)
    return builders.wording(passage=passage, of=builders.quote(slug=slug), slug=f"page-{slug}")


def test_a_quote_of_a_draft_is_removed_though_nothing_went_out():
    wording = worded(draft(slug="page"), "first")

    removing.remove_at_once(wording, change=CHANGE)

    assert not Wording.objects.filter(slug="page-first").exists()
    assert not PublishedEvidence.objects.exists()


def test_what_readers_are_told_stays_where_it_never_had_the_quote():
    document = draft(slug="page")
    worded(document, "first")
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    told, edition = PublishedEvidence.objects.get(), Edition.objects.get()
    added = worded(again(document), "later")

    removing.remove_at_once(added, change=CHANGE)

    assert PublishedEvidence.objects.get().evidence == told.evidence
    assert Edition.objects.get().removals == edition.removals == []
