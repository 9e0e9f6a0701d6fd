"""Undoing a merge or split exactly, unless somebody has changed a record since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django.db import models, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.models import (
    Dispute,
    Event,
    Notice,
    Pin,
    Rearrangement,
    SetAside,
    TraceRequest,
    Watch,
)
from provenance.models.sealed import UnopenedValues
from provenance.queries.relations import references_to
from provenance.services.history import Change
from provenance.services.merging.journal import (
    CannotRearrange,
    Journal,
    Row,
    as_stored,
    model_of,
    plain,
    row_owner,
)
from provenance.services.merging.refusals import MOST

OWN_WORK = (Dispute, Notice, Pin, TraceRequest, Watch)
"""Records that journalists may change or delete meanwhile without preventing an undo."""

type Rows = dict[tuple[str, int], models.Model]


@transaction.atomic
def undo(rearrangement: Rearrangement, *, change: Change) -> Rearrangement:
    """Restore the former state, with an event for each record.

    Raises ``CannotRearrange``, naming what was changed since, without having written anything.
    """
    rearrangement = Rearrangement.objects.select_for_update().get(pk=rearrangement.pk)
    if rearrangement.undone_at is not None:
        raise CannotRearrange([_("This is undone already.")])
    rows = _rows(rearrangement)
    changed = list(_changed_since(rearrangement, rows))
    if changed:
        raise CannotRearrange(dict.fromkeys(changed))
    aside = SetAside.objects.filter(rearrangement=rearrangement).first()
    names = aside.names if aside else {}
    journal = Journal(change)
    for snapshot in reversed(rearrangement.removed_rows):
        journal.bring_back(snapshot, names)
    for key, writes in groupby(reversed(rearrangement.moved), key=_key):
        if key in rows:
            # In one write, since a position must be unique within its owner.
            _put_back(journal, rows[key], list(writes), names)
    for entry in reversed(rearrangement.created_rows):
        _delete_created(journal, rearrangement, entry)
    journal.finish()
    rearrangement.undone_by, rearrangement.undone_at, rearrangement.undone_why = (
        change.who,
        timezone.now(),
        change.why,
    )
    rearrangement.save(update_fields=["undone_by", "undone_at", "undone_why"])
    return rearrangement


def undo_obstacles(rearrangement: Rearrangement) -> list[str]:
    """Return what was changed since and would be overwritten; empty where nothing was."""
    return list(dict.fromkeys(_changed_since(rearrangement, _rows(rearrangement))))


def _key(entry: Row) -> tuple[str, int]:
    return entry["model"], entry["pk"]


def _rows(rearrangement: Rearrangement) -> Rows:
    """Return the moved rows as they are now."""
    ids_by_model: dict[str, set[int]] = defaultdict(set)
    for moved in rearrangement.moved:
        ids_by_model[moved["model"]].add(moved["pk"])
    return {
        (name, row.pk): row
        for name, numbers in ids_by_model.items()
        for row in model_of({"model": name})._base_manager.filter(pk__in=numbers)
    }


def _before_and_after(moved: Row, names: dict[str, Any]) -> tuple[Any, Any]:
    aside = names.get(f"{moved['model']}/{moved['pk']}/{moved['field']}")
    return (aside[0], aside[1]) if aside else (moved["before"], moved["after"])


def _changed_since(rearrangement: Rearrangement, rows: Rows) -> Iterator[str]:
    """Yield a sentence for each row that no longer has the values this rearrangement wrote.

    Removes journalists' own rows that have changed from ``rows``, so that they are left alone.
    """
    aside = SetAside.objects.filter(rearrangement=rearrangement).first()
    names = aside.names if aside else {}
    if isinstance(names, UnopenedValues):
        yield _("No key of this installation opens the names that were put aside.")
        return
    for moved in reversed(rearrangement.moved):
        model, row = model_of(moved), rows.get(_key(moved))
        if row is None:
            if not issubclass(model, OWN_WORK):
                yield _("Of what changed hands, one record was deleted since (%(record)s).") % {
                    "record": model._meta.verbose_name
                }
            continue
        if _current_value(row, moved) != _before_and_after(moved, names)[1]:
            if isinstance(row, OWN_WORK):
                rows.pop(_key(moved))
            else:
                yield _changed_since_sentence(row, moved)
    for entry in rearrangement.created_rows:
        yield from _worked_on(entry)


def _field(row: models.Model, moved: Row) -> Any:
    return row._meta.get_field(moved["field"].removesuffix("_id"))


def _current_value(row: models.Model, moved: Row) -> Any:
    field = _field(row, moved)
    if field.many_to_many:
        return sorted(getattr(row, moved["field"]).values_list("pk", flat=True))
    return plain(row, field)


def _changed_since_sentence(row: models.Model, moved: Row) -> str:
    message = _("The %(kind)s “%(record)s” was changed since: its %(field)s. Undo that first.")
    kind = row._meta.verbose_name
    field = _field(row, moved).verbose_name
    return message % {"kind": kind, "record": row, "field": field}


def _worked_on(entry: Row) -> Iterator[str]:
    """Yield a sentence where somebody has changed the record that a split created."""
    row = model_of(entry)._base_manager.filter(pk=entry["pk"]).first()
    if row is None or row_owner(row) is not row:
        return
    if Event.objects.of(row).exclude(what="added").exists():
        yield _("The %(kind)s “%(record)s”, which is new, was changed since.") % {
            "kind": row._meta.verbose_name,
            "record": row,
        }


def _put_back(
    journal: Journal, row: models.Model, writes: list[Row], names: dict[str, Any]
) -> None:
    values: dict[str, Any] = {}
    for moved in writes:
        before, _after = _before_and_after(moved, names)
        if _field(row, moved).many_to_many:
            journal.set_many(row, moved["field"], before)
        else:
            values[moved["field"]] = as_stored(row, moved["field"], before)
    journal.set(row, **values)


def _delete_created(journal: Journal, rearrangement: Rearrangement, entry: Row) -> None:
    """Delete a row the rearrangement created; journalists' own rows move back to the original."""
    row = model_of(entry)._base_manager.filter(pk=entry["pk"]).first()
    if row is None:
        return
    if row._meta.model_name == rearrangement.record_type:
        _move_back_own_rows(row, type(row)._base_manager.get(**{"slug": rearrangement.kept_key}))
    try:
        journal.remove(row)
    except ProtectedError as error:
        dependents = {str(one._meta.verbose_name) for one in error.protected_objects}
        message = _("“%(record)s” is new, and something was hung on it since: %(needed)s.")
        values = {"record": row, "needed": ", ".join(sorted(dependents))}
        raise CannotRearrange([message % values]) from error


def _move_back_own_rows(row: models.Model, origin: models.Model) -> None:
    for part in references_to(row, most=MOST):
        for own in part.rows:
            if isinstance(own, OWN_WORK):
                values = {"user_id": getattr(own, "user_id", None), part.field: origin.pk}
                watched = isinstance(own, Watch) and Watch.objects.filter(**values).exists()
                setattr(own, f"{part.field}_id", None if watched else origin.pk)
                own.save(update_fields=[part.field])
