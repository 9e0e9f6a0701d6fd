"""Whether words are a known quote in another language, told by meaning: no letters are shared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.domain.language.detection import detect_language
from provenance.domain.language.text import folded

BAR = 0.75
"""Meaning and half the margin together from which words are called a translation.

Measured on 1,000 sentences of news in Russian (docs/operating.md).
"""
MARGIN = 0.5
LEAST_WORDS = 5
"""Fewer words say too little for their meaning to be told from that of others."""
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d(?:[\d.,:]*\d)?")


def find_translation(
    wording: str, known_texts: Sequence[str], meaning: Sequence[float], quotes: Sequence[object]
) -> tuple[int, float] | None:
    """The place of the known text that ``wording`` translates, and how sure that is, up to 1.

    ``meaning`` tells how near each is in meaning, from 0 to 1, and ``quotes`` which quote each
    words: the margin is how much nearer the nearest quote is than the next. None where nothing is
    near enough, the two are in one language, or they give different figures.
    """
    if not known_texts:
        return None
    best = max(range(len(meaning)), key=lambda place: (meaning[place], -place))
    others = [near for near, quote in zip(meaning, quotes, strict=True) if quote != quotes[best]]
    # Where no other quote is known, nothing says that none comes near.
    margin = meaning[best] - max(others, default=meaning[best])
    certainty = meaning[best] + MARGIN * margin
    known_text = known_texts[best]
    if certainty < BAR or not _is_comparable(wording, known_text):
        return None
    return best, min(certainty, 1.0)


def _is_comparable(wording: str, known_text: str) -> bool:
    shorter = min(len(folded(text).split()) for text in (wording, known_text))
    if shorter < LEAST_WORDS or detect_language(wording) == detect_language(known_text):
        return False
    one, other = sorted((_figures(wording), _figures(known_text)), key=len)
    # A figure may be written as a word in one of them, never as another figure; and figures that
    # stand the other way round may have been exchanged.
    rest = iter(other)
    return all(figure in rest for figure in one)


def _figures(text: str) -> list[str]:
    """The figures of a text in order, as their digits alone."""
    return [re.sub(r"\D", "", figure) for figure in _FIGURE.findall(text)]


__all__ = ["BAR", "find_translation"]
