"""The page of an edition: a document's evidence as read and published, beside its present state."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from provenance.access import can_curate, can_see
from provenance.domain.language.dates import date_in_words
from provenance.domain.single_removals import without_records
from provenance.domain.vocabulary import Status
from provenance.models import Document, Edition, PublishedEvidence
from provenance.presenters.edition import edition_rows
from provenance.queries.last_read import awaiting_reader, give_title_as_read
from provenance.queries.publication_status import notices_about
from provenance.services import evidence_digests, history
from provenance.views.formats import document_links
from provenance.views.pages import send_page


def document_as_read(request: HttpRequest, document: Document) -> HttpResponse:
    """Show readers a document as it was last read by a second curator, before later changes."""
    published = PublishedEvidence.objects.get(document=document)
    give_title_as_read(document, published.rows)
    context = {
        "document": document,
        "since": published.changed_at,
        "rows": edition_rows(
            published.evidence,
            published.evidence,
            Document.objects.visible_to(request.user),
            drafts=False,
        ),
        "others": Edition.objects.filter(document=document),
        "notices": [
            (row, hidden, date_in_words(row.dated))
            for row, hidden in notices_about(document, drafts=False)
        ],
        "exports": document_links(document.slug),
    }
    return send_page(request, "documents/as_read.html", context)


@require_safe
def edition(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show the edition with this number; of a removed one, readers see only the removal.

    Curators still see it, with the day and reason of the removal.
    """
    editions = Edition.objects.select_related("document")
    row = get_object_or_404(editions, slug=slug, number=number)
    document = row.document
    is_shown = can_see(request.user, document)
    if not is_shown and document.status != Status.WITHDRAWN:
        raise Http404
    is_removed = not is_shown or row.removed_on is not None
    context: dict[str, Any] = {
        "edition": row,
        "document": document if is_shown else None,
        "is_removed": is_removed,
        "removal_day": date_in_words(row.removed_on.isoformat()) if row.removed_on else "",
        "removals": [(date_in_words(one["on"]), one["why"]) for one in row.removals],
        "rows": [],
    }
    if is_removed and not can_curate(request.user):
        return send_page(request, "documents/edition.html", context, status=410)
    awaiting = None if can_curate(request.user) else awaiting_reader(document)
    present = evidence_digests.evidence_facts(document, read=history.snapshots)
    removed_keys = {tuple(key) for one in row.removals for key in one["records"]}
    old = row.evidence if can_curate(request.user) else without_records(row.evidence, removed_keys)
    if awaiting is not None:
        present = awaiting.evidence
        give_title_as_read(document, awaiting.rows)
    visible = Document.objects.visible_to(request.user)
    context |= {
        "rows": edition_rows(old, present, visible, drafts=can_curate(request.user)),
        "others": Edition.objects.filter(document=document).exclude(pk=row.pk),
        "is_present": evidence_digests.digest_of_evidence(present) == row.digest,
    }
    return send_page(request, "documents/edition.html", context)
