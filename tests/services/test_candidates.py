"""Gaps: proposed by one curator, decided by another."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from provenance.domain.vocabulary import CandidateState, Layer
from provenance.models import Attribution, Candidate, Event
from provenance.services import candidates
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db


def proposed(**fields):
    fields.setdefault("document", builders.document(slug="the-report"))
    return builders.candidate(proposed_by=CHANGE.who, **fields)


def test_a_proposal_names_who_made_it():
    gap = builders.attribution()

    candidate = candidates.propose(
        gap, slug="it", filling="The report.", grounds="Same words.", change=CHANGE
    )

    assert (candidate.proposed_by, candidate.state) == ("a curator", CandidateState.PROPOSED)


def test_only_a_gap_can_have_a_candidate():
    attribution = builders.attribution(speaks=True)

    with pytest.raises(
        ValidationError, match=r"This step has no gap that a candidate could fill\."
    ):
        candidates.propose(attribution, slug="it", filling="A.", grounds="B.", change=CHANGE)


def test_a_second_curator_confirms_and_an_inferred_step_stands_beside_the_gap():
    quote = builders.quote()
    gap = builders.attribution(quotes=[quote])
    candidate = proposed(of=gap)

    attribution = candidates.confirm(candidate, change=SECOND)

    assert attribution.layer == Layer.INFERRED
    assert (attribution.taker, attribution.upstream, attribution.inferred_by) == (
        gap.taker,
        candidate.document,
        "another curator",
    )
    assert list(attribution.quotes.all()) == [quote]
    assert Attribution.objects.filter(pk=gap.pk).exclude(gap="").exists()


def test_a_confirmed_step_speaks_for_the_occasions_of_its_gap():
    taker, page = builders.named_document(), builders.document()
    own, elsewhere = builders.occasion("to us", taker), builders.occasion("on the tape", page)
    wording = builders.wording(document=page, occasion=elsewhere)
    told = builders.passage("the newspaper had it from a source", page)
    gap = builders.attribution(taker, passage=told, occasions=[own, elsewhere])

    attribution = candidates.confirm(proposed(of=gap), change=SECOND)

    assert list(attribution.occasions.all()) == [own]
    assert list(attribution.quotes.all()) == [wording.quote]


def test_the_confirming_event_tells_of_the_step():
    attribution = candidates.confirm(proposed(), change=SECOND)

    assert Event.objects.get().after["inferred_attribution"]["slug"] == attribution.slug


def test_a_refused_candidate_stays_on_record():
    candidate = proposed()

    candidates.refuse(candidate, change=SECOND)

    assert Candidate.objects.get().state == CandidateState.REFUSED
    assert Candidate.objects.get().decision_reason == "It fits."


@pytest.mark.parametrize("decide", [candidates.confirm, candidates.refuse])
def test_the_curator_who_proposed_cannot_decide(decide):
    with pytest.raises(candidates.SameCurator) as refusal:
        decide(proposed(), change=CHANGE)
    assert str(refusal.value) == (
        "You proposed this candidate; a second curator has to confirm or refuse it."
    )

    assert Candidate.objects.get().state == CandidateState.PROPOSED
    assert not Event.objects.exists()


@pytest.mark.parametrize("decide", [candidates.confirm, candidates.refuse])
def test_a_candidate_is_decided_once(decide):
    candidate = proposed()
    candidates.refuse(candidate, change=SECOND)

    with pytest.raises(candidates.CandidateDecided, match="already refused"):
        decide(candidate, change=SECOND)


def test_a_candidate_without_a_document_cannot_become_a_step():
    with pytest.raises(candidates.NothingToLeadTo):
        candidates.confirm(proposed(document=None), change=SECOND)


def test_a_confirmed_step_says_whose_grounds_it_stands_on_and_who_agreed():
    attribution = candidates.confirm(proposed(slug="it"), change=SECOND)

    assert attribution.slug == "it-confirmed"
    assert attribution.inference == (
        "The same words in the same order. Proposed by a curator; confirmed: It fits."
    )


def test_the_address_of_a_confirmed_step_is_never_too_long():
    attribution = candidates.confirm(proposed(slug="a" * 101), change=SECOND)

    assert attribution.slug == f"{'a' * 100}-confirmed"


@pytest.mark.parametrize(
    ("decide", "state"), [(candidates.confirm, "confirmed"), (candidates.refuse, "refused")]
)
def test_who_decided_when_and_why_is_kept(decide, state):
    candidate = proposed()

    decide(candidate, change=SECOND)

    kept = Candidate.objects.get()
    assert (kept.state, kept.decided_by, kept.decision_reason) == (
        state,
        "another curator",
        "It fits.",
    )
    assert kept.decided_on == timezone.localdate()
    (event,) = Event.objects.all()
    assert (event.before["state"], event.after["state"]) == ("proposed", state)
    with pytest.raises(candidates.CandidateDecided) as refusal:
        decide(candidate, change=SECOND)
    assert str(refusal.value) == f"This candidate was already {state}."


@pytest.mark.parametrize("decide", [candidates.confirm, candidates.refuse])
def test_the_quotes_below_the_gap_are_told_anew(decide, monkeypatch):
    told = []
    monkeypatch.setattr(candidates.summaries, "refresh", told.extend)
    gap = builders.attribution()
    wording = builders.wording(document=gap.taker)

    decide(proposed(of=gap), change=SECOND)

    assert told == [wording.quote_id]
