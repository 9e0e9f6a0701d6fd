"""What an answer of the card is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop

MOST_ACCOUNTS = 2
"""Accounts that an answer shows at once; the others are opened in place."""


class Question(StrEnum):
    """What a reader wants to know of a quote, in this order."""

    SPEAKER = "speaker"
    ROUTE = "route"
    CHECK = "check"
    ENDS = "ends"


_QUESTIONS = {
    Question.SPEAKER: gettext_noop("Who is said to speak"),
    Question.ROUTE: gettext_noop("How the words got out"),
    Question.CHECK: gettext_noop("Who checked it, and how"),
    Question.ENDS: gettext_noop("Where the trail ends"),
}


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A sentence with the ids of the passages that state it, and their numbers on the card."""

    text: str
    passages: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The accounts that answer a question, none of them picked; ``notes`` are the small print."""

    question: Question
    accounts: tuple[AnswerLine, ...]
    notes: tuple[AnswerLine, ...] = ()

    @property
    def heading(self) -> str:
        return _(_QUESTIONS[self.question])

    @property
    def first(self) -> tuple[AnswerLine, ...]:
        """The accounts that are shown at once."""
        return self.accounts[:MOST_ACCOUNTS]

    @property
    def others(self) -> tuple[AnswerLine, ...]:
        return self.accounts[MOST_ACCOUNTS:]


def line(text: str, *passages: int | None) -> AnswerLine:
    """A sentence that begins with a capital letter, and the passages that are known of it."""
    return AnswerLine(text[:1].upper() + text[1:], tuple(p for p in passages if p is not None))
