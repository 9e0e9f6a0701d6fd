"""Loading fixtures with their history, and attaching texts found by their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction

from provenance.domain.chain.passage_context import stands_at
from provenance.domain.language.text import unstorable
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Passage, Source
from provenance.queries.affected_quotes import quotes_below, quotes_below_stored
from provenance.queries.local_edits import LocalEdits
from provenance.services import editions, evidence, history, published_evidence, summaries
from provenance.services.fixtures import (
    FixtureEntry,
    FixtureRefused,
    ForeignRecord,
    RecordMissing,
    Resolver,
    build,
    column_of,
    read_fixture,
)
from provenance.services.history import Change
from provenance.services.placing import place_passage
from provenance.services.search_index import index_wordings
from provenance.services.table_statistics import refresh_statistics


class TextRefused(Exception):
    """The file is not text, or not the text of any document here."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records of a fixture were new, changed or unchanged.

    ``local_edits`` names those left as they are, because somebody changed them here.
    """

    added: int
    changed: int
    unchanged: int
    local_edits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attached:
    """The document whose text was attached, and the keys of passages found and not found in it."""

    document: Document
    present: tuple[str, ...]
    not_found_here: tuple[str, ...]


@dataclass(slots=True)
class _Load:
    """The state of a fixture being loaded: records written, and their facts before."""

    edits: LocalEdits | None = None
    resolver: Resolver = field(default_factory=Resolver)
    before: dict[history.Place, history.Facts | None] = field(default_factory=dict)
    subjects: dict[history.Place, models.Model] = field(default_factory=dict)
    wordings: set[int] = field(default_factory=set)
    reached: set[int] = field(default_factory=set)
    counts: dict[str, int] = field(
        default_factory=lambda: {"added": 0, "changed": 0, "unchanged": 0}
    )
    local_edits: list[str] = field(default_factory=list)


def load_fixture(path: Path, *, change: Change, keep_edits: bool = False) -> Loaded:
    """Load a fixture in one transaction, with an event for each record added or changed.

    Rows that a record owns (names, dates, acts …) are part of that record's event. Loading the same
    file again changes nothing. With ``keep_edits``, records that somebody else changed, renamed or
    deleted here stay so. Raises ``FixtureRefused`` with a sentence.
    """
    entries = read_fixture(path)
    load = _Load(LocalEdits.by_others(change.who) if keep_edits else None)
    with transaction.atomic():
        _take_all(entries, load)
        index_wordings(load.wordings)
        refresh_statistics()
        reached = load.reached | quotes_below(load.subjects.values())
        withdrawn = any(
            summaries.is_withdrawn(subject, load.before[place])
            for place, subject in load.subjects.items()
        )
        after = history.stored_facts_of(load.subjects)
        writes = [
            (subject, load.before[place], after.get(place))
            for place, subject in load.subjects.items()
        ]
        awaiting = published_evidence.awaiting_reader(writes)
        history.record_events(writes, change=change)
        came_in = published_evidence.published_of(writes, besides=awaiting)
        editions.record_imported_editions(came_in, change=change)
        summaries.refresh(reached, withdrawn=withdrawn)
    return Loaded(**load.counts, local_edits=tuple(load.local_edits))


def why_refused(paths: Iterable[Path], *, change: Change) -> str:
    """Return why these fixtures, loaded in turn, would be refused, or ""; rolls everything back."""
    with transaction.atomic():
        try:
            for path in paths:
                load_fixture(path, change=change)
        except ForeignRecord:
            return ""
        except FixtureRefused as refusal:
            return str(refusal)
        finally:
            transaction.set_rollback(True)
    return ""


def _take_all(entries: list[FixtureEntry], load: _Load) -> None:
    """Write the records, each after those it refers to."""
    while entries:
        waiting = [(entry, gap) for entry in entries if (gap := _take(entry, load))]
        if len(waiting) == len(entries):
            entry, gap = waiting[0]
            if not _renamed_or_deleted_here(load, [gap for _, gap in waiting]):
                raise FixtureRefused(f"{entry.label}: {gap}. Nothing was loaded.")
            load.local_edits += [entry.name for entry in entries]
            return
        entries = [entry for entry, _ in waiting]


def _renamed_or_deleted_here(load: _Load, gaps: Iterable[RecordMissing]) -> bool:
    """Return whether records are missing because they were renamed or deleted here."""
    edits = load.edits
    if edits is None:
        return False
    return bool(load.local_edits) or any(edits.ever_had(gap.kind, gap.key) for gap in gaps)


def _take(entry: FixtureEntry, load: _Load) -> RecordMissing | None:
    """Write one record; return the missing reference where it has to wait for another record."""
    try:
        record, many = build(entry, load.resolver)
        _write(entry, record, many, load)
    except RecordMissing as missing:
        return missing
    except ValidationError as error:
        sentence = _sentences(error)
        raise FixtureRefused(f"{entry.label}: {sentence} Nothing was loaded.") from error
    except (FixtureRefused, DatabaseError, ValueError) as error:
        raise FixtureRefused(f"{entry.label}: {error}. Nothing was loaded.") from error
    return None


def _write(
    entry: FixtureEntry, instance: models.Model, many: dict[str, list[models.Model]], load: _Load
) -> None:
    existing = load.resolver.existing(instance)
    if isinstance(instance, Passage):
        place_passage(instance)
    if existing is not None:
        _keep_sealed(existing, instance, entry)
    record = instance if existing is None else existing
    if existing is not None and not _differs(existing, instance, entry, many):
        load.counts["unchanged"] += 1
        return
    if _is_edited_here(record, load.edits):
        load.local_edits.append(entry.name)
        return
    _remember(record, load)
    load.reached |= quotes_below_stored(record)
    for name in entry.fields.keys() - many.keys():
        setattr(record, name, getattr(instance, name))
    evidence.write_referring(record)
    for name, rows in many.items():
        getattr(record, name).set(rows)
    evidence.check_related(record)
    load.resolver.learn(record)
    subject = history.owner(record)
    load.subjects.setdefault((type(subject), subject.pk), subject)
    load.before.setdefault((type(subject), subject.pk), None)
    load.wordings.update(evidence.wordings_touched_by(record))
    load.counts["added" if existing is None else "changed"] += 1


def _is_edited_here(record: models.Model, edits: LocalEdits | None) -> bool:
    if edits is None:
        return False
    subject = history.owner(record)
    return edits.includes(str(subject._meta.model_name), subject.pk, history.key(subject))


def _keep_sealed(existing: models.Model, instance: models.Model, entry: FixtureEntry) -> None:
    """Keep a protected source's name where the fixture has only its display form."""
    if not isinstance(existing, Source) or existing.protection == Protection.NONE:
        return
    if getattr(instance, "name", "") == existing.display_form:
        entry.fields.pop("name", None)


def _remember(record: models.Model, load: _Load) -> None:
    """Store the facts of a record's owner before the first of its rows is written."""
    subject = history.owner(record)
    if subject.pk is not None:
        place = (type(subject), subject.pk)
        if place not in load.before:
            load.before[place] = history.stored_facts(subject)


def _differs(
    existing: models.Model,
    instance: models.Model,
    entry: FixtureEntry,
    many: dict[str, list[models.Model]],
) -> bool:
    for name in entry.fields.keys() - many.keys():
        column = column_of(entry, name)
        if getattr(existing, column.attname) != getattr(instance, column.attname):
            return True
    return any(set(getattr(existing, name).all()) != set(rows) for name, rows in many.items())


def _sentences(error: ValidationError) -> str:
    return " ".join(
        message if name == "__all__" else f"“{name}”: {message}"
        for name, messages in error.message_dict.items()
        for message in messages
    )


def attach_text(path: Path, *, change: Change) -> Attached:
    """Store a document's text, found by its hash, and check which passages occur in it.

    A passage that is not found is never moved. Raises ``TextRefused`` with a sentence.
    """
    text, sha256 = _text_of(path)
    document = Document.objects.filter(text_sha256=sha256).first()
    if document is None:
        raise TextRefused(
            f"{path.name} is not the text of any document here: none has its hash, {sha256}."
        )
    document.text = text
    evidence.save(document, change=change)
    passages = list(document.passages.in_reading_order())
    standing = {passage.key: _is_at_offsets(passage, text) for passage in passages}
    return Attached(
        document,
        tuple(key for key, stands in standing.items() if stands),
        tuple(key for key, stands in standing.items() if not stands),
    )


def _text_of(path: Path) -> tuple[str, str]:
    try:
        content = path.read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        raise TextRefused(f"{path.name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise TextRefused(f"{path.name} is not text in UTF-8; it may be another file.") from error
    if fault := unstorable(text):
        raise TextRefused(f"{path.name} holds {fault}, so it is not plain text.")
    if not text:
        raise TextRefused(f"{path.name} is empty.")
    return text, hashlib.sha256(content).hexdigest()


def _is_at_offsets(passage: Passage, text: str) -> bool:
    return stands_at(
        text,
        exact=passage.exact,
        start=passage.start,
        prefix=passage.prefix,
        suffix=passage.suffix,
    )
