"""The answer to a search: no quote, one, several, or a question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.matching.question import QuestionReason
from provenance.queries.known_wordings import Hit, KnownMatch


class AnswerKind(StrEnum):
    """The kinds of answers, none of which is a guess.

    *Question*: the words occur in known quotes, but are too few or too common to identify one, or
    the text attributes them to another speaker. The reader decides.
    """

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """None, one or several quotes, or a question; ``nearest`` are suggestions where there is none.

    For a question ``choices`` are the matching quotes, ``reason`` says why it is one, and
    ``speaker`` is the speaker in the text, where that is the reason.
    """

    kind: AnswerKind
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()
    choices: tuple[Hit, ...] = ()
    reason: QuestionReason = QuestionReason.NONE
    speaker: str = ""

    @property
    def known(self) -> tuple[Hit, ...]:
        """The quotes in which the words occur, whether they answer or are only asked about."""
        return self.hits or self.choices


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """An answer without list rows of its quotes.

    ``matches`` are the hits, the choices of a question, or near matches where there is none.
    """

    kind: AnswerKind
    matches: tuple[KnownMatch, ...] = ()
    reason: QuestionReason = QuestionReason.NONE

    @property
    def is_known(self) -> bool:
        """Whether the words occur in known quotes, even if only as a question."""
        return self.kind != AnswerKind.NONE
