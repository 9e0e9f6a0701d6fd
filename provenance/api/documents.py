"""API views of documents: the list, and the record of one document."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from provenance.access import can_curate
from provenance.api import values
from provenance.api.keys import authenticated_user
from provenance.api.parameters import NameParameters, next_address
from provenance.api.problems import ERROR_RESPONSES, NotFound
from provenance.api.shapes.lists import DocumentPageSchema
from provenance.api.shapes.records import DocumentSchema
from provenance.exports.schemas.document import document_record_json
from provenance.queries.document_reports import document_entry
from provenance.queries.listing import document_rows

router = Router(tags=["Documents"])


@router.get(
    "/documents", response={200: DocumentPageSchema, **ERROR_RESPONSES}, summary="List documents"
)
def list_documents(request: HttpRequest, parameters: Query[NameParameters]) -> dict[str, Any]:
    """Return a page of the documents that you may see, ordered by name."""
    rows = document_rows(
        authenticated_user(request), after=parameters.after, limit=parameters.limit + 1
    )
    page_rows = rows[: parameters.limit]
    context = values.export_context(request)
    return {
        "documents": [values.document_row(context, row) for row in page_rows],
        "next": next_address(request, page_rows[-1].slug) if len(rows) > len(page_rows) else None,
    }


@router.get(
    "/documents/{slug}",
    response={200: DocumentSchema, **ERROR_RESPONSES},
    by_alias=True,
    summary="A document",
)
def document(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Return a document's record: dates, steps, statements, passages, and the quotes it words."""
    entry = document_entry(slug, drafts=can_curate(authenticated_user(request)))
    if entry is None:
        raise NotFound("document", "GET /api/v1/documents lists those that there are.")
    record = document_record_json(entry.document_report, values.export_context(request))
    return {**record, "status": entry.status, "quotes": entry.quotes}
