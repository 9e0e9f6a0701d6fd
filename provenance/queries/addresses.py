"""Redirects of merged records, and the reasons why a quote or document is no longer shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from provenance.domain.curation_vocabulary import CorrectionKind, RearrangementKind
from provenance.domain.vocabulary import Status
from provenance.models import (
    Correction,
    Document,
    OldAddress,
    Quote,
    Rearrangement,
    RemovedQuote,
    Source,
    Wording,
)
from provenance.queries import register

MODELS: dict[str, type[Document | Source | Quote]] = {
    "document": Document,
    "source": Source,
    "quote": Quote,
}


def leads_to(record_type: str, slug: str, *, drafts: bool) -> str | None:
    """Return the slug to which an old address redirects; None where there is none to see.

    An existing record with this slug, visible or not, takes precedence.
    """
    old = OldAddress.objects.filter(record_type=record_type, slug=slug).first()
    if old is None or MODELS[record_type].objects.filter(slug=slug).exists():
        return None
    visible = _visible(record_type, drafts).filter(slug=old.leads_to)
    return old.leads_to if visible.exists() else None


@dataclass(frozen=True, slots=True)
class QuoteMerge:
    """When and why a quote was merged into another."""

    at: datetime
    reason: str


def merge_of(slug: str) -> QuoteMerge | None:
    """Return the last merge of the quote with this slug into another; None if all were undone."""
    merges = Rearrangement.objects.filter(kind=RearrangementKind.MERGE, record_type="quote")
    row = merges.filter(other_key=slug, undone_at__isnull=True).order_by("-at", "-pk").first()
    return QuoteMerge(row.at, row.reason) if row else None


def withdrawal_of(slug: str) -> Correction | None:
    """Return the last withdrawal of a document that worded this quote.

    None for a quote that was never published, or that a published document still words.
    """
    wordings = Wording.objects.filter(quote__slug=slug)
    if wordings.in_published_documents().exists():
        return None
    withdrawn = Correction.objects.filter(
        kind=CorrectionKind.RECORD_WITHDRAWN,
        document__status=Status.WITHDRAWN,
        document__in=wordings.values("passage__document"),
    )
    return withdrawn.order_by("-dated", "-pk").first()


def what_became_of(slug: str) -> dict[str, Correction | RemovedQuote] | None:
    """Return the ``withdrawal`` or ``removal`` of a published quote; None if it had neither."""
    withdrawal = withdrawal_of(slug)
    if withdrawal is not None:
        return {"withdrawal": withdrawal}
    removal = RemovedQuote.objects.filter(slug=slug).first()
    return None if removal is None else {"removal": removal}


def withdrawal_of_document(slug: str) -> Correction | None:
    """Return the last withdrawal of this document; None where it is not withdrawn now."""
    withdrawn = Correction.objects.filter(
        kind=CorrectionKind.RECORD_WITHDRAWN,
        document__status=Status.WITHDRAWN,
        document__slug=slug,
    )
    return withdrawn.order_by("-dated", "-pk").first()


def _visible(record_type: str, drafts: bool) -> Any:
    if record_type == "document":
        return Document.objects.all() if drafts else Document.objects.published()
    if record_type == "source":
        return register.visible_sources(drafts=drafts)
    wordings = Wording.objects.all() if drafts else Wording.objects.in_published_documents()
    return Quote.objects.filter(pk__in=wordings.values("quote"))
