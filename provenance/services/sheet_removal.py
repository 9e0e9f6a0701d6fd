"""Undoing or publishing everything that the import of a sheet wrote."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef

from provenance.domain.vocabulary import SourceKind, Status
from provenance.models import Document, ImportedQuote, Job, Passage, Source, Wording
from provenance.services import history
from provenance.services.history import Change
from provenance.services.quote_sheets import BATCH, DOCUMENT, OUTLET
from provenance.services.search_index import forget_wordings, index_wordings
from provenance.services.sheet_review import documents_of_job, move


def remove_written(job: Job, *, most: int, change: Change) -> int:
    """Delete up to ``most`` quotes of a job with their unused records; return how many remain.

    Records that curators have used since stay: a quote on which another record depends, a document
    with other passages or steps, an outlet with other documents.
    """
    wordings = list(
        Wording.objects.filter(imported__job=job)
        .select_related("passage__document__publisher", "quote")
        .order_by("-pk")[:most]
    )
    passages = {row.passage_id: row.passage for row in wordings}
    documents = {row.document_id: row.document for row in passages.values()}
    quotes = {row.quote_id: row.quote for row in wordings}
    forget_wordings([row.pk for row in wordings])
    kept_ids = [row.pk for row in _removed(wordings, change)]
    ImportedQuote.objects.filter(wording__in=kept_ids).update(job=None)
    index_wordings(kept_ids)
    _removed(quotes.values(), change)
    _removed(passages.values(), change)
    _remove_empty(documents.values(), change)
    return Wording.objects.filter(imported__job=job).count()


def _remove_empty(documents: Iterable[Document], change: Change) -> None:
    brought = [row for row in documents if row.slug.startswith(DOCUMENT)]
    has_more = Exists(Passage.objects.filter(document=OuterRef("pk")))
    empty_documents = Document.objects.filter(~has_more, pk__in=[row.pk for row in brought])
    outlets = {row.publisher.pk for row in brought if row.publisher}
    _removed(empty_documents, change)
    published = Exists(Document.objects.filter(publisher=OuterRef("pk")))
    new = Source.objects.filter(
        ~published, pk__in=outlets, kind=SourceKind.OUTLET, slug__startswith=OUTLET
    )
    _removed(new, change)


def _removed(records: Iterable[models.Model], change: Change) -> list[models.Model]:
    """Delete records with an event each; return those that other records depend on."""
    still_used = []
    for some in batched(records, BATCH):
        still_used += _remove(list(some), change)
    return still_used


def _remove(some: list[Any], change: Change) -> list[models.Model]:
    writes = [(record, history.snapshot(record), None) for record in some]
    try:
        with transaction.atomic():
            type(some[0])._default_manager.filter(pk__in=[record.pk for record in some]).delete()
            history.record_events(writes, change=change)
    except models.ProtectedError:
        if len(some) == 1:
            return list(some)
        half = len(some) // 2
        return [*_remove(some[:half], change), *_remove(some[half:], change)]
    return []


def publish_written(job: Job, *, change: Change) -> int:
    """Publish the documents of a job that are still drafts; return their number."""
    drafts = list(documents_of_job(job).filter(status=Status.DRAFT))
    move(drafts, Status.PUBLISHED, change)
    return len(drafts)
