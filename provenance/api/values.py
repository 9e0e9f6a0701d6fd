"""Conversion of model instances to API schemas, where the exports have no format for them."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from provenance.api.shapes.lists import DocumentRowSchema, QuoteRowSchema, SourceRowSchema
from provenance.api.shapes.models import SourceRefSchema
from provenance.domain.vocabulary import (
    DocumentKind,
    Holding,
    Protection,
    QuoteKind,
    SourceKind,
    Status,
)
from provenance.exports.edition import ExportEdition
from provenance.models import Document, Source, Summary
from provenance.queries import listing


def edition_of(request: HttpRequest) -> ExportEdition:
    """Return the site's address and today's date, as the exports need them."""
    return ExportEdition(request.build_absolute_uri("/").rstrip("/"), timezone.localdate())


def day(value: date | None) -> str | None:
    """Return a day in ISO 8601, or None."""
    return value.isoformat() if value else None


def source_ref(source: Source) -> SourceRefSchema:
    """Return a source by the name that may be shown."""
    return SourceRefSchema(
        id=source.slug,
        name=source.shown_as,
        protected=source.protection != Protection.NONE,
    )


def source_row(edition: ExportEdition, source: Source) -> SourceRowSchema:
    return SourceRowSchema(
        **source_ref(source).model_dump(),
        kind=SourceKind(source.kind),
        part_of=source_ref(source.part_of) if source.part_of else None,
        page=edition.source(source.slug),
    )


def document_row(edition: ExportEdition, document: Document) -> DocumentRowSchema:
    return DocumentRowSchema(
        id=document.slug,
        title=document.name_for_readers,
        kind=DocumentKind(document.kind),
        publisher=source_ref(document.publisher) if document.publisher else None,
        held=document.holding == Holding.HELD,
        language=document.language,
        status=Status(document.status),
        page=f"{edition.site}{document.get_absolute_url()}",
    )


def told(summary: Summary) -> dict[str, object]:
    """Return the values of a quote's summary."""
    return {
        "version": summary.version,
        "outlets": summary.outlets,
        "origins": summary.origins,
        "reaches": summary.reaches,
        "earliest": day(summary.earliest),
        "latest": day(summary.latest),
        "waiting": summary.stale,
    }


def quote_row(edition: ExportEdition, row: listing.QuoteRow) -> QuoteRowSchema:
    quote, first = row.summary.quote, row.first
    speaker = quote.claimed_speaker
    return QuoteRowSchema.model_validate(
        {
            **told(row.summary),
            "id": quote.slug,
            "kind": QuoteKind(quote.kind),
            "claimed_speaker": source_ref(speaker) if speaker else None,
            "words": first.words,
            "language": first.language,
            "document": first.passage.document.slug,
            "page": f"{edition.site}{quote.get_absolute_url()}",
        }
    )
