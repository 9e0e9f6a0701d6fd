"""Documents: listed, and the record of each."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from provenance.access import can_curate
from provenance.api import values
from provenance.api.asked import NameAsked, next_address
from provenance.api.keys import asker
from provenance.api.problems import ANSWERS, NotThere
from provenance.api.shapes.lists import DocumentPageSchema
from provenance.api.shapes.records import DocumentSchema
from provenance.exports.schemas.document import document_record_json
from provenance.queries.document_reports import record_of
from provenance.queries.listing import document_rows

router = Router(tags=["Documents"])


@router.get("/documents", response={200: DocumentPageSchema, **ANSWERS}, summary="List documents")
def list_documents(request: HttpRequest, asked: Query[NameAsked]) -> dict[str, Any]:
    """The documents that you may see, in the order of their names."""
    rows = document_rows(asker(request), after=asked.after, limit=asked.limit + 1)
    shown = rows[: asked.limit]
    edition = values.edition_of(request)
    return {
        "documents": [values.document_row(edition, row) for row in shown],
        "next": next_address(request, shown[-1].slug) if len(rows) > len(shown) else None,
    }


@router.get(
    "/documents/{slug}",
    response={200: DocumentSchema, **ANSWERS},
    by_alias=True,
    summary="A document",
)
def document(request: HttpRequest, slug: str) -> dict[str, Any]:
    """A document's own record: its dates, steps, statements, passages, and the quotes it words."""
    found = record_of(slug, drafts=can_curate(asker(request)))
    if found is None:
        raise NotThere("document", "GET /api/v1/documents lists those that there are.")
    record = document_record_json(found.document_report, values.edition_of(request))
    return {**record, "status": found.status, "quotes": found.quotes}
