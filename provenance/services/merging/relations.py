"""How the rows that refer to one record are moved to another, by the kind of relation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from provenance.domain.merging import MovedRow, OwnedRow, merge_rows, new_keys
from provenance.models import (
    Attribution,
    Correction,
    DocumentDate,
    Intake,
    Interest,
    Notice,
    Occasion,
    Passage,
    Proposal,
    Review,
    SourceName,
    Watch,
    Wording,
)
from provenance.queries.relations import IncomingReferences
from provenance.services.merging.journal import Journal, plain

POSITIONED: dict[type[models.Model], str] = {Interest: "", DocumentDate: "layer", Correction: ""}
"""Owned rows with a position, and the field within which positions count, if any."""


@dataclass(frozen=True, slots=True)
class RowMove:
    """The two records of a merge, its journal, and the reason given to moved wordings."""

    journal: Journal
    survivor: models.Model
    other: models.Model
    same_because: str = ""


def move_rows(move: RowMove, part: IncomingReferences) -> None:
    """Move every row of this relation to the record that stays."""
    _MOVE_BY_MODEL.get(part.model, _repoint)(move, part)


def duplicate_rows(
    survivor: models.Model, moving: Iterable[IncomingReferences]
) -> Iterator[models.Model]:
    """Yield the rows that both records own equally, of which only one stays."""
    for part in moving:
        if part.model is SourceName:
            name_keys = {(row.name, row.language) for row in _names(survivor)}
            yield from (row for row in part.rows if _name(row) in name_keys)
        elif part.model is Occasion:
            labels = set(
                Occasion.objects.filter(document=survivor.pk).values_list("label", flat=True)
            )
            yield from (row for row in _occasions(part) if row.label in labels)
        elif part.model in POSITIONED:
            same = {row.number for row in _joined(survivor, part) if row.same_as is not None}
            yield from (row for row in part.rows if row.pk in same)


def _repoint(move: RowMove, part: IncomingReferences) -> None:
    """Point foreign keys and many-to-many fields to the record that stays."""
    for row in part.rows:
        if part.many:
            current_ids = {*getattr(row, part.field).values_list("pk", flat=True)}
            move.journal.set_many(
                row, part.field, sorted(current_ids - {move.other.pk} | {move.survivor.pk})
            )
        else:
            move.journal.set(row, **{f"{part.field}_id": move.survivor.pk})


def _move_names(move: RowMove, part: IncomingReferences) -> None:
    name_keys = {(row.name, row.language) for row in _names(move.survivor)}
    for row in part.rows:
        if _name(row) in name_keys:
            move.journal.remove(row)
        else:
            move.journal.set(row, source_id=move.survivor.pk)


def _names(source: models.Model) -> Iterable[SourceName]:
    return SourceName.objects.filter(source=source.pk)


def _name(row: Any) -> tuple[str, str]:
    return row.name, row.language


def _append_positioned(move: RowMove, part: IncomingReferences) -> None:
    """Move rows with a position behind those of the record that stays."""
    rows = {row.pk: row for row in part.rows}
    for pairing in _joined(move.survivor, part):
        row = rows[pairing.number]
        if pairing.same_as is not None:
            move.journal.remove(row)
        else:
            move.journal.set(
                row, **{f"{part.field}_id": move.survivor.pk, "position": pairing.position}
            )


def _joined(survivor: models.Model, part: IncomingReferences) -> tuple[MovedRow, ...]:
    own = part.model._base_manager.filter(**{part.field: survivor.pk}).order_by("pk")
    return merge_rows(
        [_owned(row, part.field) for row in own], [_owned(row, part.field) for row in part.rows]
    )


def _owned(row: Any, owner: str) -> OwnedRow:
    apart = {"id", "position", owner}
    says = [column for column in row._meta.concrete_fields if column.name not in apart]
    return OwnedRow(
        number=row.pk,
        scope=str(getattr(row, POSITIONED[type(row)], "")),
        position=row.position,
        values=tuple(plain(row, column) for column in says),
    )


def _move_passages(move: RowMove, part: IncomingReferences) -> None:
    rows: list[Any] = list(part.rows)
    used_keys = Passage.objects.filter(document=move.survivor.pk).values_list("key", flat=True)
    keys = new_keys(used_keys, [row.key for row in rows])
    for row in rows:
        move.journal.set(row, document_id=move.survivor.pk, key=keys[row.key])


def _move_occasions(move: RowMove, part: IncomingReferences) -> None:
    """Merge occasions with equal labels; append the others to those of the record that stays."""
    own = {row.label: row for row in Occasion.objects.filter(document=move.survivor.pk)}
    last = max((row.position for row in own.values()), default=0)
    same = {row.pk: own[row.label].pk for row in _occasions(part) if row.label in own}
    for wording in Wording.objects.filter(occasion__in=same):
        move.journal.set(wording, occasion_id=same[wording.occasion_id or 0])
    for attribution in Attribution.objects.filter(occasions__in=same).distinct():
        replace_occasions(move.journal, attribution, same)
    for row in _occasions(part):
        if row.pk in same:
            move.journal.remove(row)
        else:
            last += 1
            move.journal.set(row, document_id=move.survivor.pk, position=last)


def _occasions(part: IncomingReferences) -> list[Occasion]:
    return [row for row in part.rows if isinstance(row, Occasion)]


def replace_occasions(
    journal: Journal, attribution: Attribution, others: Mapping[int, int]
) -> None:
    """Replace the occasions of a step that are keys of ``others``, in one write."""
    current_ids = attribution.occasions.values_list("pk", flat=True)
    numbers = {others.get(number, number) for number in current_ids}
    journal.set_many(attribution, "occasions", sorted(numbers))


def _move_wordings(move: RowMove, part: IncomingReferences) -> None:
    """Move wordings, adding the reason of the merge to the reason they had."""
    for row in part.rows:
        assert isinstance(row, Wording)
        because = " ".join(filter(None, [row.same_because, move.same_because.strip()]))
        move.journal.set(row, quote_id=move.survivor.pk, same_because=because)


def _delete_with_record(move: RowMove, part: IncomingReferences) -> None:
    """Delete rows about the former record, such as reviews; undoing restores them."""
    for row in part.rows:
        move.journal.remove(row)


def _move_unless_duplicate(*names: str) -> Callable[[RowMove, IncomingReferences], None]:
    """Return a function that moves rows unless the record has one with equal values.

    Such duplicates are deleted with their record.
    """

    def over(move: RowMove, part: IncomingReferences) -> None:
        own = part.model._base_manager.filter(**{part.field: move.survivor.pk})
        own_keys = set(own.values_list(*names))
        for row in part.rows:
            if tuple(getattr(row, name) for name in names) in own_keys:
                move.journal.remove(row)
            else:
                move.journal.set(row, **{f"{part.field}_id": move.survivor.pk})

    return over


def _repoint_or_detach(move: RowMove, part: IncomingReferences) -> None:
    """Move journalists' own rows; detach those of users who have one for the survivor."""
    own = part.model._base_manager.filter(**{part.field: move.survivor.pk})
    own_users = set(own.values_list("user_id", flat=True))
    for row in part.rows:
        elsewhere = None if getattr(row, "user_id") in own_users else move.survivor.pk  # noqa: B009
        move.journal.set(row, **{f"{part.field}_id": elsewhere})


_MOVE_BY_MODEL: dict[type[models.Model], Callable[[RowMove, IncomingReferences], None]] = {
    SourceName: _move_names,
    Interest: _append_positioned,
    DocumentDate: _append_positioned,
    Correction: _append_positioned,
    Occasion: _move_occasions,
    Passage: _move_passages,
    Wording: _move_wordings,
    Review: _delete_with_record,
    Intake: _move_unless_duplicate("sha256"),
    Proposal: _move_unless_duplicate("kind", "start", "end"),
    Watch: _repoint_or_detach,
    Notice: _repoint_or_detach,
}
