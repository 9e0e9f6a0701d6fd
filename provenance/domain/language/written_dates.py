"""Read dates as people and programs write them in a column as EDTF, without guessing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from unicodedata import decimal

from provenance.domain.language.calendar_names import MONTHS, WEEKDAYS
from provenance.domain.language.date_refusals import IN_EDTF, NotRead, refusal
from provenance.domain.language.dates import bounds
from provenance.domain.language.written_choices import read_choice
from provenance.domain.language.written_parts import read_part
from provenance.domain.language.written_spans import read_span


class DayOrder(StrEnum):
    """Which number comes first in 03/04/2023."""

    DAY = "day"
    MONTH = "month"


_NAME = r"(?P<name>[^\W\d_]{2,}(?: (?:الثاني|الأول))?)\.?"
_YEAR = r"(?P<year>\d{4})(?:\s*(?:р|г|року|года|год)\.?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_WEEKDAY = (
    r"(?:(?P<weekday>[^\W\d_]+(?:['’ʼ][^\W\d_]+)?)\.?,?\s+(?:(?:the|den|dem|der|le|el)\s+)?)?"
)
_OF = r"(?:\s+(?:of|de|del)\s+|\s+|,\s*)"
_WRITTEN = [
    re.compile(pattern, re.I)
    for pattern in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?",
        r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
        rf"(?P<day>\d{{1,2}})-{_NAME}-(?P<year>\d{{4}})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?" + _YEAR,
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d\d)(?:\s*[рг]\.?)?",
        r"(?P<month>\d{1,2})[/.](?P<year>\d{4})",
        f"{_WEEKDAY}{_DAY}{_OF}{_NAME}{_OF}{_YEAR}",
        f"{_WEEKDAY}{_NAME}{_OF}{_DAY}{_OF}{_YEAR}",
        f"{_NAME}{_OF}{_YEAR}",
        f"{_NAME}{_OF}['’](?P<year>\\d\\d)",
        r"(?P<year>\d{4})\s*(?:р|г|року|году|года|год)\.?",
    )
]
_TIME = re.compile(
    r",?\s+(?:(?:at|um|à|a las|о|об|в|kl\.?)\s+)?\d{1,2}[:.]\d\d(?:\s*(?:Uhr|h|[ap]\.?m\.?))?", re.I
)
"""A time after a day, which is dropped from the date."""
_IN = re.compile(
    r"^(?:(?:in|im|en|у|в|во|on|am|le|el|the|den|dem|der|på|i|في|يوم)\s+)+(?=\w)", re.I
)
"""Prepositions and articles before a date, which are dropped: “in March 2022”."""
_NO_YEAR = [
    re.compile(pattern, re.I)
    for pattern in (
        f"{_WEEKDAY}{_DAY}(?:\\s+(?:of|de)\\s+|\\s+){_NAME}",
        f"{_WEEKDAY}{_NAME}\\s+{_DAY}",
    )
]
_AMBIGUOUS = re.compile(
    r"(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<year>\d{4}|(?<=/)\d\d)(?: \d.*)?"
)
CENTURY_TURNS = 50
"""Years of two digits below this are 20xx, others 19xx."""


def read_date(date_text: str, order: DayOrder | None = None) -> str:
    """Return the date in EDTF; ``order`` is required for ambiguous dates such as 03/04/2023.

    Raises ``NotADate`` for anything else, and for ambiguous dates without an order.

    >>> [read_date(day) for day in ("04.03.2023", "March 4, 2023", "May 2023", "2022-09-~29")]
    ['2023-03-04', '2023-03-04', '2023-05', '2022-09-~29']
    """
    try:
        return _read(date_text, order)
    except NotRead as error:
        raise refusal(date_text, is_ambiguous=is_ambiguous(date_text)) from error


def _read(date_text: str, order: DayOrder | None) -> str:
    """Return the date in EDTF; raise ``NotRead`` for other words, ``NotADate`` for an impossible day."""
    text = _IN.sub("", " ".join(map(_in_figures, date_text.split())))
    for reader in (read_span, read_part, read_choice):
        if span := reader(text, lambda part: _read(part, order)):
            bounds(span)
            return span
    if two_ways := _AMBIGUOUS.fullmatch(text):
        return _in_order(two_ways.groupdict(), text, order)
    without_time = _without_time(text)
    for pattern in (*_WRITTEN, *_NO_YEAR):
        if match := pattern.fullmatch(without_time):
            return _date_of(match.groupdict())
    if not IN_EDTF.fullmatch(text):
        raise NotRead
    bounds(text)
    return text


def _in_order(parts: dict[str, str], text: str, order: DayOrder | None) -> str:
    """Return the day of three numbers; raise ``NotRead`` if it could be two and no order is given."""
    first, second = int(parts["first"]), int(parts["second"])
    orders = day_orders([text])
    if len(orders) == 2 and first != second and order is None:
        raise NotRead
    is_day_first = (order if order in orders else min(orders, default=order)) == DayOrder.DAY
    day, month = (first, second) if is_day_first else (second, first)
    return _plain(parts["year"], month, day)


def _date_of(parts: dict[str, str]) -> str:
    """Return the day or month from the parts of a match; a missing year stays unspecified."""
    if (weekday := parts.get("weekday")) and not _is_weekday(weekday):
        raise NotRead
    name = parts.get("name")
    if not name and not parts.get("month"):
        return parts["year"]
    month = _month(name) if name else int(parts["month"])
    day = int(parts["day"]) if parts.get("day") else None
    return _plain(parts.get("year") or "XXXX", month, day)


def _is_weekday(word: str) -> bool:
    start = word.lower().replace("’", "'").replace("ʼ", "'")
    return len(start) > 1 and f" {start}" in WEEKDAYS


def _without_time(text: str) -> str:
    """Return “17 May 2024 at 23:40” without its time; other text is unchanged."""
    match = _TIME.search(text)
    is_at_end = match is not None and match.end() == len(text) and any(map(str.isalpha, text))
    return text[: match.start()] if match is not None and is_at_end else text


def _in_figures(word: str) -> str:
    """Return the word with the digits of any script as 0 to 9: “٢٠٢٣”."""
    if word.isascii():
        return word
    return "".join(str(decimal(letter)) if letter.isdecimal() else letter for letter in word)


def day_orders(dates: Iterable[str]) -> frozenset[DayOrder]:
    """Return the orders in which all of these dates can be read.

    >>> sorted(day_orders(["03/04/2023", "25/04/2023"]))
    [<DayOrder.DAY: 'day'>]
    """
    orders = {DayOrder.DAY, DayOrder.MONTH}
    for date_text in dates:
        match = _AMBIGUOUS.fullmatch(" ".join(date_text.split()))
        if match and int(match["first"]) > 12:
            orders.discard(DayOrder.MONTH)
        elif match and int(match["second"]) > 12:
            orders.discard(DayOrder.DAY)
    return frozenset(orders)


def is_ambiguous(date_text: str) -> bool:
    """Return whether a date has two meanings, depending on which number is the day.

    >>> [is_ambiguous(day) for day in ("03/04/2023", "04/04/2023", "25/04/2023", "3 May 2023")]
    [True, False, False, False]
    """
    match = _AMBIGUOUS.fullmatch(" ".join(date_text.split()))
    if match is None or match["first"] == match["second"]:
        return False
    return len(day_orders([date_text])) == 2


def _month(name: str) -> int:
    """Return the number of the month with this name or unique prefix, or raise ``NotRead``."""
    word = name.lower().replace(" ", "-")
    months = {
        number
        for number, names in enumerate(MONTHS, start=1)
        if any(word == one or (len(word) > 2 and one.startswith(word)) for one in names)
    }
    if len(months) != 1:
        raise NotRead
    return months.pop()


def _plain(year: str, month: int, day: int | None) -> str:
    if len(year) == 2:
        year = f"{20 if int(year) < CENTURY_TURNS else 19}{year}"
    edtf = f"{year}-{month:02}" + (f"-{day:02}" if day is not None else "")
    bounds(edtf)
    return edtf
