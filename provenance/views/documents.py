"""A document: what it is, what its words are marked as, where it takes them from."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from provenance.access import can_curate, can_see
from provenance.domain.dates import read
from provenance.domain.marking import Piece, pieces
from provenance.models import Attribution, Document, HandlingStatement, Passage, Rendering
from provenance.views.pages import send_page


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with what stands on it, and where it stands in the attached text, if it does.

    ``missing`` where the text has other words at its place.
    """

    passage: Passage
    roles: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...]
    span: tuple[int, int] | None
    missing: bool


@require_safe
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """The document's page: its record, its passages, its hops; nothing of what is unpublished."""
    visible = Document.objects.visible_to(request.user)
    found = get_object_or_404(visible.select_related("publisher", "syndicated_copy_of"), slug=slug)
    drafts = can_curate(request.user)
    original = found.syndicated_copy_of
    passages = list(_passages(found))
    hops = Attribution.objects.for_page(found, drafts=drafts)
    excerpts = [_excerpt(found, passage) for passage in passages]
    context = {
        "document": found,
        "dates": [(date, read(date.edtf)) for date in found.dates.all()],
        "excerpts": excerpts,
        "pieces": _marked(found, excerpts),
        "hops": hops,
        "original_shown": original is not None and can_see(request.user, original),
        "statements": HandlingStatement.objects.for_page(found, drafts=drafts),
        "copies": visible.filter(syndicated_copy_of=found),
    }
    return send_page(request, "documents/page.html", context)


def _passages(found: Document) -> list[Passage]:
    renderings = Rendering.objects.select_related("utterance")
    related = ("attributions", "statements", "namings", "dates", "settings", "acts")
    return list(
        found.passages.in_reading_order().prefetch_related(
            Prefetch("renderings", renderings), *related
        )
    )


def _excerpt(found: Document, passage: Passage) -> Excerpt:
    renderings = list(passage.renderings.all())
    roles = {
        "quote": renderings,
        "hop": [*passage.attributions.all(), *passage.acts.all()],
        "handling": passage.statements.all(),
        "naming": passage.namings.all(),
        "date": [*passage.dates.all(), *passage.settings.all()],
    }
    for rendering in renderings:
        rendering.passage = passage
    span = _span(found.text, passage)
    return Excerpt(
        passage=passage,
        roles=tuple(role for role, rows in roles.items() if rows),
        quotes=tuple((row.get_absolute_url(), row.words) for row in renderings),
        span=span,
        missing=bool(found.text) and passage.start is not None and span is None,
    )


def _span(text: str, passage: Passage) -> tuple[int, int] | None:
    if passage.start is None or passage.end is None:
        return None
    span = (passage.start, passage.end)
    return span if text[slice(*span)] == passage.exact else None


def _marked(found: Document, excerpts: list[Excerpt]) -> list[Piece]:
    """The attached text cut where passages begin and end; nothing where no text is attached."""
    spans = [
        (*e.span, e.roles[0] if e.roles else "passage", e.passage.key)
        for e in excerpts
        if e.span is not None
    ]
    return pieces(found.text, spans) if found.text else []
