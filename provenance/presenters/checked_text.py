"""A checked text as its page shows it: cut at its marks, with an entry for each, and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import ngettext

from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.question import QuestionReason, are_too_few, few_content_words
from provenance.domain.messages import items
from provenance.presenters.results import Result, differing_words, results
from provenance.queries.article import (
    ALTERED,
    NEAR,
    QuoteReference,
    TextMark,
    chains_of_marks,
    deserves_own_line,
)
from provenance.queries.search import LONGEST, AnswerKind
from provenance.queries.traces import TracedHit

EXACT = frozenset({MatchKind.SAME.value, MatchKind.CUT.value})


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """The entry beside one mark."""

    number: int
    words: str
    quoted: bool
    answer: str
    exact: bool
    results: tuple[Result, ...]
    reason: QuestionReason = QuestionReason.NONE
    """Why the reader is asked, if the answer is a question."""

    @property
    def few_words(self) -> tuple[str, ...]:
        return few_content_words(self.words)

    @property
    def several(self) -> bool:
        return self.answer == AnswerKind.SEVERAL and len(self.results) > 1

    @property
    def question(self) -> bool:
        """Whether the reader is asked if it is one of the quotes shown."""
        return self.answer == AnswerKind.QUESTION

    @property
    def altered(self) -> bool:
        return self.answer == ALTERED

    @property
    def near(self) -> bool:
        """Whether the quotes shown are merely similar to these words."""
        return self.answer == NEAR

    @property
    def is_known(self) -> bool:
        """Whether exactly one known quote matches."""
        others = self.several or self.question or self.altered or self.near
        return bool(self.results) and not others

    @property
    def asked(self) -> str:
        """The beginning of the words, at most as long as a request to trace allows."""
        return self.words[:LONGEST]


@dataclass(frozen=True, slots=True)
class CheckedPiece:
    """A run of the text; ``number`` of its mark or 0, and whether the mark begins here."""

    text: str
    number: int = 0
    begins: bool = False
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class CheckedText:
    """Everything that the page of a checked text shows."""

    pieces: tuple[CheckedPiece, ...]
    entries: tuple[MarkEntry, ...]
    counts: tuple[str, ...]


def build_checked_text(text: str, marks: Sequence[TextMark], *, drafts: bool) -> CheckedText:
    """Return the text with numbered marks and an entry for each, with present chains."""
    telling = [mark for mark in marks if deserves_own_line(text, mark)]
    choices = chains_of_marks(telling, drafts=drafts)
    entries = []
    for number, mark in enumerate(telling, 1):
        words = text[mark.start : mark.end].strip()
        shown_choices = [
            _choice(choices[hit.wording], hit, words) for hit in mark.hits if hit.wording in choices
        ]
        entries.append(
            MarkEntry(
                number=number,
                words=words,
                quoted=mark.quoted,
                answer=mark.answer if shown_choices else AnswerKind.NONE,
                exact=bool(shown_choices) and shown_choices[0].match in EXACT,
                results=tuple(_results(words, mark, shown_choices)),
                reason=_reason(words, shown_choices),
            )
        )
    return CheckedText(
        tuple(_pieces(text, telling, entries)),
        tuple(entries),
        tuple(_counts(entries, short=len(marks) - len(telling))),
    )


def _results(words: str, mark: TextMark, choices: Sequence[TracedHit]) -> Iterable[Result]:
    """Yield the matching quotes; for merely similar ones, with the words that differ."""
    for result in results(choices):
        differing = differing_words(words, result.words) if mark.answer == NEAR else None
        yield replace(result, differing=differing)


def _choice(choice: TracedHit, hit: QuoteReference, words: str) -> TracedHit:
    """Return a chain with the match and score of this mark, and any exchanged words."""
    exchanges = (
        find_exchanges(words, choice.report.wording.words) if hit.kind == MatchKind.ALTERED else ()
    )
    return replace(choice, match=hit.kind, score=hit.score, exchanges=exchanges)


def _reason(words: str, choices: Sequence[TracedHit]) -> QuestionReason:
    """Return why the reader is asked about these quotes, if it is a question."""
    if all(choice.match == MatchKind.RETOLD for choice in choices):
        return QuestionReason.RETOLD
    if all(
        are_too_few(words, choice.report.wording.words, MatchKind(choice.match))
        for choice in choices
    ):
        return QuestionReason.FEW_WORDS
    return QuestionReason.ANOTHER_SPEAKER


def _pieces(
    text: str, marks: Sequence[TextMark], entries: Sequence[MarkEntry]
) -> Iterable[CheckedPiece]:
    """Yield the text cut at the marks' borders; of overlapping marks, the last begun is shown."""
    begin: dict[int, list[int]] = {}
    end: dict[int, list[int]] = {}
    for place, mark in enumerate(marks):
        begin.setdefault(mark.start, []).append(place)
        end.setdefault(mark.end, []).append(place)
    borders = sorted({0, len(text), *begin, *end})
    running: dict[int, None] = {}
    for at, border in enumerate(borders[:-1]):
        for place in end.get(border, ()):
            running.pop(place, None)
        for place in begin.get(border, ()):
            running[place] = None
        words = text[border : borders[at + 1]]
        top = next(reversed(running), None)
        if top is None:
            yield CheckedPiece(words)
        else:
            is_known = bool(entries[top].results) and not entries[top].near
            yield CheckedPiece(words, top + 1, top in begin.get(border, ()), is_known)


def _counts(entries: Sequence[MarkEntry], *, short: int) -> Iterable[str]:
    """Yield a sentence for each count that is not 0, of what was found and what was not."""
    quoted = [entry for entry in entries if entry.quoted]
    matches = [entry for entry in quoted if entry.is_known]
    same = sum(entry.exact for entry in matches)
    passages = sum(entry.is_known for entry in entries if not entry.quoted)
    parts = (
        (same, _same),
        (len(matches) - same, _otherwise_worded),
        (sum(entry.several for entry in quoted), _several),
        (sum(entry.altered for entry in quoted), _altered),
        (sum(entry.question for entry in quoted), _questions),
        (sum(entry.near for entry in quoted), _near),
        (sum(not entry.results for entry in quoted), _unknown),
    )
    if quoted:
        whole = _quotations(len(quoted)) % {"count": len(quoted)}
        yield f"{whole}: {items(_counted(parts))}."
    yield from _counted(
        (
            (passages, _passages),
            (sum(entry.altered for entry in entries if not entry.quoted), _altered_passages),
            (sum(entry.question for entry in entries if not entry.quoted), _open_passages),
            (short, _short),
        )
    )


def _counted(counts: Iterable[tuple[int, Callable[[int], str]]]) -> Iterable[str]:
    return [sentence(number) % {"count": number} for number, sentence in counts if number]


def _quotations(number: int) -> str:
    return ngettext(
        "%(count)d quotation found in this text", "%(count)d quotations found in this text", number
    )


def _same(number: int) -> str:
    return ngettext(
        "%(count)d known in the same words", "%(count)d known in the same words", number
    )


def _otherwise_worded(number: int) -> str:
    return ngettext(
        "%(count)d known, otherwise worded", "%(count)d known, otherwise worded", number
    )


def _several(number: int) -> str:
    return ngettext(
        "%(count)d that could be one of several", "%(count)d that could be one of several", number
    )


def _altered(number: int) -> str:
    return ngettext(
        "%(count)d in which words of a known quote are exchanged",
        "%(count)d in which words of a known quote are exchanged",
        number,
    )


def _questions(number: int) -> str:
    return ngettext("%(count)d for you to say", "%(count)d for you to say", number)


def _near(number: int) -> str:
    return ngettext(
        "%(count)d close to a known quote, not the same",
        "%(count)d close to known quotes, not the same",
        number,
    )


def _unknown(number: int) -> str:
    return ngettext("%(count)d not known here", "%(count)d not known here", number)


def _passages(number: int) -> str:
    return ngettext(
        "%(count)d passage without quotation marks tells a known quote.",
        "%(count)d passages without quotation marks tell known quotes.",
        number,
    )


def _altered_passages(number: int) -> str:
    return ngettext(
        "%(count)d passage without quotation marks has exchanged words of a known quote.",
        "%(count)d passages without quotation marks have exchanged words of known quotes.",
        number,
    )


def _open_passages(number: int) -> str:
    return ngettext(
        "Of %(count)d passage without quotation marks it is for you to say what it tells.",
        "Of %(count)d passages without quotation marks it is for you to say what they tell.",
        number,
    )


def _short(number: int) -> str:
    return ngettext(
        "A word or two in quotation marks, which may be a name, tells too little: left out once.",
        "A word or two in quotation marks, which may be a name, tells too little: left out "
        "%(count)d times.",
        number,
    )
