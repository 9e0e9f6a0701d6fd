"""Editions: a document's evidence, frozen when a second reader or an import publishes it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from provenance.domain.curation_vocabulary import ReviewOutcome
from provenance.models import Document, Edition, Review
from provenance.services import citations, evidence_digests, history, published_evidence
from provenance.services.evidence_digests import Evidence
from provenance.services.history import Change


def edition_of(review: Review) -> Edition:
    """Return the unsaved edition that a review has just made; sets the review's digest."""
    document = review.document
    assert review.edition is not None
    assert review.read_by is not None
    assert review.read_at is not None
    evidence = evidence_digests.evidence_facts(document, read=history.snapshots)
    review.digest = evidence_digests.digest_of_evidence(evidence)
    return Edition(
        document=document,
        slug=document.slug,
        number=review.edition,
        digest=review.digest,
        evidence=evidence,
        read_by=review.read_by,
        read_at=review.read_at,
    )


@transaction.atomic
def record_imported_editions(documents: Iterable[Document], *, change: Change) -> int:
    """Make an edition of each document imported as published, and show it to readers.

    Returns the number of documents. They were read where they come from, not here. Where nothing
    differs from the last edition, apart from what other documents state, no new edition is made.
    """
    count = 0
    for document in documents:
        evidence = evidence_digests.evidence_facts(document, read=history.snapshots)
        edition = _add_imported_edition(document, evidence, change)
        published_evidence.store_as_read(document, read=history.snapshots, evidence=evidence)
        if edition is not None and edition.number > 1:
            citations.tell_corrected(edition, why=change.why)
        count += 1
    return count


def _add_imported_edition(document: Document, evidence: Evidence, change: Change) -> Edition | None:
    """Return the document's new edition; None where the last one is still valid.

    Facts stated by other documents do not count as differences.
    """
    digest = evidence_digests.digest_of_evidence(evidence)
    last = Review.objects.editions().filter(document=document).first()
    if last is not None and last.changed_at is None:
        return None
    now, number = timezone.now(), (last.edition or 0) + 1 if last else 1
    Review.objects.create(
        document=document,
        submitted_by=change.who,
        submitted_at=now,
        submitted_why=change.why,
        outcome=ReviewOutcome.CAME_IN,
        edition=number,
        digest=digest,
    )
    return Edition.objects.create(
        document=document,
        slug=document.slug,
        number=number,
        digest=digest,
        evidence=evidence,
        read_by="",
        read_at=now,
    )


def remove_editions(document: Document, *, why: str) -> None:
    """Hide the editions of a document from readers, for good, even if it is published again."""
    rows = Edition.objects.filter(document=document, removed_on=None)
    rows.update(removed_on=timezone.localdate(), removed_why=why)
