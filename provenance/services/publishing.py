"""Publishing with a second reader: each move between stages, checked, in one transaction."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain import publishing
from provenance.domain.curation_vocabulary import CorrectionKind, ReviewOutcome
from provenance.domain.vocabulary import Status
from provenance.models import Correction, Document, Review
from provenance.queries.publication_status import upstreams_moving_along
from provenance.queries.publishing_checks import Objection, objections
from provenance.services import (
    citations,
    evidence,
    history,
    published_evidence,
    removed_quotes,
)
from provenance.services.corrections import next_position
from provenance.services.document_moves import (
    ChangedSince,
    DocumentMove,
    NotAllowed,
    PublishingBlocked,
    SecondReaderNeeded,
    digest_shown,
    finish,
    is_changed,
    lock_documents,
)
from provenance.services.editions import edition_of, remove_editions
from provenance.services.history import Change

__all__ = [
    "ChangedSince",
    "NotAllowed",
    "PublishingBlocked",
    "SecondReaderNeeded",
    "digest_shown",
    "is_changed",
]


def unpublished_upstreams(document: Document) -> list[Document]:
    """Return the unpublished upstream documents, not on file, that move together with it."""
    return upstreams_moving_along(document)


@transaction.atomic
def submit(document: Document, *, change: Change, shown_digest: str | None = None) -> Review:
    """Submit a draft, or the changes to a published document, to a second reader.

    ``shown_digest`` is the digest the user was shown. Raises ``ChangedSince`` where it differs.
    """
    moves = lock_documents(document, "submit", change, along=True, shown_digest=shown_digest)
    first = moves[0]
    last = first.publication.last_review
    is_out = first.publication.place == publishing.PublicationStage.PUBLISHED
    if is_out and last is not None and last.changed_at is None and not last.came_in:
        raise NotAllowed(
            _("Nothing has changed since edition %(number)d was read.") % {"number": last.edition}
        )
    reviews = [_submitted(one, change) for one in moves]
    finish(moves, change)
    return reviews[0]


@transaction.atomic
def resubmit(document: Document, *, change: Change, shown_digest: str | None = None) -> Review:
    """Submit a changed document again, in its present state.

    The user becomes its submitter, so that another person has to read it.
    """
    together = lock_documents(document, "resubmit", change, along=True, shown_digest=shown_digest)
    if not any(one.has_changed for one in together):
        raise NotAllowed(_("Nothing has changed since it was submitted."))
    for one in together:
        if one.publication.place != publishing.PublicationStage.CORRECTING:
            one.set_status(Status.IN_REVIEW)
        _put_forward(one, change)
    finish(together, change)
    assert together[0].review is not None
    return together[0].review


@transaction.atomic
def publish(
    document: Document,
    *,
    change: Change,
    acknowledged: bool = False,
    shown_digest: str | None = None,
) -> Review:
    """Publish as the second reader, with ``unpublished_upstreams``; each gets an edition.

    Raises ``PublishingBlocked`` where the checks find an error, or a warning that is not
    acknowledged, and ``ChangedSince`` where the evidence differs from what was submitted or shown.
    """
    return _agree(document, "publish", change, acknowledged, shown_digest)


@transaction.atomic
def correct(
    document: Document,
    *,
    change: Change,
    acknowledged: bool = False,
    shown_digest: str | None = None,
) -> Review:
    """Approve, as the second reader, the changes since the last edition; makes the next one.

    Wordings downstream show the correction in the words of the submitter.
    """
    return _agree(document, "correct", change, acknowledged, shown_digest)


@transaction.atomic
def send_back(document: Document, *, change: Change) -> Review:
    """Return a document, as the second reader, to its submitter."""
    return _close(document, "send_back", ReviewOutcome.RETURNED, change)


@transaction.atomic
def take_back(document: Document, *, change: Change) -> Review:
    """Withdraw one's own submission."""
    return _close(document, "take_back", ReviewOutcome.TAKEN_BACK, change)


@transaction.atomic
def withdraw(document: Document, *, change: Change) -> Correction:
    """Hide a document and its editions from readers at once; add a correction with the reason.

    A second curator reads the reason afterwards. The editions stay hidden when the document is
    published again.
    """
    (moving,) = lock_documents(document, "withdraw", change, along=False)
    if moving.review is not None:
        _decided(moving.review, ReviewOutcome.TAKEN_BACK, change)
        moving.review = None
    moving.set_status(Status.WITHDRAWN)
    published_evidence.forget_change(document, read=history.snapshots)
    remove_editions(document, why=change.why)
    citations.tell_withdrawn(document, why=change.why)
    removed_quotes.tell_holders_of_withdrawn(document, why=change.why)
    _put_forward(moving, change)
    notice = _correction(moving.document, CorrectionKind.RECORD_WITHDRAWN, change.why, change.who)
    finish([moving], change)
    return notice


@transaction.atomic
def confirm(document: Document, *, change: Change) -> Review:
    """Confirm, as a second curator, having read why a document was withdrawn."""
    (moving,) = lock_documents(document, "confirm", change, along=False)
    assert moving.review is not None
    moving.review.own_second_look = moving.review.submitted_by == change.who
    _decided(moving.review, ReviewOutcome.CONFIRMED, change)
    finish([moving], change)
    return moving.review


@transaction.atomic
def reopen(document: Document, *, change: Change) -> None:
    """Make a withdrawn document a draft again, hidden from readers until it is published."""
    (moving,) = lock_documents(document, "reopen", change, along=False)
    if moving.review is not None:
        _decided(moving.review, ReviewOutcome.TAKEN_BACK, change)
    moving.set_status(Status.DRAFT)
    finish([moving], change)


def blocking_objections(document: Document) -> list[Objection]:
    """Return the objections to publishing the document with its ``unpublished_upstreams`` now."""
    together = [document, *unpublished_upstreams(document)]
    return objections(together, as_published=[one.pk for one in together])


def _submitted(moving: DocumentMove, change: Change) -> Review:
    if moving.publication.place != publishing.PublicationStage.PUBLISHED:
        moving.set_status(Status.IN_REVIEW)
    return moving.review or _put_forward(moving, change)


def _put_forward(moving: DocumentMove, change: Change) -> Review:
    """Save a review, submitted by this user, of the document's present evidence."""
    review = moving.review = moving.review or Review(document=moving.document)
    review.submitted_by, review.submitted_why = change.who, change.why
    review.submitted_at = timezone.now()
    review.digest, review.changed_at = moving.digest, None
    _checked(review)
    return review


def _agree(
    document: Document, verb: str, change: Change, acknowledged: bool, shown_digest: str | None
) -> Review:
    together = lock_documents(document, verb, change, along=True, shown_digest=shown_digest)
    is_own_look = together[0].publication.submitter == change.who
    for one in together[1:]:
        if one.publication.submitter == change.who and not is_own_look:
            raise SecondReaderNeeded(
                _("“%(document)s” would go with it, and you submitted that one yourself.")
                % {"document": one.document}
            )
    _refuse_changed(together)
    for one in together:
        one.set_status(Status.PUBLISHED)
    _check([one.document for one in together], acknowledged)
    reviews = [_read(one, change) for one in together]
    finish(together, change)
    return reviews[0]


def _refuse_changed(together: list[DocumentMove]) -> None:
    """Raise ``ChangedSince`` unless it is what was submitted: both people approve one digest."""
    changed = [one.document for one in together if one.has_changed]
    if changed:
        raise ChangedSince(
            _(
                "Changed since it was submitted: %(documents)s. Nothing was published. Read below what "
                "differs; put before a second reader as it stands now, it can go out."
            )
            % {"documents": "; ".join(f"“{document}”" for document in changed)}
        )


def _check(documents: list[Document], acknowledged: bool) -> None:
    open_objections = objections(documents)
    errors = [one for one in open_objections if one.is_error]
    if errors:
        raise PublishingBlocked(
            _("Mend the errors listed here first; nothing was published."), errors
        )
    if open_objections and not acknowledged:
        raise PublishingBlocked(
            _("Read the warnings and tick that you have; nothing was published."), open_objections
        )


def _read(moving: DocumentMove, change: Change) -> Review:
    """Apply the second reader's approval to one document: make its next edition."""
    document, last, review = moving.document, moving.publication.last_review, moving.review
    assert review is not None
    if moving.publication.corrects_an_edition:
        _correction(document, CorrectionKind.RECORD_CORRECTED, review.submitted_why, change.who)
    review.edition = (last.edition or 0) + 1 if last else 1
    review.own_second_look = review.submitted_by == change.who
    review.read_by, review.read_at = change.who, timezone.now()
    edition = edition_of(review)
    _decided(review, ReviewOutcome.PUBLISHED, change)
    edition.save()
    slugs = removed_quotes.note_left_out(document, edition.evidence, why=review.submitted_why)
    published_evidence.store_as_read(document, read=history.snapshots)
    citations.tell_corrected(edition, why=review.submitted_why)
    removed_quotes.delete_left_out(slugs, change=change)
    return review


def _close(document: Document, verb: str, outcome: ReviewOutcome, change: Change) -> Review:
    """Move the submitted documents back to where they were before, with the given outcome."""
    first, *others = lock_documents(document, verb, change, along=True)
    together = [
        one for one in (first, *others) if one.publication.submitter == first.publication.submitter
    ]
    for one in together:
        if one.publication.place == publishing.PublicationStage.IN_REVIEW:
            one.set_status(Status.DRAFT)
    reviews = [one.review for one in together if one.review is not None]
    for review in reviews:
        _decided(review, outcome, change)
    finish(together, change)
    return reviews[0]


def _decided(review: Review, outcome: ReviewOutcome, change: Change) -> None:
    review.outcome, review.reason = outcome, change.why
    review.read_by, review.read_at = change.who, review.read_at or timezone.now()
    _checked(review)


def _checked(review: Review) -> None:
    review.full_clean()
    review.save()


def _correction(document: Document, kind: CorrectionKind, statement: str, by: str) -> Correction:
    """Add a correction with what was done here, after the document's others."""
    correction = Correction(
        document=document,
        position=next_position(document),
        kind=kind,
        statement=statement,
        dated=timezone.localdate().isoformat(),
        recorded_by=by,
    )
    evidence.write(correction)
    return correction
