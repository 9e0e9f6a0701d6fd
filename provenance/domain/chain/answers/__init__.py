"""The answer card of a chain: who speaks, how the words got out, who checked, where it ends.

Every answer is built from recorded fields alone and cites the passages that state it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.domain.chain.answers.answer import Answer, AnswerLine, Question
from provenance.domain.chain.answers.check import check_answer
from provenance.domain.chain.answers.ends import ends_answer
from provenance.domain.chain.answers.route import route_answer
from provenance.domain.chain.answers.speaker import speaker_answer
from provenance.domain.chain.report import ChainReport

__all__ = ["Answer", "AnswerCard", "AnswerLine", "Question", "answer_card"]

_ANSWERS = (speaker_answer, route_answer, check_answer, ends_answer)


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """The four answers, and the passages they cite; the numbers of a line count these from 1."""

    answers: tuple[Answer, ...]
    passages: tuple[int, ...]


def answer_card(report: ChainReport) -> AnswerCard:
    """Return the four answers for a report, with their passages numbered in reading order."""
    numbers: dict[int, int] = {}
    answers = []
    for write in _ANSWERS:
        answer = write(report)
        answers.append(
            replace(
                answer,
                accounts=_numbered(report, answer.accounts, numbers),
                notes=_numbered(report, answer.notes, numbers),
            )
        )
    return AnswerCard(tuple(answers), tuple(numbers))


def _numbered(
    report: ChainReport, lines: tuple[AnswerLine, ...], numbers: dict[int, int]
) -> tuple[AnswerLine, ...]:
    """Return the lines with the number of each of their passages that may be shown."""
    numbered = []
    for line in lines:
        visible = dict.fromkeys(p for p in line.passages if p in report.records.passages)
        places = tuple(numbers.setdefault(passage, len(numbers) + 1) for passage in visible)
        numbered.append(replace(line, numbers=places))
    return tuple(numbered)
