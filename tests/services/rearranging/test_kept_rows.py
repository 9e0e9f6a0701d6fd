"""What is kept of a merge, a split and their undoing: which records, by whom and why."""

from __future__ import annotations

import pytest

from provenance.models import Rearrangement
from provenance.services.merging.merge import merge
from provenance.services.merging.split import split_document, split_quote, split_source
from provenance.services.merging.undo import undo
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db


def _kept():
    names = ("kind", "record_type", "kept_key", "other_key", "by", "reason", "across_chains")
    return Rearrangement.objects.values_list(*names).get()


def test_a_merge_keeps_which_records_by_whom_and_why():
    merge(builders.source(slug="kept"), builders.source("It", slug="other"), change=CHANGE)

    assert _kept() == ("merge", "source", "kept", "other", CHANGE.who, CHANGE.why, False)


def test_a_split_of_a_source_keeps_which_by_whom_and_why():
    source = builders.source(slug="kept")
    document = builders.document(publisher=source)
    take = [f"document.publisher-{document.pk}"]

    split_source(source, slug="new", name="New", take=take, change=CHANGE)

    assert _kept() == ("split", "source", "kept", "new", CHANGE.who, CHANGE.why, False)


def test_a_split_of_a_quote_keeps_which_by_whom_and_why():
    quote = builders.quote(slug="kept")
    builders.wording("We lose.", of=quote, slug="first")
    second = builders.wording("We are losing.", of=quote, slug="second")

    split_quote(quote, slug="new", wordings=[second.pk], limits={}, change=CHANGE)

    assert _kept() == ("split", "quote", "kept", "new", CHANGE.who, CHANGE.why, False)


def test_a_split_of_a_document_keeps_which_by_whom_and_why():
    document = builders.document("Report", slug="kept")
    passage = builders.passage("We lose.", of=document)

    split_document(document, passages=[passage.pk], slug="new", title="New", change=CHANGE)

    assert _kept() == ("split", "document", "kept", "new", CHANGE.who, CHANGE.why, False)


def test_undoing_is_kept_beside_what_was_done():
    kept, other = builders.source(slug="kept"), builders.source("It", slug="other")
    undo(merge(kept, other, change=CHANGE), change=SECOND)

    rearrangement = Rearrangement.objects.get()
    assert (rearrangement.by, rearrangement.reason) == (CHANGE.who, CHANGE.why)
    assert (rearrangement.undone_by, rearrangement.undone_why) == (SECOND.who, SECOND.why)
    assert rearrangement.undone_at is not None
