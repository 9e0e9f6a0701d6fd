"""A document with everything recorded of it, and the chains of its quotes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import build_report
from provenance.models import Document, PublishedEvidence, Wording
from provenance.queries.chains import (
    records_around,
    records_around_as_read,
    records_of_many,
)
from provenance.queries.last_read import wordings_as_read


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document's report without chains, its status, and the slugs of its quotes."""

    document_report: DocumentReport
    status: str
    quotes: tuple[str, ...]


def document_report_of(slug: str, *, drafts: bool = False) -> DocumentReport | None:
    """Return the report of a document; None where it does not exist or is not published.

    ``drafts`` is for curators. Seven queries, however many quotes the document words.
    """
    document = _visible(slug, drafts=drafts)
    if document is None:
        return None
    rows = _worded(document, drafts=drafts)
    slugs = list(dict.fromkeys(slug for _, _, slug in rows))
    by_quote = {r.quote: r for r in records_of_many(slugs, drafts=drafts)}
    reports = [
        build_report(by_quote[quote], by_quote[quote].wordings[wording])
        for wording, quote, _ in rows
        if quote in by_quote and wording in by_quote[quote].wordings
    ]
    around = _around(document, [quote for _, quote, _ in rows], drafts=drafts)
    return DocumentReport(around, document.pk, tuple(reports))


def document_entry(slug: str, *, drafts: bool = False) -> DocumentEntry | None:
    """Return the report without the chains, which take most of the time; four queries."""
    document = _visible(slug, drafts=drafts)
    if document is None:
        return None
    rows = _worded(document, drafts=drafts)
    quotes = [quote for _, quote, _ in rows]
    around = _around(document, quotes, drafts=drafts)
    slugs = tuple(dict.fromkeys(slug for _, _, slug in rows))
    return DocumentEntry(DocumentReport(around, document.pk, ()), document.status, slugs)


def _visible(slug: str, *, drafts: bool) -> Document | None:
    documents = Document.objects.all() if drafts else Document.objects.published()
    awaiting = PublishedEvidence.objects.awaiting_reader().filter(document=OuterRef("pk"))
    visible = documents.filter(slug=slug).annotate(awaits_reader=Exists(awaiting))
    return visible.only("pk", "status").first()


def _around(document: Document, quotes: list[int], *, drafts: bool) -> Records:
    as_read = document.awaits_reader and not drafts  # type: ignore[attr-defined]
    if as_read:
        return records_around_as_read(document.pk, quotes)
    return records_around(document.pk, quotes, drafts=drafts)


def _worded(document: Document, *, drafts: bool) -> list[tuple[int, int, str]]:
    """Return the wordings of a document, each with its quote's primary key and slug."""
    if document.awaits_reader and not drafts:  # type: ignore[attr-defined]
        return wordings_as_read(document.pk)
    rows = Wording.objects.filter(passage__document=document).order_by("pk")
    return list(rows.values_list("pk", "quote_id", "quote__slug"))
