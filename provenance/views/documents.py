"""A document: what it is, what its words are marked as, where it takes them from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.access import can_curate, can_see
from provenance.domain.chain.excerpts import Excerpt
from provenance.domain.chain.stitching import StitchedPiece, stitch, stitched_pieces
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.language.text import folded
from provenance.domain.language.text_pieces import TextPiece, cut_into_pieces
from provenance.domain.vocabulary import Form, Reader, Zone
from provenance.models import Attribution, Document, Edition, Passage, Statement, Wording
from provenance.queries.headline_conflicts import headline_conflicts
from provenance.queries.intake_status import came_in
from provenance.queries.publication_status import notices_about, with_version
from provenance.views.formats import document_links
from provenance.views.pages import send_page
from provenance.views.quote_context import page_asked

A_PAGE = 200
"""Passages on one page."""
MOST = 50
"""Steps, statements and copies on the page; that there are more is said."""
DISPLAY = (Zone.HEADLINE, Zone.KEY_POINTS)


@dataclass(frozen=True, slots=True)
class DocumentPassage:
    """A passage with what stands on it; ``missing`` where the text has other words at its place."""

    excerpt: Excerpt
    roles: tuple[str, ...]
    zone: str
    zone_name: str
    quotes: tuple[tuple[str, str], ...]
    placed: bool
    missing: bool


@require_safe
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """The document's page: its record, its passages, its steps; nothing of what is unpublished."""
    visible = Document.objects.visible_to(request.user)
    rows = with_version(visible.select_related("publisher", "syndicated_copy_of"))
    record = get_object_or_404(rows, slug=slug)
    drafts = can_curate(request.user)
    original = record.syndicated_copy_of
    pages = max(1, -(-record.passages.count() // A_PAGE))
    at = page_asked(request, pages)
    passages = [_shown(record, passage) for passage in _passages(record, at)]
    passages, stitched = _stitched(record, passages)
    context = {
        "document": record,
        "curating": drafts,
        "notices": [
            (row, hidden, date_in_words(row.dated))
            for row, hidden in notices_about(record, drafts=drafts)
        ],
        "came_in": came_in(record, most=MOST) if drafts else None,
        "exports": document_links(slug),
        "dates": [
            (date, date_in_words(date.edtf)) for date in record.dates.select_related("passage")
        ],
        "passages": passages,
        "pieces": _marked(record, passages),
        "editions": Edition.objects.filter(document=record) if record.version else [],
        "stitched": stitched,
        "display": [row for row in passages if row.zone in DISPLAY],
        "body": [row for row in passages if row.zone not in DISPLAY and row.quotes],
        "conflicts": headline_conflicts(record, drafts=drafts),
        "attributions": Attribution.objects.for_page(record, drafts=drafts)[:MOST],
        "original_shown": original is not None and can_see(request.user, original),
        "statements": Statement.objects.for_page(record, drafts=drafts)[:MOST],
        "copies": visible.filter(syndicated_copy_of=record)[:MOST],
        "most": MOST,
        "page": at,
        "pages": pages,
    }
    return send_page(request, "documents/page.html", context)


def _passages(record: Document, page: int) -> list[Passage]:
    wordings = Wording.objects.select_related("quote")
    related = ("attributions", "statements", "namings", "dates", "settings", "acts", "overrulings")
    rows = record.passages.in_reading_order().prefetch_related(
        Prefetch("wordings", wordings), *related
    )
    return list(rows[(page - 1) * A_PAGE : page * A_PAGE])


def _shown(record: Document, passage: Passage) -> DocumentPassage:
    wordings = list(passage.wordings.all())
    for wording in wordings:
        wording.passage = passage
    excerpt = _excerpt(record, passage, wordings)
    placed = excerpt.stands_in(record.text)
    return DocumentPassage(
        excerpt=excerpt,
        roles=tuple(_role_name(role) for role in excerpt.roles),
        zone=passage.zone,
        zone_name=passage.get_zone_display(),
        quotes=tuple((row.get_absolute_url(), with_quote_marks(row.words)) for row in wordings),
        placed=placed,
        missing=bool(record.text) and passage.start is not None and not placed,
    )


def _role_name(role: str) -> str:
    names = {
        "content": _("content"),
        "cue": _("cue"),
        "statements": _("statement"),
        "source": _("source"),
        "date": _("date or setting"),
    }
    return names[role]


def _excerpt(record: Document, passage: Passage, wordings: list[Wording]) -> Excerpt:
    """The passage with the roles that records give it; its hedges are the document's own."""
    attributions = [*passage.attributions.all(), *passage.acts.all()]
    namings = list(passage.namings.all())
    roles = {
        "content": wordings,
        "cue": attributions,
        "statements": passage.statements.all(),
        "source": namings,
        "date": [*passage.dates.all(), *passage.settings.all()],
    }
    forms = {row.form for row in wordings}
    names = [*(row.speaker_as_named for row in wordings), *(n.speaker_as_named for n in namings)]
    struck = [o for o in passage.overrulings.all() if o.reader == Reader.HEDGE and not o.stands]
    return Excerpt(
        key=passage.key,
        exact=passage.exact,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start=passage.start,
        language=record.language,
        roles=tuple(role for role, rows in roles.items() if rows),
        speakers=tuple(dict.fromkeys(filter(None, names))),
        hedging=bool(attributions or namings or forms & {Form.INDIRECT, Form.UNMARKED}),
        overruled=frozenset(folded(row.found) for row in struck),
    )


def _stitched(
    record: Document, passages: list[DocumentPassage]
) -> tuple[list[DocumentPassage], list[StitchedPiece]]:
    """The passages of a text that is not attached, as one running text in which they are placed."""
    excerpts = [row.excerpt for row in passages]
    text = "" if record.text else stitch(excerpts)
    if not text:
        return passages, []
    rows = [replace(row, placed=row.excerpt.stands_in(text)) for row in passages]
    return rows, stitched_pieces(text, excerpts)


def _marked(record: Document, passages: list[DocumentPassage]) -> list[TextPiece]:
    """The attached text cut where passages begin and end; nothing where no text is attached."""
    spans = [span for row in passages for span in row.excerpt.spans_in(record.text)]
    return cut_into_pieces(record.text, spans) if record.text else []
