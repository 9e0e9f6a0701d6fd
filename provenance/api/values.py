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
from provenance.exports.context import ExportContext
from provenance.models import Document, Source, Summary
from provenance.queries import listing


def export_context(request: HttpRequest) -> ExportContext:
    """Return the site's address and today's date, as the exports need them."""
    return ExportContext(request.build_absolute_uri("/").rstrip("/"), timezone.localdate())


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


def source_row(context: ExportContext, source: Source) -> SourceRowSchema:
    return SourceRowSchema(
        **source_ref(source).model_dump(),
        kind=SourceKind(source.kind),
        part_of=source_ref(source.part_of) if source.part_of else None,
        page=context.source_url(source.slug),
    )


def document_row(context: ExportContext, document: Document) -> DocumentRowSchema:
    return DocumentRowSchema(
        id=document.slug,
        title=document.name_for_readers,
        kind=DocumentKind(document.kind),
        publisher=source_ref(document.publisher) if document.publisher else None,
        held=document.holding == Holding.HELD,
        language=document.language,
        status=Status(document.status),
        page=f"{context.site}{document.get_absolute_url()}",
    )


def summary_values(summary: Summary) -> dict[str, object]:
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


def quote_row(context: ExportContext, row: listing.QuoteRow) -> QuoteRowSchema:
    quote, first = row.summary.quote, row.first
    speaker = quote.claimed_speaker
    return QuoteRowSchema.model_validate(
        {
            **summary_values(row.summary),
            "id": quote.slug,
            "kind": QuoteKind(quote.kind),
            "claimed_speaker": source_ref(speaker) if speaker else None,
            "words": first.words,
            "language": first.language,
            "document": first.passage.document.slug,
            "page": f"{context.site}{quote.get_absolute_url()}",
        }
    )
