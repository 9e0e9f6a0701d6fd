"""Editions: a document's evidence frozen as a second reader agreed to it."""

from __future__ import annotations

from django.utils import timezone

from provenance.models import Document, Edition, Review
from provenance.services import evidence_digests, history


def edition_of(review: Review) -> Edition:
    """The edition that a review just made, not yet stored; the review gets its digest."""
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


def remove_editions(document: Document, *, why: str) -> None:
    """Take from readers what has gone out of a document so far, also once it is out again."""
    rows = Edition.objects.filter(document=document, removed_on=None)
    rows.update(removed_on=timezone.localdate(), removed_why=why)
