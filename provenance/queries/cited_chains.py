"""The chains a user cites, with quotes and documents as they may be shown to the user."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User

from provenance.models import CitedChain, Document, Edition, UnreadRecord, Wording
from provenance.models.documents import DocumentQuerySet
from provenance.queries.last_read import as_last_read, titles_as_read

CITED_A_PAGE = 30


@dataclass(frozen=True, slots=True)
class CitedRow:
    """One citation: the wording, None where it is no longer visible, and the cited editions."""

    id: int
    wording: Wording | None
    at: datetime
    editions: tuple[tuple[Edition, str], ...]
    """Each with the name of its document; "" where that is no longer visible."""


def cited_by(user: User, *, drafts: bool, before: int | None = None) -> list[CitedRow]:
    """Return a page of the user's citations and one more, newest first.

    The number of queries is constant.
    """
    rows = CitedChain.objects.filter(user=user).prefetch_related("editions")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    chains = list(rows.order_by("-pk")[: CITED_A_PAGE + 1])
    visible = Wording.objects.for_listing().filter(pk__in=[row.wording_id for row in chains])
    shown_rows = list(visible) if drafts else as_last_read(visible.in_published_documents())
    wordings = {row.pk: row for row in shown_rows}
    numbers = {edition.document_id for row in chains for edition in row.editions.all()}
    names = document_names(Document.objects.visible_to(user).filter(pk__in=numbers), drafts=drafts)
    return [
        CitedRow(
            id=row.pk,
            wording=wordings.get(row.wording_id or 0),
            at=row.cited_at,
            editions=tuple((one, names.get(one.document_id, "")) for one in row.editions.all()),
        )
        for row in chains
    ]


def names_of_editions(
    places: Iterable[tuple[str, int]], user: User, *, drafts: bool
) -> dict[str, str]:
    """Return the present names of visible documents, by the slugs of their editions."""
    slugs = {slug for slug, _number in places}
    if not slugs:
        return {}
    documents = dict(Edition.objects.filter(slug__in=slugs).values_list("slug", "document"))
    visible = Document.objects.visible_to(user).filter(pk__in=documents.values())
    names = document_names(visible, drafts=drafts)
    return {slug: names[number] for slug, number in documents.items() if number in names}


def document_names(documents: DocumentQuerySet, *, drafts: bool) -> dict[int, str]:
    """Return the names of documents by primary key; for readers as last read."""
    rows = documents.annotate(unread=UnreadRecord.objects.exists_for("document"))
    return {row.pk: str(row) for row in (rows if drafts else titles_as_read(rows))}
