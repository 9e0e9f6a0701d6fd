"""Writes to the evidence: validated, in one transaction, with one event."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.forms import BaseModelForm, BaseModelFormSet

from provenance.domain.language import dates
from provenance.models import Attribution, Document, DocumentDate, Event, Passage, Wording
from provenance.queries.affected_quotes import quotes_below, quotes_below_stored
from provenance.services import history, summaries
from provenance.services.history import Change
from provenance.services.placing import place_passage
from provenance.services.proposals import suggest
from provenance.services.search_index import forget_wordings, index_wordings

Related = Mapping[str, Iterable[models.Model]]


class StillNeeded(Exception):
    """The record cannot be deleted, because others depend on it."""


@transaction.atomic
def save(record: models.Model, *, change: Change, related: Related | None = None) -> Event | None:
    """Save a record, with the rows in ``related``, and write its event.

    ``related`` maps a many-to-many field to its complete new content, or a relation of owned rows
    to the rows to add or change. Raises ``ValidationError``, whose messages are sentences, without
    having written anything. Returns None where nothing changed.
    """
    subject = history.owner(record)
    history.lock(subject)
    before, reached = history.stored_facts(subject), quotes_below_stored(record)
    write(record)
    for name, rows in (related or {}).items():
        _relate(record, name, rows)
    check_related(record)
    return _finish(subject, [record], before=before, reached=reached, change=change)


@transaction.atomic
def save_form(
    form: BaseModelForm[Any],
    formsets: Iterable[BaseModelFormSet[Any, Any]],
    *,
    change: Change,
) -> Event | None:
    """Save a valid form and its formsets, with one event for the record and the rows it owns.

    A row with a history of its own, such as a passage on its document's page, gets its own event.
    """
    record: models.Model = form.save(commit=False)
    subject = history.owner(record)
    history.lock(subject)
    before, reached = history.stored_facts(subject), quotes_below_stored(record)
    write(record)
    form.save_m2m()
    check_related(record)
    touched, others = [record], []
    for formset in formsets:
        touched += formset.save(commit=False)
        rows = [*_rows(formset), *formset.deleted_objects]
        others += [(row, history.stored_facts(row)) for row in rows if history.owner(row) is row]
        for row in formset.deleted_objects:
            reached |= quotes_below([row])
            number = row.pk
            _remove(row)
            row.pk = number
        for row in _rows(formset):
            write(row)
        formset.save_m2m()
        for row in _rows(formset):
            check_related(row)
    for row, facts in others:
        history.record_event(row, change=change, before=facts, after=history.stored_facts(row))
    return _finish(subject, touched, before=before, reached=reached, change=change)


@transaction.atomic
def delete(record: models.Model, *, change: Change) -> Event | None:
    """Delete a record with the rows it owns; deleting an owned row is a change of its owner."""
    subject = history.owner(record)
    history.lock(subject)
    before, reached = history.stored_facts(subject), quotes_below([record])
    number = subject.pk
    _remove(record)
    subject.pk = number
    event = history.record_event(
        subject, change=change, before=before, after=history.stored_facts(subject)
    )
    summaries.refresh(reached)
    return event


def write(record: models.Model) -> None:
    """Compute derived fields, validate the record and save it, without an event."""
    if isinstance(record, Passage):
        place_passage(record, adopt=True)
    prepare(record)
    record.full_clean()
    record.save()


def check_related(record: models.Model) -> None:
    """Validate related rows, which is only possible after they are saved."""
    if isinstance(record, Attribution):
        record.check_occasions()


def write_referring(record: models.Model) -> None:
    """Save one of many records whose references were just read from the database; see ``write``.

    ``full_clean`` queries each reference and each constraint, some ten statements per record. Here
    the database enforces its constraints, and ``full_clean`` runs only where it refuses, to find
    the sentences that say why.
    """
    prepare(record)
    references = {
        field.name
        for field in record._meta.concrete_fields
        if field.is_relation and getattr(record, field.attname) is not None
    }
    try:
        record.full_clean(exclude=references, validate_unique=False, validate_constraints=False)
        # After an error PostgreSQL refuses further statements, such as full_clean's, without a
        # savepoint.
        with transaction.atomic():
            record.save()
    except (ValidationError, IntegrityError):
        record.full_clean()
        raise


def prepare(record: models.Model) -> None:
    """Compute the fields derived from others. Raises ``ValidationError`` where that fails."""
    if isinstance(record, Passage):
        place_passage(record)
    if isinstance(record, DocumentDate):
        _bound(record)
    if isinstance(record, Document) and record.text:
        _measure(record)


def wordings_touched_by(record: models.Model) -> list[int]:
    """Return the primary keys of wordings whose words may have changed with this record."""
    if isinstance(record, Wording):
        return [record.pk]
    if isinstance(record, Passage):
        return list(record.wordings.values_list("pk", flat=True))
    return []


def _bound(day: DocumentDate) -> None:
    try:
        bounds = dates.bounds(day.edtf)
    except dates.NotADate as error:
        raise ValidationError({"edtf": str(error)}) from error
    day.earliest, day.latest = bounds.earliest, bounds.latest


def _measure(document: Document) -> None:
    """Set hash and length of the text; a text added later must match the recorded hash."""
    sha256 = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    awaited = Document.objects.filter(pk=document.pk, text="").exclude(text_sha256="")
    if awaited.exclude(text_sha256=sha256).exists():
        raise ValidationError(
            {"text": "This is not the text whose hash is recorded for this document."}
        )
    document.text_sha256, document.text_length = sha256, len(document.text)


def _relate(record: models.Model, name: str, rows: Iterable[models.Model]) -> None:
    parents = {rel.name: rel.field.name for rel in history.owned_relations(type(record))}
    if name not in parents:
        getattr(record, name).set(rows)
        return
    for row in rows:
        setattr(row, parents[name], record)
        write(row)


def _rows(formset: BaseModelFormSet[Any, Any]) -> list[models.Model]:
    changed = [row for row, _ in formset.changed_objects]
    return [*changed, *formset.new_objects]


def _remove(record: models.Model) -> None:
    if isinstance(record, Wording):
        forget_wordings([record.pk])
    try:
        record.delete()
    except models.ProtectedError as error:
        counts = Counter(type(row)._meta for row in error.protected_objects)
        dependents = " and ".join(
            f"{number} {meta.verbose_name if number == 1 else meta.verbose_name_plural}"
            # In a fixed order: Django gives a set.
            for meta, number in sorted(counts.items(), key=lambda kind: (-kind[1], str(kind[0])))
        )
        raise StillNeeded(
            f"This {record._meta.verbose_name} cannot be deleted: it is still used by {dependents}."
        ) from error


def _place_passages(document: Document, change: Change) -> None:
    """Find the offsets of passages that were entered before the text."""
    for passage in document.passages.filter(start=None):
        passage.document = document
        if place_passage(passage):
            save(passage, change=change)


def _finish(
    subject: models.Model,
    touched: Iterable[models.Model],
    *,
    before: history.Facts | None,
    reached: set[int],
    change: Change,
) -> Event | None:
    """Update index, history and summaries; ``reached`` are the quotes affected before the write."""
    index_wordings(pk for record in touched for pk in wordings_touched_by(record))
    after = history.stored_facts(subject)
    if isinstance(subject, Document) and after and after["text"] != (before or {}).get("text"):
        suggest(subject)
        _place_passages(subject, change)
    event = history.record_event(subject, change=change, before=before, after=after)
    # Summaries omit what awaits a second reader, which is known only after the event.
    withdrawn = summaries.is_withdrawn(subject, before)
    summaries.refresh(reached | quotes_below([subject, *touched]), withdrawn=withdrawn)
    return event
