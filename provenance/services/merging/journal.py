"""The journal of a merge or split: every row it writes, so that all of it can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.models import (
    Dispute,
    Document,
    Rearrangement,
    SetAside,
    Source,
    SourceName,
    TraceRequest,
    Wording,
)
from provenance.queries.affected_quotes import quotes_below
from provenance.services import history, published_evidence, summaries
from provenance.services.history import Change
from provenance.services.search_index import index_wordings

ASIDE = {Source: {"name"}, SourceName: {"name"}}
"""Fields that are not stored in a rearrangement, since their source may be protected later."""
PRIVATE = (Dispute, TraceRequest)
"""Models whose history is about requests and decisions, not about foreign keys."""

type Row = dict[str, Any]


class CannotRearrange(Exception):
    """The merge or split is not possible; the sentences say why, and what to do first."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__(" ".join(self.sentences))


class Journal:
    """Writes rows and remembers their former values; ``close`` stores these, with the events."""

    def __init__(self, change: Change) -> None:
        self.change = change
        self.moved: list[Row] = []
        self.created_rows: list[Row] = []
        self.removed_rows: list[Row] = []
        self.names: dict[str, Any] = {}
        self._before: dict[tuple[type[models.Model], int], history.Facts | None] = {}
        self._told: set[int] = set()
        self._wordings: set[int] = set()
        self._documents: list[Document] = []

    def reach(self, records: Iterable[models.Model]) -> None:
        """Mark the quotes that depend on these records for refreshing."""
        self._told |= quotes_below(records)

    def set(self, row: models.Model, **values: Any) -> None:
        """Set these columns (a foreign key by its ``…_id``) of a stored row."""
        changed = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not changed:
            return
        self.touch(row)
        for name, value in changed.items():
            column = _column(row, name)
            before = plain(row, column)
            setattr(row, name, value)
            self._note(row, column, before, plain(row, column))
        row.save(update_fields=[_column(row, name).name for name in changed])

    def set_many(self, row: models.Model, name: str, numbers: Sequence[int]) -> None:
        """Set the contents of a many-to-many field."""
        current_ids = getattr(row, name)
        before = sorted(current_ids.values_list("pk", flat=True))
        self.touch(row)
        current_ids.set(numbers)
        self.moved.append(
            {**identity(row), "field": name, "before": before, "after": sorted(numbers)}
        )

    def make(self, row: models.Model) -> None:
        """Validate and save a new row."""
        if row_owner(row) is not row:
            self.touch(row)
        row.full_clean()
        row.save()
        if row_owner(row) is row and _has_history(row):
            self._before[type(row), row.pk] = None
        self.created_rows.append(identity(row))

    def remove(self, row: models.Model) -> None:
        """Delete a row that nothing depends on, and store its values."""
        self.touch(row)
        snapshot: Row = {**identity(row), "fields": {}}
        for column in row._meta.concrete_fields:
            if column.name in ASIDE.get(type(row), ()):
                self.names[f"{snapshot['model']}/{row.pk}/{column.name}"] = plain(row, column)
            elif not column.primary_key:
                snapshot["fields"][column.attname] = plain(row, column)
        self.removed_rows.append(snapshot)
        # Rows that depend on it were moved before, or are derived and computed anew.
        row.delete()

    def bring_back(self, snapshot: Row, names: Mapping[str, Any]) -> models.Model:
        """Restore a deleted row with its former primary key and values."""
        model = model_of(snapshot)
        row = model(pk=snapshot["pk"])
        aside = {
            column.attname: names[f"{snapshot['model']}/{snapshot['pk']}/{column.name}"]
            for column in model._meta.concrete_fields
            if column.name in ASIDE.get(model, ())
        }
        for name, value in (snapshot["fields"] | aside).items():
            setattr(row, name, as_stored(row, name, value))
        _check_free(row)
        if row_owner(row) is row and _has_history(row):
            self._before[model, row.pk] = None
        else:
            self.touch(row)
        row.save(force_insert=True)
        if isinstance(row, Document):
            self._documents.append(row)
        return row

    def touch(self, row: models.Model) -> None:
        """Remember the facts of the record that owns this row, and the quotes that depend on it."""
        if isinstance(row, Wording):
            self._wordings.add(row.pk)
        self.reach([row])
        subject = row_owner(row)
        key = (type(subject), subject.pk)
        if _has_history(subject) and key not in self._before:
            self._before[key] = history.stored_facts(subject)

    def close(
        self,
        kind: RearrangementKind,
        *,
        survivor: models.Model,
        other: str,
        across: bool = False,
    ) -> Rearrangement:
        """Store the rearrangement and an event per record, and refresh what depends on them."""
        rearrangement = Rearrangement(
            kind=kind,
            record_type=str(survivor._meta.model_name),
            kept_key=survivor.natural_key()[0],  # type: ignore[attr-defined]
            other_key=other,
            by=self.change.who,
            reason=self.change.why,
            across_chains=across,
            moved=self.moved,
            created_rows=self.created_rows,
            removed_rows=self.removed_rows,
        )
        rearrangement.save()
        if self.names:
            SetAside.objects.create(rearrangement=rearrangement, names=self.names)
        self.finish()
        return rearrangement

    def finish(self) -> None:
        """Store events and refresh index and summaries; readers see the result at once."""
        awaiting = published_evidence.all_awaiting()
        for (model, number), before in self._before.items():
            record = model._base_manager.filter(pk=number).first()
            if record is not None:
                self.reach([record])
            self._record(model, number, before, record)
        published_evidence.store_all_except(awaiting, self._documents, read=history.snapshots)
        present = Wording.objects.filter(pk__in=self._wordings)
        index_wordings(present.values_list("pk", flat=True))
        summaries.refresh(self._told)

    def _record(
        self,
        model: type[models.Model],
        number: int,
        before: history.Facts | None,
        record: models.Model | None,
    ) -> None:
        if record is not None:
            after = history.stored_facts(record)
            history.record_event(record, change=self.change, before=before, after=after)
        else:
            assert before is not None
            # A deleted record is only needed by its name.
            slug, protection = before.get("slug", ""), before.get("protection", "none")
            values = {"slug": slug, "protection": protection} if model is Source else {"slug": slug}
            removed = model(pk=number, **values)
            history.record_event(removed, change=self.change, before=before, after=None)

    def _note(self, row: models.Model, column: Any, before: Any, after: Any) -> None:
        entry = {**identity(row), "field": column.attname}
        if column.name in ASIDE.get(type(row), ()):
            self.names[f"{entry['model']}/{row.pk}/{column.name}"] = [before, after]
            before = after = None
        self.moved.append({**entry, "before": before, "after": after})


def identity(row: models.Model) -> Row:
    return {"model": str(row._meta.model_name), "pk": row.pk}


def model_of(entry: Row) -> type[models.Model]:
    return apps.get_model("provenance", entry["model"])


def plain(row: models.Model, column: Any) -> Any:
    """Return a column's value in a form fit for JSON, which ``column.to_python`` reads."""
    value = getattr(row, column.attname)
    if value is None or isinstance(value, str | int | float | list | dict):
        return value
    return column.value_to_string(row)


def as_stored(row: models.Model, name: str, value: Any) -> Any:
    """Return a value of a rearrangement as its column stores it."""
    return _column(row, name).to_python(value)


def row_owner(row: models.Model) -> models.Model:
    """Return the record whose history a row belongs to."""
    return history.owner(row)


def _check_free(row: models.Model) -> None:
    """Check that unique values are free and referenced records exist.

    Raises ``CannotRearrange`` otherwise.
    """
    columns = row._meta.concrete_fields
    own = [column.name for column in columns if not column.is_relation]
    try:
        row.clean_fields(exclude=own)
        row.validate_unique()
        row.validate_constraints()
    except ValidationError as error:
        name = row._meta.verbose_name
        message = _("The %(record)s that went cannot be brought back: %(why)s")
        raise CannotRearrange(
            [message % {"record": name, "why": " ".join(error.messages)}]
        ) from error


def _has_history(record: models.Model) -> bool:
    return hasattr(record, "natural_key") and not isinstance(record, PRIVATE)


def _column(row: models.Model, name: str) -> Any:
    return next(c for c in row._meta.concrete_fields if name in (c.attname, c.name))
