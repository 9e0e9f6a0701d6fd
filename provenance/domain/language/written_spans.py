"""Read seasons, quarters, ranges, decades and approximate dates as EDTF."""

from __future__ import annotations

import re
from collections.abc import Callable

LONGEST_SPAN = 60
"""Most characters of a text that is read; longer text is no span of time."""
_SEASONS = {
    21: "spring våren vår forår foråret frühling frühjahr printemps primavera весна весни навесні весны весной ربيع",
    22: "summer sommaren sommar sommeren sommer été verano літо літа влітку улітку лето лета летом صيف",
    23: "autumn hösten höst høsten høst efterår efteråret fall herbst automne otoño осінь осені восени осень осени осенью خريف",
}
"""Names by EDTF season; winter is left out, as it belongs to two years."""
_FIRST_QUARTER = 33
_TO = r"(?:\s*[–—-]\s*|\s+(?:to|until|bis|au|al|по|до)\s+)"
_NAME = r"[^\W\d_]{3,}\.?"
_YEAR = r"(?P<year>\d{4})(?:\s*(?:р|г|року|года|год)\.?)?"
_ABOUT = re.compile(
    r"(?:about|around|circa|cirka|ca\.?|c\.|approx\.?|approximately|roughly|um|gegen|etwa|ungefähr|"
    r"ungefär|omkring|rundt|vers|environ|env\.|hacia|alrededor del?|бл\.|орієнтовно|"
    r"около|примерно|близько|приблизно|حوالي|نحو)\s*(?P<date>.*)",
    re.I,
)
_SEASON = re.compile(rf"(?P<season>{_NAME})(?:\s+(?:of|de|del))?\s+{_YEAR}", re.I)
_QUARTER = re.compile(
    r"(?P<year>\d{4})[- ]?Q(?P<number>[1-4])|"
    r"(?:Q(?P<first>[1-4])|(?P<second>[1-4])(?:st|nd|rd|th|er|e|º|\.|-?й|-?ий)?\s+"
    r"(?:quarter|quartal|trimestre|квартал\w?))(?:\s+(?:of|de|del))?,?\s*(?P<of>\d{4})"
    r"(?:\s*(?:р|г|року|года)\.?)?",
    re.I,
)
_DECADE = re.compile(r"(?:the )?(?P<tens>\d{3})0(?:['’]?s|er|er Jahre|-х|-ті|-е|-е годы)", re.I)
_YEARS = re.compile(rf"(?P<begin>\d{{4}}){_TO}(?P<end>\d{{4}})")
_DAYS = re.compile(rf"(?P<day>\d{{1,2}})\.?{_TO}(?P<end>\d{{1,2}}(?P<rest>\.?\s.+))", re.I)
_DAYS_AFTER = re.compile(
    rf"(?P<name>{_NAME})\s(?P<day>\d{{1,2}}){_TO}(?P<last>\d{{1,2}}),?\s(?P<year>\d{{4}})", re.I
)
_MONTHS = re.compile(rf"(?P<name>{_NAME}){_TO}(?P<end>{_NAME}\s+{_YEAR})", re.I)
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


def read_span(text: str, read: Callable[[str], str]) -> str:
    """Return the span of time in EDTF, or "".

    ``read`` reads a date and may raise ``NotADate``.

    >>> read_span("spring 2022", str), read_span("c. 2020", str), read_span("1990s", str)
    ('2022-21', '2020~', '199X')
    """
    if len(text) > LONGEST_SPAN:
        return ""
    if match := _DECADE.fullmatch(text):
        return f"{match['tens']}X"
    if match := _QUARTER.fullmatch(text):
        number = match["number"] or match["first"] or match["second"]
        return f"{match['year'] or match['of']}-{_FIRST_QUARTER - 1 + int(number)}"
    if match := _SEASON.fullmatch(text):
        name = match["season"].lower()
        seasons = (number for number, names in _SEASONS.items() if name in names.split())
        if season := next(seasons, None):
            return f"{match['year']}-{season}"
    if match := _ABOUT.fullmatch(text):
        date = read(match["date"])
        return f"{date}~" if _PLAIN.fullmatch(date) else ""
    return _range(*_ends(text), read)


def _ends(text: str) -> tuple[str, str]:
    """Return the start and end of a range, each completed from the other; "" if there is none."""
    if match := _YEARS.fullmatch(text):
        return match["begin"], match["end"]
    if match := _DAYS.fullmatch(text):
        return match["day"] + match["rest"], match["end"]
    if match := _DAYS_AFTER.fullmatch(text):
        ends = (f"{match[day]} {match['name']} {match['year']}" for day in ("day", "last"))
        return next(ends), next(ends)
    if match := _MONTHS.fullmatch(text):
        return f"{match['name']} {match['year']}", match["end"]
    return "", ""


def _range(begin: str, end: str, read: Callable[[str], str]) -> str:
    if not begin:
        return ""
    first, last = read(begin), read(end)
    is_range = _PLAIN.fullmatch(first) and _PLAIN.fullmatch(last) and first < last
    return f"{first}/{last}" if is_range else ""
