"""Numbers and days of a workbook as the format of their cell shows them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

MOST_PLACES = 15
"""The digits of a number that a workbook keeps."""
_QUOTED = re.compile(r'"[^"]*"|\\.')
_DROPPED = re.compile(r"\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+)\]", re.I)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]")
_PADDING = re.compile(r"_.|\*.")
_PIECE = re.compile(r'"([^"]*)"|\\(.)|([0#?.,]*[0#?][0#?.,]*)|([^"\\])')
_SCIENTIFIC = re.compile(r"0(?:\.(0*))?E\+(0+)", re.IGNORECASE)
_UNKNOWN = re.compile(r"[@/a-zA-Z\[\]]")


def shown_number(value: float | int, code: str) -> str:
    """A number as its format shows it; as it is stored where the format is not known here.

    >>> shown_number(0.256, "0.0%"), shown_number(20600, "#,##0"), shown_number(7, "00000")
    ('25.6%', '20,600', '00007')
    >>> shown_number(1234.5, '#,##0.00 "€"'), shown_number(-5, "#,##0;(#,##0)")
    ('1,234.50 €', '(5)')
    """
    exact = f"{value:.{MOST_PLACES}g}"
    if code.lower() in ("general", "@", ""):
        return _plain(exact)
    if match := _SCIENTIFIC.fullmatch(code):
        digits, power = f"{value:.{len(match[1] or '')}E}".split("E")
        return f"{digits}E{int(power):+0{len(match[2]) + 1}d}"
    sections = _sections(code)
    is_own = len(sections) > 1 and value < 0
    number = 2 if value == 0 and len(sections) > 2 else int(is_own)
    text = _formatted(Decimal(exact), sections[number], signed=not is_own)
    return _plain(exact) if text is None else text


def shown_day(value: date, code: str) -> str:
    """A day, or the month or year alone where the format shows no more of it."""
    letters = _QUOTED.sub("", re.sub(r"\[[^\]]*\]", "", code)).lower()
    stated = value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    if "d" in letters or "y" not in letters:
        return stated
    return stated[:7] if "m" in letters else stated[:4]


def _plain(exact: str) -> str:
    return f"{Decimal(exact):f}"


def _sections(code: str) -> list[str]:
    """The parts of a format: for numbers above nought, below it, and for nought."""
    sections = [""]
    for match in re.finditer(r'"[^"]*"|\\.|;|[^";\\]+', code):
        if match[0] == ";":
            sections.append("")
        else:
            sections[-1] += match[0]
    return sections


def _formatted(value: Decimal, section: str, *, signed: bool) -> str | None:
    """A number in one part of a format; None where that says what is not known here."""
    text = _CURRENCY.sub(r'"\1"', _DROPPED.sub("", section))
    text = _PADDING.sub("", text)
    if _UNKNOWN.search(_QUOTED.sub("", text)):
        return None
    pieces = list(_PIECE.finditer(text))
    digits = [piece[3] for piece in pieces if piece[3]]
    if len(digits) != 1:
        return "".join(_literal(piece) for piece in pieces) if not digits and text else None
    percents = sum(piece[4] == "%" for piece in pieces)
    try:
        number = _digits(abs(value) * 100**percents, digits[0])
    except InvalidOperation:
        # More digits than are counted in.
        return None
    minus = "-" if signed and value < 0 and number.strip("0.,") else ""
    return minus + "".join(number if piece[3] else _literal(piece) for piece in pieces).strip()


def _literal(piece: re.Match[str]) -> str:
    return piece[1] or piece[2] or piece[4] or ""


def _digits(value: Decimal, pattern: str) -> str:
    """A number in the digits of a format: “#,##0.00”."""
    whole, _, fraction = pattern.partition(".")
    scale = len(whole) - len(whole.rstrip(",")) if not fraction else 0
    places, least = len(fraction.rstrip(",")), fraction.count("0")
    rounded = (value / 1000**scale).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits = f"{rounded:,f}" if "," in whole.rstrip(",") else f"{rounded:f}"
    before, _, after = digits.partition(".")
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    before = before.rjust(whole.count("0"), "0") if whole.count("0") > 1 else before
    before = "" if before == "0" and "0" not in whole else before
    return f"{before}.{after}" if after else before
