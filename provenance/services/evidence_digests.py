"""A record as it was put before a second reader: its evidence, its digest, and what differs now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from itertools import batched
from typing import Any

from django.db import models
from django.utils import timezone

from provenance.models import Document, Quote, Review, Wording
from provenance.queries.publication_status import evidence_of

Read = Callable[[Sequence[models.Model]], list[dict[str, Any]]]
"""How the facts of records are read: ``history.snapshots``, which stands above this module."""

type Write = tuple[models.Model, dict[str, Any] | None, dict[str, Any] | None]
"""A record with its facts before and after a write; None where it was not, or is not, stored."""

type Evidence = list[dict[str, Any]]
"""The records of a document, each with its model, its natural key and its facts."""

READ_AT_ONCE = 500
"""Documents, or quotes, that one statement asks about."""

NOT_EVIDENCE = ("note",)
"""A curator's own note."""

NOT_EVIDENCE_OF_DOCUMENT = ("status", "text")
"""Where it stands, and the text, whose hash is evidence enough."""


def evidence_facts(document: Document, *, read: Read) -> Evidence:
    """All that is recorded of a document, fit for JSON: itself, its words, steps, statements."""
    return [facts for _, facts in evidence_records(document, read=read)]


def evidence_records(
    document: Document, *, read: Read
) -> list[tuple[models.Model, dict[str, Any]]]:
    """The same, each beside its record."""
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
    """The fingerprint of a document's evidence."""
    return hashlib.sha256(json.dumps(evidence, sort_keys=True).encode("utf-8")).hexdigest()


def digest_of(document: Document, *, read: Read) -> str:
    """The fingerprint of all that is recorded of a document."""
    return digest_of_evidence(evidence_facts(document, read=read))


def digest_of_all(documents: Iterable[Document], *, read: Read) -> str:
    """One fingerprint for documents that are read, and go out, together."""
    digests = sorted(digest_of(document, read=read) for document in documents)
    return hashlib.sha256(" ".join(digests).encode("ascii")).hexdigest()


def mark_changed_editions(writes: Iterable[Write], *, read: Read) -> None:
    """After writes: mark the editions, and what awaits a second reader, whose evidence differs.

    Those that are like before again are cleared. Each write is a record and its facts before and
    after. One query where none of the documents it speaks of has a review.
    """
    newest: dict[tuple[int, bool], Review] = {}
    for slugs in batched(sorted(slugs_of(list(writes))), READ_AT_ONCE):
        reviews = Review.objects.standing().filter(document__slug__in=slugs)
        for review in reviews.select_related("document"):
            newest.setdefault((review.document_id, review.edition is None), review)
    digests: dict[int, str] = {}
    for review in newest.values():
        number = review.document_id
        digests[number] = digests.get(number) or digest_of(review.document, read=read)
        differs = digests[number] != review.digest
        if differs == (review.changed_at is None):
            review.changed_at = timezone.now() if differs else None
            review.save(update_fields=["changed_at"])


def _fresh(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def _evidence(record: models.Model, facts: dict[str, Any]) -> dict[str, Any]:
    is_document = isinstance(record, Document)
    left_out = {*NOT_EVIDENCE, *(NOT_EVIDENCE_OF_DOCUMENT if is_document else ())}
    return {name: value for name, value in facts.items() if name not in left_out}


def _key(record: models.Model) -> str:
    return "/".join(map(str, record.natural_key()))  # type: ignore[attr-defined]


def slugs_of(writes: Sequence[Write]) -> set[str]:
    """The slugs of the documents whose evidence these records are, or were."""
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
    """The slugs of documents among a record's facts."""
    for name in (
        ("slug",) if isinstance(record, Document) else ("document", "taker", "inferred_for")
    ):
        if isinstance(facts.get(name), str):
            yield facts[name]
    if isinstance(facts.get("passage"), list):
        yield facts["passage"][0]
