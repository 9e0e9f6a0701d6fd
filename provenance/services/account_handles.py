"""Replacing account names by handles in events before they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.contrib.auth.models import User

from provenance.domain.account_names import is_handle, names_in, with_names
from provenance.models import AccountName, Event
from provenance.queries.account_names import handles_of

OF_ACCOUNTS = str(User._meta.model_name)


def hide_names(events: Sequence[Event]) -> None:
    """Replace the names of accounts in these unsaved events by handles."""
    names = {name for event in events for name in _names(event) if not is_handle(name)}
    handles = _handles(names)
    for event in events:
        event.account = handles.get(event.who, event.who)
        event.before, event.after = (
            with_names(event.before, handles),
            with_names(event.after, handles),
        )
        if event.record_type == OF_ACCOUNTS:
            event.record_key = handles.get(event.record_key, event.record_key)


def _names(event: Event) -> Iterable[str]:
    yield event.who
    yield from names_in(event.before)
    yield from names_in(event.after)
    if event.record_type == OF_ACCOUNTS:
        yield event.record_key


def _handles(names: set[str]) -> dict[str, str]:
    """Return the handle of each name, creating handles for new names."""
    handles = handles_of(names)
    new_names = sorted(names - handles.keys())
    if new_names:
        rows = [AccountName.new(name) for name in new_names]
        # Another transaction may be creating a handle for the same name at this moment.
        AccountName.objects.bulk_create(rows, ignore_conflicts=True)
        handles |= handles_of(new_names)
    return handles
