"""What two people may decide at once is held while the first decides; SQLite holds the whole file."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from cryptography.fernet import Fernet
from django.db.models import QuerySet

from provenance.domain.curation_vocabulary import JobState
from provenance.domain.vocabulary import DisputeState, RequestState
from provenance.models import Correction, Job, Letter, Passage
from provenance.services import (
    accept_proposal,
    candidates,
    cases,
    claims,
    corrections,
    edit_conflicts,
    evidence,
    jobs,
    letters,
    proposals,
    protecting,
    publishing,
    removing,
    requests,
    sealing,
    second_factor,
    watches,
)
from provenance.services.entering import readings
from provenance.services.merging import merge, split, undo
from tests import builders
from tests.services.changes import CHANGE, SECOND
from tests.services.test_moves import draft, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(monkeypatch):
    """The models whose rows are held, in order; empty when the fixture is made."""
    models = []
    hold = QuerySet.select_for_update

    def noted(rows, *arguments, **options):
        models.append(rows.model.__name__)
        return hold(rows, *arguments, **options)

    monkeypatch.setattr(QuerySet, "select_for_update", noted)
    return models


def dispute_taken():
    dispute = builders.dispute()
    return lambda: requests.take(dispute, change=CHANGE)


def dispute_decided():
    dispute = builders.dispute()
    return lambda: requests.decide(dispute, state=DisputeState.UPHELD, change=CHANGE)


def request_answered():
    request = builders.trace_request()
    return lambda: requests.answer(request, state=RequestState.DECLINED, change=CHANGE)


def candidate_confirmed():
    candidate = builders.candidate(document=builders.document())
    return lambda: candidates.confirm(candidate, change=CHANGE)


def candidate_refused():
    candidate = builders.candidate()
    return lambda: candidates.refuse(candidate, change=CHANGE)


def taken_in_hand():
    document = builders.document()
    return lambda: claims.take(document, change=CHANGE)


def let_go():
    document = builders.document()
    claims.take(document, change=CHANGE)
    return lambda: claims.release(document, change=CHANGE)


def claim_undone():
    document = builders.document()
    move = claims.take(document, change=CHANGE)
    return lambda: claims.undo(document, move, change=CHANGE)


def pin_moved():
    pin = builders.pin()
    return lambda: cases.move(pin, up=True)


def watchers_told():
    quote = builders.quote()
    builders.watch(quote=quote)
    return lambda: watches.notify_watchers([(quote.pk, "2", ())])


def text_read():
    document = builders.document(text="She said: “We are losing it all.”")
    return lambda: proposals.suggest(document)


def proposal_refused():
    document = builders.document(text="She said: “We are losing it all.”")
    proposal = builders.proposal(document, "We are losing it all.")
    return lambda: proposals.refuse(proposal, change=CHANGE)


def rows_imported():
    job = Job.objects.create(who="a curator", why="So.", state=JobState.RUNNING, worker="another")
    return lambda: jobs._chunk(job, "the first")


def submitted():
    document = draft()
    return lambda: publishing.submit(document, change=CHANGE)


def letter_sent():
    letter = Letter.objects.create(sealed="sealed with a key that is gone")
    return lambda: letters._deliver(letter.pk)


def person_protected():
    person = builders.source("Ivan Orlov", kind="person")
    return lambda: protecting.protect(
        person, display_form="a cook", reason="At risk.", change=CHANGE
    )


def person_left_open():
    person = builders.source("Ivan Orlov", kind="person")
    return lambda: protecting.leave_open(person, reason="A minister.", change=CHANGE)


def looked_through():
    document = builders.document(text="Nobody said anything.")
    return lambda: readings.examine(document, change=CHANGE)


def not_looked_through():
    document = builders.document(examined_on="2026-05-01", examined_by="a curator")
    return lambda: readings.unexamine(document, change=CHANGE)


def correction_recorded():
    document = builders.document()
    correction = Correction(kind="retracted", statement="Taken back.", dated="2026-05-01")
    return lambda: corrections.record_correction(document, correction, change=CHANGE)


def language_set():
    document = builders.document(language="en")
    decision = accept_proposal.ChainDecision(entries=iter(()), language="uk")
    return lambda: accept_proposal.enter_chain(document, decision, change=CHANGE)


def sources_merged():
    one, other = builders.source("One"), builders.source("Other")
    return lambda: merge.merge(one, other, change=CHANGE)


def merge_undone():
    one, other = builders.source("One"), builders.source("Other")
    merged = merge.merge(one, other, change=CHANGE)
    return lambda: undo.undo(merged, change=CHANGE)


def quote_split():
    quote = builders.quote()
    one, _other = builders.wording(of=quote), builders.wording(of=quote)
    return lambda: split.split_quote(
        quote, slug="another", wordings={one.pk}, limits={}, change=CHANGE
    )


def particulars_resealed():
    sealing.seal(builders.protected_source(), "Words.", change=CHANGE)
    return lambda: sealing.reseal(change=CHANGE)


def factors_resealed():
    auth.TOTP.activate(builders.user("ada"), auth.generate_totp_secret())
    assert Authenticator.objects.exists()
    return second_factor.reseal


def record_saved():
    paper = builders.source()
    return lambda: evidence.save(paper, change=CHANGE)


def record_deleted():
    paper = builders.source()
    return lambda: evidence.delete(paper, change=CHANGE)


def quote_removed_at_once():
    document = draft()
    wording = builders.wording(passage=builders.passage("Losing it.", document))
    publishing.submit(document, change=CHANGE)
    publishing.publish(document, change=SECOND, acknowledged=True)
    return lambda: removing.remove_at_once(wording, change=CHANGE)


def withdrawn():
    document = published()
    return lambda: publishing.withdraw(document, change=CHANGE)


def wording_compared():
    wording = builders.wording()
    mark = edit_conflicts.edit_mark(wording)
    return lambda: edit_conflicts.check_unchanged(wording, mark)


def passages_compared():
    document = builders.passage().document
    mark = edit_conflicts.edit_mark(document, "passages")
    return lambda: edit_conflicts.check_unchanged(document, mark, "passages")


HOLDS = {
    dispute_taken: {"Dispute"},
    dispute_decided: {"Dispute"},
    request_answered: {"TraceRequest"},
    candidate_confirmed: {"Candidate"},
    candidate_refused: {"Candidate"},
    taken_in_hand: {"Claim"},
    let_go: {"Claim"},
    claim_undone: {"Claim"},
    pin_moved: {"Pin"},
    watchers_told: {"Watch"},
    text_read: {"Document"},
    proposal_refused: {"Proposal"},
    rows_imported: {"Job"},
    submitted: {"Document"},
    withdrawn: {"Document"},
    letter_sent: {"Letter"},
    person_protected: {"Source"},
    person_left_open: {"Source"},
    looked_through: {"Document"},
    not_looked_through: {"Document"},
    correction_recorded: {"Document"},
    language_set: {"Document"},
    sources_merged: {"Source"},
    merge_undone: {"Rearrangement"},
    quote_split: {"Quote"},
    particulars_resealed: {"Particulars"},
    factors_resealed: {"Authenticator"},
    record_saved: {"Source"},
    record_deleted: {"Source"},
    quote_removed_at_once: {"Edition", "PublishedEvidence", "Wording"},
    wording_compared: {"Wording", "Quote"},
    passages_compared: {"Document", Passage.__name__},
}


@pytest.fixture(autouse=True)
def key(settings):
    settings.PARTICULARS_KEY = [Fernet.generate_key().decode()]


@pytest.mark.parametrize("ready", HOLDS, ids=lambda ready: ready.__name__)
def test_the_rows_that_a_decision_is_about_are_held(ready, request):
    decide = ready()
    held = request.getfixturevalue("held")

    decide()

    assert set(held) >= HOLDS[ready]
