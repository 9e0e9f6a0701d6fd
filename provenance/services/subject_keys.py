"""Keys of personal values in the history: created with the first event, deleted to erase them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models, transaction

from provenance.domain.personal_values import SubjectCipher, new_key, unencrypted_names
from provenance.models import Event, OldAddress, Rearrangement, SubjectKey
from provenance.queries.personal_values import Subject, keys_of, subject_of
from provenance.services.history_unlock import empty_log


def seal_personal_values(events: Iterable[Event]) -> None:
    """Encrypt the personal values in these unsaved events."""
    personal = [
        event
        for event in events
        if any(
            list(unencrypted_names(facts, event.record_type))
            for facts in (event.before, event.after)
        )
    ]
    if not personal:
        return
    keys = _keys_to_seal_with({subject_of(event) for event in personal})
    for event in personal:
        cipher = SubjectCipher([keys[subject_of(event)]])
        event.before = cipher.seal(event.before, event.record_type)
        event.after = cipher.seal(event.after, event.record_type)


def _keys_to_seal_with(subjects: set[Subject]) -> dict[Subject, str]:
    """Return a key for each of these subjects, created where none can be decrypted."""
    keys = {subject: keys[0] for subject, keys in keys_of(subjects).items()}
    new = [
        SubjectKey(record_type=kind, record_id=number, key=new_key())
        for kind, number in sorted(subjects - keys.keys())
    ]
    SubjectKey.objects.bulk_create(new)
    return keys | {(row.record_type, row.record_id): row.key for row in new}


def destroy_keys(record: models.Model) -> None:
    """Erase a record's personal values from the history by deleting the keys that decrypt them.

    This includes the keys of sources merged into it, whose names may be its own.
    """
    name = record._meta.model_name
    old = OldAddress.objects.filter(record_type=name, leads_to=getattr(record, "slug", ""))
    merged = Rearrangement.objects.filter(record_type=name, other_key__in=old.values("slug"))
    numbers = {record.pk}
    for removed_rows in merged.values_list("removed_rows", flat=True):
        numbers |= {row["pk"] for row in removed_rows if row["model"] == name}
    deleted, _rows = SubjectKey.objects.filter(record_type=name, record_id__in=numbers).delete()
    if deleted:
        transaction.on_commit(empty_log)
