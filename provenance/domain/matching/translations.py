"""Detect a known quote in another language by its meaning, as no letters are shared."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.domain.language.detection import detect_language
from provenance.domain.language.text import folded

LEAST_CERTAINTY = 0.75
"""Least sum of the meaning and half the margin for a translation.

Measured on 1,000 sentences of news in Russian (docs/operating.md).
"""
MARGIN_WEIGHT = 0.5
LEAST_WORDS = 5
"""Least number of words whose meaning can be distinguished from that of others."""
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d(?:[\d.,:]*\d)?")


def find_translation(
    wording: str, known_texts: Sequence[str], meaning: Sequence[float], quotes: Sequence[object]
) -> tuple[int, float] | None:
    """Return the index of the known text that ``wording`` translates, and the certainty up to 1.

    ``meaning`` gives the similarity of meaning of each text, from 0 to 1, and ``quotes`` the quote
    of each: the margin is the lead of the nearest quote over the next. None if nothing is near
    enough, both are in one language, or they give different figures.
    """
    if not known_texts:
        return None
    best = max(range(len(meaning)), key=lambda place: (meaning[place], -place))
    others = [near for near, quote in zip(meaning, quotes, strict=True) if quote != quotes[best]]
    # With a single known quote there is no evidence that no other is near.
    margin = meaning[best] - max(others, default=meaning[best])
    certainty = meaning[best] + MARGIN_WEIGHT * margin
    known_text = known_texts[best]
    if certainty < LEAST_CERTAINTY or not _is_comparable(wording, known_text):
        return None
    return best, min(certainty, 1.0)


def _is_comparable(wording: str, known_text: str) -> bool:
    shorter = min(len(folded(text).split()) for text in (wording, known_text))
    if shorter < LEAST_WORDS or detect_language(wording) == detect_language(known_text):
        return False
    one, other = sorted((_figures(wording), _figures(known_text)), key=len)
    # A figure may be written as a word in one of them, but never as another figure. Figures in
    # another order may have been exchanged.
    rest = iter(other)
    return all(figure in rest for figure in one)


def _figures(text: str) -> list[str]:
    """Return the figures of a text in order, digits only."""
    return [re.sub(r"\D", "", figure) for figure in _FIGURE.findall(text)]


__all__ = ["LEAST_CERTAINTY", "find_translation"]
