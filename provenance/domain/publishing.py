"""The table of allowed moves: how a document goes out, comes back, is corrected and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say

OWN_LOOK_AFTER = timedelta(days=1)
"""How long a newsroom's only curator waits before they read their own work anew."""


class PublicationStage(StrEnum):
    """Where a document stands; ``correcting`` is published, its changes before a second reader."""

    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    CORRECTING = "correcting"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return _(PLACES[self])


PLACES: Mapping[PublicationStage, str] = MappingProxyType(
    {
        PublicationStage.DRAFT: gettext_noop("draft"),
        PublicationStage.IN_REVIEW: gettext_noop("in review"),
        PublicationStage.PUBLISHED: gettext_noop("published"),
        PublicationStage.CORRECTING: gettext_noop("published, changes in review"),
        PublicationStage.WITHDRAWN: gettext_noop("withdrawn"),
    }
)


class Who(StrEnum):
    """Which curators may make a move."""

    ANYONE = "anyone"
    SUBMITTER = "submitter"
    ANOTHER = "another"

    @property
    def label(self) -> str:
        return _(PEOPLE[self])


PEOPLE: Mapping[Who, str] = MappingProxyType(
    {
        Who.ANYONE: gettext_noop("any curator"),
        Who.SUBMITTER: gettext_noop("who submitted it"),
        Who.ANOTHER: gettext_noop("a second curator"),
    }
)


@dataclass(frozen=True, slots=True)
class Move:
    """One allowed move: its verb, what a button calls it, where it leads, and who may make it."""

    verb: str
    message: str
    to: PublicationStage
    who: Who

    @property
    def label(self) -> str:
        return _(self.message)

    @property
    def is_agreement(self) -> bool:
        """Whether it brings what was put forward before readers."""
        return self.verb in ("publish", "correct")

    @property
    def is_second_reading(self) -> bool:
        """Whether it says that what somebody did was read after them."""
        return self.is_agreement or self.verb == "confirm"


ANEW = gettext_noop("Send it to a second reader as it stands now")

ALLOWED: Mapping[PublicationStage, tuple[Move, ...]] = MappingProxyType(
    {
        PublicationStage.DRAFT: (
            Move(
                "submit",
                gettext_noop("Send to a second reader"),
                PublicationStage.IN_REVIEW,
                Who.ANYONE,
            ),
        ),
        PublicationStage.IN_REVIEW: (
            Move("publish", gettext_noop("Publish"), PublicationStage.PUBLISHED, Who.ANOTHER),
            Move("send_back", gettext_noop("Send back"), PublicationStage.DRAFT, Who.ANOTHER),
            Move("take_back", gettext_noop("Take back"), PublicationStage.DRAFT, Who.SUBMITTER),
            Move("resubmit", ANEW, PublicationStage.IN_REVIEW, Who.ANYONE),
        ),
        PublicationStage.PUBLISHED: (
            Move(
                "submit",
                gettext_noop("Send the changes to a second reader"),
                PublicationStage.CORRECTING,
                Who.ANYONE,
            ),
            Move("withdraw", gettext_noop("Withdraw"), PublicationStage.WITHDRAWN, Who.ANYONE),
        ),
        PublicationStage.CORRECTING: (
            Move(
                "correct",
                gettext_noop("Agree to the changes"),
                PublicationStage.PUBLISHED,
                Who.ANOTHER,
            ),
            Move("send_back", gettext_noop("Send back"), PublicationStage.PUBLISHED, Who.ANOTHER),
            Move("take_back", gettext_noop("Take back"), PublicationStage.PUBLISHED, Who.SUBMITTER),
            Move("resubmit", ANEW, PublicationStage.CORRECTING, Who.ANYONE),
            Move("withdraw", gettext_noop("Withdraw"), PublicationStage.WITHDRAWN, Who.ANYONE),
        ),
        PublicationStage.WITHDRAWN: (
            Move(
                "confirm",
                gettext_noop("I have read why; it stays withdrawn"),
                PublicationStage.WITHDRAWN,
                Who.ANOTHER,
            ),
            Move("reopen", gettext_noop("Reopen as a draft"), PublicationStage.DRAFT, Who.ANYONE),
        ),
    }
)
"""Every move there is. Withdrawing needs no second person: harm is stopped by whoever sees it.

A second curator reads afterwards why it was withdrawn.
"""


def allowed(place: PublicationStage, verb: str) -> Move | None:
    """The move with this verb from here; None where the table has none."""
    return next((move for move in ALLOWED[place] if move.verb == verb), None)


def may(move: Move, *, who: str, submitter: str) -> bool:
    """Whether this person may make the move; ``submitter`` "" is nobody."""
    if move.who == Who.ANOTHER:
        return bool(submitter) and who != submitter
    return move.who == Who.ANYONE or who == submitter


def refusal(move: Move, *, submitter: str) -> str:
    """Why somebody may not make the move, in a sentence."""
    if move.verb == "confirm":
        return _("You withdrew it; a second curator reads why.")
    if move.who == Who.ANOTHER:
        return _("You submitted it; a second curator has to read it and decide.")
    return say(_("Only %(who)s, who submitted it, can take it back."), who=submitter)


def drawing() -> str:
    """The table as a Mermaid state diagram, for the curators' page of the docs.

    >>> drawing().splitlines()[:2]
    ['stateDiagram-v2', '    [*] --> draft']
    """
    lines = ["stateDiagram-v2", f"    [*] --> {_name(PublicationStage.DRAFT)}"]
    for place, moves in ALLOWED.items():
        for move in moves:
            label = f"{move.verb.replace('_', ' ')} ({PEOPLE[move.who]})"
            lines.append(f"    {_name(place)} --> {_name(move.to)}: {label}")
    return "\n".join(lines)


def _name(place: PublicationStage) -> str:
    return place.value.replace("-", "_")
