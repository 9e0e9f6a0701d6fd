"""Detect text that could lead to a person, which no field about people may contain."""

from __future__ import annotations

import re
from enum import StrEnum

from provenance.domain.language.exact_addresses import is_point_on_the_map, is_street_with_house
from provenance.domain.language.languages import pooled_pattern
from provenance.domain.language.text import INVISIBLE

_DIGIT_RUN = re.compile(r"\+?\(?\d[\d\s().\-‐‑‒–/]{5,}\d")
_TO = r"\s*[-‐‑‒–/.]\s*"
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<!\d)(?:{_YEAR}{_TO}{_MONTH}{_TO}{_DAY}|{_DAY}{_TO}{_MONTH}{_TO}{_YEAR}"
    rf"|{_MONTH}{_TO}{_DAY}{_TO}{_YEAR}|{_YEAR}{_TO}(?:{_YEAR}|\d\d)|{_MONTH}{_TO}{_YEAR})(?!\d)"
)
LEAST_DIGITS = 7

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(
    r"(?<![\w@./])@[A-Za-z_][\w.]{3,31}\b"
    r"|\b(?:t\.me|telegram\.me|wa\.me|signal\.me|vk\.com|instagram\.com|facebook\.com)/\w"
)
# A channel is public, and its name is chosen by whoever runs it.
_CHANNEL = re.compile(pooled_pattern(lambda language: language.particulars.channel), re.IGNORECASE)
_PASSPORT = re.compile(
    rf"\b(?:{pooled_pattern(lambda language: language.particulars.passport)})"
    r"\W{1,3}(?:\w+\W{1,3}){0,3}?"
    r"[A-ZА-ЯІЇЄ]{0,2}\s?\d{6,9}\b",
    re.IGNORECASE,
)


class Particular(StrEnum):
    """Kinds of text that could lead to a person."""

    PHONE = "a telephone number"
    MAIL = "an e-mail address"
    ADDRESS = "an exact address"
    HANDLE = "a messenger account"
    PASSPORT = "a passport number"


def find_particular(text: str) -> Particular | None:
    """Return the first kind of such text that ``text`` seems to contain, or None."""
    visible = text.translate(INVISIBLE)
    signs = {
        Particular.MAIL: _MAIL.search(visible),
        Particular.PASSPORT: _PASSPORT.search(visible),
        Particular.ADDRESS: looks_like_exact_address(text),
        Particular.PHONE: looks_like_phone_number(text),
        Particular.HANDLE: _HANDLE.search(visible) and not _CHANNEL.search(visible),
    }
    return next((kind for kind, match in signs.items() if match), None)


def looks_like_exact_address(text: str) -> bool:
    """Return whether ``text`` leads to one house: a street with a number, or coordinates.

    A town, a district, a street without a number and coordinates to a kilometre are not exact.
    """
    visible = text.translate(INVISIBLE)
    return is_street_with_house(visible) or is_point_on_the_map(visible)


def looks_like_phone_number(text: str) -> bool:
    """Return whether a run of digits in ``text`` could be dialled.

    Seven digits or more, with the usual separators; dates are not telephone numbers.
    """
    visible = text.translate(INVISIBLE)
    return any(_could_be_dialled(match.group()) for match in _DIGIT_RUN.finditer(visible))


def _could_be_dialled(run: str) -> bool:
    # Each date is replaced by a letter, so that the digits on its two sides are not joined.
    undated_parts = _DATE.sub("x", run).split("x")
    return any(sum(c.isdigit() for c in part) >= LEAST_DIGITS for part in undated_parts)
