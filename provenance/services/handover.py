"""Handing the cases and claimed records of someone who leaves to a colleague."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.access import can_curate
from provenance.domain.vocabulary import DisputeState, NoticeKind, RequestState
from provenance.models import Case, CaseMember, Claim, Dispute, Notice, TraceRequest
from provenance.services.history import Change, event_of, store


class HandoverRefused(Exception):
    """Nobody can take over; the message can be shown to the user."""


@dataclass(frozen=True, slots=True)
class Handover:
    """The numbers of cases and of queued records handed over."""

    cases: int
    queued: int


@transaction.atomic
def hand_over(leaver: User, *, to: str, change: Change) -> Handover:
    """Transfer the cases and claimed records of one user to another.

    Private notes stay with their author. The event contains the numbers and both users, nothing of
    the content of a case. Nobody can transfer another user's cases to themselves.
    """
    colleague = User.objects.filter(username=to, is_active=True).first()
    if colleague is None:
        raise HandoverRefused(_("There is no colleague with this user name who may log in."))
    if colleague == leaver or to == change.who:
        raise HandoverRefused(
            _("Name another colleague: nobody hands work to the one who leaves, or to themselves.")
        )
    queued = _queued(leaver, colleague)
    cases = _cases(leaver, colleague)
    if queued:
        _tell(colleague, leaver, about="", link=reverse("desk"))
    before = {"works": leaver.get_username()}
    after = {"works": colleague.get_username(), "cases": cases, "queued": queued}
    store([event_of(leaver, change=change, before=before, after=after)])
    return Handover(cases, queued)


def _queued(leaver: User, colleague: User) -> int:
    """Transfer claimed records, among them disputes and requests; put-off ones are left alone."""
    name, other = leaver.get_username(), colleague.get_username()
    claims = Claim.objects.in_hand().filter(owner=name)
    number = claims.count()
    if number and not can_curate(colleague):
        raise HandoverRefused(
            _("What was taken from the queues can go to a curator only; this colleague is none.")
        )
    claims.update(owner=other)
    for open_ones in (
        Dispute.objects.filter(taken_by=name, state=DisputeState.OPEN),
        TraceRequest.objects.filter(taken_by=name, state=RequestState.OPEN),
    ):
        open_ones.update(taken_by=other)
    return number


def _cases(leaver: User, colleague: User) -> int:
    cases = list(Case.objects.filter(owner=leaver))
    CaseMember.objects.filter(case__in=cases, user=colleague).delete()
    Case.objects.filter(owner=leaver).update(owner=colleague)
    for case in cases:
        _tell(colleague, leaver, about=case.title, link=case.get_absolute_url())
    return len(cases)


def _tell(colleague: User, leaver: User, *, about: str, link: str) -> None:
    values = {"title": about, "who": leaver.get_username()}
    Notice.objects.create(user=colleague, kind=NoticeKind.HANDED_OVER, values=values, link=link)
