"""Verifying the seals of the history; the first fault is described in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import batched

from django.db.models import Exists, OuterRef, QuerySet

from provenance.domain.account_names import is_handle
from provenance.domain.history_chain import Head, HistoryEntry
from provenance.domain.personal_values import SubjectCipher
from provenance.domain.vocabulary import Protection
from provenance.models import AccountName, Event, EventSeal, SubjectKey
from provenance.models.sealed import Unopened

START = "0" * 64
"""The previous digest assumed for the first entry."""
LATE = 24 * 60 * 60
"""Number of seconds before the newest sealed entry beyond which an unsealed one is suspicious."""
COLUMNS = (
    *("pk", "at", "account", "door", "what", "record_type", "record_id", "record_key", "why"),
    *("before", "after"),
)
READ_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class HistoryCheck:
    """The numbers of valid and of unsealed entries, and the first fault; "" for none."""

    count: int
    waiting: int
    fault: str = ""


@dataclass(slots=True)
class _ChainWalk:
    """The state of the walk along the chain."""

    number: int = 0
    digest: str = START
    newest: datetime | None = None
    heads: dict[int, str] = field(default_factory=dict)
    ciphers: dict[tuple[str, int], SubjectCipher | None] = field(default_factory=dict)
    """By subject; None where the subject has a key that no key of this installation decrypts."""
    erased: list[tuple[int, HistoryEntry]] = field(default_factory=list)
    by_handle: dict[str, tuple[int, HistoryEntry]] = field(default_factory=dict)
    """The first entry of each account, by handle."""


def entries_of(events: QuerySet[Event]) -> list[HistoryEntry]:
    return [HistoryEntry(*row) for row in events.values_list(*COLUMNS)]


def check_history(heads: Sequence[Head] = (), keys: Sequence[str] = ()) -> HistoryCheck:
    """Check the whole chain and compare it with its heads; stops at the first fault."""
    walk = _ChainWalk(heads={head.number: "" for head in heads}, ciphers=_ciphers())
    sealed = Exists(EventSeal.objects.filter(event_id=OuterRef("pk")))
    waiting = Event.objects.filter(~sealed)
    fault = (
        _chain_fault(walk)
        or next(_head_faults(walk, heads, keys), "")
        or next(_erasure_faults(walk), "")
        or next(_account_faults(walk), "")
        or _late(walk, waiting)
    )
    return HistoryCheck(walk.number, waiting.count(), fault)


def _chain_fault(walk: _ChainWalk) -> str:
    seals = EventSeal.objects.order_by("number").iterator(READ_AT_ONCE)
    for some in batched(seals, READ_AT_ONCE):
        events = Event.objects.order_by().filter(pk__in=[seal.event_id for seal in some])
        entries = {entry.id: entry for entry in entries_of(events)}
        for seal in some:
            if fault := _entry_fault(walk, seal, entries.get(seal.event_id)):
                return fault
    return ""


def _entry_fault(walk: _ChainWalk, seal: EventSeal, entry: HistoryEntry | None) -> str:
    """Return what is wrong with the next entry; advance the walk and return "" for nothing."""
    number = seal.number
    if number != walk.number + 1:
        return f"Entry {walk.number + 1} is missing: after {walk.number} comes {number}."
    if entry is None:
        return f"Entry {number} is missing: event {seal.event_id} is not there."
    if entry.digest(walk.digest, number) != seal.digest:
        return f"{_named(number, entry)} is not what was sealed."
    if not _opens(entry, walk):
        walk.erased.append((number, entry))
    if is_handle(entry.who):
        walk.by_handle.setdefault(entry.who, (number, entry))
    walk.number, walk.digest, walk.newest = number, seal.digest, entry.at
    if number in walk.heads:
        walk.heads[number] = seal.digest
    return ""


def _named(number: int, entry: HistoryEntry) -> str:
    day = f"{entry.at:%Y-%m-%d %H:%M:%S}"
    return f"Entry {number} (event {entry.id}, {entry.record_type} {entry.record_key}, {day})"


def _ciphers() -> dict[tuple[str, int], SubjectCipher | None]:
    keys: dict[tuple[str, int], list[str]] = {}
    for kind, number, key in SubjectKey.objects.values_list("record_type", "record_id", "key"):
        keys.setdefault((kind, number), []).append(key)
    return {
        subject: None if any(isinstance(key, Unopened) for key in some) else SubjectCipher(some)
        for subject, some in keys.items()
    }


def _opens(entry: HistoryEntry, walk: _ChainWalk) -> bool:
    """Return whether an entry's personal values can be decrypted, or could be with a lost key."""
    cipher = walk.ciphers.get((entry.record_type, entry.record_id), SubjectCipher([]))
    return cipher is None or (cipher.opens(entry.before) and cipher.opens(entry.after))


def _head_faults(walk: _ChainWalk, heads: Sequence[Head], keys: Sequence[str]) -> Iterator[str]:
    for head in sorted(heads, key=lambda one: one.number):
        in_chain = walk.heads[head.number]
        agrees = in_chain == head.digest
        # The chain up to the newest head includes all others, so one signature is enough.
        if (head is heads[-1] or not agrees) and keys and not head.is_signed_by_one_of(keys):
            yield f"The line of entry {head.number} in the file of heads is not signed with our key."
        if not in_chain:
            yield (
                f"Entry {head.number}, the head on {head.at}, is missing: the history ends at "
                f"{walk.number}."
            )
        elif not agrees:
            yield f"Entry {head.number}, or one before it, is not what it was on {head.at}."


def _erasure_faults(walk: _ChainWalk) -> Iterator[str]:
    """Yield erasures of names of sources that were neither protected nor deleted."""
    if not walk.erased:
        return
    events = Event.objects.filter(record_type="source")
    kinds = [protection for protection in Protection.values if protection != Protection.NONE]
    lawful: Iterable[int] = events.filter(after__protection__in=kinds).values_list(
        "record_id", flat=True
    )
    gone = events.filter(what="deleted").values_list("record_id", flat=True)
    allowed = {*lawful, *gone}
    for number, entry in walk.erased:
        if entry.record_id not in allowed:
            yield f"{_named(number, entry)} was erased, but its source was never protected."


def _account_faults(walk: _ChainWalk) -> Iterator[str]:
    """Yield accounts with an altered name, or with a name missing without a recorded erasure."""
    erasures = Event.objects.filter(record_type=AccountName._meta.model_name, what="deleted")
    rows = list(AccountName.objects.order_by("pk"))
    for row in rows:
        if row.is_altered:
            yield f"The name of {row.handle} is not the one that was written under."
    lawful = {*(row.handle for row in rows), *erasures.values_list("record_key", flat=True)}
    for handle, (number, entry) in walk.by_handle.items():
        if handle not in lawful:
            yield f"{_named(number, entry)} was written by {handle}, whose name nobody erased."


def _late(walk: _ChainWalk, waiting: QuerySet[Event]) -> str:
    if walk.newest is None:
        return ""
    late = waiting.filter(at__lt=walk.newest - timedelta(seconds=LATE)).order_by("pk").first()
    return "" if late is None else f"Event {late.pk} of {late.at:%Y-%m-%d} was never sealed."
