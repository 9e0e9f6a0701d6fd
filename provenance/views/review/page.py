"""The review page: a document's text with its marks, and beside it all that is made of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.vocabulary import StatementKind
from provenance.models import Document, Proposal
from provenance.presenters.marked_text import Mark, MarkedText, marked_text, part_at, parts_of
from provenance.queries.checks.of_document import faults_of
from provenance.queries.document_records import (
    on_document,
    owner_of,
    proposals_in,
    quotes_of,
    refused_of,
)
from provenance.queries.publication_status import publication_status
from provenance.views.pages import send_page
from provenance.views.review.decorators import for_curators
from provenance.views.review.review_asked import KINDS, Asked, asked_of
from provenance.views.review.review_chain import beside, choices, chosen
from provenance.views.review.review_forms import kind_name
from provenance.views.review.review_marks import ROLES, marks_of, proposed_marks, role_name
from provenance.views.review.review_panel import Panel, panel_of
from provenance.views.review.review_proposals import following, proposed
from provenance.views.review.review_records import in_admin, lacks, records_of

PAGE = "desk/review.html"


@require_safe
@for_curators
def review(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole page, or the part of it that was asked for."""
    document = document_at(slug)
    asked = placed(document, asked_of(slug, request.GET))
    return send_room(request, document, asked, panel_of(document, asked))


def document_at(slug: str) -> Document:
    """The document, whatever its status; who comes this far may see it."""
    rows = Document.objects.select_related("publisher", "syndicated_copy_of")
    return get_object_or_404(rows, slug=slug)


def placed(document: Document, asked: Asked) -> Asked:
    """The same question with its part of the text: the one asked for, else where the words stand."""
    if asked.part:
        return asked.on_part(min(asked.part, len(parts_of(document.text))))
    return asked.on_part(part_at(document.text, asked.start or 0))


def send_room(
    request: HttpRequest,
    document: Document,
    asked: Asked,
    panel: Panel,
    *,
    said: str = "",
    examine_faults: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """The page with this panel; ``said`` tells what was just done."""
    context = _of_part(request, document, asked, panel)
    if context is None:
        context = room(document, asked, panel) | {"said": said, "examine_faults": examine_faults}
    return send_page(request, PAGE, context, parts=("room", "panel", "chain"), status=status)


def done(request: HttpRequest, document: Document, asked: Asked, said: str) -> HttpResponse:
    """After something was written: the room anew where htmx asks, else the page by its address."""
    if getattr(request, "htmx", None) and request.htmx.target == "room":  # type: ignore[attr-defined]
        fresh = document_at(document.slug)
        return send_room(request, fresh, asked, panel_of(fresh, asked), said=said)
    messages.success(request, said)
    return redirect(asked.address())


def _of_part(
    request: HttpRequest, document: Document, asked: Asked, panel: Panel
) -> dict[str, Any] | None:
    """What one part needs, where htmx asks for no more; None where the whole page is wanted."""
    htmx = getattr(request, "htmx", None)
    target = htmx.target if htmx else None
    if target == "panel":
        quotations = document.proposals.open().filter(kind=ProposalKind.QUOTATION)
        first = following(document.text, quotations.in_reading_order()[:1], asked)
        return {"document": document, "panel": panel, "proposed": {"next": first}}
    if target == "chain":
        quotes = list(quotes_of(document))
        return {
            "chain": beside(document, chosen(quotes, asked)),
            "choices": choices(quotes, asked),
        }
    return None


def room(document: Document, asked: Asked, panel: Panel) -> dict[str, Any]:
    """Everything that the page shows; the number of queries does not grow with the records."""
    found = on_document(document)
    start, end = parts_of(document.text)[asked.part - 1]
    proposals = proposals_in(document, start, end)
    shown = _text(
        document, asked, [*marks_of(document, found, asked), *proposed_marks(proposals, asked)]
    )
    return {
        "document": document,
        "asked": asked,
        "panel": panel,
        "text": shown,
        "legend": [(role, role_name(role)) for role in ROLES],
        "pager": _pager(asked, shown),
        "proposed": proposed(document, found.quotes, proposals, asked),
        "refused": [_with_words(document, row) for row in refused_of(document)],
        "chain": beside(document, chosen(found.quotes, asked)),
        "choices": choices(found.quotes, asked),
        "records": records_of(found, asked),
        "records_cut": found.is_cut,
        "lacks": list(lacks(faults_of(document))),
        "kinds": [(kind, kind_name(kind)) for kind in KINDS],
        "standing": publication_status(document),
        "owner": owner_of(document),
        "links": _links(document),
        "verifying": any(row.kind == StatementKind.VERIFYING for row in found.statements),
    }


def _links(document: Document) -> dict[str, str]:
    """Where else this document is looked at and changed."""
    return {
        "here": reverse("desk-review", args=[document.slug]),
        "moves": reverse("desk-moves", args=[document.slug]),
        "copy": reverse("desk-review", args=[document.slug], query={"do": "copy"}),
        "facts": reverse("desk-review-facts", args=[document.slug]),
        "history": reverse("desk-history", args=["document", document.slug]),
        "admin": in_admin(document),
    }


def _text(document: Document, asked: Asked, marks: Iterable[Mark]) -> MarkedText:
    kept = list(marks)
    if asked.place is not None:
        kept.append(Mark(*asked.place, "chosen", "", "", key=""))
    return marked_text(document.text, asked.part, kept)


def _with_words(document: Document, row: Proposal) -> dict[str, Any]:
    return {
        "pk": row.pk,
        "kind": row.get_kind_display(),
        "by": row.decided_by or "",
        "words": document.text[row.start : row.end],
    }


def _pager(asked: Asked, text: MarkedText) -> dict[str, str]:
    """The parts before and after this one, each by its address; empty where there is none."""
    return {
        "earlier": asked.address(part=text.number - 1) if text.number > 1 else "",
        "later": asked.address(part=text.number + 1) if text.number < text.parts else "",
    }
