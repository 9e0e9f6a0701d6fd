"""Editions: a document's evidence frozen as a second reader agreed to it."""

from __future__ import annotations

from provenance.models import Edition, Review
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
