"""Versions of a published record: its fingerprint as a second reader had it, and what differs now."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from django.utils import timezone

from provenance.models import Document, Quote, Review
from provenance.queries.publication_status import evidence_of

Read = Callable[[models.Model], dict[str, Any]]
"""How a record's facts are read: ``history.snapshot``, which stands above this module."""

NOT_EVIDENCE = ("status", "note", "text")
"""Where it stands, a curator's own note, and the text, whose hash is evidence enough."""


def digest_of(document: Document, *, read: Read) -> str:
    """The fingerprint of all that is recorded of a document: itself, its words, steps, statements."""
    facts = [
        [record._meta.model_name, _facts(record, read)] for record in evidence_of(_fresh(document))
    ]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode("utf-8")).hexdigest()


def mark_changed_versions(
    record: models.Model, *, before: dict[str, Any] | None, after: dict[str, Any] | None, read: Read
) -> None:
    """After a write: mark the versions whose evidence now differs, and clear those like before.

    One query where none of the documents it speaks of has a version.
    """
    slugs = {slug for facts in (before, after) if facts for slug in _documents(record, facts)}
    versions = Review.objects.versions().filter(document__slug__in=slugs).select_related("document")
    newest: dict[int, Review] = {}
    for version in versions:
        newest.setdefault(version.document_id, version)
    for version in newest.values():
        differs = digest_of(version.document, read=read) != version.digest
        if differs == (version.changed_at is None):
            version.changed_at = timezone.now() if differs else None
            version.save(update_fields=["changed_at"])


def _fresh(document: Document) -> Document:
    return Document.objects.get(pk=document.pk)


def _facts(record: models.Model, read: Read) -> dict[str, Any]:
    facts = read(record)
    if isinstance(record, Document):
        return {name: value for name, value in facts.items() if name not in NOT_EVIDENCE}
    return facts


def _documents(record: models.Model, facts: dict[str, Any]) -> Iterable[str]:
    """The slugs of the documents whose evidence a record is, by what it held."""
    if isinstance(record, Quote):
        yield from record.wordings.values_list("passage__document__slug", flat=True)
    for name in ("slug",) if isinstance(record, Document) else ("document", "taker"):
        if isinstance(facts.get(name), str):
            yield facts[name]
    if isinstance(facts.get("passage"), list):
        yield facts["passage"][0]
