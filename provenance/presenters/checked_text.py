"""A checked text as its page shows it: cut at its marks, an entry for each, and what was counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from provenance.domain.matching.judgement import MatchKind
from provenance.presenters.results import Result, results
from provenance.queries.article import TextMark, is_telling, told
from provenance.queries.search import LONGEST, AnswerKind

EXACT = frozenset({MatchKind.SAME.value, MatchKind.CUT.value})


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """What is said beside one mark."""

    number: int
    words: str
    quoted: bool
    several: bool
    exact: bool
    results: tuple[Result, ...]

    @property
    def asked(self) -> str:
        """As much of the words as curators can be asked to trace."""
        return self.words[:LONGEST]


@dataclass(frozen=True, slots=True)
class CheckedPiece:
    """A run of the text; ``number`` of the mark it is part of, and whether that begins here."""

    text: str
    number: int = 0
    begins: bool = False
    is_known: bool = False


@dataclass(frozen=True, slots=True)
class CheckedText:
    """All that the page of a checked text shows."""

    pieces: tuple[CheckedPiece, ...]
    entries: tuple[MarkEntry, ...]
    counts: tuple[str, ...]


def build_checked_text(text: str, marks: Sequence[TextMark], *, drafts: bool) -> CheckedText:
    """The text with its marks numbered, each with its entry; chains as they are told now."""
    telling = [mark for mark in marks if is_telling(text, mark)]
    choices = told(telling, drafts=drafts)
    entries = []
    for number, mark in enumerate(telling, 1):
        shown_choices = [
            replace(choices[hit.wording], match=hit.kind, score=hit.score)
            for hit in mark.hits
            if hit.wording in choices
        ]
        entries.append(
            MarkEntry(
                number=number,
                words=text[mark.start : mark.end].strip(),
                quoted=mark.quoted,
                several=len(shown_choices) > 1 and mark.answer == AnswerKind.SEVERAL,
                exact=bool(shown_choices) and shown_choices[0].match in EXACT,
                results=tuple(results(shown_choices)),
            )
        )
    return CheckedText(
        tuple(_pieces(text, telling, entries)),
        tuple(entries),
        tuple(_counts(entries, short=len(marks) - len(telling))),
    )


def _pieces(
    text: str, marks: Sequence[TextMark], entries: Sequence[MarkEntry]
) -> Iterable[CheckedPiece]:
    """Cut where a mark begins or ends; where marks overlap, the one that began last is shown."""
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
            is_known = bool(entries[top].results)
            yield CheckedPiece(words, top + 1, top in begin.get(border, ()), is_known)


def _counts(entries: Sequence[MarkEntry], *, short: int) -> Iterable[str]:
    """What was found and what was not, in sentences."""
    quoted = [entry for entry in entries if entry.quoted]
    one = [entry for entry in quoted if entry.results and not entry.several]
    several = sum(entry.several for entry in quoted)
    exact = sum(entry.exact for entry in one)
    total = len(quoted)
    yield ngettext(
        "%(total)d quotation found in this text: %(known)d known (%(exact)d in the same words, "
        "%(other)d otherwise worded), %(several)d that could be one of several, %(unknown)d not "
        "known here.",
        "%(total)d quotations found in this text: %(known)d known (%(exact)d in the same words, "
        "%(other)d otherwise worded), %(several)d that could be one of several, %(unknown)d not "
        "known here.",
        total,
    ) % {
        "total": total,
        "known": len(one),
        "exact": exact,
        "other": len(one) - exact,
        "several": several,
        "unknown": total - len(one) - several,
    }
    passages = sum(not entry.quoted and bool(entry.results) for entry in entries)
    yield ngettext(
        "%(count)d passage without quotation marks also tells a known quote.",
        "%(count)d passages without quotation marks also tell known quotes.",
        passages,
    ) % {"count": passages}
    if short:
        yield _(
            "A word or two in quotation marks, which may be a name, tells too little: left out "
            "%(count)d times."
        ) % {"count": short}
