"""What readers are told of published documents, kept until a change has been read a second time."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import batched
from typing import Any

from django.db import models
from django.utils import timezone

from provenance.domain.chain.records import PassageRecord
from provenance.domain.vocabulary import Status
from provenance.models import Document, PublishedEvidence, Quote, Source, UnreadRecord
from provenance.queries.assemble import Rows
from provenance.queries.chains import stored_rows
from provenance.queries.row_overlay import AROUND, AROUND_FROM, references_in
from provenance.services.evidence_digests import (
    READ_AT_ONCE,
    Read,
    Write,
    evidence_facts,
    evidence_records,
    slugs_of,
)

type Key = tuple[str, str]
"""A record's model and its natural key; of the document itself, no key."""

REFERENCES: dict[str, type[models.Model]] = {
    "source": Source,
    "quote": Quote,
    "document": Document,
}


def keep_as_read(document: Document, *, read: Read) -> None:
    """What the document holds now is what readers are told from now on."""
    rows = _without_text(stored_rows(document.pk))
    values = {
        "at": timezone.now(),
        "evidence": evidence_facts(document, read=read),
        "rows": rows,
        "slugs": _slugs(rows),
        "changed_at": None,
    }
    published, _ = PublishedEvidence.objects.update_or_create(document=document, defaults=values)
    published.unread.all().delete()


def keep(writes: Sequence[Write], *, besides: Collection[int], read: Read) -> None:
    """``keep_as_read`` for the published documents of these writes, but for some."""
    for document in _documents(writes, Document.objects.published().exclude(pk__in=besides)):
        keep_as_read(document, read=read)


def all_awaiting() -> set[int]:
    """The documents that readers are told otherwise than they are recorded; one query."""
    changed = PublishedEvidence.objects.filter(changed_at__isnull=False)
    return set(changed.values_list("document", flat=True))


def keep_all_but(
    awaiting: Collection[int], returned_documents: Iterable[Document] = (), *, read: Read
) -> None:
    """``keep_as_read`` for the documents that differ by now and are not ``awaiting`` a reader.

    For what acts at once, such as a merge, which takes no second reader. ``returned_documents``
    were gone, and are there again.
    """
    rows = PublishedEvidence.objects.filter(changed_at__isnull=False)
    for published in rows.exclude(document__in=awaiting).select_related("document"):
        keep_as_read(published.document, read=read)
    for document in returned_documents:
        if document.status == Status.PUBLISHED:
            keep_as_read(document, read=read)


def keep_missing(*, read: Read, most: int | None = None) -> int:
    """``keep_as_read`` for published documents of which nothing is kept; how many.

    As where they were written by other means than a load or a second reading. At most so many.
    """
    documents = Document.objects.published().filter(published_evidence=None).order_by("pk")
    count = 0
    for document in documents[:most]:
        keep_as_read(document, read=read)
        count += 1
    return count


def awaiting_reader(writes: Sequence[Write]) -> set[int]:
    """The documents of these writes that readers are told otherwise than they are recorded."""
    changed = PublishedEvidence.objects.filter(changed_at__isnull=False)
    documents = Document.objects.filter(pk__in=changed.values("document"))
    return {document.pk for document in _documents(writes, documents)}


def mark_unread(writes: Sequence[Write], *, read: Read) -> None:
    """After writes: which records of published documents differ from what was read.

    Two queries where none of the documents that they speak of was read.
    """
    documents = Document.objects.filter(published_evidence__isnull=False)
    for document in _documents(writes, documents.select_related("published_evidence")):
        _mark(document, document.published_evidence, read)


def quotes_worded(document: Document) -> frozenset[int]:
    """The quotes that readers are told this document words, or takes a step for; one query."""
    rows = PublishedEvidence.objects.filter(document=document).values_list("slugs", flat=True)
    return frozenset(int(number) for slugs in rows for number in slugs["quote"])


def _documents(writes: Sequence[Write], documents: models.QuerySet[Document]) -> Iterator[Document]:
    for slugs in batched(sorted(slugs_of(writes)), READ_AT_ONCE):
        yield from documents.filter(slug__in=slugs).order_by("pk")


def _mark(document: Document, published: PublishedEvidence, read: Read) -> None:
    present = [
        (record, entry)
        for record, entry in evidence_records(document, read=read)
        if _is_of(document.slug, entry)
    ]
    old_slug = published.evidence[0]["key"]
    was = {_key(entry): _content(entry) for entry in published.evidence if _is_of(old_slug, entry)}
    unread = _unread(present, was)
    removed_keys = was.keys() - {_key(entry) for _, entry in present}
    published.unread.all().delete()
    UnreadRecord.objects.bulk_create(
        UnreadRecord(published=published, record_type=name, record_id=number)
        for name, number in sorted(unread)
    )
    differs = bool(unread or removed_keys)
    if differs == (published.changed_at is None):
        published.changed_at = timezone.now() if differs else None
        published.save(update_fields=["changed_at"])


def _unread(
    present: Iterable[tuple[models.Model, dict[str, Any]]], was: dict[Key, str]
) -> set[tuple[str, int]]:
    """The model and number of each record that differs, or whose words do."""
    unread: set[tuple[str, int]] = set()
    passages: list[list[str]] = []
    for record, entry in present:
        differs = was.get(_key(entry)) != _content(entry)
        if differs and entry["model"] == "passage":
            passages.append([entry["facts"]["document"], entry["facts"]["key"]])
        # Passages come first, so those that differ are known by now.
        if differs or entry["facts"].get("passage") in passages:
            unread.add((entry["model"], record.pk))
    return unread


def _is_of(slug: str, entry: dict[str, Any]) -> bool:
    """Whether a record is this document's own: a step is of the document whose passage states it."""
    facts = entry["facts"]
    if entry["model"] != "attribution":
        return True
    if facts["passage"]:
        return bool(facts["passage"][0] == slug)
    return bool((facts["inferred_for"] or facts["taker"]) == slug)


def _key(entry: dict[str, Any]) -> Key:
    return entry["model"], "" if entry["model"] == "document" else entry["key"]


def _content(entry: dict[str, Any]) -> str:
    return json.dumps(entry["facts"], sort_keys=True)


def _without_text(rows: Rows) -> Rows:
    """The rows without what stands around a passage, which is the document's text and no evidence."""
    for row in rows.get(PassageRecord.__name__, ()):
        row[AROUND], row[AROUND_FROM] = "", 0
    return rows


def _slugs(rows: Rows) -> dict[str, dict[str, str]]:
    """The names of all that these rows refer to, by kind and number; three queries."""
    slugs = {}
    for kind, numbers in references_in(rows).items():
        records = REFERENCES[kind]._base_manager.filter(pk__in=numbers)
        slugs[kind] = {str(pk): slug for pk, slug in records.values_list("pk", "slug")}
    return slugs
