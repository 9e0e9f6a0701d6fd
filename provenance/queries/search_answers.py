"""What a search answers: none, one or several known quotes, or a question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.matching.question import QuestionReason
from provenance.queries.known_wordings import Hit, KnownMatch


class AnswerKind(StrEnum):
    """Never a guess.

    *Question*: the words stand in known quotes, and are too few or too common to be told by them,
    or the text gives them to somebody else. The reader decides.
    """

    NONE = "none"
    ONE = "one"
    SEVERAL = "several"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """None, one or several quotes, or a question; ``nearest`` is offered where there is none.

    Of a question ``choices`` are the quotes in which the words stand, ``reason`` says why they are
    only asked about, and ``speaker`` whom the text gives them to, where that is the reason.
    """

    kind: AnswerKind
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()
    choices: tuple[Hit, ...] = ()
    reason: QuestionReason = QuestionReason.NONE
    speaker: str = ""

    @property
    def known(self) -> tuple[Hit, ...]:
        """The quotes in which the words stand, whether they answer or are only asked about."""
        return self.hits or self.choices


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """An answer before anything that a list shows of its quotes is loaded.

    ``matches`` are the hits, the choices of a question, or what is nearest where there is none.
    """

    kind: AnswerKind
    matches: tuple[KnownMatch, ...] = ()
    reason: QuestionReason = QuestionReason.NONE

    @property
    def is_known(self) -> bool:
        """Whether the words stand in known quotes, if only to be asked about."""
        return self.kind != AnswerKind.NONE
