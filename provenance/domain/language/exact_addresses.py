"""Detect exact addresses, as each language writes them: a street with a house, or coordinates."""

from __future__ import annotations

import re

from provenance.domain.language.languages import LANGUAGES, pooled_pattern

_MONTHS = rf"(?:{pooled_pattern(lambda language: language.particulars.months)})\b"
# A house number has three digits at most here, so that it is no year; nor is it a day of a month.
_HOUSE = rf"\d{{1,3}}(?:\s?[/-]\s?\d{{1,3}})?\s?[a-zа-яіїєґ]?\b(?!\.?\s*(?:de\s+)?(?i:{_MONTHS}))"
_CAP = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_CYR = r"[А-ЯІЇЄҐЁ][\w.’'-]*"

_STREET = pooled_pattern(lambda language: language.particulars.street_words)
_HOUSE_WORD = pooled_pattern(lambda language: language.particulars.house_words)
_NUMBER = rf"(?:,?\s*(?:{_HOUSE_WORD})\.?\s*|,?\s*)№?\s*<house>"
# Ukrainian and Russian street words share a pattern, as texts mix them.
_CYRILLIC_STREETS = (
    rf"\b(?i:{_STREET})\s*[«\"]?(?:\d{{1,2}}\s+)?<cyrillic>(?:\s+<cyrillic>){{0,3}}[»\"]?{_NUMBER}",
    rf"\b<cyrillic>\s+(?i:{_STREET}){_NUMBER}",
)
# Four decimals of a degree are about ten metres; seconds of arc about thirty.
_DECIMAL = r"[-+]?\d{1,3}[.,]\d{4,}\s?°?\s?[NSEWnsew]?"
_POINT = (
    rf"(?<![\d.,]){_DECIMAL}\s*[,;/\s]\s*{_DECIMAL}(?!\d)",
    r"\d{1,3}\s?°\s?\d{1,2}\s?['′’]\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"″”]|'')",
)


def _filled(pattern: str) -> str:
    """Return a pattern of a language file with its placeholders replaced."""
    for placeholder, meaning in (
        ("<months>", _MONTHS),
        ("<house>", _HOUSE),
        ("<capital>", _CAP),
        ("<cyrillic>", _CYR),
    ):
        pattern = pattern.replace(placeholder, meaning)
    return pattern


_STREETS = [
    re.compile(_filled(pattern))
    for pattern in (
        *_CYRILLIC_STREETS,
        *(pattern for language in LANGUAGES.values() for pattern in language.particulars.streets),
    )
]
_POINTS = [re.compile(pattern) for pattern in _POINT]


def is_street_with_house(text: str) -> bool:
    """Return whether it contains a street with a house or flat number, or a house's postcode."""
    return any(pattern.search(text) for pattern in _STREETS)


def is_point_on_the_map(text: str) -> bool:
    """Return whether it contains coordinates that identify one house."""
    return any(pattern.search(text) for pattern in _POINTS)
