"""A record as it was put before a second reader: its evidence, its digest, and what differs now."""

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
"""How the facts of records are read: ``history.snapshots``, which stands above this module."""

type Write = tuple[models.Model, dict[str, Any] | None, dict[str, Any] | None]
"""A record with its facts before and after a write; None where it was not, or is not, stored."""

type Key = tuple[str, str]
"""A record's model and its natural key; of the document itself, no key."""

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


def mark_editions(reviews: Iterable[Review], evidence_by_document: Mapping[int, Evidence]) -> None:
    """Mark the editions, and what awaits a second reader, whose evidence differs by now.

    Those that are like before again are cleared. Of each document the newest of both is asked
    about; ``reviews`` come newest first.
    """
    newest: dict[tuple[int, bool], Review] = {}
    for review in reviews:
        newest.setdefault((review.document_id, review.edition is None), review)
    for review in newest.values():
        differs = _differs(review, evidence_by_document[review.document_id])
        if differs == (review.changed_at is None):
            review.changed_at = timezone.now() if differs else None
            review.save(update_fields=["changed_at"])


def clear_told_elsewhere(documents: Collection[int], *, read: Read) -> None:
    """After another document was read: clear the editions that differed only in its steps.

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
    """The records of one that are not like that in the other."""
    contents = {(key_of(entry), content_of(entry)) for entry in present}
    return [entry for entry in evidence if (key_of(entry), content_of(entry)) not in contents]


def told_in(entry: Mapping[str, Any], slug: str) -> str:
    """The document that a record is read with: a step with the one whose passage states it.

    ``slug`` is the document among whose evidence it is.
    """
    facts = entry["facts"]
    if entry["model"] != "attribution":
        return slug
    stated_in = facts["passage"][0] if facts["passage"] else facts["inferred_for"]
    return str(stated_in or facts["taker"])


def key_of(entry: Mapping[str, Any]) -> Key:
    """What tells the records of a document apart; it is one, though renamed since."""
    return entry["model"], "" if entry["model"] == "document" else entry["key"]


def content_of(entry: Mapping[str, Any]) -> str:
    """The facts of a record as one text."""
    return json.dumps(entry["facts"], sort_keys=True)


def _differs(review: Review, present: Evidence) -> bool:
    """Whether it is no longer what was read, or put before a second reader.

    A step that another document states is read with that document: it makes an edition differ
    only while that document's own change awaits its reader. What was removed at once from an
    edition, which says so, makes it differ no more.
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
        (slug, told_in(entry, slug))
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
