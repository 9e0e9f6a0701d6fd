"""Sentences for words that are not read as a date, each with what would be."""

from __future__ import annotations

import re

from provenance.domain.language.calendar_names import MONTHS
from provenance.domain.language.dates import NotADate
from provenance.domain.language.written_parts import WINTERS
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say

IN_EDTF = re.compile(r"[\dXEYS.,:/~?%\[\]{}TZ -]*")
"""The characters of EDTF dates."""
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}|['’]\d\d\b")


class NotRead(NotADate):
    """The words are no date; ``refusal`` says why."""


def refusal(date_text: str, *, is_ambiguous: bool) -> NotADate:
    """Return the error that says why words are no date, and what would be one.

    >>> print(refusal("early May", is_ambiguous=False))
    “early May” names no year. Add it, as in “early May 2023”; a day without one is read: “5 May”.
    """
    words = {word.lower() for word in _WORD.findall(date_text)}
    if is_ambiguous:
        message = _("“%(date)s” can be two days. Write 4 March 2023 or 2023-03-04.")
    elif words.intersection(WINTERS.split()):
        message = _(
            "“%(date)s”: a winter lies in two years. Write “winter 2022/23”, or its months."
        )
    elif not _YEAR.search(date_text) and any(words.intersection(names) for names in MONTHS):
        message = _(
            "“%(date)s” names no year. Add it, as in “early May 2023”; a day without one is read: “5 May”."
        )
    else:
        message = _(
            "“%(date)s” is not read as a date. Write it such as 4 March 2023, May 2023, early May 2023, "
            "around 5 May 2023, spring 2022, 2022-09-29 or 2022-03~."
        )
    return NotADate(say(message, date=date_text))
