"""Particulars of protected sources: encrypting, decrypting with a recorded reason, deleting."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection
from provenance.models import Particulars, Source, SourceName
from provenance.models.sealed import Unopened, UnopenedValues, digests_of, sealed_columns
from provenance.models.sealed_names import IS_SEALED
from provenance.services import erasures, history
from provenance.services.history import Change

AT_ONCE = 500
HISTORY = "particulars"
"""The record type of their events, which have the source's primary key and key."""
LOOKED_UP = "looked up"
"""The action recorded when a name was typed to find its source, found or not."""
NONE, SEALED = {"particulars": "none"}, {"particulars": "sealed"}


class ParticularsRefused(Exception):
    """Particulars cannot be encrypted or decrypted; the message says why."""


@dataclass(frozen=True, slots=True)
class Resealed:
    """The result of re-encryption: how many use the first key now, and which failed."""

    count: int = 0
    not_opened: list[str] = field(default_factory=list)


def can_seal() -> bool:
    """Return whether a key is configured; without one, no particulars are stored."""
    return bool(settings.PARTICULARS_KEY)


@transaction.atomic
def seal(source: Source, words: str, *, change: Change) -> None:
    """Store these particulars encrypted, replacing earlier ones.

    Raises ``ParticularsRefused`` for an unprotected source, for empty text and without a key.
    """
    seals = _seals()
    history.lock(source)
    source.refresh_from_db()
    if source.protection == Protection.NONE:
        raise ParticularsRefused(_("Only a protected source has particulars that are kept apart."))
    if not words.strip():
        raise ParticularsRefused(_("There is nothing to seal."))
    # The primary key binds them to their source, so that rows cannot be swapped in the database.
    payload = json.dumps({"source": source.pk, "words": words})
    values = {"sealed_by": change.who, "sealed_at": timezone.now()}
    sealed = {"sealed": seals.encrypt(payload.encode()), **values}
    _particulars, new = Particulars.objects.update_or_create(source=source, defaults=sealed)
    _record(source, "added" if new else "changed", change=change)


@transaction.atomic
def open_particulars(source: Source, *, change: Change) -> str:
    """Return the decrypted particulars, and record who read them and why."""
    seals = _seals()
    particulars = _of(source)
    words = _read(seals, particulars)
    _record(source, "opened", change=change)
    return words


@transaction.atomic
def delete_particulars(source: Source, *, change: Change) -> None:
    """Delete the particulars for good; no key is needed."""
    _of(source).delete()
    erasures.log_erasure(erasures.PARTICULARS, source.slug)
    _record(source, "deleted", change=change)


@transaction.atomic
def find_by_sealed_name(name: str, *, change: Change) -> list[Source]:
    """Return the protected sources of this name, with an event for each, or for none found.

    The name itself is stored nowhere, so a reason that contains it is refused.
    """
    if not folded(name):
        raise ParticularsRefused(_("Type the whole name."))
    if f" {folded(name)} " in f" {folded(change.why)} ":
        raise ParticularsRefused(_("The reason holds the name. Leave the name out."))
    sources = list(Source.objects.with_protected_name(name))
    for source in sources:
        _record(source, LOOKED_UP, change=change)
    if not sources:
        event = history.event_of(Source(pk=0), change=change, before=None, after=None)
        event.what, event.record_type = LOOKED_UP, HISTORY
        history.store([event])
    return sources


@transaction.atomic
def reseal(*, change: Change) -> Resealed:
    """Re-encrypt all particulars with the first key; those that no key decrypts are named."""
    if not can_seal() and not Particulars.objects.exists():
        return Resealed()
    seals, count, not_opened = _seals(), 0, []
    for particulars in Particulars.objects.select_related("source").select_for_update(of=("self",)):
        try:
            particulars.sealed = seals.rotate(bytes(particulars.sealed))
        except InvalidToken:
            not_opened.append(particulars.source.slug)
            continue
        particulars.save(update_fields=["sealed"])
        _record(particulars.source, "changed", change=change)
        count += 1
    return Resealed(count, not_opened)


@transaction.atomic
def reseal_columns() -> Resealed:
    """Re-encrypt private texts with the first key; those that no key decrypts stay as they are."""
    count, not_opened = 0, 0
    for model, names in sealed_columns().items():
        for row in model._base_manager.select_for_update(of=("self",)).iterator(AT_ONCE):
            values = [getattr(row, name) for name in names]
            count += any(values)
            not_opened += any(isinstance(value, Unopened | UnopenedValues) for value in values)
            row.save(update_fields=[*names, *digests_of(model)])
    return Resealed(count - not_opened, [f"{not_opened} private texts"] if not_opened else [])


@transaction.atomic
def reseal_names() -> Resealed:
    """Re-encrypt the names of protected sources with the first key; encrypt any plain ones."""
    count, not_opened = 0, 0
    for model in (Source, SourceName):
        for row in model._base_manager.select_for_update(of=("self",)).iterator(AT_ONCE):
            if row.has_sealed_name or row.name_digest:
                count += 1
                not_opened += isinstance(row.name, Unopened)
                row.save(update_fields=["name"])
    return Resealed(count - not_opened, [f"{not_opened} names"] if not_opened else [])


def settle_names() -> None:
    """Encrypt or decrypt names whose source was saved after them, without the services."""
    is_open = Q(source__protection=Protection.NONE)
    for row in SourceName.objects.filter((IS_SEALED & is_open) | (~IS_SEALED & ~is_open)):
        row.save(update_fields=["name"])


def _of(source: Source) -> Particulars:
    history.lock(source)
    particulars = Particulars.objects.filter(source=source).first()
    if particulars is None:
        raise ParticularsRefused(_("Nothing is sealed for this source."))
    return particulars


def _read(seals: MultiFernet, particulars: Particulars) -> str:
    try:
        payload = json.loads(seals.decrypt(bytes(particulars.sealed)))
    except InvalidToken:
        raise ParticularsRefused(
            _(
                "None of this installation’s keys opens what is sealed here. Whoever runs it can "
                "add the key it was sealed with to PARTICULARS_KEY."
            )
        ) from None
    if payload["source"] != particulars.source_id:
        raise ParticularsRefused(
            _(
                "What is sealed here belongs to another source, so it was not opened. Tell "
                "whoever runs this installation: the database was changed by hand."
            )
        )
    return str(payload["words"])


def _seals() -> MultiFernet:
    if not can_seal():
        raise ParticularsRefused(
            _(
                "Particulars are not kept in this installation: it has no PARTICULARS_KEY. "
                "Nothing was written."
            )
        )
    return MultiFernet([Fernet(key) for key in settings.PARTICULARS_KEY])


def _record(source: Source, what: str, *, change: Change) -> None:
    before, after = {"added": (NONE, SEALED), "deleted": (SEALED, NONE)}.get(what, (SEALED, SEALED))
    event = history.event_of(source, change=change, before=before, after=after)
    event.what, event.record_type = what, HISTORY
    history.store([event])
