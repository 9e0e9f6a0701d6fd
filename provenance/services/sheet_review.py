"""Two pairs of eyes for all that a sheet brought, which nobody could read document by document."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import batched

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ReviewOutcome
from provenance.domain.vocabulary import Status
from provenance.models import Document, Event, Job, Review, Wording
from provenance.queries.affected_quotes import quotes_below
from provenance.services import history, summaries, versions
from provenance.services.history import Change
from provenance.services.quote_sheets import BATCH, DOCUMENT

AT_ONCE = 1000
"""Documents that one click moves; a larger sheet takes several."""


class AnotherReader(Exception):
    """Nothing here that this person may move; its text is fit to show."""


@dataclass(frozen=True, slots=True)
class SheetStatus:
    """How many of a sheet's documents stand where, and who put them before a second reader."""

    drafts: int
    in_review: int
    published: int
    submitted_by: str


def documents_of_job(job: Job) -> QuerySet[Document]:
    """The documents that came with a sheet; not those that were here before."""
    quotes = Wording.objects.filter(imported__job=job, passage__document=OuterRef("pk"))
    return Document.objects.filter(Exists(quotes), slug__startswith=DOCUMENT)


def sheet_status(job: Job) -> SheetStatus:
    """Where a sheet's documents stand; two queries."""
    counts = documents_of_job(job).aggregate(
        drafts=Count("pk", filter=Q(status=Status.DRAFT)),
        in_review=Count("pk", filter=Q(status=Status.IN_REVIEW)),
        published=Count("pk", filter=Q(status=Status.PUBLISHED)),
    )
    review = Review.objects.open().filter(document__in=documents_of_job(job)).first()
    return SheetStatus(**counts, submitted_by=review.submitted_by if review else "")


@transaction.atomic
def submit_all(job: Job, *, change: Change) -> int:
    """Put the sheet's drafts before a second reader; how many."""
    drafts = list(documents_of_job(job).filter(status=Status.DRAFT)[:AT_ONCE])
    if not drafts:
        raise AnotherReader(_("Nothing of this sheet is a draft any more."))
    Review.objects.bulk_create(
        Review(document=document, submitted_by=change.who, submitted_why=change.why)
        for document in drafts
    )
    move(drafts, Status.IN_REVIEW, change)
    return len(drafts)


@transaction.atomic
def publish_all(job: Job, *, change: Change) -> int:
    """Publish, as the second reader, what of the sheet awaits one; how many."""
    waiting = Review.objects.open().filter(document__in=documents_of_job(job))
    mine = list(waiting.exclude(submitted_by=change.who).select_for_update(of=("self",))[:AT_ONCE])
    if not mine:
        raise AnotherReader(_("A second reader is another person than who submitted the sheet."))
    documents = list(Document.objects.filter(pk__in=[review.document_id for review in mine]))
    move(documents, Status.PUBLISHED, change)
    number = {
        row["document"]: row["n"] or 0
        for row in Review.objects.filter(document__in=documents)
        .order_by()
        .values("document")
        .annotate(n=Count("version"))
    }
    by_pk = {document.pk: document for document in documents}
    for review in mine:
        review.read_by, review.read_at, review.reason = change.who, timezone.now(), change.why
        review.outcome, review.version = ReviewOutcome.PUBLISHED, number[review.document_id] + 1
        review.digest = versions.digest_of(by_pk[review.document_id], read=history.snapshot)
    fields = ["read_by", "read_at", "reason", "outcome", "version", "digest"]
    Review.objects.bulk_update(mine, fields, batch_size=BATCH)
    summaries.refresh(quotes_below(documents))
    return len(mine)


def move(documents: list[Document], status: Status, change: Change) -> None:
    """Write where documents stand, each with its event."""
    for some in batched(documents, BATCH):
        events = []
        for document in some:
            before = history.snapshot(document)
            document.status = status
            after = {**before, "status": status.value}
            events.append(history.event_of(document, change=change, before=before, after=after))
        Document.objects.bulk_update(some, ["status"])
        Event.objects.bulk_create(events)
