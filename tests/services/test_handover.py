"""Work in hand, given to a colleague when somebody leaves: cases, claims, disputes and requests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.models import Case, Claim, Dispute, Event, Notice, TraceRequest
from provenance.queries.personal_values import decrypted
from provenance.services import accounts, claims
from provenance.services.handover import Handover, HandoverRefused, hand_over
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada():
    return builders.user("ada", "curator")


@pytest.fixture
def ben():
    accounts.set_up_groups()
    return builders.user("ben", "curator", is_staff=True)


def busy(user):
    """A person with a case and three records of the queues in hand."""
    builders.case(owner=user, title="Calls")
    for record in (builders.document(), builders.dispute(), builders.trace_request()):
        claims.take(record, change=replace(CHANGE, who=user.username))


def test_cases_and_what_was_taken_from_the_queues_go_to_the_colleague(ada, ben):
    busy(ada)

    assert hand_over(ada, to="ben", change=CHANGE) == Handover(cases=1, queued=3)

    assert Case.objects.get().owner == ben
    assert {claim.owner for claim in Claim.objects.all()} == {"ben"}
    assert {Dispute.objects.get().taken_by, TraceRequest.objects.get().taken_by} == {"ben"}


def test_the_colleague_is_told_of_each_case_and_of_the_queue(ada, ben):
    busy(ada)

    hand_over(ada, to="ben", change=CHANGE)

    told = Notice.objects.filter(user=ben, kind="handed-over").order_by("pk")
    assert [row.values["title"] for row in told] == ["Calls", ""]
    assert [row.values["who"] for row in told] == ["ada", "ada"]


def test_the_event_tells_numbers_and_of_no_case_what_it_is_about(ada, ben):
    busy(ada)

    hand_over(ada, to="ben", change=CHANGE)

    event = Event.objects.filter(record_type="user").latest("pk")
    assert decrypted([event])[0].after == {"works": "ben", "cases": 1, "queued": 3}
    assert "Calls" not in str(event.before)


def test_an_invited_colleague_becomes_the_owner_and_is_no_guest_any_more(ada, ben):
    case = builders.shared_case(ada, ben)

    hand_over(ada, to="ben", change=CHANGE)

    case.refresh_from_db()
    assert case.owner == ben
    assert not case.members.exists()


def test_private_notes_stay_their_authors(ada, ben):
    case = builders.case(owner=ada)
    note = builders.note(case)

    hand_over(ada, to="ben", change=CHANGE)

    note.refresh_from_db()
    assert (note.author, note.shared) == (ada, False)


@pytest.mark.parametrize(
    ("to", "sentence"),
    [("nobody", "no colleague"), ("gone", "no colleague"), ("ada", "another"), ("boss", "another")],
)
def test_nobody_the_leaver_or_whoever_does_it_gets_nothing(ada, to, sentence):
    builders.user("gone", is_active=False)
    builders.user("boss", "curator")
    case = builders.case(owner=ada)

    with pytest.raises(HandoverRefused, match=sentence):
        hand_over(ada, to=to, change=replace(CHANGE, who="boss"))

    assert Case.objects.get(pk=case.pk).owner == ada


def test_records_of_the_queues_go_to_curators_only(ada):
    builders.user("reporter", "journalist")
    busy(ada)

    with pytest.raises(HandoverRefused, match="curator only"):
        hand_over(ada, to="reporter", change=CHANGE)


def test_cases_alone_go_to_a_journalist_too(ada):
    reporter = builders.user("reporter", "journalist")
    builders.case(owner=ada)

    hand_over(ada, to="reporter", change=CHANGE)

    assert Case.objects.get().owner == reporter
    assert Notice.objects.count() == 1


def test_what_the_leaver_put_off_waits_on_with_its_reason(ada, ben):
    claims.put_off(builders.document(), change=replace(CHANGE, who="ada"))

    hand_over(ada, to="ben", change=CHANGE)

    assert [(one.owner, one.put_off_why) for one in Claim.objects.all()] == [("ada", CHANGE.why)]
