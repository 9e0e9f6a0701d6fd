"""Versions of a published record: its fingerprint as a second reader had it, and what differs now."""

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

Read = Callable[[models.Model], dict[str, Any]]
"""How a record's facts are read: ``history.snapshot``, which stands above this module."""

type Write = tuple[models.Model, dict[str, Any] | None, dict[str, Any] | None]
"""A record with its facts before and after a write; None where it was not, or is not, stored."""

READ_AT_ONCE = 500
"""Documents, or quotes, that one statement asks about."""

NOT_EVIDENCE = ("status", "note", "text")
"""Where it stands, a curator's own note, and the text, whose hash is evidence enough."""


def digest_of(document: Document, *, read: Read) -> str:
    """The fingerprint of all that is recorded of a document: itself, its words, steps, statements."""
    facts = [
        [record._meta.model_name, _facts(record, read)] for record in evidence_of(_fresh(document))
    ]
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode("utf-8")).hexdigest()


def mark_changed_versions(writes: Iterable[Write], *, read: Read) -> None:
    """After writes: mark the versions whose evidence now differs, and clear those like before.

    Each write is a record and its facts before and after. One query where none of the documents
    it speaks of has a version.
    """
    newest: dict[int, Review] = {}
    for slugs in batched(sorted(_documents(list(writes))), READ_AT_ONCE):
        versions = Review.objects.versions().filter(document__slug__in=slugs)
        for version in versions.select_related("document"):
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


def _documents(writes: Sequence[Write]) -> set[str]:
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
    for name in ("slug",) if isinstance(record, Document) else ("document", "taker"):
        if isinstance(facts.get(name), str):
            yield facts[name]
    if isinstance(facts.get("passage"), list):
        yield facts["passage"][0]
