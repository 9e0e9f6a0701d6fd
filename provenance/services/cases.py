"""Writes to cases, pins, labels and members; no events, since cases are private work."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.chain.report import ChainReport
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import NoticeKind
from provenance.models import Case, CaseMember, Label, Notice, Pin
from provenance.models.sealed import digests
from provenance.queries.cases import version_of


class CaseRefused(Exception):
    """The action is not possible now; the message can be shown to the user."""


class CaseClosed(CaseRefused):
    """A closed case cannot be changed."""


class AlreadyPinned(CaseRefused):
    """The case already contains this quote."""


class NoSuchColleague(CaseRefused):
    """No active account has this username."""


class AlreadyShared(CaseRefused):
    """The colleague is a member already, or is the owner."""


def must_be_open(case: Case) -> None:
    """Raise ``CaseClosed`` where the case is closed."""
    if case.closed_at is not None:
        raise CaseClosed(_("This case is closed. Its owner can open it again."))


def create(owner: User, *, title: str) -> Case:
    """Create a case owned by this user."""
    return Case.objects.create(owner=owner, title=title)


def rename(case: Case, *, title: str) -> None:
    """Rename a case."""
    must_be_open(case)
    case.title = title
    case.save(update_fields=["title"])


def close(case: Case) -> None:
    """Close a case: it stays readable, and nothing can be added."""
    Case.objects.filter(pk=case.pk, closed_at=None).update(closed_at=timezone.now())


def reopen(case: Case) -> None:
    """Reopen a closed case."""
    Case.objects.filter(pk=case.pk).update(closed_at=None)


@transaction.atomic
def delete(case: Case) -> None:
    """Delete a case with its content, and notify its members."""
    members = case.members.values_list("user", flat=True)
    values = {"title": case.title, "who": case.owner.get_username()}
    Notice.objects.bulk_create(
        Notice(user_id=member, kind=NoticeKind.CASE_GONE, values=values) for member in members
    )
    case.delete()


@transaction.atomic
def invite(case: Case, *, username: str) -> CaseMember:
    """Share a case with the colleague of this username, and notify them."""
    must_be_open(case)
    colleague = User.objects.filter(username=username, is_active=True).first()
    if colleague is None:
        raise NoSuchColleague(
            _("There is no colleague with this user name. Check how they write it, and try again.")
        )
    if colleague == case.owner:
        raise AlreadyShared(_("This case is yours already."))
    member, is_new = CaseMember.objects.get_or_create(case=case, user=colleague)
    if not is_new:
        raise AlreadyShared(_("This colleague has the case already."))
    values = {"title": case.title, "who": case.owner.get_username()}
    Notice.objects.create(
        user=colleague, kind=NoticeKind.INVITED, values=values, link=case.get_absolute_url()
    )
    return member


def leave(case: Case, user: User) -> None:
    """Remove a member; their shared notes stay in the case, their private notes stay theirs."""
    CaseMember.objects.filter(case=case, user=user).delete()


@transaction.atomic
def pin(case: Case, report: ChainReport, *, by: User) -> Pin:
    """Pin the quote of the report with its present content; an unsaved case is saved first."""
    if case._state.adding:
        case.save()
    # One at a time, so that no two pins get the same position.
    must_be_open(Case.objects.select_for_update().get(pk=case.pk))
    records, wording = report.records, report.wording
    if Pin.objects.filter(case=case, wording=wording.id).exists():
        raise AlreadyPinned(_("This quote is in that case already."))
    quote = records.quotes[records.quote]
    last = Pin.objects.filter(case=case).aggregate(last=Max("position"))["last"] or 0
    return Pin.objects.create(
        case=case,
        wording_id=wording.id,
        quote_id=quote.id,
        words=wording.words,
        language=wording.language,
        publisher_id=records.documents[wording.document].publisher,
        address=f"/quotes/{quote.slug}/?from={wording.slug}",
        chain_version=version_of(quote.id),
        pinned_by=by,
        position=last + 1,
        folded=folded(wording.words),
    )


@transaction.atomic
def unpin(pinned: Pin) -> None:
    """Remove a pin; its notes stay as notes on the case."""
    must_be_open(pinned.case)
    pinned.delete()


@transaction.atomic
def move(pinned: Pin, *, up: bool) -> None:
    """Swap a pin with the one above or below; the first and the last stay in place."""
    must_be_open(pinned.case)
    rows = Pin.objects.select_for_update().filter(case=pinned.case_id)
    beyond = rows.filter(position__lt=pinned.position).order_by("-position")
    if not up:
        beyond = rows.filter(position__gt=pinned.position).order_by("position")
    other = beyond.first()
    if other is None:
        return
    pinned.position, other.position = other.position, pinned.position
    Pin.objects.bulk_update([pinned, other], ["position"])


def label(pinned: Pin, *, name: str) -> None:
    """Add a label to a pin, unless it has it already."""
    must_be_open(pinned.case)
    Label.objects.get_or_create(pin=pinned, name_digest__in=digests(name), defaults={"name": name})


def unlabel(pinned: Pin, *, name: str) -> None:
    """Remove a label from a pin."""
    must_be_open(pinned.case)
    Label.objects.filter(pin=pinned, name_digest__in=digests(name)).delete()
