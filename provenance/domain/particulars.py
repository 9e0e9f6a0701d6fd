"""Text that could find a person: what no field about people may hold."""

from __future__ import annotations

import re

_RUN = re.compile(r"\+?\(?\d[\d\s().\-‐‑‒–/]{5,}\d")
_DATE = re.compile(r"\d{4}\s*[-‐‑‒–/.]\s*\d{1,4}(\s*[-‐‑‒–/.]\s*\d{1,2})?")
_DATE_DAY_FIRST = re.compile(r"\d{1,2}\s*[-‐‑‒–/.]\s*\d{1,2}\s*[-‐‑‒–/.]\s*\d{4}")
LEAST_DIGITS = 7


def looks_like_phone_number(text: str) -> bool:
    """Whether a run of digits in ``text`` could be dialled.

    Seven digits or more, with the marks people put between them; dates are not telephone numbers.
    """
    return any(_could_be_dialled(match.group()) for match in _RUN.finditer(text))


def _could_be_dialled(run: str) -> bool:
    if _DATE.fullmatch(run) or _DATE_DAY_FIRST.fullmatch(run):
        return False
    return sum(character.isdigit() for character in run) >= LEAST_DIGITS
