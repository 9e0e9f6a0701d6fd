"""Partial dates: EDTF values, their bounds as days, their text, and the lag between two."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from provenance.domain.language.date_sets import ends_of_members, is_open_interval
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import DatePrecision

_MONTHS = [
    gettext_noop("January"),
    gettext_noop("February"),
    gettext_noop("March"),
    gettext_noop("April"),
    gettext_noop("May"),
    gettext_noop("June"),
    gettext_noop("July"),
    gettext_noop("August"),
    gettext_noop("September"),
    gettext_noop("October"),
    gettext_noop("November"),
    gettext_noop("December"),
]
_DAYS = [
    gettext_noop("%(day)d January"),
    gettext_noop("%(day)d February"),
    gettext_noop("%(day)d March"),
    gettext_noop("%(day)d April"),
    gettext_noop("%(day)d May"),
    gettext_noop("%(day)d June"),
    gettext_noop("%(day)d July"),
    gettext_noop("%(day)d August"),
    gettext_noop("%(day)d September"),
    gettext_noop("%(day)d October"),
    gettext_noop("%(day)d November"),
    gettext_noop("%(day)d December"),
]
"""A day of each month, for translation."""
_PLAIN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?")
_SEASONS = {
    "21": gettext_noop("spring %(year)s"),
    "22": gettext_noop("summer %(year)s"),
    "23": gettext_noop("autumn %(year)s"),
    "24": gettext_noop("winter %(year)s"),
}
_UNSURE = re.compile(r"[~?%]")
"""EDTF's marks of approximate or uncertain dates; they may precede any part of a date."""
_PRECISIONS = (
    (re.compile(r"XXXX-\d\d-\d\d"), DatePrecision.DAY_MONTH),
    (re.compile(r"\d{4}-\d\d-\d\d.*"), DatePrecision.DAY),
    (re.compile(r"[\dX]{4}-\d\d.*"), DatePrecision.MONTH),
)
_NOT_GIVEN = re.compile(r"(?:-XX)+$")
_DAY_OF_CALENDAR = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_YEAR_WORKED_OUT = re.compile(r"(?P<year>\d{4})[~?%]-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d{2}))?")
_NO_YEAR = re.compile(
    r"XXXX-(?P<month>0[1-9]|1[0-2])"
    r"(?:-(?P<day>0[1-9]|[12]\d|(?<!02-)30|(?<=(?:01|03|05|07|08|10|12)-)31))?"
)


class NotADate(ValueError):
    """The value is not an EDTF date that can be stored."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last possible day of a date; both None where there is no year."""

    earliest: date | None
    latest: date | None


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """Return the first and last possible day of an EDTF date, widened where it is approximate.

    An open end is None. Raises ``NotADate`` for what is not valid EDTF.
    """
    if not edtf or _NO_YEAR.fullmatch(edtf):
        return Bounds(None, None)
    if day_without_year := re.fullmatch(r"XXXX-(\d\d-\d\d)", edtf):
        raise NotADate(say(_("There is no such day: %(day)s."), day=day_without_year[1]))
    if members := ends_of_members(edtf):
        return _bounds_of_all(members)
    if edtf.startswith("/") or edtf.endswith("/"):
        raise NotADate(
            say(_("“%(date)s” leaves one end empty; write .. for an open end."), date=edtf)
        )
    first, last = _plain_days(edtf) or _parsed_days(edtf)
    if first > last:
        raise NotADate(
            say(_("“%(date)s” ends before it begins; give the earlier date first."), date=edtf)
        )
    halves = edtf.split("/")
    return Bounds(_widened(first, halves[0], -1), _widened(last, halves[-1], 1))


def _bounds_of_all(members: list[tuple[str, str]]) -> Bounds:
    """Return the bounds from the earliest to the latest day of the members of a set."""
    firsts = [bounds(first).earliest for first, _last in members]
    lasts = [bounds(last).latest for _first, last in members]
    earliest = [day for day in firsts if day is not None]
    latest = [day for day in lasts if day is not None]
    return Bounds(
        min(earliest) if len(earliest) == len(members) else None,
        max(latest) if len(latest) == len(members) else None,
    )


def _plain_days(edtf: str) -> tuple[date, date] | None:
    """Return the first and the last day of a plain year, month or day; None for anything else.

    This is about a thousand times as fast as the parser, which matters for a sheet of dates.
    """
    match = _PLAIN.fullmatch(edtf)
    if match is None or not edtf.isascii() or "00" in (match["month"], match["day"]):
        return None
    year, month, day = (int(match[part] or 0) for part in ("year", "month", "day"))
    try:
        first = date(year, month or 1, day or 1)
        last_day = day or monthrange(year, month or 12)[1]
        return first, date(year, month or 12, last_day)
    except ValueError:
        return None


def _parsed_days(edtf: str) -> tuple[date, date]:
    # Imported here, because building the grammar takes a twentieth of the start-up time of a
    # command, and few commands read a date.
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    if _DAY_OF_CALENDAR.fullmatch(edtf):
        raise NotADate(say(_("There is no such day: %(day)s."), day=edtf))
    try:
        parsed = parse_edtf(edtf)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, AttributeError, IndexError, TypeError) as error:
        raise NotADate(
            say(_("“%(date)s” is not a date in EDTF, such as 2022-09-29 or 2022-03~."), date=edtf)
        ) from error


def _widened(day: date, edtf: str, direction: int) -> date:
    """Return the first or last day of a date, moved outward if the date is approximate.

    EDTF does not define how far an approximate date may be off: here it is one year, one month or
    seven days, depending on its precision. A year or a month is extended by a whole one.
    """
    plain = _UNSURE.sub("", edtf)
    # Where the month is stated and only the year was inferred, the month is not widened.
    if plain == edtf or _YEAR_WORKED_OUT.fullmatch(edtf):
        return day
    try:
        if len(plain) == len("2022"):
            return day.replace(year=day.year + direction)
        if len(plain) == len("2022-03"):
            beside = day + timedelta(days=direction)
            ends = (1, monthrange(beside.year, beside.month)[1])
            return beside.replace(day=ends[direction > 0])
        return day + timedelta(days=7 * direction)
    except (ValueError, OverflowError):
        return date.min if direction < 0 else date.max


def _day(parts: tuple[int, ...]) -> date:
    year, month, day = parts[0], parts[1], parts[2]
    try:
        return date(year, month, day)
    except ValueError as error:
        if date.min.year <= year <= date.max.year:
            message = _("There is no such day: %(day)s.")
            raise NotADate(say(message, day=f"{year}-{month:02}-{day:02}")) from error
        raise NotADate(
            say(_("The year %(year)s cannot be held; give one from 1 to 9999."), year=year)
        ) from error


def precision_of(edtf: str, has_minute: object = None) -> DatePrecision:
    """Return the precision of a date from its EDTF value.

    >>> [precision_of(edtf).value for edtf in ("", "2022~", "2022-~07", "XXXX-09-29", "2022-XX")]
    ['unknown', 'year', 'month', 'day-month', 'year']
    """
    if not edtf:
        return DatePrecision.UNKNOWN
    if has_minute:
        return DatePrecision.MINUTE
    plain = _NOT_GIVEN.sub("", _UNSURE.sub("", edtf)).lstrip("[./")
    kinds = (kind for pattern, kind in _PRECISIONS if pattern.fullmatch(plain))
    return next(kinds, DatePrecision.YEAR)


def date_in_words(edtf: str) -> str:
    """Return an EDTF date in words: “29 September 2022”, “about March 2022”, “29 September”.

    A date that cannot be put into words is returned unchanged.
    """
    if not edtf:
        return _("date not stated")
    if members := ends_of_members(edtf):
        return _members_in_words(members, is_open_interval(edtf))
    if edtf.count("/") == 1:
        first, last = edtf.split("/")
        return _("%(first)s to %(last)s") % {
            "first": date_in_words(first),
            "last": date_in_words(last),
        }
    if match := _NO_YEAR.fullmatch(edtf):
        day_and_month = _in_month(match["day"], match["month"])
        return _("%(date)s, year not stated") % {"date": day_and_month}
    if match := _YEAR_WORKED_OUT.fullmatch(edtf):
        day_and_month = _in_month(match["day"], match["month"])
        return _("%(date)s, the year worked out as %(year)s") % {
            "date": day_and_month,
            "year": match["year"],
        }
    plain = _UNSURE.sub("", edtf)
    words = _plain_in_words(_NOT_GIVEN.sub("", plain)) or _range_in_words(plain)
    if not words:
        return edtf
    return _("about %(date)s") % {"date": words} if plain != edtf else words


def _members_in_words(members: list[tuple[str, str]], lasts: bool) -> str:
    """Return members in words: “March 2022 or April 2022”, “2021 or earlier”, “since March 2022”.

    ``lasts`` distinguishes an open interval from a set.
    """
    words = ""
    for first, last in members:
        date_words = date_in_words(first or last)
        if not first:
            message = _("until %(date)s") if lasts else _("%(date)s or earlier")
            date_words = message % {"date": date_words}
        elif not last:
            message = _("since %(date)s") if lasts else _("%(date)s or later")
            date_words = message % {"date": date_words}
        both = {"first": words, "last": date_words}
        words = _("%(first)s or %(last)s") % both if words else date_words
    return words


def _plain_in_words(plain: str) -> str:
    """Return a year, a season, a month or a day in words; "" for anything else."""
    match = _PLAIN.fullmatch(plain)
    if not match:
        return ""
    year, month = match["year"], match["month"]
    if month in _SEASONS and not match["day"]:
        return _(_SEASONS[month]) % {"year": year}
    if month and not 1 <= int(month) <= 12:
        return ""
    if not month:
        return year
    return _("%(date)s %(year)s") % {"date": _in_month(match["day"], month), "year": year}


def _range_in_words(plain: str) -> str:
    """Return any other EDTF date as a range from its first to its last possible day."""
    try:
        days = bounds(plain)
    except NotADate:
        return ""
    if days.earliest is None or days.latest is None:
        return ""
    return _("%(first)s to %(last)s") % {
        "first": _plain_in_words(days.earliest.isoformat()),
        "last": _plain_in_words(days.latest.isoformat()),
    }


def _in_month(day: str | None, month: str) -> str:
    place = int(month) - 1
    return _(_DAYS[place]) % {"day": int(day)} if day else _(_MONTHS[place])


def lag(upstream: Bounds, taker: Bounds) -> int | None:
    """Return the days from the upstream's date to the taker's; None unless both are exact days."""
    if upstream.earliest is None or taker.earliest is None:
        return None
    if upstream.earliest != upstream.latest or taker.earliest != taker.latest:
        return None
    return (taker.earliest - upstream.earliest).days


def surely_after(one: Bounds, other: Bounds) -> bool:
    """Return whether ``one`` is after ``other`` in every interpretation of both."""
    return one.earliest is not None and other.latest is not None and one.earliest > other.latest
