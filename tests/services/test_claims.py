"""Taking a record in hand, putting it off, handing it over and letting it go, each with its event."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import NoticeKind
from provenance.models import AccountName, Claim, Event, Notice
from provenance.services import claims
from provenance.services.claims import AlreadyClaimed, ClaimState
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db
MINE, THEIRS = ClaimState("a curator"), ClaimState("another curator")
PUT_OFF = ClaimState("a curator", "A reason.")
FREE = ClaimState()


@pytest.fixture
def document():
    return builders.document()


def standing(record):
    claim = Claim.objects.filter(record_id=record.pk).first()
    return ClaimState(claim.owner, claim.put_off_why) if claim else FREE


def sides():
    """What the history says of the claims, in order, with names in place of their handles."""
    names = {row.handle: row.name for row in AccountName.objects.all()}
    return [
        tuple({key: names.get(value, value) for key, value in side.items()} for side in both)
        for both in Event.objects.order_by("pk").values_list("before", "after")
    ]


def test_what_is_taken_put_off_and_let_go_stands_in_the_history(document):
    claims.take(document, change=CHANGE)
    claims.put_off(document, change=CHANGE)
    claims.hand_over(document, to="another curator", change=CHANGE)
    claims.release(document, change=CHANGE)

    free, mine = {"in hand": ""}, {"in hand": "a curator"}
    put_off, theirs = {"in hand": "", "put off": "A reason."}, {"in hand": "another curator"}
    assert sides() == [(free, mine), (mine, put_off), (put_off, theirs), (theirs, free)]
    assert {event.record_id for event in Event.objects.all()} == {document.pk}


@pytest.mark.parametrize("act", [claims.take, claims.put_off])
def test_what_another_has_in_hand_is_refused_and_says_whose_it_is(document, act):
    claims.take(document, change=SECOND)

    with pytest.raises(AlreadyClaimed) as refusal:
        act(document, change=CHANGE)

    assert str(refusal.value) == "another curator"
    assert standing(document) == THEIRS
    assert len(sides()) == 1


@pytest.mark.parametrize(("act", "after"), [(claims.take, MINE), (claims.put_off, PUT_OFF)])
def test_what_another_put_off_may_be_taken_and_put_off_anew(document, act, after):
    claims.put_off(document, change=SECOND)

    move = act(document, change=CHANGE)

    assert (move.before, move.after) == (ClaimState("another curator", "It fits."), after)
    assert standing(document) == after


def test_taking_ones_own_changes_nothing(document):
    claims.take(document, change=CHANGE)

    claims.take(document, change=CHANGE)

    assert standing(document) == MINE
    assert len(sides()) == 1


def test_letting_go_what_nobody_has_leaves_no_event(document):
    move = claims.release(document, change=CHANGE)

    assert (move.before, move.after) == (FREE, FREE)
    assert sides() == []


def test_anybody_lets_go_what_another_has(document):
    claims.take(document, change=SECOND)

    claims.release(document, change=CHANGE)

    assert standing(document) == FREE


def test_a_record_of_another_kind_with_the_same_number_is_another(document):
    dispute = builders.dispute(pk=document.pk)
    claims.take(dispute, change=SECOND)

    claims.take(document, change=CHANGE)
    claims.release(dispute, change=CHANGE)

    assert (claims.owner_besides(document, ""), claims.owner_besides(dispute, "")) == (
        "a curator",
        "",
    )


@pytest.mark.parametrize(
    ("before", "act"),
    [
        (None, claims.take),
        (None, claims.put_off),
        (claims.take, claims.put_off),
        (claims.put_off, claims.take),
        (claims.take, claims.release),
        (claims.put_off, claims.release),
    ],
)
def test_undoing_gives_back_what_was(document, before, act):
    if before is not None:
        before(document, change=CHANGE)
    was = standing(document)
    move = act(document, change=CHANGE)

    assert claims.undo(document, move, change=CHANGE)

    assert standing(document) == was
    assert sides()[-1][1] == was.sides


def test_undoing_handing_over_gives_it_back_to_whoever_had_it(document):
    claims.take(document, change=SECOND)
    move = claims.hand_over(document, to="a third", change=CHANGE)

    assert claims.undo(document, move, change=CHANGE)

    assert standing(document) == THEIRS


@pytest.mark.parametrize("since", [claims.release, claims.put_off])
def test_what_was_moved_since_is_not_undone(document, since):
    move = claims.take(document, change=CHANGE)
    since(document, change=CHANGE)
    events = len(sides())

    assert not claims.undo(document, move, change=CHANGE)

    assert len(sides()) == events


@pytest.mark.parametrize(
    ("who", "act", "told"),
    [("a curator", claims.take, ""), ("b", claims.take, "a curator"), ("b", claims.put_off, "")],
)
def test_who_else_has_it_in_hand_is_told(document, who, act, told):
    act(document, change=CHANGE)

    assert claims.owner_besides(document, who) == told


def test_a_colleague_is_told_what_was_handed_over_until_that_is_taken_back():
    ada = builders.user("ada")
    told = {"link": "/desk/drafts/", "change": CHANGE, "reason": "I am away."}
    number = claims.tell_colleague(ada, "drafts", 3, **told)

    notice = Notice.objects.get(pk=number)
    assert (notice.user, notice.kind, notice.link) == (ada, NoticeKind.HANDED_OVER, "/desk/drafts/")
    values = {"queue": "drafts", "number": 3, "who": "a curator", "said": "I am away."}
    assert notice.values == values

    claims.take_notice_back(number)
    assert not Notice.objects.exists()


def test_a_notice_that_was_read_is_not_taken_back():
    notice = builders.notice(builders.user("ada"), read_at="2026-05-01T00:00Z")

    claims.take_notice_back(notice.pk)

    assert Notice.objects.exists()
