"""Text that could find a person: what no field about people may hold."""

from __future__ import annotations

import re

from provenance.domain.text import INVISIBLE

_RUN = re.compile(r"\+?\(?\d[\d\s().\-‐‑‒–/]{5,}\d")
_TO = r"\s*[-‐‑‒–/.]\s*"
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"(?<!\d)(?:{_YEAR}{_TO}{_MONTH}{_TO}{_DAY}|{_DAY}{_TO}{_MONTH}{_TO}{_YEAR}"
    rf"|{_MONTH}{_TO}{_DAY}{_TO}{_YEAR}|{_YEAR}{_TO}(?:{_YEAR}|\d\d)|{_MONTH}{_TO}{_YEAR})(?!\d)"
)
LEAST_DIGITS = 7


def looks_like_phone_number(text: str) -> bool:
    """Whether a run of digits in ``text`` could be dialled.

    Seven digits or more, with the marks people put between them; dates are not telephone numbers.
    """
    visible = text.translate(INVISIBLE)
    return any(_could_be_dialled(match.group()) for match in _RUN.finditer(visible))


def _could_be_dialled(run: str) -> bool:
    # A letter in place of each date, so that what stands on either side of it is not joined.
    left = _DATE.sub("x", run).split("x")
    return any(sum(c.isdigit() for c in part) >= LEAST_DIGITS for part in left)
