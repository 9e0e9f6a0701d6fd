"""The runs of words in which two wordings agree or differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from provenance.domain.language.text import tokens


@dataclass(frozen=True, slots=True)
class WordDifference:
    """A run of words in which two wordings agree or differ; "" where one has none."""

    shared: bool
    one: str
    other: str


def differences(one: str, other: str) -> tuple[WordDifference, ...]:
    """Return the runs of words in which two wordings agree, and those in which they differ."""
    mine, theirs = tokens(one), tokens(other)
    matcher = SequenceMatcher(
        None, [token.folded for token in mine], [token.folded for token in theirs], autojunk=False
    )
    return tuple(
        WordDifference(
            shared=operation == "equal",
            one=_cut(one, [(t.start, t.end) for t in mine[a:b]]),
            other=_cut(other, [(t.start, t.end) for t in theirs[c:d]]),
        )
        for operation, a, b, c, d in matcher.get_opcodes()
    )


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return text[spans[0][0] : spans[-1][1]] if spans else ""
