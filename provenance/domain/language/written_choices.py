"""Read “March or April 2022”, “before 2022”, “since March 2022” as EDTF, in seven languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

LONGEST_CHOICE = 60
"""Most characters of a text that is read; longer text is no date."""
MOST_CHOICES = 3
_OR = re.compile(r"\s+(?:or|або|чи|или|либо|oder|ou|o|u|أو)\s+", re.I)
_BETWEEN = re.compile(
    r"(?:between|між|между|zwischen|entre|بين)\s+(?P<begin>.+?)\s+(?:and|та|і|й|и|und|et|y|و)\s*(?P<end>.+)",
    re.I,
)
_ARTICLE = r"(?:the\s+|dem\s+|den\s+|le\s+|l['’]|el\s+|(?:año|année|Jahr)\s+|(?:عام|سنة)\s+)*"
_OPENINGS = {
    "before": r"before|prior to|earlier than|до|раніше|ранее|раньше|vor|avant|antes del?|قبل",
    "after": r"after|later than|після|после|nach|après|después del?|بعد",
    "since": (
        r"since|from|starting|з|із|зі|від|починаючи з|с|со|начиная с|seit|ab|depuis|dès|à partir d[eu']|"
        r"desde|a partir del?|منذ"
    ),
    "until": r"until|till|up to|bis(?: zum)?|jusqu['’](?:en|au|à)|hasta|حتى",
    "latest": (
        r"by|no later than|not later than|at the latest|не пізніше|не позднее|не позже|spätestens(?: im| am)?|"
        r"au plus tard(?: en)?|a más tardar(?: en)?"
    ),
    "earliest": (
        r"no earlier than|not before|at the earliest|не раніше|не ранее|не раньше|frühestens(?: im| am)?|"
        r"au plus tôt(?: en)?|no antes del?"
    ),
}
"""Words before a date; a whole phrase must match: “no earlier than” is not “earlier than”."""
_READINGS = [
    (kind, re.compile(rf"(?:{words})\s+{_ARTICLE}(?P<date>.+?)(?:\s+on(?:wards?)?)?", re.I))
    for kind, words in _OPENINGS.items()
]
_EDTF = {
    "since": "{0}/..",
    "until": "../{0}",
    "latest": "[..{0}]",
    "earliest": "[{0}..]",
}
_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")
_YEAR_AT_END = re.compile(r"\d{4}(?:\s*(?:р|г|року|года|год)\.?)?$")
_DAY_ALONE = re.compile(r"(?:le\s+|el\s+|am\s+|on\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?")
_AFTER_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?P<rest>\s.+)")

type Reader = Callable[[str], str]
"""A function that reads a date and raises a ValueError if there is none."""


def read_choice(text: str, read: Reader) -> str:
    """Return EDTF for words that leave open the date or one end; "" for other text.

    >>> from provenance.domain.language.written_dates import read_date
    >>> [read_date(day) for day in ("March or April 2022", "before 2022", "since March 2022")]
    ['[2022-03,2022-04]', '[..2021]', '2022-03/..']
    """
    if len(text) > LONGEST_CHOICE:
        return ""
    for kind, pattern in _READINGS:
        if match := pattern.fullmatch(text):
            edtf = _plain_date(match["date"], read)
            return _opened(kind, edtf) if edtf else ""
    if match := _BETWEEN.fullmatch(text):
        first, last = _plain_dates([match["begin"], match["end"]], read)
        return f"{first}/{last}" if first and first < last else ""
    parts = _OR.split(text, maxsplit=MOST_CHOICES)
    if not 1 < len(parts) <= MOST_CHOICES:
        return ""
    dates = _plain_dates(parts, read)
    return f"[{','.join(sorted(set(dates)))}]" if all(dates) and len(set(dates)) > 1 else ""


def _opened(kind: str, edtf: str) -> str:
    """Return EDTF for such words before a date; "" at the first and last day that can be stored."""
    if edtf in ("0001-01-01", "9999-12-31"):
        return ""
    if kind == "before":
        return f"[..{_beside(edtf, -1)}]"
    if kind == "after":
        return f"[{_beside(edtf, 1)}..]"
    return _EDTF[kind].format(edtf)


def _plain_dates(parts: list[str], read: Reader) -> list[str]:
    """Return each date; the first ones take missing parts from the last: “2 or 3 March 2022”."""
    last = parts[-1]
    year, after_day = _YEAR_AT_END.search(last), _AFTER_DAY.fullmatch(last)
    dates = []
    for part in parts[:-1]:
        day = _DAY_ALONE.fullmatch(part)
        whole = part
        if day and after_day:
            whole = day["day"] + after_day["rest"]
        elif year and not re.search(r"\d{4}", part):
            whole = f"{part} {year[0]}"
        dates.append(_plain_date(whole, read))
    return [*dates, _plain_date(last, read)]


def _plain_date(text: str, read: Reader) -> str:
    """Return a year, month or day in EDTF; "" for anything else."""
    try:
        edtf = read(text)
    except ValueError:
        return ""
    return edtf if _PLAIN.fullmatch(edtf) else ""


def _beside(edtf: str, direction: int) -> str:
    """Return the year, month or day before (-1) or after (1)."""
    match = _PLAIN.fullmatch(edtf)
    assert match is not None, "only plain dates come here"
    year, month = int(match["year"]), match["month"]
    if match["day"]:
        day = date.fromisoformat(edtf) + timedelta(days=direction)
        return day.isoformat()
    if month is None:
        return f"{year + direction:04}"
    months = year * 12 + int(month) - 1 + direction
    return f"{months // 12:04}-{months % 12 + 1:02}"
