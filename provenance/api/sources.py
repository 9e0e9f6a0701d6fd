"""API views of sources: the list, and the record of one source."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from provenance import models
from provenance.access import can_curate
from provenance.api import values
from provenance.api.keys import authenticated_user
from provenance.api.parameters import NameParameters, next_address
from provenance.api.problems import ERROR_RESPONSES, NotFound
from provenance.api.shapes.lists import DocumentRowSchema, SourcePageSchema
from provenance.api.shapes.records import (
    DoneSchema,
    HandledSchema,
    InterestSchema,
    SaidSchema,
    SourceSchema,
)
from provenance.domain.vocabulary import ActKind, HowPut, StatementKind
from provenance.exports.context import ExportContext
from provenance.queries.listing import source_rows
from provenance.queries.register import entry_of

router = Router(tags=["Sources"])
MOST = 100


@router.get("/sources", response={200: SourcePageSchema, **ERROR_RESPONSES}, summary="List sources")
def list_sources(request: HttpRequest, parameters: Query[NameParameters]) -> dict[str, Any]:
    """Return a page of the sources that you may see, in the order of their names in addresses."""
    drafts = can_curate(authenticated_user(request))
    rows = source_rows(after=parameters.after, limit=parameters.limit + 1, drafts=drafts)
    page_rows = rows[: parameters.limit]
    context = values.export_context(request)
    return {
        "sources": [values.source_row(context, row) for row in page_rows],
        "next": next_address(request, page_rows[-1].slug) if len(rows) > len(page_rows) else None,
    }


@router.get("/sources/{slug}", response={200: SourceSchema, **ERROR_RESPONSES}, summary="A source")
def source(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Return what a source originated, released, verified and relayed, as documents state it."""
    entry = entry_of(slug, most=MOST, drafts=can_curate(authenticated_user(request)))
    if entry is None:
        raise NotFound("source", "GET /api/v1/sources lists those that there are.")
    context, source_row = values.export_context(request), entry.source
    return {
        **values.source_row(context, source_row).model_dump(),
        "protection": source_row.protection,
        "protection_reason": source_row.protection_reason,
        "parts": [values.source_ref(part) for part in entry.parts],
        "names": [name.name for name in entry.names],
        "interests": [_interest(row) for row in entry.interests],
        **{
            name: [_row(context, source_row, row) for row in d.rows]
            for name, d in entry.activity.items()
        },
        "cut": [name for name, part in entry.activity.items() if part.after is not None],
    }


def _interest(row: models.Interest) -> InterestSchema:
    return InterestSchema(
        interest=row.interest,
        since=values.day(row.since),
        until=values.day(row.until),
        exact=row.passage.exact if row.passage else None,
        reason=row.reason,
    )


def _row(
    context: ExportContext, source_row: models.Source, row: Any
) -> SaidSchema | DocumentRowSchema | DoneSchema | HandledSchema:
    """Return the schema instance for a row, chosen by its model."""
    if isinstance(row, models.Quote):
        return SaidSchema(
            quote=row.slug, wordings=[wording.words for wording in row.wordings.all()]
        )
    if isinstance(row, models.Document):
        # These are documents that this source published, so the publisher needs no query.
        row.publisher = source_row
        return values.document_row(context, row)
    if isinstance(row, models.Act):
        return _done(context, row)
    return _handled(context, row)


def _done(context: ExportContext, row: models.Act) -> DoneSchema:
    attribution = row.attribution
    return DoneSchema(
        kind=ActKind(row.kind),
        agent_as_named=row.agent_as_named or None,
        hedge=row.hedge,
        attribution=attribution.slug,
        taker=values.document_row(context, attribution.taker),
        upstream=values.document_row(context, attribution.upstream)
        if attribution.upstream
        else None,
    )


def _handled(context: ExportContext, row: models.Statement) -> HandledSchema:
    return HandledSchema(
        id=row.slug,
        kind=StatementKind(row.kind),
        how_put=HowPut(row.how_put),
        exact=row.passage.exact,
        document=values.document_row(context, row.passage.document),
    )
