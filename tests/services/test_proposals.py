"""Proposals of the program: kept once, decided by a person, and never put again once decided."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.proposing import MADE_BY
from provenance.models import Event, Proposal
from provenance.services import evidence, proposals
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db

TEXT = "“We are losing now,” the purported soldier said on March 5."
SHORT = "The purported soldier was heard."


def suggested(text=TEXT):
    document = builders.document(text=text)
    proposals.suggest(document)
    return document


def quotation():
    return suggested().proposals.get(kind=ProposalKind.QUOTATION)


def places(document):
    return {(one.kind, one.start, one.end) for one in document.proposals.all()}


def change_text(document, text):
    document.text = text
    evidence.save(document, change=CHANGE)


def test_a_quotation_is_kept_with_its_place_its_values_and_who_suggested_it():
    one = quotation()

    assert TEXT[one.start : one.end] == "We are losing now,"
    assert TEXT[slice(*one.details["speaker"])] == "the purported soldier"
    assert (one.suggested_by, one.state) == (MADE_BY, ProposalState.OPEN)


def test_a_quotation_has_the_share_that_was_measured_of_its_way_of_finding_speakers():
    assert quotation().score == 0.972


def test_what_was_never_measured_has_no_share():
    assert suggested().proposals.get(kind=ProposalKind.DATE).score is None


def test_suggesting_says_how_many_are_new_and_adds_nothing_the_second_time():
    document = builders.document(text=TEXT)

    counts = [proposals.suggest(document), proposals.suggest(document)]

    assert counts == [document.proposals.count(), 0]
    assert counts[0] >= 3


def test_what_the_program_proposes_does_not_stand_in_the_history():
    suggested()

    assert not Event.objects.exists()


def test_a_document_without_text_has_no_proposals():
    assert proposals.suggest(builders.named_document()) == 0


@pytest.mark.parametrize("decide", [proposals.refuse, lambda one, change: confirmed(one)])
def test_a_decided_proposal_stays_as_it_is_and_is_not_put_again(decide):
    one = quotation()
    decide(one, change=CHANGE)

    new = proposals.suggest(one.document)

    one.refresh_from_db()
    assert (new, one.decided_by) == (0, CHANGE.who)


def confirmed(one):
    proposals.confirm(one, builders.passage(key="losing", exact="losing"), change=CHANGE)


def test_a_text_that_changes_is_read_again():
    document = suggested()

    change_text(document, SHORT)

    assert places(document) == {("hedge", 4, 13)}


def test_a_text_that_goes_takes_its_open_proposals_along():
    document = suggested()
    document.text, document.text_sha256 = "", ""

    evidence.save(document, change=CHANGE)

    assert not document.proposals.exists()


def test_a_decided_proposal_stays_when_the_text_changes():
    one = quotation()
    proposals.refuse(one, change=CHANGE)

    change_text(one.document, SHORT)

    assert one.document.proposals.filter(state=ProposalState.REFUSED).get() == one


def test_a_write_that_leaves_the_text_alone_does_not_read_it_again():
    document = builders.document(text=TEXT)
    document.title = "Another"

    evidence.save(document, change=CHANGE)

    assert not document.proposals.exists()


def test_an_open_proposal_holds_what_the_program_says_now():
    one = quotation()
    Proposal.objects.filter(pk=one.pk).update(details={}, suggested_by="rules 0")

    proposals.suggest(one.document)

    one.refresh_from_db()
    assert (one.details["how"], one.suggested_by) == ("after", MADE_BY)


def test_figures_are_kept_with_what_they_say():
    one = suggested("They lost 50 men.").proposals.get(kind=ProposalKind.FIGURE)

    assert (one.details["written"], one.details["value"]) == ("50", 50)


def test_one_passage_may_state_two_acts():
    text = "The calls were intercepted and released by Ukraine's security service.\n\nIt said so."

    acts = suggested(text).proposals.filter(kind=ProposalKind.UPSTREAM)

    assert {"intercepted", "released"} <= set(acts.values_list("sort", flat=True))


def test_a_confirmed_proposal_names_the_record_it_became():
    one = quotation()
    passage = builders.passage(key="losing", exact="losing")

    proposals.confirm(one, passage, change=CHANGE)

    assert (one.state, one.decided_by) == (ProposalState.CONFIRMED, CHANGE.who)
    assert (one.became_type, one.became_key) == ("passage", f"{passage.document.slug}/losing")


def test_a_decision_is_one_event_of_the_proposal():
    one = quotation()

    proposals.refuse(one, change=CHANGE)

    event = Event.objects.get()
    assert event.record_key == f"{one.document.slug}/quotation/{one.start}-{one.end}"
    assert (event.before["state"], event.after["state"]) == ("open", "refused")


def test_a_refused_proposal_can_be_opened_again():
    one = quotation()
    proposals.refuse(one, change=CHANGE)

    proposals.reopen(one, change=SECOND)

    assert (one.state, one.decided_by, one.decided_at) == (ProposalState.OPEN, None, None)
    assert Event.objects.count() == 2


def test_a_decided_proposal_is_not_decided_a_second_time():
    one = quotation()
    proposals.refuse(one, change=CHANGE)

    with pytest.raises(
        proposals.ProposalDecided,
        match=rf"^This suggestion is decided already: refused by {CHANGE.who}\.$",
    ):
        proposals.refuse(one, change=SECOND)

    assert Event.objects.count() == 1


def test_an_open_proposal_is_not_opened_again():
    with pytest.raises(
        proposals.ProposalDecided, match=r"^This suggestion is open: nobody has decided it\.$"
    ):
        proposals.reopen(quotation(), change=CHANGE)


def test_a_confirmed_proposal_is_opened_again_only_when_its_record_is_gone():
    one, passage = quotation(), builders.passage(key="losing", exact="losing")
    proposals.confirm(one, passage, change=CHANGE)
    with pytest.raises(
        proposals.ProposalDecided,
        match=r"^This suggestion was confirmed, and what it became is still recorded\.$",
    ):
        proposals.reopen(one, change=CHANGE)

    passage.delete()
    proposals.reopen(one, change=CHANGE)

    assert (one.state, one.became_type, one.became_key) == (ProposalState.OPEN, "", "")


def test_a_record_that_cannot_be_looked_for_is_taken_to_be_there():
    one = quotation()
    confirmed(one)
    Proposal.objects.filter(pk=one.pk).update(became_key="a/b/c/d")

    with pytest.raises(proposals.ProposalDecided):
        proposals.reopen(one, change=CHANGE)


def test_a_decider_whose_name_does_not_fit_decides_nothing():
    one = quotation()
    long = proposals.Change(who="x" * 151, door="page", why="A reason.")

    with pytest.raises(ValidationError):
        proposals.refuse(one, change=long)


RECORDED = {
    ProposalKind.QUOTATION: lambda passage: builders.wording(passage=passage),
    ProposalKind.UPSTREAM: lambda passage: builders.attribution(
        passage.document, passage=passage, gap="source-unnamed"
    ),
    ProposalKind.STATEMENT: lambda passage: builders.statement(passage=passage),
    ProposalKind.DATE: lambda passage: builders.document_date(passage.document, passage=passage),
}


@pytest.mark.parametrize("kind", RECORDED)
def test_what_a_person_entered_is_not_proposed(kind):
    text = (
        "“We are losing now,” the soldier said on March 5, 2022. The audio was released by the "
        "security service. The newspaper verified the recordings."
    )
    document = suggested(text)
    one = document.proposals.filter(kind=kind).first()
    RECORDED[kind](builders.passage(text[one.start : one.end], document, start=one.start))

    proposals.suggest(document)

    assert not document.proposals.filter(pk=one.pk).exists()
    assert document.proposals.exists()


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        (ProposalKind.INDIRECT, lambda passage: builders.wording(passage=passage)),
        (ProposalKind.UPSTREAM, lambda passage: builders.act(passage=passage)),
    ],
)
def test_what_a_person_entered_at_those_words_is_known_by_its_place(kind, record):
    passage = builders.passage("the soldier said", builders.document(), start=0)
    assert proposals._recorded(passage.document)[kind] == []

    record(passage)

    assert proposals._recorded(passage.document)[kind] == [(0, 16)]
    others = set(proposals.RECORDED_AS) - {kind, ProposalKind.QUOTATION, ProposalKind.INDIRECT}
    assert not any(proposals._recorded(passage.document)[other] for other in others)


def test_words_without_a_place_are_not_known_by_one():
    wording = builders.wording()

    assert proposals._recorded(wording.passage.document)[ProposalKind.QUOTATION] == []


def proposed_at(document, *kinds):
    return [
        builders.proposal(document, "We are losing now,", kind=kind, sort=f"{place}")
        for place, kind in enumerate(kinds)
    ]


def test_only_what_somebody_has_still_to_decide_is_refused_at_once():
    document = builders.document(text=TEXT)
    quotation, step, hedge, refused = proposed_at(
        document,
        *(ProposalKind.QUOTATION, ProposalKind.UPSTREAM, ProposalKind.HEDGE, ProposalKind.DATE),
    )
    proposals.refuse(refused, change=SECOND)
    (other,) = proposed_at(builders.document(text=f"{TEXT} So it goes."), ProposalKind.QUOTATION)

    assert proposals.refuse_all(document, change=CHANGE) == [quotation.pk, step.pk]

    still_open = Proposal.objects.filter(state=ProposalState.OPEN)
    assert set(still_open) == {hedge, other}
    refused.refresh_from_db()
    assert refused.decided_by == "another curator"


def test_only_refusals_that_still_stand_are_taken_back():
    document = builders.document(text=TEXT)
    refused, reopened, confirmed = proposed_at(
        document, ProposalKind.QUOTATION, ProposalKind.UPSTREAM, ProposalKind.STATEMENT
    )
    numbers = proposals.refuse_all(document, change=CHANGE)
    proposals.reopen(reopened, change=SECOND)
    proposals.reopen(confirmed, change=SECOND)
    proposals.confirm(confirmed, builders.passage(), change=SECOND)

    assert proposals.reopen_all(numbers, change=CHANGE) == 1

    states = {one.pk: one.state for one in Proposal.objects.all()}
    assert states[refused.pk] == states[reopened.pk] == ProposalState.OPEN
    assert states[confirmed.pk] == ProposalState.CONFIRMED
