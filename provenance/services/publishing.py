"""Publishing with two pairs of eyes: each move of the table, checked, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain import publishing
from provenance.domain.curation_vocabulary import CorrectionKind, ReviewOutcome
from provenance.domain.publishing import Move
from provenance.domain.vocabulary import Status
from provenance.models import Correction, Document, Review
from provenance.queries.affected_quotes import quotes_below
from provenance.queries.publication_status import PublicationStatus, named_above, publication_status
from provenance.queries.publishing_checks import Objection, objections
from provenance.services import evidence, history, summaries, versions
from provenance.services.corrections import next_position
from provenance.services.history import Change, Facts


class NotAllowed(Exception):
    """The table of moves does not have this move from here, or not for this person."""


class SecondReaderNeeded(NotAllowed):
    """Who submitted a document cannot also decide on it."""


class PublishingBlocked(NotAllowed):
    """Errors that have to be mended, or warnings that have to be acknowledged."""

    def __init__(self, sentence: str, objections: Sequence[Objection]) -> None:
        super().__init__(sentence)
        self.objections = tuple(objections)


@dataclass(slots=True)
class _Moving:
    """One document on its way, with what it held before."""

    document: Document
    standing: PublicationStatus
    review: Review | None
    before: Facts

    def to(self, status: Status) -> None:
        """Write where it stands from now on."""
        if self.document.status != status:
            self.document.status = status
            evidence.write(self.document)


def with_it(document: Document) -> list[Document]:
    """The unpublished documents above it, named only, that go with it in the same move."""
    return named_above(document)


@transaction.atomic
def submit(document: Document, *, change: Change) -> Review:
    """Put a draft, or the changes to what is published, before a second reader."""
    first, *others = _begin(document, "submit", change, along=True)
    version = first.standing.version
    is_out = first.standing.place == publishing.PublicationStage.PUBLISHED
    if is_out and version is not None and version.changed_at is None:
        raise NotAllowed(
            _("Nothing has changed since version %(version)d was read.")
            % {"version": version.version}
        )
    reviews = [_submitted(one, change) for one in (first, *others)]
    _finish([first, *others], change)
    return reviews[0]


@transaction.atomic
def publish(document: Document, *, change: Change, acknowledged: bool = False) -> Review:
    """Publish as the second reader, with what goes with it; each gets its next version.

    Raises InTheWay where the checks find an error, or a warning that is not acknowledged.
    """
    return _agree(document, "publish", change, acknowledged)


@transaction.atomic
def correct(document: Document, *, change: Change, acknowledged: bool = False) -> Review:
    """Agree, as the second reader, to the changes made since the last version: the next one.

    What was corrected is told below in the words of whoever put it forward.
    """
    return _agree(document, "correct", change, acknowledged)


@transaction.atomic
def send_back(document: Document, *, change: Change) -> Review:
    """Return it, as the second reader, to whoever submitted it."""
    return _close(document, "send_back", ReviewOutcome.RETURNED, change)


@transaction.atomic
def take_back(document: Document, *, change: Change) -> Review:
    """Take back what one submitted oneself."""
    return _close(document, "take_back", ReviewOutcome.TAKEN_BACK, change)


@transaction.atomic
def withdraw(document: Document, *, change: Change) -> Correction:
    """Take it from readers at once; chains below it get a notice with the reason."""
    (moving,) = _begin(document, "withdraw", change, along=False)
    if moving.review is not None:
        _decided(moving.review, ReviewOutcome.TAKEN_BACK, change)
    moving.to(Status.WITHDRAWN)
    notice = _correction(moving.document, CorrectionKind.RECORD_WITHDRAWN, change.why, change.who)
    _finish([moving], change)
    return notice


@transaction.atomic
def reopen(document: Document, *, change: Change) -> None:
    """Make a withdrawn document a draft again; readers do not see it until it is published."""
    (moving,) = _begin(document, "reopen", change, along=False)
    moving.to(Status.DRAFT)
    _finish([moving], change)


def blocking_objections(document: Document) -> list[Objection]:
    """What the checks would say if it were published now, with what goes with it."""
    with transaction.atomic():
        together = [document, *with_it(document)]
        numbers = [one.pk for one in together]
        Document.objects.filter(pk__in=numbers).update(status=Status.PUBLISHED)
        present_objections = objections(together)
        transaction.set_rollback(True)
    return present_objections


def _begin(document: Document, verb: str, change: Change, *, along: bool) -> list[_Moving]:
    """Lock what moves, in one order, and ask the table; the document itself comes first."""
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
    return [_moving(first, standing), *others]


def _moving(document: Document, standing: PublicationStatus) -> _Moving:
    return _Moving(document, standing, standing.review, _facts(document, standing.review))


def _check_person(move: Move, standing: PublicationStatus, change: Change) -> None:
    if publishing.may(move, who=change.who, submitter=standing.submitter):
        return
    refusal = SecondReaderNeeded if move.who == publishing.Who.ANOTHER else NotAllowed
    raise refusal(publishing.refusal(move, submitter=standing.submitter))


def _refused(document: Document, standing: PublicationStatus) -> str:
    choices = ", ".join(move.label for move in publishing.ALLOWED[standing.place])
    return _(
        "“%(document)s” stands at “%(place)s”, perhaps since somebody else just moved it. "
        "From there one can: %(moves)s."
    ) % {"document": document, "place": standing.place.label, "moves": choices}


def _submitted(moving: _Moving, change: Change) -> Review:
    if moving.standing.place != publishing.PublicationStage.PUBLISHED:
        moving.to(Status.IN_REVIEW)
    if moving.review is None:
        moving.review = _new_review(moving.document, change.who, change.why)
        _checked(moving.review)
    return moving.review


def _new_review(document: Document, by: str, why: str) -> Review:
    return Review(document=document, submitted_by=by, submitted_why=why)


def _agree(document: Document, verb: str, change: Change, acknowledged: bool) -> Review:
    first, *others = _begin(document, verb, change, along=True)
    together = [first, *others]
    submitter = first.standing.submitter
    for one in others:
        if one.standing.submitter == change.who:
            raise SecondReaderNeeded(
                _("“%(document)s” would go with it, and you submitted that one yourself.")
                % {"document": one.document}
            )
    for one in together:
        one.to(Status.PUBLISHED)
    _check([one.document for one in together], acknowledged)
    reviews = [_read(one, submitter, change) for one in together]
    _finish(together, change)
    return reviews[0]


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


def _read(moving: _Moving, submitter: str, change: Change) -> Review:
    """The second reader's decision on one document: its next version."""
    document, last = moving.document, moving.standing.version
    review = moving.review = moving.review or _new_review(document, submitter, change.why)
    if last is not None and moving.standing.place == publishing.PublicationStage.CORRECTING:
        why = review.submitted_why
        _correction(document, CorrectionKind.RECORD_CORRECTED, why, change.who)
    review.version = (last.version or 0) + 1 if last else 1
    review.digest = versions.digest_of(document, read=history.snapshot)
    _decided(review, ReviewOutcome.PUBLISHED, change)
    return review


def _close(document: Document, verb: str, outcome: ReviewOutcome, change: Change) -> Review:
    """Back to where it was before it was submitted, with what went along."""
    first, *others = _begin(document, verb, change, along=True)
    together = [
        one for one in (first, *others) if one.standing.submitter == first.standing.submitter
    ]
    for one in together:
        if one.standing.place == publishing.PublicationStage.IN_REVIEW:
            one.to(Status.DRAFT)
    reviews = [one.review for one in together if one.review is not None]
    for review in reviews:
        _decided(review, outcome, change)
    _finish(together, change)
    return reviews[0]


def _decided(review: Review, outcome: ReviewOutcome, change: Change) -> None:
    review.outcome, review.reason = outcome, change.why
    review.read_by, review.read_at = change.who, timezone.now()
    _checked(review)


def _checked(review: Review) -> None:
    review.full_clean()
    review.save()


def _correction(document: Document, kind: CorrectionKind, statement: str, by: str) -> Correction:
    """A notice of what was done here, after those there are."""
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


def _finish(moved: Sequence[_Moving], change: Change) -> None:
    """Tell the chains of what moved anew, and leave one event for each document."""
    withdrawn = any(summaries.is_withdrawn(one.document, one.before) for one in moved)
    summaries.refresh(quotes_below([one.document for one in moved]), withdrawn=withdrawn)
    for one in moved:
        after = _facts(one.document, one.review)
        if after == one.before:
            continue
        history.event_of(one.document, change=change, before=one.before, after=after).save()


def _facts(document: Document, review: Review | None) -> Facts:
    """What the document holds, and what is known of its review: a move changes both."""
    facts = review and {
        "submitted_by": review.submitted_by,
        "read_by": review.read_by,
        "outcome": review.get_outcome_display(),
        "version": review.version,
    }
    return {**(history.stored_facts(document) or {}), "review": facts}
