"""Claiming and putting off records of a queue, so that no two curators do the same work."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import models, transaction

from provenance.domain.vocabulary import NoticeKind
from provenance.models import Claim, Dispute, Notice, TraceRequest
from provenance.models.reviews import ClaimQuerySet
from provenance.services.history import Change, event_of, store


class AlreadyClaimed(Exception):
    """Another curator has claimed the record; the message can be shown to the user."""


@dataclass(frozen=True, slots=True)
class ClaimState:
    """The owner of a record, or who put it off and why; empty where it is free."""

    owner: str = ""
    put_off_why: str = ""

    @property
    def sides(self) -> dict[str, str]:
        """The state in the form stored in events."""
        sides = {"in hand": "" if self.put_off_why else self.owner}
        return sides | ({"put off": self.put_off_why} if self.put_off_why else {})


@dataclass(frozen=True, slots=True)
class ClaimMove:
    """A change of the claim on one record, kept so that it can be undone."""

    record_id: int
    before: ClaimState
    after: ClaimState


def take(record: models.Model, *, change: Change) -> ClaimMove:
    """Claim a record, even one that was put off; claiming one's own record changes nothing."""
    return _claim(record, ClaimState(change.who), change, must_be_free=True)


def put_off(record: models.Model, *, change: Change) -> ClaimMove:
    """Take a record out of the queue until someone brings it back; the reason is stored."""
    return _claim(record, ClaimState(change.who, change.why), change, must_be_free=True)


def hand_over(record: models.Model, *, to: str, change: Change) -> ClaimMove:
    """Assign a record to a colleague, whoever owned it."""
    return _claim(record, ClaimState(to), change, must_be_free=False)


@transaction.atomic
def release(record: models.Model, *, change: Change) -> ClaimMove:
    """Release a record, whoever owned it or put it off, so that absent curators block nobody."""
    claim = _claims(record).select_for_update().first()
    before = _state(claim)
    if claim is not None:
        claim.delete()
        _show_owner(record, ClaimState())
        _write_event(record, before, ClaimState(), change)
    return ClaimMove(record.pk, before, ClaimState())


@transaction.atomic
def undo(record: models.Model, move: ClaimMove, *, change: Change) -> bool:
    """Undo a move; return False, without a change, where the claim was changed since."""
    if _state(_claims(record).select_for_update().first()) != move.after:
        return False
    if move.before.owner:
        _claim(record, move.before, change, must_be_free=False)
    else:
        release(record, change=change)
    return True


def owner_besides(record: models.Model, who: str) -> str:
    """Return the other curator who owns the record; "" for none."""
    claim = _claims(record).in_hand().exclude(owner=who).first()
    return claim.owner if claim else ""


def tell_colleague(
    colleague: User, queue: str, number: int, *, link: str, change: Change, reason: str
) -> int:
    """Notify a colleague of lines of a queue handed to them; return the notice's primary key."""
    values = {"queue": queue, "number": number, "who": change.who, "said": reason}
    notice = Notice.objects.create(
        user=colleague, kind=NoticeKind.HANDED_OVER, values=values, link=link
    )
    return notice.pk


def take_notice_back(notice: int) -> None:
    """Delete the notice of an undone handover, if it is unread."""
    Notice.objects.filter(pk=notice, read_at=None).delete()


@transaction.atomic
def _claim(
    record: models.Model, after: ClaimState, change: Change, *, must_be_free: bool
) -> ClaimMove:
    """Set the owner. Raises ``AlreadyClaimed`` where it must be free and has another owner."""
    claim, is_new = Claim.objects.select_for_update().get_or_create(
        record_type=str(record._meta.model_name),
        record_id=record.pk,
        defaults={"owner": after.owner, "put_off_why": after.put_off_why},
    )
    before = ClaimState() if is_new else _state(claim)
    if must_be_free and not before.put_off_why and before.owner not in ("", change.who):
        raise AlreadyClaimed(before.owner)
    if before != after:
        claim.owner, claim.put_off_why = after.owner, after.put_off_why
        claim.save(update_fields=["owner", "put_off_why"])
        _show_owner(record, after)
        _write_event(record, before, after, change)
    return ClaimMove(record.pk, before, after)


def _show_owner(record: models.Model, state: ClaimState) -> None:
    """Copy the owner to a dispute or request, where the asker and the admin read it."""
    if isinstance(record, Dispute | TraceRequest):
        record.taken_by = "" if state.put_off_why else state.owner
        type(record)._base_manager.filter(pk=record.pk).update(taken_by=record.taken_by)


def _claims(record: models.Model) -> ClaimQuerySet:
    return Claim.objects.filter(record_type=record._meta.model_name, record_id=record.pk)


def _state(claim: Claim | None) -> ClaimState:
    return ClaimState(claim.owner, claim.put_off_why) if claim else ClaimState()


def _write_event(
    record: models.Model, before: ClaimState, after: ClaimState, change: Change
) -> None:
    store([event_of(record, change=change, before=before.sides, after=after.sides)])
