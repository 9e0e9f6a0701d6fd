"""What stands against publishing: what holds it back, what has to be seen, and what is left out."""

from __future__ import annotations

import pytest

from provenance.domain.chain.consistency import Severity
from provenance.queries import publishing_checks
from provenance.queries.checks.of_document import DocumentFault
from provenance.queries.publishing_checks import objections
from tests import builders

pytestmark = pytest.mark.django_db
ERROR, WARNING, NOTE = Severity
KNOWN_FIRST = ["not-examined", "no-attribution", "no-applicable-attribution", "undated"]
LACKS = [
    DocumentFault(NOTE, "no-title", "document", 1, "", "A note."),
    *(
        DocumentFault(NOTE, code, "document", number, "", f"{code}.")
        for number, code in enumerate(KNOWN_FIRST)
    ),
    DocumentFault(WARNING, "odd", "passage", 1, "losing", "It is odd.", distressing=True),
    DocumentFault(ERROR, "told-by-unpublished", "attribution", 1, "", "Told by a draft."),
    DocumentFault(ERROR, "broken", "attribution", 1, "", "It is broken."),
    DocumentFault(WARNING, "odd", "passage", 1, "losing", "It is odd, once more."),
    DocumentFault(WARNING, "odd", "passage", 2, "", "Another one is odd."),
]


@pytest.fixture
def document(monkeypatch):
    def faults_of(document, *, as_published):
        return LACKS

    monkeypatch.setattr(publishing_checks, "faults_of", faults_of)
    return builders.document(text="We are losing now, he said.")


def test_errors_stand_first_each_record_once_and_notes_only_where_they_have_to_be_seen(document):
    told = objections([document, document])

    assert [(one.code, one.is_error, one.sentence) for one in told] == [
        ("broken", True, "It is broken."),
        *((code, False, f"{code}.") for code in KNOWN_FIRST),
        ("odd", False, "It is odd."),
        ("told-by-unpublished", False, "Told by a draft."),
        ("odd", False, "Another one is odd."),
    ]
    assert {one.document for one in told} == {document}
    assert [(one.words, one.distressing) for one in told if one.code == "odd"] == [
        ("losing", True),
        ("", False),
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["he"], "1 suggestion is neither confirmed nor refused."),
        (["he", "said"], "2 suggestions are neither confirmed nor refused."),
    ],
)
def test_open_suggestions_are_counted_last(document, words, sentence):
    for each in words:
        builders.proposal(document, each)
    builders.proposal(document, "We", state="refused", decided_by="C", decided_at="2026-01-01T00Z")

    last = objections([document])[-1]

    assert (last.code, last.is_error, last.sentence) == ("open-proposals", False, sentence)
    assert last.document == document
