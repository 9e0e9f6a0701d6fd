"""The log of erasures, kept outside the database, so that they can be repeated after a restore.

A backup made before a source became protected contains its names unencrypted, and a backup made
before a source was deleted still contains it. Each line states what was done to a source,
identified by its slug, or to an account, identified by its handle and primary key. It contains no
names.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from provenance.domain.vocabulary import Protection
from provenance.models import AccountName, Source
from provenance.services.history_seals import append_line

PROTECTION, PARTICULARS, DELETED = "protection", "particulars deleted", "deleted"
ACCOUNT = "account erased"
SUFFIX = ".erasures"
SHOWN = ("protection", "display_form", "protection_reason")


class ErasuresUnreadable(OSError):
    """The file of erasures cannot be read, or has an invalid line; the message says which."""


def file_of_erasures() -> Path | None:
    """Return the path of the log of erasures; None where no file of history heads is configured."""
    heads = settings.HISTORY_HEAD_FILE
    return Path(f"{heads}{SUFFIX}") if heads else None


def note_of_source(slug: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    """Log a change of a source's protection, or the deletion of a protected source."""
    old, new = (facts["protection"] if facts else Protection.NONE for facts in (before, after))
    if after is None and old != Protection.NONE:
        log_erasure(DELETED, slug)
    elif after is not None and old != new:
        log_erasure(PROTECTION, slug, **{name: after[name] for name in SHOWN})


def log_erasure(what: str, slug: str, **facts: Any) -> None:
    """Append a line to the log when the transaction commits."""
    path = file_of_erasures()
    if path is not None:
        line = {"at": timezone.now().isoformat(), "what": what, "slug": slug, **facts}
        transaction.on_commit(partial(append_line, path, f"{json.dumps(line)}\n"), robust=True)


def read_erasures(path: Path) -> list[dict[str, Any]]:
    """Return the last erasure of each source or account, oldest first.

    Raises ``ErasuresUnreadable``.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ErasuresUnreadable(f"{path} cannot be read as a file of erasures.") from error
    last = {}
    for number, line in enumerate(lines, start=1):
        try:
            entry = json.loads(line)
            last[entry["slug"], entry["what"] == PARTICULARS] = entry
        except (ValueError, KeyError, TypeError) as error:
            raise ErasuresUnreadable(f"Line {number} of {path} is no erasure.") from error
    return sorted(last.values(), key=lambda entry: str(entry["at"]))


def account_still_named(entry: dict[str, Any]) -> str:
    """Return the name of an erased account that this database contains again; "" for none."""
    row = AccountName.objects.filter(handle=entry["slug"]).first()
    users = User.objects.filter(pk=entry["number"], date_joined__lte=entry["at"])
    return str(row.name) if row else users.values_list("username", flat=True).first() or ""


def source_to_erase_again(entry: dict[str, Any]) -> Source | None:
    """Return the source to which the erasure still has to be applied; None for none."""
    sources = Source.objects.filter(slug=entry["slug"])
    if entry["what"] == PROTECTION:
        is_open = entry["protection"] == Protection.NONE
        return None if is_open else sources.filter(protection=Protection.NONE).first()
    if entry["what"] == PARTICULARS:
        return sources.filter(particulars__sealed_at__lte=entry["at"]).first()
    return sources.first()
