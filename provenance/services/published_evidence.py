"""The evidence that readers see of published documents, until a second reader reads a change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import batched
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Prefetch, Q
from django.utils import timezone

from provenance.domain.chain.records import PassageRecord
from provenance.domain.vocabulary import Status
from provenance.models import Document, PublishedEvidence, Quote, Review, Source, UnreadRecord
from provenance.queries.assemble import Rows
from provenance.queries.chains import stored_rows
from provenance.queries.row_overlay import AROUND, AROUND_FROM, references_in
from provenance.services.evidence_digests import (
    READ_AT_ONCE,
    Evidence,
    Key,
    Read,
    Write,
    content_of,
    document_read_with,
    evidence_facts,
    evidence_records,
    key_of,
    mark_editions,
    slugs_of,
    unmark_other_editions,
)

REFERENCES: dict[str, type[models.Model]] = {
    "source": Source,
    "quote": Quote,
    "document": Document,
}


def store_as_read(document: Document, *, read: Read, evidence: Evidence | None = None) -> None:
    """Make the document's present evidence what readers see.

    ``evidence`` is the present evidence, where it has been read already.
    """
    others = _other_documents(document)
    rows = _without_text(stored_rows(document.pk))
    values = {
        "at": timezone.now(),
        "evidence": evidence or evidence_facts(document, read=read),
        "rows": rows,
        "slugs": _slugs(rows),
        "changed_at": None,
    }
    published, _ = PublishedEvidence.objects.update_or_create(document=document, defaults=values)
    published.unread.all().delete()
    others |= _documents_in(published.slugs) - {document.pk}
    unmark_other_editions(others, read=read)


def forget_change(document: Document, *, read: Read) -> None:
    """After a withdrawal, unmark editions of other documents that differed by its changes."""
    unmark_other_editions(_other_documents(document), read=read)


def published_of(writes: Sequence[Write], *, besides: Collection[int]) -> Iterator[Document]:
    """Yield the published documents of these writes, without those in ``besides``."""
    return _documents(writes, Document.objects.published().exclude(pk__in=besides))


def all_awaiting() -> set[int]:
    """Return the documents whose records differ from what readers see; one query."""
    changed = PublishedEvidence.objects.filter(changed_at__isnull=False)
    return set(changed.values_list("document", flat=True))


def store_all_except(
    awaiting: Collection[int], returned_documents: Iterable[Document] = (), *, read: Read
) -> None:
    """Call ``store_as_read`` for the documents that differ by now and are not in ``awaiting``.

    For acts without a second reader, such as a merge. ``returned_documents`` were deleted, and have
    been restored.
    """
    rows = PublishedEvidence.objects.filter(changed_at__isnull=False)
    for published in rows.exclude(document__in=awaiting).select_related("document"):
        store_as_read(published.document, read=read)
    for document in returned_documents:
        if document.status == Status.PUBLISHED:
            store_as_read(document, read=read)


def without_stored_evidence(most: int | None = None) -> models.QuerySet[Document]:
    """Return up to ``most`` published documents without stored evidence.

    These were written by other means than a fixture or a second reading.
    """
    return Document.objects.published().filter(published_evidence=None).order_by("pk")[:most]


def awaiting_reader(writes: Sequence[Write]) -> set[int]:
    """Return the documents of these writes whose records differ from what readers see."""
    changed = PublishedEvidence.objects.filter(changed_at__isnull=False)
    documents = Document.objects.filter(pk__in=changed.values("document"))
    return {document.pk for document in _documents(writes, documents)}


def mark_unread(writes: Sequence[Write], *, read: Read) -> None:
    """After writes, mark the records of published documents that differ from what was read.

    Editions and open reviews are marked too. Two queries where none of the documents affected was
    ever read or submitted.
    """
    standing = Review.objects.editions_and_open()
    is_standing = Exists(standing.filter(document=OuterRef("pk")))
    documents = Document.objects.filter(is_standing | Q(published_evidence__isnull=False))
    documents = documents.select_related("published_evidence").prefetch_related(
        Prefetch("reviews", standing, to_attr="standing_reviews")
    )
    reviews: list[Review] = []
    evidence_by_document: dict[int, Evidence] = {}
    for document in _documents(writes, documents):
        records = evidence_records(document, read=read)
        if published := getattr(document, "published_evidence", None):
            _mark(document, published, records)
        evidence_by_document[document.pk] = [entry for _, entry in records]
        reviews += document.standing_reviews  # type: ignore[attr-defined]
    # An edition may differ by a step of another document, which has to be marked before.
    mark_editions(reviews, evidence_by_document)


def quotes_worded(document: Document) -> frozenset[int]:
    """Return the quotes that readers see in this document's wordings or steps; one query."""
    rows = PublishedEvidence.objects.filter(document=document).values_list("slugs", flat=True)
    return frozenset(int(number) for slugs in rows for number in slugs["quote"])


def _other_documents(document: Document) -> set[int]:
    """Return the other documents that readers see named in this one; one query."""
    rows = PublishedEvidence.objects.filter(document=document).values_list("slugs", flat=True)
    return {number for slugs in rows for number in _documents_in(slugs)} - {document.pk}


def _documents_in(slugs: Mapping[str, Mapping[str, str]]) -> set[int]:
    return {int(number) for number in slugs["document"]}


def _documents(writes: Sequence[Write], documents: models.QuerySet[Document]) -> Iterator[Document]:
    for slugs in batched(sorted(slugs_of(writes)), READ_AT_ONCE):
        yield from documents.filter(slug__in=slugs).order_by("pk")


def _mark(
    document: Document,
    published: PublishedEvidence,
    records: Iterable[tuple[models.Model, dict[str, Any]]],
) -> None:
    present = [
        (record, entry)
        for record, entry in records
        if document_read_with(entry, document.slug) == document.slug
    ]
    old_slug = published.evidence[0]["key"]
    was = {
        key_of(entry): content_of(entry)
        for entry in published.evidence
        if document_read_with(entry, old_slug) == old_slug
    }
    unread = _unread(present, was)
    removed_keys = was.keys() - {key_of(entry) for _, entry in present}
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
    """Return model and primary key of each record that differs, or whose passage does."""
    unread: set[tuple[str, int]] = set()
    passages: list[list[str]] = []
    for record, entry in present:
        differs = was.get(key_of(entry)) != content_of(entry)
        if differs and entry["model"] == "passage":
            passages.append([entry["facts"]["document"], entry["facts"]["key"]])
        # Passages come first, so the differing ones are known here.
        if differs or entry["facts"].get("passage") in passages:
            unread.add((entry["model"], record.pk))
    return unread


def _without_text(rows: Rows) -> Rows:
    """Clear the text around passages, which is the document's text and not evidence."""
    for row in rows.get(PassageRecord.__name__, ()):
        row[AROUND], row[AROUND_FROM] = "", 0
    return rows


def _slugs(rows: Rows) -> dict[str, dict[str, str]]:
    """Return the slugs of all records these rows refer to, by kind and key; three queries."""
    slugs = {}
    for kind, numbers in references_in(rows).items():
        records = REFERENCES[kind]._base_manager.filter(pk__in=numbers)
        slugs[kind] = {str(pk): slug for pk, slug in records.values_list("pk", "slug")}
    return slugs
