"""The questions, answers and lines of an answer card."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop

MOST_ACCOUNTS = 2
"""Accounts of an answer that are shown at once; the others can be opened in place."""


class Question(StrEnum):
    """A reader's questions about a quote, in the order in which they are answered."""

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
    """All accounts that answer a question, with none preferred; ``notes`` are the small print."""

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
    """Return a line with a capital first letter, and with its passages other than None."""
    return AnswerLine(text[:1].upper() + text[1:], tuple(p for p in passages if p is not None))
