"""The last action of a curator on lines of a queue, stored in the session so it can be undone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from django.http import HttpRequest
from django.utils.translation import ngettext

from provenance.forms.line_actions import QueueAct
from provenance.services.claims import ClaimMove, ClaimState

SESSION_KEY = "last_act_at_the_desk"


@dataclass(slots=True)
class LastAct:
    """An action on several lines of a queue, with what is needed to undo it.

    ``proposals`` are the primary keys of the proposals put aside, ``documents`` the number of
    documents they belong to.
    """

    queue: str
    act: QueueAct
    to: str = ""
    moves: list[ClaimMove] = field(default_factory=list)
    proposals: list[int] = field(default_factory=list)
    documents: int = 0
    notice: int | None = None

    @property
    def number(self) -> int:
        """The number of lines acted on."""
        return len(self.moves) or self.documents


def act_sentence(last_act: LastAct) -> str:
    """Return a sentence that says what was done to how many lines."""
    number = last_act.number
    sentences = {
        QueueAct.TAKE: ngettext("%(n)d is in your hand.", "%(n)d are in your hand.", number),
        QueueAct.LET_GO: ngettext("%(n)d was let go.", "%(n)d were let go.", number),
        QueueAct.HAND_OVER: ngettext(
            "%(n)d was handed over to %(to)s.", "%(n)d were handed over to %(to)s.", number
        ),
        QueueAct.PUT_OFF: ngettext("%(n)d was put off.", "%(n)d were put off.", number),
        QueueAct.PUT_ASIDE: ngettext(
            "What was suggested of %(n)d document is put aside.",
            "What was suggested of %(n)d documents is put aside.",
            number,
        ),
    }
    return sentences[last_act.act] % {"n": number, "to": last_act.to}


def offer_undo(request: HttpRequest, last_act: LastAct) -> None:
    """Store the action in the session until the next one or until it is undone."""
    request.session[SESSION_KEY] = asdict(last_act)


def forget(request: HttpRequest) -> None:
    request.session.pop(SESSION_KEY, None)


def last_act_in(request: HttpRequest, key: str) -> LastAct | None:
    """Return the last action if it was in this queue, else None."""
    stored_act = request.session.get(SESSION_KEY)
    if stored_act is None or stored_act["queue"] != key:
        return None
    moves = [
        ClaimMove(one["record_id"], ClaimState(**one["before"]), ClaimState(**one["after"]))
        for one in stored_act["moves"]
    ]
    return LastAct(**{**stored_act, "act": QueueAct(stored_act["act"]), "moves": moves})


def undo_offered(request: HttpRequest, key: str) -> str:
    """Return the sentence for the undo button, or "" where there is nothing to undo."""
    last_act = last_act_in(request, key)
    return act_sentence(last_act) if last_act else ""
