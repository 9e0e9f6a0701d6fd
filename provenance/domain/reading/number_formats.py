"""Format numbers, text and dates of a workbook as the number format of the cell shows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from operator import eq, ge, gt, le, lt, ne

from provenance.domain.reading.number_patterns import QUOTED, NumberPattern

MOST_PLACES = 15
"""The significant digits of a number in a workbook."""
_SECTIONS = re.compile(r'"[^"]*"|\\.|;|[^";\\]+')
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)\]")
_COMPARISONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    **{"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne}
}


def shown_number(value: float | int, code: str) -> str:
    """Return a number as its format shows it; unformatted if the format is not supported.

    >>> shown_number(0.256, "0.0%"), shown_number(20600, "#,##0"), shown_number(7, "00000")
    ('25.6%', '20,600', '00007')
    >>> shown_number(1234.5, '#,##0.00 "€"'), shown_number(-5, "#,##0;(#,##0)")
    ('1,234.50 €', '(5)')
    >>> shown_number(2.75, "# ?/?"), shown_number(1200000, '[>=1000000]0.0,,"m";0')
    ('2 3/4', '1.2m')
    """
    exact = Decimal(f"{value:.{MOST_PLACES}g}")
    plain = f"{exact:f}"
    section, is_negative_own = _section_for(exact, code)
    pattern = NumberPattern.of(section, plain=f"{abs(exact):f}")
    text = None if pattern is None else pattern.shown(abs(exact))
    if text is None:
        return plain
    is_zero = not any(character in text for character in "123456789")
    minus = "-" if exact < 0 and not is_negative_own and not is_zero else ""
    return minus + text


def shown_text(words: str, code: str) -> str:
    """Return text as its format shows it: “Col. Hall” where the format adds a rank.

    >>> shown_text("Hall", '"Col. "@'), shown_text("Hall", "@"), shown_text("Hall", "0.00")
    ('Col. Hall', 'Hall', 'Hall')
    """
    section = _sections(code)[-1]
    if "@" not in QUOTED.sub("", section):
        return words
    return "".join(
        words if piece == "@" else piece.strip('"').removeprefix("\\")
        for piece in re.findall(r'"[^"]*"|\\.|.', section, re.DOTALL)
    )


def shown_day(value: date, code: str) -> str:
    """Return a date, with its time or as a month or year only, as the format shows it.

    >>> shown_day(datetime(2022, 9, 29, 14, 30), "yyyy-mm-dd hh:mm")
    '2022-09-29 14:30'
    """
    letters = QUOTED.sub("", re.sub(r"\[[^\]]*\]", "", code)).lower()
    stated = value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    # A date without a time is stored as its midnight.
    if isinstance(value, datetime) and {"h", "d"} <= set(letters) and f"{value:%H%M}" != "0000":
        return f"{stated} {value:%H:%M}"
    if "d" in letters or "y" not in letters:
        return stated
    return stated[:7] if "m" in letters else stated[:4]


def _sections(code: str) -> list[str]:
    """Return the sections of a format: for positive and negative numbers, zero, and text."""
    sections = [""]
    for match in _SECTIONS.finditer(code):
        if match[0] == ";":
            sections.append("")
        else:
            sections[-1] += match[0]
    return sections


def _section_for(value: Decimal, code: str) -> tuple[str, bool]:
    """Return the section of a format for a number, and whether it is for negative ones only."""
    sections = _sections(code)
    if len(sections) > 1 and "@" in QUOTED.sub("", sections[-1]):
        sections.pop()
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions[:2]):
        return _by_condition(value, sections, conditions)
    if value < 0 and len(sections) > 1:
        return sections[1], True
    return sections[2 if value == 0 and len(sections) > 2 else 0], False


def _by_condition(
    value: Decimal, sections: list[str], conditions: list[re.Match[str] | None]
) -> tuple[str, bool]:
    """Return the first section whose condition is true, else the section after them."""
    for section, condition in zip(sections, conditions, strict=True):
        if condition is None:
            return _CONDITION.sub("", section), False
        limit = Decimal(condition[2])
        if _COMPARISONS[condition[1]](value, limit):
            is_negative = condition[1] in ("<", "<=") and limit <= 0
            return _CONDITION.sub("", section), is_negative
    return "General", False
