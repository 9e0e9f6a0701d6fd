"""Recording removed quotes, so that their addresses can say what became of them."""

from __future__ import annotations

from django.utils import timezone

from provenance.domain.single_removals import Evidence
from provenance.models import Document, PublishedEvidence, Quote, RemovedQuote, Wording
from provenance.services import watches
from provenance.services.entering.orphan_cleanup import delete_orphans
from provenance.services.evidence_digests import digest_of_evidence
from provenance.services.history import Change


def note_removal(slug: str, published: PublishedEvidence, *, why: str) -> None:
    """Record that the quote with this slug was removed from the evidence in ``published``."""
    values = {
        "removed_on": timezone.localdate(),
        "why": why,
        "digest": digest_of_evidence(published.evidence),
    }
    RemovedQuote.objects.update_or_create(slug=slug, defaults=values)


def note_left_out(document: Document, evidence: Evidence, *, why: str) -> list[str]:
    """Record the quotes that the document's new evidence no longer contains; return their slugs.

    Users who pinned a removed wording are notified.
    """
    published = PublishedEvidence.objects.filter(document=document).first()
    if published is None:
        return []
    slugs = sorted(_names("quote", published.evidence) - _names("quote", evidence))
    for slug in slugs:
        note_removal(slug, published, why=why)
    left_out = _names("wording", published.evidence) - _names("wording", evidence)
    watches.notify_holders_of_removed(left_out, why=why)
    return slugs


def tell_holders_of_withdrawn(document: Document, *, why: str) -> None:
    """Notify users who pinned a wording of the document, even one deleted but still shown."""
    watches.notify_holders(Wording.objects.filter(passage__document=document), why=why)
    published = PublishedEvidence.objects.filter(document=document).first()
    if published is not None:
        watches.notify_holders_of_removed(_names("wording", published.evidence), why=why)


def delete_left_out(slugs: list[str], *, change: Change) -> None:
    """Delete the records of these quotes that were kept only because readers saw them."""
    delete_orphans(Quote.objects.filter(slug__in=slugs), change=change)


def _names(model: str, evidence: Evidence) -> set[str]:
    """Return the keys of the records of one model."""
    return {record["key"] for record in evidence if record["model"] == model}
