"""What a curator did last to lines of a queue, kept in their session so that it can be undone."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from django.http import HttpRequest
from django.utils.translation import ngettext

from provenance.forms.several import QueueAct
from provenance.services.claims import ClaimMove, ClaimState

KEPT_AS = "last_act_at_the_desk"


@dataclass(slots=True)
class LastAct:
    """One act on several lines of a queue, with all that undoing it needs.

    ``proposals`` are the suggestions that were put aside, of so many ``documents``.
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
        """How many lines it was done to."""
        return len(self.moves) or self.documents


def act_sentence(last_act: LastAct) -> str:
    """What was done, and to how many."""
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
    """Keep what was done until the next act or its undoing."""
    request.session[KEPT_AS] = asdict(last_act)


def forget(request: HttpRequest) -> None:
    request.session.pop(KEPT_AS, None)


def last_act_in(request: HttpRequest, key: str) -> LastAct | None:
    """What was done last, if that was in this queue."""
    stored_act = request.session.get(KEPT_AS)
    if stored_act is None or stored_act["queue"] != key:
        return None
    moves = [
        ClaimMove(one["record_id"], ClaimState(**one["before"]), ClaimState(**one["after"]))
        for one in stored_act["moves"]
    ]
    return LastAct(**{**stored_act, "act": QueueAct(stored_act["act"]), "moves": moves})


def undo_offered(request: HttpRequest, key: str) -> str:
    """What the button for undoing says was done; "" where nothing is to be undone here."""
    last_act = last_act_in(request, key)
    return act_sentence(last_act) if last_act else ""
