"""The allowed moves of a document: how it is published, sent back, corrected and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say

SECOND_READING_DELAY = timedelta(days=1)
"""How long a newsroom's only curator waits before reading their own work a second time."""


class PublicationStage(StrEnum):
    """The stage of a document; ``correcting`` means published, with changes in review."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    CORRECTING = "correcting"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return _(STAGE_LABELS[self])


STAGE_LABELS: Mapping[PublicationStage, str] = MappingProxyType(
    {
        PublicationStage.DRAFT: gettext_noop("draft"),
        PublicationStage.IN_REVIEW: gettext_noop("in review"),
        PublicationStage.PUBLISHED: gettext_noop("published"),
        PublicationStage.CORRECTING: gettext_noop("published, changes in review"),
        PublicationStage.WITHDRAWN: gettext_noop("withdrawn"),
    }
)


class MovePermission(StrEnum):
    """Which curators may make a move."""

    ANYONE = "anyone"
    SUBMITTER = "submitter"
    ANOTHER = "another"

    @property
    def label(self) -> str:
        return _(PERMISSION_LABELS[self])


PERMISSION_LABELS: Mapping[MovePermission, str] = MappingProxyType(
    {
        MovePermission.ANYONE: gettext_noop("any curator"),
        MovePermission.SUBMITTER: gettext_noop("who submitted it"),
        MovePermission.ANOTHER: gettext_noop("a second curator"),
    }
)


@dataclass(frozen=True, slots=True)
class Move:
    """An allowed move: its verb, its button's label, the stage it leads to, and who may make it."""

    verb: str
    message: str
    to: PublicationStage
    who: MovePermission

    @property
    def label(self) -> str:
        return _(self.message)

    @property
    def is_agreement(self) -> bool:
        """Whether the move publishes what was submitted."""
        return self.verb in ("publish", "correct")

    @property
    def is_second_reading(self) -> bool:
        """Whether the move records that a second curator read what somebody did."""
        return self.is_agreement or self.verb == "confirm"


RESUBMIT_MESSAGE = gettext_noop("Send it to a second reader as it stands now")

MOVES_BY_STAGE: Mapping[PublicationStage, tuple[Move, ...]] = MappingProxyType(
    {
        PublicationStage.DRAFT: (
            Move(
                "submit",
                gettext_noop("Send to a second reader"),
                PublicationStage.IN_REVIEW,
                MovePermission.ANYONE,
            ),
        ),
        PublicationStage.IN_REVIEW: (
            Move(
                "publish",
                gettext_noop("Publish"),
                PublicationStage.PUBLISHED,
                MovePermission.ANOTHER,
            ),
            Move(
                "send_back",
                gettext_noop("Send back"),
                PublicationStage.DRAFT,
                MovePermission.ANOTHER,
            ),
            Move(
                "take_back",
                gettext_noop("Take back"),
                PublicationStage.DRAFT,
                MovePermission.SUBMITTER,
            ),
            Move("resubmit", RESUBMIT_MESSAGE, PublicationStage.IN_REVIEW, MovePermission.ANYONE),
        ),
        PublicationStage.PUBLISHED: (
            Move(
                "submit",
                gettext_noop("Send the changes to a second reader"),
                PublicationStage.CORRECTING,
                MovePermission.ANYONE,
            ),
            Move(
                "withdraw",
                gettext_noop("Withdraw"),
                PublicationStage.WITHDRAWN,
                MovePermission.ANYONE,
            ),
        ),
        PublicationStage.CORRECTING: (
            Move(
                "correct",
                gettext_noop("Agree to the changes"),
                PublicationStage.PUBLISHED,
                MovePermission.ANOTHER,
            ),
            Move(
                "send_back",
                gettext_noop("Send back"),
                PublicationStage.PUBLISHED,
                MovePermission.ANOTHER,
            ),
            Move(
                "take_back",
                gettext_noop("Take back"),
                PublicationStage.PUBLISHED,
                MovePermission.SUBMITTER,
            ),
            Move("resubmit", RESUBMIT_MESSAGE, PublicationStage.CORRECTING, MovePermission.ANYONE),
            Move(
                "withdraw",
                gettext_noop("Withdraw"),
                PublicationStage.WITHDRAWN,
                MovePermission.ANYONE,
            ),
        ),
        PublicationStage.WITHDRAWN: (
            Move(
                "confirm",
                gettext_noop("I have read why; it stays withdrawn"),
                PublicationStage.WITHDRAWN,
                MovePermission.ANOTHER,
            ),
            Move(
                "reopen",
                gettext_noop("Reopen as a draft"),
                PublicationStage.DRAFT,
                MovePermission.ANYONE,
            ),
        ),
    }
)
"""All moves. Withdrawing needs no second person, so that whoever notices harm can stop it.

A second curator reads afterwards why it was withdrawn.
"""


def move_from(place: PublicationStage, verb: str) -> Move | None:
    """Return the move with this verb from here, or None."""
    return next((move for move in MOVES_BY_STAGE[place] if move.verb == verb), None)


def is_permitted(move: Move, *, who: str, submitter: str) -> bool:
    """Return whether this person may make the move; ``submitter`` is "" for nobody."""
    if move.who == MovePermission.ANOTHER:
        return bool(submitter) and who != submitter
    return move.who == MovePermission.ANYONE or who == submitter


def refusal(move: Move, *, submitter: str) -> str:
    """Return a sentence that says why somebody may not make the move."""
    if move.verb == "confirm":
        return _("You withdrew it; a second curator reads why.")
    if move.who == MovePermission.ANOTHER:
        return _("You submitted it; a second curator has to read it and decide.")
    return say(_("Only %(who)s, who submitted it, can take it back."), who=submitter)


def state_diagram() -> str:
    """Return the table as a Mermaid state diagram, for the curators' page of the docs.

    >>> state_diagram().splitlines()[:2]
    ['stateDiagram-v2', '    [*] --> draft']
    """
    lines = ["stateDiagram-v2", f"    [*] --> {_name(PublicationStage.DRAFT)}"]
    for place, moves in MOVES_BY_STAGE.items():
        for move in moves:
            label = f"{move.verb.replace('_', ' ')} ({PERMISSION_LABELS[move.who]})"
            lines.append(f"    {_name(place)} --> {_name(move.to)}: {label}")
    return "\n".join(lines)


def _name(place: PublicationStage) -> str:
    return place.value.replace("-", "_")
