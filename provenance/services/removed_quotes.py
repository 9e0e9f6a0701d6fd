"""Saying at the address of a quote that readers are shown no longer what became of it."""

from __future__ import annotations

from django.utils import timezone

from provenance.domain.single_removals import Evidence
from provenance.models import Document, PublishedEvidence, Quote, RemovedQuote
from provenance.services.entering.orphan_cleanup import sweep
from provenance.services.evidence_digests import digest_of_evidence
from provenance.services.history import Change


def note_removal(slug: str, published: PublishedEvidence, *, why: str) -> None:
    """The quote of this address was removed from what readers were told: ``published``, as it was."""
    values = {
        "removed_on": timezone.localdate(),
        "why": why,
        "digest": digest_of_evidence(published.evidence),
    }
    RemovedQuote.objects.update_or_create(slug=slug, defaults=values)


def note_left_out(document: Document, evidence: Evidence, *, why: str) -> list[str]:
    """Note the quotes that readers were told of a document and its new evidence has no longer."""
    published = PublishedEvidence.objects.filter(document=document).first()
    if published is None:
        return []
    slugs = sorted(_quotes_in(published.evidence) - _quotes_in(evidence))
    for slug in slugs:
        note_removal(slug, published, why=why)
    return slugs


def sweep_left_out(slugs: list[str], *, change: Change) -> None:
    """Take out the records of these quotes that stood only because readers were told of them."""
    sweep(Quote.objects.filter(slug__in=slugs), change=change)


def _quotes_in(evidence: Evidence) -> set[str]:
    return {record["key"] for record in evidence if record["model"] == "quote"}
