"""Handles in the history, and the names of the accounts behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy

from django.apps import apps
from django.db import models

from provenance.domain.account_names import is_handle, names_in, with_names
from provenance.models import AccountName, Event
from provenance.models.sealed import digests

LONGEST_NAME = 150
"""Maximum length of columns with account names, by which these columns are recognised."""


def handles_of(names: Iterable[str]) -> dict[str, str]:
    """Return the handle of each of these account names that has one, by name; one query."""
    by_digest = {digest: name for name in names for digest in digests(name)}
    rows = AccountName.objects.filter(digest__in=by_digest).values_list("digest", "handle")
    return {by_digest[digest]: handle for digest, handle in rows}


def with_account_names(events: Iterable[Event]) -> list[Event]:
    """Return these events with names in place of handles in their values; at most one query."""
    events = list(events)
    handles = {
        name
        for event in events
        for facts in (event.before, event.after)
        for name in names_in(facts)
        if is_handle(name)
    }
    if not handles:
        return events
    rows = AccountName.objects.filter(handle__in=handles)
    names = dict(rows.values_list("handle", "name"))
    return [_named(event, names) for event in events]


def _named(event: Event, names: dict[str, str]) -> Event:
    """Return a copy of the event, so that the names cannot be saved with the original."""
    event = copy(event)
    event.before, event.after = with_names(event.before, names), with_names(event.after, names)
    return event


def columns_of_names() -> Iterator[tuple[type[models.Model], str]]:
    """Yield the columns outside the history that contain account names."""
    for model in apps.get_app_config("provenance").get_models():
        for field in model._meta.concrete_fields:
            is_name = isinstance(field, models.CharField) and field.max_length == LONGEST_NAME
            if is_name and model is not Event:
                yield model, field.name
