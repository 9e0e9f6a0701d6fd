"""What every move of a document shares: the locks, the table of moves, the digest, the events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from provenance.domain import publishing
from provenance.domain.publishing import Move
from provenance.domain.vocabulary import Status
from provenance.models import Claim, Document, Review
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.publication_status import PublicationStatus, named_above, publication_status
from provenance.queries.publishing_checks import Objection
from provenance.services import evidence, evidence_digests, history, published_evidence, summaries
from provenance.services.history import Change, Facts


class NotAllowed(Exception):
    """The table of moves does not have this move from here, or not for this person."""


class SecondReaderNeeded(NotAllowed):
    """Who submitted a document cannot also decide on it."""


class ChangedSince(NotAllowed):
    """The record is no longer what was put before the second reader, or shown to them."""


class PublishingBlocked(NotAllowed):
    """Errors that have to be mended, or warnings that have to be acknowledged."""

    def __init__(self, sentence: str, objections: Sequence[Objection]) -> None:
        super().__init__(sentence)
        self.objections = tuple(objections)


@dataclass(slots=True)
class Moving:
    """One document on its way, with what it held before."""

    document: Document
    standing: PublicationStatus
    review: Review | None
    before: Facts
    quotes_before: frozenset[int]
    """The quotes that readers were told it words."""

    def to(self, status: Status) -> None:
        """Write where it stands from now on."""
        if self.document.status != status:
            self.document.status = status
            evidence.write(self.document)

    @property
    def digest(self) -> str:
        """The fingerprint of its evidence as it is now."""
        return evidence_digests.digest_of(self.document, read=history.snapshots)

    @property
    def has_changed(self) -> bool:
        """Whether it is no longer what was put before the second reader."""
        return is_changed(self.document, self.review)


def begin(
    document: Document, verb: str, change: Change, *, along: bool, shown_digest: str | None = None
) -> list[Moving]:
    """Lock what moves, in one order, and ask the table; the document itself comes first.

    ``shown_digest`` is the digest of what this person was shown, who is told when it is no longer so.
    """
    numbers = {document.pk, *(row.pk for row in named_above(document))} if along else {document.pk}
    rows = Document.objects.select_for_update().filter(pk__in=numbers).order_by("pk")
    locked = {row.pk: row for row in rows}
    first = locked.pop(document.pk)
    standing = publication_status(first)
    move = publishing.allowed(standing.place, verb)
    if move is None:
        raise NotAllowed(_refused(first, standing))
    _check_person(move, standing, change)
    # Told by what stands under the lock: whoever came first has changed it.
    going = {row.pk for row in named_above(first)} & locked.keys()
    others = [
        _moving(locked[number], publication_status(locked[number])) for number in sorted(going)
    ]
    together = [_moving(first, standing), *others]
    if shown_digest is not None and shown_digest != digest_shown(
        [one.document for one in together]
    ):
        raise ChangedSince(
            _("The record was changed while this page was open; nothing was done. Look at it anew.")
        )
    return together


def digest_shown(documents: Sequence[Document]) -> str:
    """The fingerprint of documents that go out together, for the form that moves them."""
    return evidence_digests.digest_of_all(documents, read=history.snapshots)


def is_changed(document: Document, review: Review | None) -> bool:
    """Whether it is no longer what this review was made of."""
    if review is None:
        return True
    return evidence_digests.digest_of(document, read=history.snapshots) != review.digest


def _moving(document: Document, standing: PublicationStatus) -> Moving:
    review = standing.review
    quotes_before = published_evidence.quotes_worded(document)
    return Moving(document, standing, review, _facts(document, review), quotes_before)


def _check_person(move: Move, standing: PublicationStatus, change: Change) -> None:
    if standing.may_make(move, change.who):
        return
    refusal = SecondReaderNeeded if move.who == publishing.Who.ANOTHER else NotAllowed
    raise refusal(standing.refusal(move))


def _refused(document: Document, standing: PublicationStatus) -> str:
    choices = ", ".join(move.label for move in publishing.ALLOWED[standing.place])
    return _(
        "“%(document)s” stands at “%(place)s”, perhaps since somebody else just moved it. "
        "From there one can: %(moves)s."
    ) % {"document": document, "place": standing.place.label, "moves": choices}


def finish(moved: Sequence[Moving], change: Change) -> None:
    """Tell the chains of what moved anew, and leave one event for each document."""
    withdrawn = any(summaries.is_withdrawn(one.document, one.before) for one in moved)
    quotes = quotes_below([one.document for one in moved])
    summaries.refresh(quotes.union(*(one.quotes_before for one in moved)), withdrawn=withdrawn)
    # Whoever moves it has brought it back.
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
    """What the document holds, and what is known of its review: a move changes both."""
    facts = review and {
        "submitted_by": review.submitted_by,
        "submitted_at": review.submitted_at.isoformat(timespec="seconds"),
        # Two submissions may fall into one second; what was submitted differs all the same.
        "digest": review.digest,
        "read_by": review.read_by,
        "outcome": review.get_outcome_display(),
        "edition": review.edition,
    }
    return {**(history.stored_facts(document) or {}), "review": facts}
