"""The second reading of an imported sheet as a whole, instead of document by document."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import batched

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ReviewOutcome
from provenance.domain.publishing import SECOND_READING_DELAY
from provenance.domain.vocabulary import Status
from provenance.models import Document, Edition, Job, Review, Wording
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.publication_status import is_only_curator
from provenance.queries.publishing_checks import objections
from provenance.services import citations, evidence_digests, history, published_evidence, summaries
from provenance.services.document_moves import ChangedSince, PublishingBlocked, is_changed
from provenance.services.editions import edition_of
from provenance.services.history import Change
from provenance.services.quote_sheets import BATCH, DOCUMENT

AT_ONCE = 250
"""Number of documents that one request moves; a larger sheet takes several."""

NAMED = 5
"""Number of documents, or sentences of the checks, named in a refusal."""


class AnotherReader(Exception):
    """This user may move nothing of the sheet; the message can be shown to the user."""


@dataclass(frozen=True, slots=True)
class SheetStatus:
    """The number of a sheet's documents at each stage, and who submitted them."""

    drafts: int
    in_review: int
    published: int
    submitted_by: str


def documents_of_job(job: Job) -> QuerySet[Document]:
    """Return the documents created by a sheet's import, without those that existed before."""
    quotes = Wording.objects.filter(imported__job=job, passage__document=OuterRef("pk"))
    return Document.objects.filter(Exists(quotes), slug__startswith=DOCUMENT)


def sheet_status(job: Job) -> SheetStatus:
    """Return the stages of a sheet's documents; two queries."""
    counts = documents_of_job(job).aggregate(
        drafts=Count("pk", filter=Q(status=Status.DRAFT)),
        in_review=Count("pk", filter=Q(status=Status.IN_REVIEW)),
        published=Count("pk", filter=Q(status=Status.PUBLISHED)),
    )
    review = _waiting(job).first()
    return SheetStatus(**counts, submitted_by=review.submitted_by if review else "")


def awaiting(job: Job, who: str) -> QuerySet[Review]:
    """Return the sheet's reviews that this user may decide, as many as one request moves."""
    own = Q(submitted_by=who)
    if is_only_curator(who):
        own &= Q(submitted_at__gt=timezone.now() - SECOND_READING_DELAY)
    return _waiting(job).exclude(own).select_related("document").order_by("pk")[:AT_ONCE]


def _waiting(job: Job) -> QuerySet[Review]:
    """Return the sheet's open reviews, except those of withdrawn documents."""
    waiting = Review.objects.open().filter(document__in=documents_of_job(job))
    return waiting.exclude(document__status=Status.WITHDRAWN)


def digest_awaiting(reviews: Iterable[Review]) -> str:
    """Return one fingerprint of what was submitted, for the form that publishes it."""
    rows = [(review.document.slug, review.digest, review.changed_at) for review in reviews]
    return hashlib.sha256(repr(rows).encode("utf-8")).hexdigest()


@transaction.atomic
def submit_all(job: Job, *, change: Change) -> int:
    """Submit the sheet's drafts to a second reader; return their number.

    Raises ``AnotherReader`` where there are none.
    """
    drafts = list(documents_of_job(job).filter(status=Status.DRAFT)[:AT_ONCE])
    if not drafts:
        raise AnotherReader(_("Nothing of this sheet is a draft any more."))
    Review.objects.bulk_create(
        Review(
            document=document,
            submitted_by=change.who,
            submitted_why=change.why,
            digest=evidence_digests.digest_of(document, read=history.snapshots),
        )
        for document in drafts
    )
    move(drafts, Status.IN_REVIEW, change)
    return len(drafts)


@transaction.atomic
def publish_all(
    job: Job, *, change: Change, acknowledged: bool = False, shown_digest: str | None = None
) -> int:
    """Publish, as the second reader, the sheet's documents awaiting one; return their number.

    ``shown_digest`` is the digest of what the user was shown. Raises ``ChangedSince`` where
    something differs from it, or from what was submitted, ``PublishingBlocked`` for what the checks
    find, and ``AnotherReader`` where nothing awaits this user.
    """
    mine = list(awaiting(job, change.who).select_for_update(of=("self",)))
    if not mine:
        raise AnotherReader(_("A second reader is another person than who submitted the sheet."))
    if shown_digest is not None and shown_digest != digest_awaiting(mine):
        raise ChangedSince(
            _("The record was changed while this page was open; nothing was done. Look at it anew.")
        )
    _refuse_changed(mine)
    documents = [review.document for review in mine]
    move(documents, Status.PUBLISHED, change)
    _check(documents, acknowledged=acknowledged)
    number = {
        row["document"]: row["n"] or 0
        for row in Review.objects.filter(document__in=documents)
        .order_by()
        .values("document")
        .annotate(n=Count("edition"))
    }
    for review in mine:
        review.read_by, review.read_at, review.reason = change.who, timezone.now(), change.why
        review.outcome, review.edition = ReviewOutcome.PUBLISHED, number[review.document_id] + 1
        review.own_second_look = review.submitted_by == change.who
    fields = ["read_by", "read_at", "reason", "outcome", "edition", "own_second_look", "digest"]
    editions = [edition_of(review) for review in mine]
    Review.objects.bulk_update(mine, fields, batch_size=BATCH)
    Edition.objects.bulk_create(editions, batch_size=BATCH)
    for document in documents:
        published_evidence.store_as_read(document, read=history.snapshots)
    _tell_citers(editions, mine)
    summaries.refresh(quotes_below(documents))
    return len(mine)


def _tell_citers(editions: Sequence[Edition], reviews: Sequence[Review]) -> None:
    for edition, review in zip(editions, reviews, strict=True):
        if edition.number > 1:
            citations.tell_corrected(edition, why=review.submitted_why)


def _refuse_changed(reviews: Sequence[Review]) -> None:
    changed = [str(review.document) for review in reviews if is_changed(review.document, review)]
    if changed:
        names = [f"“{name}”" for name in changed[:NAMED]] + ["…"] * (len(changed) > NAMED)
        raise ChangedSince(
            _(
                "Changed since they were submitted: %(documents)s. Nothing was published. On the page "
                "of each, what differs is shown and put before a second reader anew."
            )
            % {"documents": "; ".join(names)}
        )


def _check(documents: Sequence[Document], *, acknowledged: bool) -> None:
    """Apply the checks of a single document; each sentence is named once, with its count."""
    open_objections = objections(documents)
    errors = [one for one in open_objections if one.is_error]
    if errors:
        sentence = _("Mend these errors first; nothing was published: %(sentences)s")
    elif open_objections and not acknowledged:
        sentence = _(
            "Read these warnings and tick that you have; nothing was published: %(sentences)s"
        )
    else:
        return
    counts = Counter(one.sentence for one in errors or open_objections)
    lines = [f"{line} ({number})" for line, number in counts.most_common(NAMED)]
    raise PublishingBlocked(sentence % {"sentences": " ".join(lines)}, errors or open_objections)


def move(documents: list[Document], status: Status, change: Change) -> None:
    """Write the new status of documents, with an event each."""
    for some in batched(documents, BATCH):
        events = []
        for document in some:
            before = history.snapshot(document)
            document.status = status
            after = {**before, "status": status.value}
            events.append(history.event_of(document, change=change, before=before, after=after))
        Document.objects.bulk_update(some, ["status"])
        history.store(events)
