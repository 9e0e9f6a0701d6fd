"""Gaps: their kind, what is proposed to fill them, and a second curator's word on it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import CandidateState, GapKind, Status
from provenance.models import Attribution, Candidate, Event
from tests import builders

pytestmark = pytest.mark.django_db

GROUNDS = {"filling": "The ministry's own release.", "grounds": "It has the same words."}
WHY = {"why": "I read both side by side."}


@pytest.fixture
def attribution(db):
    return builders.attribution(slug="a-attribution")


def address(name, *arguments):
    return reverse(name, args=["a-attribution", *arguments])


def decided(client, candidate, **fields):
    return client.post(address("desk-gap-decide", candidate.pk), {**WHY, **fields}, follow=True)


def test_a_gap_is_for_curators(stranger, reader, curator, attribution):
    answers = [
        client.get(address("desk-gap")).status_code for client in (stranger, reader, curator)
    ]

    assert answers == [302, 403, 200]


@pytest.mark.parametrize("name", ["desk-gap", "desk-gap-propose"])
def test_a_reader_writes_nothing_here(reader, attribution, name):
    assert reader.post(address(name), {**GROUNDS, **WHY, "gap": "link-dead"}).status_code == 403
    assert not Candidate.objects.exists()


def test_a_step_without_a_gap_has_no_such_page(curator):
    builders.attribution(slug="a-attribution", speaks=True)

    assert curator.get(address("desk-gap")).status_code == 404


def test_the_words_that_state_the_step_are_shown(curator, attribution):
    assert attribution.passage.exact in curator.get(address("desk-gap")).text


def test_a_concluded_gap_shows_its_reason_and_where_it_leads_on(curator):
    beyond = builders.named_document("The release")
    builders.attribution(
        slug="a-attribution",
        upstream=beyond,
        gap=GapKind.UNKNOWN_STEPS,
        inference="Nobody says how.",
    )

    page = curator.get(address("desk-gap")).text
    assert "Nobody says how." in page
    assert "The release" in page


def test_the_kind_of_a_gap_is_recorded_with_its_reason(curator, attribution):
    curator.post(address("desk-gap"), {"gap": "link-dead", "why": "The link is gone."})

    attribution.refresh_from_db()
    assert attribution.gap == GapKind.LINK_DEAD
    assert Event.objects.get().why == "The link is gone."


def test_a_kind_without_a_reason_is_not_recorded_and_stays_chosen(curator, attribution):
    answer = curator.post(address("desk-gap"), {"gap": "link-dead", "why": ""})

    assert answer.status_code == 422
    assert "Say why it is this kind of gap." in answer.text
    assert '<option value="link-dead" selected>' in answer.text


def test_nobody_chooses_the_kind_that_is_worked_out(curator, attribution):
    assert curator.post(address("desk-gap"), {"gap": "not-shown", **WHY}).status_code == 422


def test_a_candidate_is_proposed_and_counts_nowhere_yet(curator, attribution):
    document = builders.named_document("The release")

    curator.post(address("desk-gap-propose"), {**GROUNDS, "document": "the release"})

    candidate = Candidate.objects.get()
    assert (candidate.proposed_by, candidate.document) == ("curator", document)
    assert candidate.state == CandidateState.PROPOSED
    assert Attribution.objects.count() == 1


def test_two_candidates_have_two_addresses(curator, attribution):
    for _ in "ab":
        curator.post(address("desk-gap-propose"), GROUNDS)

    slugs = list(Candidate.objects.values_list("slug", flat=True))
    assert slugs == ["a-attribution-candidate-1", "a-attribution-candidate-2"]


def test_a_number_that_is_taken_is_passed_over(curator, attribution):
    builders.candidate(attribution, slug="a-attribution-candidate-2")

    curator.post(address("desk-gap-propose"), GROUNDS)
    assert Candidate.objects.filter(slug="a-attribution-candidate-3").exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"grounds": ""}, "Say what speaks for it, and against."),
        (
            {"document": "nothing of the kind"},
            "No document here has this title or address. Bring it in first, or",
        ),
        (
            {"document": "Twice"},
            "Several documents are called so. Choose one: Twice [one], Twice [two].",
        ),
        ({"filling": "Ask +380 44 123 45 67."}, "looks like a telephone number"),
    ],
)
def test_what_cannot_be_proposed_is_told_and_nothing_typed_is_lost(
    curator, attribution, fields, sentence
):
    builders.document("Twice", slug="one")
    builders.document("Twice", slug="two")

    answer = curator.post(address("desk-gap-propose"), {**GROUNDS, **fields})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert next(iter({**GROUNDS, **fields}.values())).replace("'", "&#x27;") in answer.text
    assert not Candidate.objects.exists()


def test_who_proposed_it_is_told_to_wait(curator, attribution):
    candidate = builders.candidate(attribution, proposed_by="curator")

    assert "a second curator confirms or refuses it" in curator.get(address("desk-gap")).text
    answer = decided(curator, candidate, decision="refuse")
    assert (answer.status_code, Candidate.objects.get().state) == (422, CandidateState.PROPOSED)


def test_a_second_curator_confirms_it_and_an_inferred_step_stands_beside_the_gap(
    curator, attribution
):
    document = builders.document(status=Status.PUBLISHED)
    candidate = builders.candidate(attribution, document=document)

    page = decided(curator, candidate, decision="confirm").text

    assert Attribution.objects.get(upstream=document).inferred_by == "curator"
    assert "I read both side by side." in page


def test_a_second_curator_refuses_it(curator, attribution):
    candidate = builders.candidate(attribution)

    decided(curator, candidate, decision="refuse")

    assert Candidate.objects.get().state == CandidateState.REFUSED
    assert Attribution.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"decision": "confirm"}, "names no document"),
        ({"decision": "refuse", "why": ""}, "Say why you confirm or refuse it."),
        ({}, "Choose: confirm or refuse."),
    ],
)
def test_a_decision_that_cannot_be_made_is_told(curator, attribution, fields, sentence):
    answer = decided(curator, builders.candidate(attribution), **fields)

    assert answer.status_code == 422
    assert sentence in answer.text


def test_a_candidate_of_another_gap_is_not_decided_here(curator, attribution):
    assert decided(curator, builders.candidate(), decision="refuse").status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_costs_the_same_however_many_candidates(
    curator, attribution, django_assert_max_num_queries, rows
):
    for _ in range(rows):
        builders.candidate(attribution, document=builders.document())

    with django_assert_max_num_queries(8):
        curator.get(address("desk-gap"))
