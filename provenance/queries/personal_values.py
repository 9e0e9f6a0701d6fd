"""Personal values of the history, decrypted with the keys of the people they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from copy import copy

from provenance.domain.personal_values import SubjectCipher, sealed_names
from provenance.models import Event, SubjectKey
from provenance.models.sealed import Unopened
from provenance.queries.account_names import with_account_names

type Subject = tuple[str, int]
"""A kind of record and its primary key."""


def subject_of(event: Event) -> Subject:
    return event.record_type, event.record_id


def keys_of(subjects: Iterable[Subject]) -> dict[Subject, list[str]]:
    """Return the keys of each of these subjects, if they can be decrypted; one query."""
    subjects = set(subjects)
    numbers = {number for _kind, number in subjects}
    keys: dict[Subject, list[str]] = defaultdict(list)
    for row in SubjectKey.objects.filter(record_id__in=numbers) if numbers else ():
        if (row.record_type, row.record_id) in subjects and not isinstance(row.key, Unopened):
            keys[row.record_type, row.record_id].append(row.key)
    return keys


def decrypted(events: Iterable[Event]) -> list[Event]:
    """Return these events with decrypted personal values, for display; at most two queries.

    Erased values, and values that no key decrypts, are hidden.
    """
    events = with_account_names(events)
    sealed = {
        event.pk for event in events if sealed_names(event.before) + sealed_names(event.after)
    }
    keys = keys_of(subject_of(event) for event in events if event.pk in sealed)
    return [
        _decrypted_values(event, SubjectCipher(keys.get(subject_of(event), [])))
        if event.pk in sealed
        else event
        for event in events
    ]


def _decrypted_values(event: Event, cipher: SubjectCipher) -> Event:
    """Return a copy of the event, so that decrypted values cannot be saved with the original."""
    event = copy(event)
    event.before, event.after = cipher.open(event.before), cipher.open(event.after)
    return event
