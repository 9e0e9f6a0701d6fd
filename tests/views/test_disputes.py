"""Disputing a step: the reason is shown to all at the step, the name to curators alone."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import DisputeState
from provenance.models import Attribution, Dispute, Notice
from provenance.services import requests as services
from tests import builders
from tests.markup import Markup
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

QUOTE = "/quotes/losing-now/"
DISPUTE = f"{QUOTE}dispute/?attribution=report-audio"
REASON = "The recording is of another day."


@pytest.fixture
def disputed(reader, losing):
    attribution = Attribution.objects.get(slug="report-audio")
    return services.dispute(attribution, quote=losing, reason=REASON, by=reader.user)


def test_every_step_of_the_quote_page_can_be_disputed(reader, losing):
    links = [
        e.attributes["href"]
        for e in Markup(reader.get(QUOTE).text).all("a")
        if "/dispute/" in (e.attributes["href"] or "")
    ]

    assert len(links) == 3
    assert {reader.get(link).status_code for link in links} == {200}


def test_a_reason_goes_to_the_curators(reader, losing):
    answer = reader.post(DISPUTE, {"reason": REASON})

    found = Dispute.objects.get()
    assert (found.attribution_slug, found.quote_slug, found.raised_by) == (
        "report-audio",
        "losing-now",
        reader.user,
    )
    assert answer.url.endswith("#step-report-audio")


@pytest.mark.parametrize("whose", ["", "&as=everyone"])
def test_the_outcome_leads_back_to_the_step_in_the_telling_it_was_raised_in(reader, losing, whose):
    answer = reader.post(f"{DISPUTE}{whose}", {"reason": REASON})
    services.decide(Dispute.objects.get(), state=DisputeState.UPHELD, change=CHANGE)

    told = Notice.objects.get()

    assert told.link == answer.url == f"{QUOTE}?from=losing-in-the-page{whose}#step-report-audio"
    assert 'id="step-report-audio"' in reader.get(told.link).text
    assert (
        f'{QUOTE}?from=losing-in-the-page{whose.replace("&", "&amp;")}"'
        in reader.get(f"{DISPUTE}{whose}").text
    )


def test_the_form_says_which_step_and_which_words(reader, losing):
    answer = reader.get(DISPUTE)

    assert "The Daily Paper" in answer.text
    assert "is said to capture" in answer.text


def test_a_gap_that_nobody_stated_can_be_disputed(reader):
    wording = builders.wording()
    attribution = builders.attribution(wording.passage.document, inference="No source is named.")

    answer = reader.get(f"/quotes/{wording.quote.slug}/dispute/?attribution={attribution.slug}")

    assert "No words state this step" in answer.text


def test_an_open_dispute_stands_at_its_step_with_the_name_for_curators_alone(
    disputed, reader, colleague, curator
):
    mine, theirs, at_desk = (c.get(QUOTE).text for c in (reader, colleague, curator))

    assert all(REASON in page for page in (mine, theirs, at_desk))
    assert "journalist" in at_desk
    assert "journalist" not in theirs
    assert REASON in colleague.get(DISPUTE).text


def test_a_dispute_of_a_gone_account_is_shown_without_a_name(disputed, curator):
    Dispute.objects.update(raised_by=None)

    assert REASON in curator.get(QUOTE).text


def test_a_decided_dispute_stands_at_its_step_no_more(disputed, colleague):
    services.decide(disputed, state=DisputeState.REFUSED, change=CHANGE)

    assert REASON not in colleague.get(QUOTE).text


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (" ", "Say in a sentence or two"),
        ("x" * 2_001, "at most 2000"),
        ("Call +7 912 345 67 89", "telephone number"),
        ("Again.", "You dispute this step already"),
    ],
)
def test_a_reason_that_cannot_be_taken_stays_in_its_box(disputed, reader, reason, sentence):
    answer = reader.post(DISPUTE, {"reason": reason})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert Markup(answer.text).text_of("textarea") == reason
    assert Dispute.objects.count() == 1


@pytest.mark.parametrize("attribution", ["", "no-such-attribution", "page-report~x"])
def test_a_step_that_is_not_on_the_chain_is_not_there(reader, losing, attribution):
    assert reader.get(f"{QUOTE}dispute/?attribution={attribution}").status_code == 404


def test_a_stranger_disputes_nothing(stranger, losing):
    assert stranger.post(DISPUTE, {"reason": REASON}).status_code == 302
    assert not Dispute.objects.exists()


@pytest.mark.parametrize("rows", [1, 30])
def test_disputes_cost_the_quote_page_one_query(reader, losing, rows, count_queries):
    attribution = Attribution.objects.get(slug="page-report")
    for _ in range(rows):
        builders.dispute(attribution, quote_slug="losing-now", raised_by=builders.user())
    reader.get(QUOTE)

    # Session, user, the chain's three and its answers, disputes, what was looked at last.
    assert count_queries(lambda: reader.get(QUOTE)) == 8


def test_what_the_form_let_pass_and_the_record_does_not_is_told(reader, losing, monkeypatch):
    monkeypatch.setattr("provenance.forms.find_particular", lambda text: None)

    answer = reader.post(DISPUTE, {"reason": "Call +7 912 345 67 89"})

    assert answer.status_code == 422
    assert "telephone number" in answer.text
