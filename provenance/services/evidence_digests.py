"""A document's evidence as facts, its digest, and its differences from a reviewed state."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import batched
from typing import Any

from django.db import models
from django.utils import timezone

from provenance.domain.single_removals import without_records
from provenance.models import Document, Edition, PublishedEvidence, Quote, Review, Wording
from provenance.queries.publication_status import evidence_of

Read = Callable[[Sequence[models.Model]], list[dict[str, Any]]]
"""Reads the facts of records: ``history.snapshots``, which this module cannot import."""

type Write = tuple[models.Model, dict[str, Any] | None, dict[str, Any] | None]
"""A record with its facts before and after a write; None where it was or is not stored."""

type Key = tuple[str, str]
"""A record's model and natural key; the key of the document itself is empty."""

type Evidence = list[dict[str, Any]]
"""The records of a document, each with its model, natural key and facts."""

READ_AT_ONCE = 500
"""Number of documents, or quotes, per SQL statement."""

NOT_EVIDENCE = ("note",)
"""Fields that are no evidence: a curator's own note."""

NOT_EVIDENCE_OF_DOCUMENT = ("status", "text")
"""The status, and the text, which is represented by its hash."""


def evidence_facts(document: Document, *, read: Read) -> Evidence:
    """Return the facts of all records of a document as JSON values, its own facts first."""
    return [facts for _, facts in evidence_records(document, read=read)]


def evidence_records(
    document: Document, *, read: Read
) -> list[tuple[models.Model, dict[str, Any]]]:
    """Return the facts of all records of a document, each with its record."""
    records = evidence_of(_fresh(document))
    return [
        (
            record,
            {
                "model": record._meta.model_name,
                "key": _key(record),
                "facts": _evidence(record, facts),
            },
        )
        for record, facts in zip(records, read(records), strict=True)
    ]


def digest_of_evidence(evidence: Sequence[dict[str, Any]]) -> str:
    """Return the fingerprint of a document's evidence."""
    return hashlib.sha256(json.dumps(evidence, sort_keys=True).encode("utf-8")).hexdigest()


def digest_of(document: Document, *, read: Read) -> str:
    """Return the fingerprint of all records of a document."""
    return digest_of_evidence(evidence_facts(document, read=read))


def digest_of_all(documents: Iterable[Document], *, read: Read) -> str:
    """Return one fingerprint for documents that are read and published together."""
    digests = sorted(digest_of(document, read=read) for document in documents)
    return hashlib.sha256(" ".join(digests).encode("ascii")).hexdigest()


def mark_editions(reviews: Iterable[Review], evidence_by_document: Mapping[int, Evidence]) -> None:
    """Mark editions and open reviews whose evidence differs by now; clear those that match again.

    Of each document the newest edition and the newest open review are compared; ``reviews`` have to
    be ordered newest first.
    """
    newest: dict[tuple[int, bool], Review] = {}
    for review in reviews:
        newest.setdefault((review.document_id, review.edition is None), review)
    for review in newest.values():
        differs = _differs(review, evidence_by_document[review.document_id])
        if differs == (review.changed_at is None):
            review.changed_at = timezone.now() if differs else None
            review.save(update_fields=["changed_at"])


def unmark_other_editions(documents: Collection[int], *, read: Read) -> None:
    """Clear the mark of editions that differed only in steps of a document that was just read.

    At most one query where none of these documents was changed since it was read.
    """
    if not documents:
        return
    changed = Review.objects.editions().filter(changed_at__isnull=False)
    rows = Document.objects.filter(pk__in=changed.filter(document__in=documents).values("document"))
    evidence_by_document = {row.pk: evidence_facts(row, read=read) for row in rows}
    if evidence_by_document:
        reviews = Review.objects.editions().filter(document__in=evidence_by_document)
        mark_editions(reviews, evidence_by_document)


def differing(evidence: Evidence, present: Evidence) -> Evidence:
    """Return the records of ``evidence`` that are not equal in ``present``."""
    contents = {(key_of(entry), content_of(entry)) for entry in present}
    return [entry for entry in evidence if (key_of(entry), content_of(entry)) not in contents]


def document_read_with(entry: Mapping[str, Any], slug: str) -> str:
    """Return the slug of the document that a record is read with.

    For a step that is the document that states it, else the one for which it was inferred, else its
    taker. For any other record it is ``slug``, the document whose evidence contains it.
    """
    facts = entry["facts"]
    if entry["model"] != "attribution":
        return slug
    stated_in = facts["passage"][0] if facts["passage"] else facts["inferred_for"]
    return str(stated_in or facts["taker"])


def key_of(entry: Mapping[str, Any]) -> Key:
    """Return the key that identifies a record in a document's evidence, even a renamed document."""
    return entry["model"], "" if entry["model"] == "document" else entry["key"]


def content_of(entry: Mapping[str, Any]) -> str:
    """Return the facts of a record as one string."""
    return json.dumps(entry["facts"], sort_keys=True)


def _differs(review: Review, present: Evidence) -> bool:
    """Return whether the evidence differs from what was read or submitted.

    A step stated by another document is read with that document: it makes an edition differ only
    while that document's own change awaits its second reader. Records removed from an edition,
    which lists them, no longer make it differ.
    """
    if digest_of_evidence(present) == review.digest:
        return False
    editions = Edition.objects.filter(document=review.document_id, digest=review.digest)
    edition = editions.first() if review.edition else None
    if edition is None:
        return True
    removed_keys = {tuple(key) for one in edition.removals for key in one["records"]}
    old = without_records(edition.evidence, removed_keys)
    differences = {
        (slug, document_read_with(entry, slug))
        for some, others in ((old, present), (present, old))
        for slug in [some[0]["key"]]
        for entry in differing(some, others)
    }
    if any(slug == teller for slug, teller in differences):
        return True
    tellers = [teller for _, teller in differences]
    return bool(
        PublishedEvidence.objects.awaiting_reader().filter(document__slug__in=tellers).exists()
    )


def _fresh(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def _evidence(record: models.Model, facts: dict[str, Any]) -> dict[str, Any]:
    is_document = isinstance(record, Document)
    left_out = {*NOT_EVIDENCE, *(NOT_EVIDENCE_OF_DOCUMENT if is_document else ())}
    return {name: value for name, value in facts.items() if name not in left_out}


def _key(record: models.Model) -> str:
    return "/".join(map(str, record.natural_key()))  # type: ignore[attr-defined]


def slugs_of(writes: Sequence[Write]) -> set[str]:
    """Return the slugs of the documents whose evidence includes these records, before or after."""
    slugs = {
        slug
        for record, before, after in writes
        for facts in (before, after)
        if facts
        for slug in _slugs(record, facts)
    }
    quotes = [record.pk for record, _, _ in writes if isinstance(record, Quote)]
    for some in batched(quotes, READ_AT_ONCE):
        wordings = Wording.objects.filter(quote__in=some)
        slugs.update(wordings.values_list("passage__document__slug", flat=True))
    return slugs


def _slugs(record: models.Model, facts: dict[str, Any]) -> Iterable[str]:
    """Yield the slugs of documents among a record's facts."""
    for name in (
        ("slug",) if isinstance(record, Document) else ("document", "taker", "inferred_for")
    ):
        if isinstance(facts.get(name), str):
            yield facts[name]
    if isinstance(facts.get("passage"), list):
        yield facts["passage"][0]
