"""What all moves of a document between stages share: locks, allowed moves, digests and events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from provenance.domain import publishing
from provenance.domain.publishing import Move
from provenance.domain.vocabulary import Status
from provenance.models import Claim, Document, Review
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.publication_status import (
    PublicationStatus,
    publication_status,
    upstreams_moving_along,
)
from provenance.queries.publishing_checks import Objection
from provenance.services import evidence, evidence_digests, history, published_evidence, summaries
from provenance.services.history import Change, Facts


class NotAllowed(Exception):
    """The move is not allowed from this stage, or not for this user."""


class SecondReaderNeeded(NotAllowed):
    """The user who submitted a document cannot also decide on it."""


class ChangedSince(NotAllowed):
    """The evidence differs from what was submitted, or from what the user was shown."""


class PublishingBlocked(NotAllowed):
    """There are errors to correct, or warnings to acknowledge."""

    def __init__(self, sentence: str, objections: Sequence[Objection]) -> None:
        super().__init__(sentence)
        self.objections = tuple(objections)


@dataclass(slots=True)
class DocumentMove:
    """A document being moved to another stage, with its facts before the move."""

    document: Document
    publication: PublicationStatus
    review: Review | None
    before: Facts
    quotes_before: frozenset[int]
    """Primary keys of the quotes that readers were shown in this document before the move."""

    def set_status(self, status: Status) -> None:
        """Write the document's new status."""
        if self.document.status != status:
            self.document.status = status
            evidence.write(self.document)

    @property
    def digest(self) -> str:
        """The fingerprint of its present evidence."""
        return evidence_digests.digest_of(self.document, read=history.snapshots)

    @property
    def has_changed(self) -> bool:
        """Whether the evidence differs from what was submitted to the second reader."""
        return is_changed(self.document, self.review)


def lock_documents(
    document: Document, verb: str, change: Change, *, along: bool, shown_digest: str | None = None
) -> list[DocumentMove]:
    """Lock the documents that move together and check that the move is allowed.

    Returns them with ``document`` first. ``along`` includes the unpublished upstream documents that
    move with it (``upstreams_moving_along``). ``shown_digest`` is the digest of what the user was
    shown. Raises ``NotAllowed`` for a move that is not allowed, and ``ChangedSince`` where the
    digest differs.
    """
    numbers = (
        {document.pk, *(row.pk for row in upstreams_moving_along(document))}
        if along
        else {document.pk}
    )
    rows = Document.objects.select_for_update().filter(pk__in=numbers).order_by("pk")
    locked = {row.pk: row for row in rows}
    first = locked.pop(document.pk)
    standing = publication_status(first)
    move = publishing.move_from(standing.place, verb)
    if move is None:
        raise NotAllowed(_refused(first, standing))
    _check_person(move, standing, change)
    # Computed from the locked rows, which another transaction may have changed before.
    going = {row.pk for row in upstreams_moving_along(first)} & locked.keys()
    others = [
        _document_move(locked[number], publication_status(locked[number]))
        for number in sorted(going)
    ]
    together = [_document_move(first, standing), *others]
    if shown_digest is not None and shown_digest != digest_shown(
        [one.document for one in together]
    ):
        raise ChangedSince(
            _("The record was changed while this page was open; nothing was done. Look at it anew.")
        )
    return together


def digest_shown(documents: Sequence[Document]) -> str:
    """Return the fingerprint of documents published together, for the form that moves them."""
    return evidence_digests.digest_of_all(documents, read=history.snapshots)


def is_changed(document: Document, review: Review | None) -> bool:
    """Return whether the document's evidence differs from what the review was made of."""
    if review is None:
        return True
    return evidence_digests.digest_of(document, read=history.snapshots) != review.digest


def _document_move(document: Document, standing: PublicationStatus) -> DocumentMove:
    review = standing.review
    quotes_before = published_evidence.quotes_worded(document)
    return DocumentMove(document, standing, review, _facts(document, review), quotes_before)


def _check_person(move: Move, standing: PublicationStatus, change: Change) -> None:
    if standing.may_make(move, change.who):
        return
    refusal = SecondReaderNeeded if move.who == publishing.MovePermission.ANOTHER else NotAllowed
    raise refusal(standing.refusal(move))


def _refused(document: Document, standing: PublicationStatus) -> str:
    choices = ", ".join(move.label for move in publishing.MOVES_BY_STAGE[standing.place])
    return _(
        "“%(document)s” stands at “%(place)s”, perhaps since somebody else just moved it. "
        "From there one can: %(moves)s."
    ) % {"document": document, "place": standing.place.label, "moves": choices}


def finish(moved: Sequence[DocumentMove], change: Change) -> None:
    """Refresh the summaries of the moved documents' quotes and store one event per document."""
    withdrawn = any(summaries.is_withdrawn(one.document, one.before) for one in moved)
    quotes = quotes_below([one.document for one in moved])
    summaries.refresh(quotes.union(*(one.quotes_before for one in moved)), withdrawn=withdrawn)
    # Moving a document brings it back into the queue.
    numbers = [one.document.pk for one in moved]
    Claim.objects.put_off().filter(record_type="document", record_id__in=numbers).delete()
    sides = [(one, _facts(one.document, one.review)) for one in moved]
    history.store(
        [
            history.event_of(one.document, change=change, before=one.before, after=after)
            for one, after in sides
            if after != one.before
        ]
    )


def _facts(document: Document, review: Review | None) -> Facts:
    """Return the document's facts with those of its review, since a move changes both."""
    facts = review and {
        "submitted_by": review.submitted_by,
        "submitted_at": review.submitted_at.isoformat(timespec="seconds"),
        # Two submissions may fall into the same second, but their digests differ.
        "digest": review.digest,
        "read_by": review.read_by,
        "outcome": review.get_outcome_display(),
        "edition": review.edition,
    }
    return {**(history.stored_facts(document) or {}), "review": facts}
