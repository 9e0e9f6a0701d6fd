"""What changed since an edition was read is told, but words of killing or torture stay folded."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Document
from provenance.services import evidence, publishing
from tests import builders
from tests.services.test_moves import ANNA, BORIS, draft
from tests.views.test_distressing import WORDS, unfolded

pytestmark = pytest.mark.django_db


@pytest.fixture
def read_again():
    """A document that went out, and its wording in distressing words."""
    document = draft()
    wording = builders.wording(WORDS, document=document, distressing=True)
    evidence.save(wording, change=ANNA)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)
    return wording


def changes_shown(curator, wording):
    document = wording.passage.document
    return unfolded(curator.get(reverse("desk-moves", args=[document.slug])))


def test_changes_of_a_distressing_passage_and_of_what_stands_on_it_are_folded(curator, read_again):
    read_again.passage.exact = "They were all shot"
    evidence.save(read_again.passage, change=ANNA)
    read_again.speaker_as_named = "a soldier of the second company"
    evidence.save(read_again, change=ANNA)

    shown = changes_shown(curator, read_again)

    assert ANNA.why in shown
    assert "all shot" not in shown
    assert "second company" not in shown


def test_what_was_deleted_of_a_distressing_quote_is_folded(curator, read_again):
    slug = read_again.quote.slug
    evidence.delete(read_again, change=ANNA)

    assert slug not in changes_shown(curator, read_again).replace(f"wording {read_again.slug}", "")


def test_changes_of_other_records_are_seen_at_once(curator, read_again):
    document = Document.objects.get(pk=read_again.passage.document_id)
    document.title = "A title put right"
    evidence.save(document, change=ANNA)

    assert "A title put right" in changes_shown(curator, read_again)
