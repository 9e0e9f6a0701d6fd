"""The review page's values: where the words of a finding stand."""

from __future__ import annotations

from provenance.models import Document
from provenance.presenters.review import _passage_url
from tests.exports import example


def test_words_in_another_document_lead_to_its_page():
    report = example.told()
    passage = report.records.passages[500]

    url = _passage_url(report, passage, Document(pk=999))

    assert url == f"/documents/{report.records.documents[passage.document].slug}/#{passage.key}"


def test_words_in_this_document_lead_to_their_place_in_its_text():
    report = example.told()
    passage = report.records.passages[500]

    assert _passage_url(report, passage, Document(pk=passage.document)) == "#passage-500"
