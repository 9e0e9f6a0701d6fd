"""The history: records as facts before and after a write, and the event of each write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import batched
from typing import Any, TypeGuard

from django.db import models
from django.utils import timezone

from provenance.domain.personal_values import HIDDEN, PERSONAL
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Event, Proposal, Source, SourceName
from provenance.models.sealed_names import NameDigest
from provenance.services import (
    account_handles,
    erasures,
    later_readings,
    published_evidence,
    subject_keys,
)

Facts = dict[str, Any]
type Place = tuple[type[models.Model], Any]
"""A record's model and primary key."""

READ_AT_ONCE = 500
"""Number of records whose facts one SQL statement reads."""
PARTICULARS = PERSONAL["source"]
"""Fields that never appear in a protected source's history."""


class NoReason(ValueError):
    """A write without a user or a reason."""


@dataclass(frozen=True, slots=True)
class Change:
    """Who writes, from where (page, admin, import or command), and why."""

    who: str
    door: str
    why: str

    def __post_init__(self) -> None:
        if not self.who.strip() or not self.why.strip():
            raise NoReason("Every change needs the name of who makes it and the reason why.")


def snapshot(record: models.Model) -> Facts:
    """Return the record's present facts as JSON values: fields, natural keys and owned rows."""
    return _shown(_facts(record), record)


def _shown(facts: Facts, record: models.Model) -> Facts:
    return _without_particulars(facts) if _is_protected(facts, record) else facts


def snapshots(records: Sequence[models.Model]) -> list[Facts]:
    """Return the facts of each of these stored records, in a few statements per model."""
    facts = stored_facts_of((type(record), record.pk) for record in records)
    return [_shown(facts[type(record), record.pk], record) for record in records]


def stored_facts(record: models.Model) -> Facts | None:
    """Return the facts in the database, including protected particulars; None if not stored.

    For comparisons only: these facts must not be stored or shown.
    """
    current = type(record)._base_manager.filter(pk=record.pk).first() if record.pk else None
    return None if current is None else _facts(current)


def stored_facts_of(places: Iterable[Place]) -> dict[Place, Facts]:
    """Return ``stored_facts`` of many records, in a few statements per model.

    A record that is no longer stored is left out.
    """
    ids_by_model: dict[type[models.Model], list[Any]] = {}
    for model, pk in places:
        ids_by_model.setdefault(model, []).append(pk)
    facts: dict[Place, Facts] = {}
    for model, ids in ids_by_model.items():
        for some in batched(ids, READ_AT_ONCE):
            rows = _with_owned_rows(model._base_manager.filter(pk__in=some))
            facts.update({(model, row.pk): _facts(row) for row in rows})
    return facts


def _with_owned_rows(rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """Return these rows with everything prefetched that ``_facts`` reads.

    Records named by foreign keys are read once for all rows, since a natural key may need several.
    """
    related = {
        field.name: field.remote_field.model._base_manager.all()
        for field in rows.model._meta.many_to_many
    }
    for relation in owned_relations(rows.model):
        owned = relation.related_model._base_manager.all()
        related[str(relation.get_accessor_name())] = _with_owned_rows(owned)
    prefetches = [
        models.Prefetch(name, queryset=queryset.fetch_mode(models.FETCH_PEERS))
        for name, queryset in related.items()
    ]
    return rows.fetch_mode(models.FETCH_PEERS).prefetch_related(*prefetches)


def lock(record: models.Model) -> None:
    """Lock this record, and with it the rows it owns, until the transaction ends.

    Every write of the evidence takes this lock first, so that what it has read stays valid.
    """
    rows = type(record)._base_manager.filter(pk=record.pk).order_by("pk")
    rows.select_for_update().values_list("pk", flat=True).first()


def owner(record: models.Model) -> models.Model:
    """Return the record whose history a row belongs to: for an owned row, its owner."""
    for field in record._meta.concrete_fields:
        if _owns(field):
            return owner(getattr(record, field.name))
    return record


def record_event(
    record: models.Model, *, change: Change, before: Facts | None, after: Facts | None
) -> Event | None:
    """Write the event of a write; return None, without writing, where nothing changed."""
    events = record_events([(record, before, after)], change=change)
    return events[0] if events else None


def record_events(
    writes: Iterable[tuple[models.Model, Facts | None, Facts | None]], *, change: Change
) -> list[Event]:
    """Write the events of several writes together.

    Each write is a record with its facts before and after; where these are equal there is no event.
    """
    changes = [write for write in writes if write[1] != write[2]]
    events = [_event_to_store(*write, change=change) for write in changes]
    subject_keys.seal_personal_values(events)
    store(events)
    for record, *sides in changes:
        if _is_of_a_protected(record, sides):
            subject_keys.destroy_keys(record)
    published_evidence.mark_unread(changes, read=snapshots)
    return events


def store(events: Sequence[Event]) -> None:
    """Store events made by ``event_of``, with account names replaced by handles."""
    account_handles.hide_names(events)
    Event.objects.bulk_create(events)


def _event_to_store(
    record: models.Model, before: Facts | None, after: Facts | None, *, change: Change
) -> Event:
    if _is_of_a_protected(record, (before, after)):
        before, after = _hidden(before), _hidden(after)
    if isinstance(record, Source):
        erasures.note_of_source(record.slug, before, after)
        later_readings.note_of_source(record, before, after, who=change.who, why=change.why)
    return event_of(record, change=change, before=before, after=after)


def event_of(
    record: models.Model, *, change: Change, before: Facts | None, after: Facts | None
) -> Event:
    """Return the unsaved event of a write; ``store`` saves many at once."""
    what = "added" if before is None else "deleted" if after is None else "changed"
    event = Event(
        at=timezone.now(),
        door=change.door,
        what=what,
        record_type=str(record._meta.model_name),
        record_id=record.pk,
        record_key=key(record),
        why=change.why,
        before=before,
        after=after,
    )
    event.who = change.who
    return event


def key(record: models.Model) -> str:
    """Return the natural key as one string; for a proposal, its place in the text."""
    if isinstance(record, Proposal):
        return record.history_key
    parts = _natural_key(record)
    return "/".join(map(str, parts)) if isinstance(parts, list) else str(parts)


def owned_relations(model: type[models.Model]) -> list[models.ManyToOneRel]:
    """Return the relations to rows that a record owns, in a fixed order."""
    related = [
        relation
        for relation in model._meta.related_objects
        if isinstance(relation, models.ManyToOneRel) and _owns(relation.field)
    ]
    return sorted(related, key=lambda relation: relation.name)


def _owns(field: object) -> TypeGuard[models.ForeignKey[Any, Any]]:
    return (
        isinstance(field, models.ForeignKey)
        and field.remote_field.on_delete is models.CASCADE
        and field.model._meta.app_label == Source._meta.app_label
        and field.remote_field.model._meta.app_label == Source._meta.app_label
        # Fixtures contain evidence under its natural key; an index or a note has none.
        and hasattr(field.model, "natural_key")
    )


def _facts(record: models.Model) -> Facts:
    meta = record._meta
    facts: Facts = {
        field.name: _value(record, field)
        for field in meta.concrete_fields
        if not field.primary_key and not isinstance(field, NameDigest)
    }
    for many in meta.many_to_many:
        rows = getattr(record, many.name).all()
        facts[many.name] = sorted(_natural_key(row) for row in rows)
    for relation in owned_relations(type(record)):
        # Sorted in Python, since an ordered query would bypass the prefetched rows.
        rows = getattr(record, str(relation.get_accessor_name())).all()
        in_order = sorted(rows, key=lambda row: row.pk)
        facts[relation.name] = [_row(row, relation.field.name) for row in in_order]
    return facts


def _row(row: models.Model, parent: str) -> Facts:
    return {name: value for name, value in _facts(row).items() if name != parent}


def _value(record: models.Model, field: models.Field[Any, Any]) -> Any:
    if isinstance(field, models.ForeignKey):
        target = getattr(record, field.name)
        return None if target is None else _natural_key(target)
    value = field.value_from_object(record)
    if isinstance(record, Document) and field.name == "text":
        # The text itself is kept out of the history and of every copy of it.
        return {"sha256": record.text_sha256, "characters": len(value)} if value else None
    if value is None or isinstance(value, str | int):
        return value
    return field.value_to_string(record)


def _natural_key(record: models.Model) -> Any:
    parts = list(record.natural_key())  # type: ignore[attr-defined]
    return parts[0] if len(parts) == 1 else parts


def _is_protected(facts: Facts, record: models.Model) -> bool:
    if isinstance(record, SourceName):
        return record.source.protection != Protection.NONE
    return isinstance(record, Source) and facts["protection"] != Protection.NONE


def _is_of_a_protected(record: models.Model, sides: Iterable[Facts | None]) -> bool:
    return any(facts is not None and _is_protected(facts, record) for facts in sides)


def _hidden(facts: Facts | None) -> Facts | None:
    return None if facts is None else _without_particulars(facts)


def _without_particulars(facts: Facts) -> Facts:
    return {name: HIDDEN if name in PARTICULARS else value for name, value in facts.items()}
