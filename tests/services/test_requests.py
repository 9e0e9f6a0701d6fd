"""What is put before the curators, and what their decisions leave."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.vocabulary import DisputeState, NoticeKind, RequestState
from provenance.models import Dispute, Event, Notice, TraceAsker, TraceRequest
from provenance.services import requests
from tests import builders
from tests.services.changes import CHANGE, SECOND


@pytest.fixture
def ada(db):
    return builders.user("ada")


def ask(by, words="We are losing", address="", note=""):
    return requests.ask(words=words, address=address, note=note, by=by)


def test_a_step_is_disputed_once_a_person(ada):
    attribution, quote = builders.attribution(), builders.quote()
    requests.dispute(attribution, quote=quote, reason="Another day.", by=ada)

    with pytest.raises(requests.AlreadyDisputed):
        requests.dispute(attribution, quote=quote, reason="Again.", by=ada)
    requests.dispute(attribution, quote=quote, reason="Me too.", by=builders.user("ben"))

    assert Dispute.objects.count() == 2


def test_a_step_may_be_disputed_again_after_a_decision(ada):
    attribution, quote = builders.attribution(), builders.quote()
    first = requests.dispute(attribution, quote=quote, reason="Another day.", by=ada)
    requests.decide(first, state=DisputeState.REFUSED, change=CHANGE)

    requests.dispute(attribution, quote=quote, reason="It says so.", by=ada)

    assert Dispute.objects.open().count() == 1


def test_another_step_and_the_same_step_of_another_quote_are_disputed_besides(ada):
    steps, quotes = (
        [builders.attribution(), builders.attribution()],
        [builders.quote() for _ in "ab"],
    )

    for attribution, quote in ((0, 0), (1, 0), (0, 1)):
        requests.dispute(steps[attribution], quote=quotes[quote], reason="Another day.", by=ada)

    assert Dispute.objects.open().count() == 3


@pytest.mark.parametrize(
    ("address", "kept"),
    [("/quotes/it/#there", "/quotes/it/#there"), ("", "/quotes/it/?as=everyone#step-that")],
)
def test_a_dispute_knows_where_its_step_stands(ada, address, kept):
    attribution, quote = builders.attribution(slug="that"), builders.quote(slug="it")
    dispute = requests.dispute(
        attribution, quote=quote, reason="Another day.", by=ada, address=address
    )

    assert dispute.address == kept


@pytest.mark.parametrize("is_there", [True, False])
def test_the_outcome_leads_to_the_step_while_its_quote_is_there(ada, is_there):
    quote = builders.quote()
    dispute = requests.dispute(
        builders.attribution(), quote=quote, reason="Another day.", by=ada, address="/there/"
    )
    if not is_there:
        quote.delete()
        dispute.refresh_from_db()

    requests.decide(dispute, state=DisputeState.UPHELD, change=CHANGE)

    assert Notice.objects.get().link == ("/there/" if is_there else "")


def test_the_quote_of_a_dispute_is_told_anew_when_it_is_decided(ada, monkeypatch):
    told = []
    monkeypatch.setattr(requests.summaries, "refresh", told.extend)
    quote = builders.quote()
    dispute = requests.dispute(builders.attribution(), quote=quote, reason="So.", by=ada)

    requests.decide(dispute, state=DisputeState.UPHELD, change=CHANGE)

    assert told == [quote.pk]


def test_a_reason_with_a_telephone_number_is_refused(ada):
    with pytest.raises(ValidationError, match="telephone"):
        requests.dispute(
            builders.attribution(),
            quote=builders.quote(),
            reason="+7 912 345 67 89",
            by=ada,
        )


def test_the_same_words_asked_twice_are_one_request(ada):
    ben = builders.user("ben")

    first = ask(ada, "“We are LOSING…”", note="On television.")
    second = ask(ben, "we are losing", note="In a paper.")

    assert first == second
    notes = TraceAsker.objects.values_list("user__username", "note")
    assert set(notes) == {("ada", "On television."), ("ben", "In a paper.")}


def test_asking_again_keeps_the_first_note_unless_there_is_another(ada):
    ask(ada, note="On television.")
    ask(ada)
    kept = TraceAsker.objects.get().note
    ask(ada, note="In a paper.")

    assert (kept, TraceAsker.objects.get().note) == ("On television.", "In a paper.")


def test_an_address_alone_is_asked_once(ada):
    first = ask(ada, "", "https://paper.example/a/")

    assert ask(ada, "", "https://paper.example/a#top") == first


def test_what_was_answered_is_shown_and_what_was_declined_is_asked_anew(ada):
    answered, declined = ask(ada, "One"), ask(ada, "Two")
    requests.answer(answered, state=RequestState.ANSWERED, change=CHANGE)
    requests.answer(declined, state=RequestState.DECLINED, change=CHANGE)

    assert ask(ada, "One") == answered
    assert ask(ada, "Two") != declined


def test_all_who_asked_are_told(ada):
    ask(builders.user("ben"))
    requests.answer(ask(ada), state=RequestState.ANSWERED, change=CHANGE)

    told = Notice.objects.values_list("user__username", flat=True)

    assert set(told) == {"ada", "ben"}


def test_who_asked_by_address_is_told_of_the_address_they_gave(ada):
    ask(builders.user("ben"), "", "https://paper.example/a/")
    found = ask(ada, "", "https://paper.example/a#top")
    requests.answer(found, state=RequestState.ANSWERED, change=CHANGE)

    told = {notice.user.username: notice.values["about"] for notice in Notice.objects.all()}

    assert told == {"ada": "https://paper.example/a#top", "ben": "https://paper.example/a/"}


def test_who_asked_reads_the_whole_answer(ada):
    found = ask(ada, "We are losing")
    requests.answer(found, state=RequestState.ANSWERED, change=CHANGE)

    (notice,) = Notice.objects.all()
    assert notice.kind == NoticeKind.REQUEST
    assert notice.values == {"state": "answered", "said": CHANGE.why, "about": "We are losing"}


def test_who_disputed_reads_the_whole_outcome(ada):
    about = {"quote": builders.quote(), "reason": "Another day.", "by": ada}
    dispute = requests.dispute(builders.attribution(), **about)
    requests.decide(dispute, state=DisputeState.REFUSED, change=CHANGE)

    (notice,) = Notice.objects.all()
    assert notice.kind == NoticeKind.DISPUTE
    assert notice.values == {"state": "refused", "said": CHANGE.why, "about": "Another day."}


def test_a_request_for_an_article_names_no_address(ada):
    assert str(ask(ada, "", "https://paper.example/a")) == "an article by its address"


def test_a_dispute_whose_author_left_is_decided_all_the_same(db):
    requests.decide(builders.dispute(), state=DisputeState.UPHELD, change=CHANGE)

    assert not Notice.objects.exists()
    assert Event.objects.count() == 1


def test_a_decision_stands(ada):
    found = ask(ada)
    requests.answer(found, state=RequestState.ANSWERED, change=CHANGE)

    with pytest.raises(requests.RequestAlreadyDecided, match="a curator"):
        requests.answer(found, state=RequestState.DECLINED, change=SECOND)


def late_answer(request, _dispute):
    requests.answer(request, state=RequestState.DECLINED, change=SECOND)


def late_decision(_request, dispute):
    requests.decide(dispute, state=DisputeState.REFUSED, change=SECOND)


def taking_a_request(request, _dispute):
    requests.take(request, change=SECOND)


def taking_a_dispute(_request, dispute):
    requests.take(dispute, change=SECOND)


@pytest.mark.parametrize(
    "late",
    [late_answer, late_decision, taking_a_request, taking_a_dispute],
    ids=lambda f: f.__name__,
)
def test_what_was_decided_is_neither_decided_nor_taken_again(ada, late):
    request, dispute = ask(ada), builders.dispute()
    for record in (request, dispute):
        requests.take(record, change=SECOND)
    requests.answer(request, state=RequestState.ANSWERED, change=CHANGE)
    requests.decide(dispute, state=DisputeState.UPHELD, change=CHANGE)
    events = Event.objects.count()

    with pytest.raises(requests.RequestAlreadyDecided) as refusal:
        late(request, dispute)

    assert str(refusal.value) == "This was already decided by a curator."
    assert Event.objects.count() == events


def test_who_takes_and_who_decides_are_kept(ada):
    request, dispute = ask(ada), builders.dispute()
    for record in (request, dispute):
        requests.take(record, change=SECOND)
    requests.answer(request, state=RequestState.ANSWERED, change=CHANGE)
    requests.decide(dispute, state=DisputeState.UPHELD, change=CHANGE)

    for record in (request, dispute):
        record.refresh_from_db()
        assert (record.taken_by, record.decided_by) == ("another curator", "a curator")
        assert record.decided_at is not None


def test_the_history_of_a_request_holds_no_note_of_an_asker(ada):
    requests.answer(ask(ada, note="My source is B."), state=RequestState.ANSWERED, change=CHANGE)

    event = Event.objects.get()
    assert "My source" not in str((event.before, event.after))


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "upheld"},
        {"state": "open", "outcome": "So."},
        {"state": "open", "decided_by": "a curator"},
    ],
)
def test_half_a_decision_cannot_be_stored(db, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        builders.dispute(**fields)


@given(st.text(alphabet="abc XYZ", min_size=1).filter(str.strip))
def test_capitals_and_quotation_marks_ask_for_the_same(words):
    assert requests.fingerprint_of(f"“{words.upper()}”", "") == requests.fingerprint_of(words, "")


def test_who_asked_is_known_by_the_request(ada):
    found = ask(ada)

    assert list(TraceRequest.objects.asked_by(ada)) == [found]
    assert not TraceRequest.objects.asked_by(builders.user("ben")).exists()
