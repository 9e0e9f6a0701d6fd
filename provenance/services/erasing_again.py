"""Repeating, after a restore, the erasures made since the backup."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from provenance.models import Source
from provenance.services import erasing_accounts, erasures, evidence, sealing, subject_keys
from provenance.services.history import Change

CHANGE = Change(
    who="restore", door="command", why="It was erased after the backup was made, and is again."
)


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """The number of repeated erasures, and the slugs of sources that other records still use."""

    count: int
    not_deleted: tuple[str, ...]


@transaction.atomic
def erase_again(path: Path) -> ErasedAgain:
    """Repeat the erasures recorded in this file.

    Raises ``ErasuresUnreadable``, without having changed anything.
    """
    count, not_deleted = 0, []
    for entry in erasures.read_erasures(path):
        if entry["what"] == erasures.ACCOUNT:
            count += _is_account_erased(entry)
            continue
        source = erasures.source_to_erase_again(entry)
        if source is None:
            continue
        try:
            _erase(source, entry)
        except evidence.StillNeeded:
            not_deleted.append(source.slug)
            continue
        count += 1
    return ErasedAgain(count, tuple(not_deleted))


def _is_account_erased(entry: dict[str, Any]) -> bool:
    """Erase the account of an entry; return whether the account or its name existed."""
    name = erasures.account_still_named(entry)
    if name:
        erasing_accounts.erase(name, change=CHANGE)
    return bool(name)


def _erase(source: Source, entry: dict[str, Any]) -> None:
    if entry["what"] == erasures.PARTICULARS:
        sealing.delete_particulars(source, change=CHANGE)
    elif entry["what"] == erasures.DELETED:
        evidence.delete(source, change=CHANGE)
        subject_keys.destroy_keys(source)
    else:
        for name in erasures.SHOWN:
            setattr(source, name, entry[name])
        evidence.save(source, change=CHANGE)
