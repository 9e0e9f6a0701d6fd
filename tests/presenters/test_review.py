"""The review page's values: where the words of a finding stand."""

from __future__ import annotations

import pytest

from provenance.models import Document, Event, Passage, Proposal, Quote, Wording
from provenance.presenters.marked_text import ReviewAddress
from provenance.presenters.review import proposal_details, record_line
from provenance.presenters.review_chain import _passage_url
from provenance.services.edit_conflicts import ChangedMeanwhile
from provenance.views.review.page import refusal_sentences
from tests.exports import example


def test_words_in_another_document_lead_to_its_page():
    report = example.told()
    passage = report.records.passages[500]

    url = _passage_url(report, passage, Document(pk=999))

    assert url == f"/documents/{report.records.documents[passage.document].slug}/#{passage.key}"


def test_words_in_this_document_lead_to_their_place_in_its_text():
    report = example.told()
    passage = report.records.passages[500]

    document = Document(pk=passage.document, text=" " * passage.start + passage.exact)

    assert _passage_url(report, passage, document) == "#passage-500"


@pytest.mark.parametrize(("start", "pin"), [(None, ""), (0, "#passage-7"), (3, "#passage-7")])
def test_only_a_passage_that_has_its_place_is_led_to(start, pin):
    document = Document(pk=8, text=" " * (start or 0) + "words")
    passage = Passage(pk=7, document=document, exact="words", start=start)
    row = Wording(pk=5, passage=passage, quote=Quote(pk=6))

    line = record_line("quote", row, ReviewAddress("page"), document=document)

    assert (line.pin, line.words) == (pin, "words")


def test_what_was_changed_meanwhile_is_told_with_what_it_was_and_what_it_is():
    event = Event(why="Read again.")
    event.who = "Anna"
    refusal = ChangedMeanwhile([event], opened={"title": "Old"}, now={"title": "New"})

    assert refusal_sentences(refusal)[1:] == ["title: it was Old, and is now New."]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ([0, 7], ["check", "disclaimed", "said of “Reuters”"]),
        (None, ["check", "disclaimed"]),
    ],
)
def test_a_suggested_statement_says_of_whom_it_is_said(agent, words):
    details = {"kind": "verifying", "how": "disclaimed", "agent": agent}
    row = Proposal(kind="statement", details=details)

    assert list(proposal_details("Reuters could not verify it.", row)) == words
