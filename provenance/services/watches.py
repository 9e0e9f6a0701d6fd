"""Watches on quotes, notices to their watchers, and the quotes a user viewed last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from provenance.domain.chain.report import ChainReport
from provenance.domain.vocabulary import NoticeKind
from provenance.models import Case, CaseMember, Notice, Pin, Viewed, Watch, Wording
from provenance.queries.cases import version_of
from provenance.queries.inbox import VIEWS_LAST

KEPT_VIEWS = 50
CHANGES_TOLD = 20
"""Maximum number of changes in one unread notice; the newest are kept."""

Changes = Sequence[tuple[int, str, tuple[str, ...]]]


@transaction.atomic
def notify_watchers(changes: Changes) -> None:
    """Notify the watchers of these quotes; changes are id, version and short change codes.

    Five queries at most, for any number of watchers. An unread notice is updated instead of adding
    a second one; a watcher who knows the version already gets none.
    """
    changes_by_quote = {quote: (version, what) for quote, version, what in changes}
    watches = [
        watch
        for watch in Watch.objects.select_for_update().filter(quote__in=changes_by_quote)
        if watch.chain_version != changes_by_quote[watch.quote_id or 0][0]
    ]
    if not watches:
        return
    unread = _unread(watches)
    fresh, again = [], []
    for watch in watches:
        watch.chain_version, what = changes_by_quote[watch.quote_id or 0]
        notice = unread.get((watch.user_id, watch.quote_id))
        if notice is None:
            fresh.append(_notice(watch, what))
        else:
            values = _values(watch, [*notice.values["what"], *what])
            notice.values = {**notice.values, **values}
            notice.link = _link(watch)
            notice.created_at = timezone.now()
            again.append(notice)
    Notice.objects.bulk_create(fresh)
    Notice.objects.bulk_update(again, ["values", "link", "created_at"])
    Watch.objects.bulk_update(watches, ["chain_version"])


@transaction.atomic
def notify_holders(wordings: Collection[int] | QuerySet[Wording], *, why: str) -> None:
    """Notify holders of pins of these wordings that they were withdrawn or removed.

    The owner of the case and whoever made the pin, if still a member, get one notice per case.
    """
    _tell_holders(Q(wording__in=wordings), why=why)


@transaction.atomic
def notify_holders_of_removed(slugs: Collection[str], *, why: str) -> None:
    """Notify holders of pins of wordings that were deleted, found by the pin's address."""
    if not slugs:
        return
    pins = Pin.objects.filter(wording=None).values_list("pk", "address")
    numbers = [pk for pk, address in pins if address.partition("?from=")[2] in slugs]
    _tell_holders(Q(pk__in=numbers), why=why)


def _tell_holders(which: Q, *, why: str) -> None:
    pins = Pin.objects.filter(which).select_related("case", "pinned_by")
    pins_by_case: dict[tuple[int, Case], list[Pin]] = defaultdict(list)
    members = set(
        CaseMember.objects.filter(case__in=pins.values("case")).values_list("case", "user")
    )
    for pin in pins:
        people = {pin.case.owner_id}
        if pin.pinned_by_id is not None and (pin.case_id, pin.pinned_by_id) in members:
            people.add(pin.pinned_by_id)
        for person in people:
            pins_by_case[person, pin.case].append(pin)
    Notice.objects.bulk_create(
        Notice(
            user_id=person,
            kind=NoticeKind.PINNED,
            values={"number": len(some), "said": why},
            link=(some[0] if len(some) == 1 else case).get_absolute_url(),
        )
        for (person, case), some in pins_by_case.items()
    )


def _unread(watches: Sequence[Watch]) -> dict[tuple[int, int | None], Notice]:
    rows = Notice.objects.filter(
        kind=NoticeKind.CHAIN,
        read_at__isnull=True,
        user__in={watch.user_id for watch in watches},
        quote__in={watch.quote_id for watch in watches},
    )
    return {(notice.user_id, notice.quote_id): notice for notice in rows}


def _notice(watch: Watch, what: Sequence[str]) -> Notice:
    return Notice(
        user_id=watch.user_id,
        kind=NoticeKind.CHAIN,
        values=_values(watch, what),
        link=_link(watch),
        quote_id=watch.quote_id,
    )


def _values(watch: Watch, what: Sequence[str]) -> dict[str, object]:
    """Return the values of a notice; no words where the quote is no longer shown."""
    words = watch.words if watch.chain_version else ""
    return {"words": words, "what": list(what)[-CHANGES_TOLD:]}


def _link(watch: Watch) -> str:
    return watch.address if watch.chain_version else ""


@transaction.atomic
def watch(report: ChainReport, *, by: User) -> None:
    """Notify this user from now on when the quote's chain changes."""
    records = report.records
    quote = records.quotes[records.quote]
    Watch.objects.get_or_create(
        user=by,
        quote_id=quote.id,
        defaults={
            "words": report.wording.words,
            "address": f"/quotes/{quote.slug}/?from={report.wording.slug}",
            "chain_version": version_of(quote.id),
        },
    )


def unwatch(user: User, *, quote: int) -> None:
    """Stop notifying the user of this quote; earlier notices stay in the inbox."""
    Watch.objects.filter(user=user, quote=quote).delete()


def mark_read(user: User, *, notice: int | None = None) -> None:
    """Mark one of the user's notices as read, or all of them."""
    rows = Notice.objects.unread_by(user)
    if notice is not None:
        rows = rows.filter(pk=notice)
    rows.update(read_at=timezone.now())


def record_view(user: User, *, wording: int) -> None:
    """Record that the user viewed a quote, if they enabled that.

    One query where they did not, or where it is the quote viewed last, else two.
    """
    record = Viewed.objects.filter(user=user, enabled=True).first()
    if record is None or (record.quotes and record.quotes[0][0] == wording):
        return
    now = timezone.now()
    others = [pair for pair in _lasting(record, now) if pair[0] != wording]
    quotes = [[wording, now.isoformat(timespec="minutes")], *others][:KEPT_VIEWS]
    Viewed.objects.filter(user=user, enabled=True).update(quotes=quotes)


def forget_old_views() -> int:
    """Delete views older than the retention period; return the number of changed lists."""
    now, changed = timezone.now(), 0
    for record in Viewed.objects.exclude(quotes=[]):
        lasting = _lasting(record, now)
        if lasting != record.quotes:
            changed += Viewed.objects.filter(pk=record.pk).update(quotes=lasting)
    return changed


def _lasting(record: Viewed, now: datetime) -> list[list[object]]:
    return [pair for pair in record.quotes if now - datetime.fromisoformat(pair[1]) < VIEWS_LAST]


def forget_views(user: User) -> None:
    """Delete the user's list of viewed quotes."""
    Viewed.objects.filter(user=user).update(quotes=[])


def keep_views(user: User, *, enabled: bool) -> None:
    """Enable recording of views, which only the user can do, or disable it; clears the list."""
    Viewed.objects.update_or_create(user=user, defaults={"enabled": enabled, "quotes": []})
