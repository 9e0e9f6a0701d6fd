"""Apply one section of a number format: its digit placeholders and literal text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from typing import Self

QUOTED = re.compile(r'"[^"]*"|\\.')
MOST_DENOMINATOR = 4
"""Most digits of the denominator of a fraction."""
_DROPPED = re.compile(r"\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+)\]", re.I)
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[0-9A-Fa-f]+)?\]")
_PADDING = re.compile(r"_.|\*.")
_GENERAL = re.compile("general", re.IGNORECASE)
_UNKNOWN = re.compile(r"[@a-zA-Z\[\]]")
_PIECE = re.compile(
    r'"([^"]*)"|\\(.)|([0#?]+(?:\s[0#?]+)?\s?/\s?(?:[0#?]+|\d{1,5}))|([0#?.,]*[0#?][0#?.,]*)|(.)',
    re.DOTALL,
)
_SCIENTIFIC = re.compile(r"(0|#+0)(?:\.(0*))?E([+-])(0+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """The literal text and digit patterns of a section, in order.

    ``pieces`` are pairs of a kind (``words``, ``digits``, ``fraction``, ``scientific``) and a
    value; ``percents`` is the number of percent signs.
    """

    pieces: tuple[tuple[str, str], ...]
    percents: int = 0

    @classmethod
    def of(cls, section: str, *, plain: str) -> Self | None:
        """Parse one section of a format; None if it contains anything unsupported.

        ``plain`` is the number without a format.
        """
        text = _CURRENCY.sub(r'"\1"', _DROPPED.sub("", section))
        text = _outside_quotes(_PADDING, "", text)
        text = _outside_quotes(_GENERAL, f'"{plain}"', text)
        if match := _SCIENTIFIC.fullmatch(text):
            return cls((("scientific", match[0]),))
        if not text or _UNKNOWN.search(QUOTED.sub("", text)):
            return None
        pieces = tuple(map(_piece, _PIECE.finditer(text)))
        return cls(pieces, sum(piece == ("words", "%") for piece in pieces))

    def shown(self, value: Decimal) -> str | None:
        """Return a non-negative number formatted; None if it has too many digits."""
        patterns = [pattern for kind, pattern in self.pieces if kind != "words"]
        if not patterns:
            text = "".join(words for _kind, words in self.pieces)
            return text.strip() or None
        if len(patterns) > 1 and not self._is_one_number(patterns):
            return None
        try:
            digits = self._digits(value * 100**self.percents, patterns)
        except InvalidOperation:
            return None
        parts = iter(digits)
        return "".join(
            words if kind == "words" else next(parts) for kind, words in self.pieces
        ).strip()

    def _is_one_number(self, patterns: list[str]) -> bool:
        """Return whether several digit patterns divide one integer: “000-00-0000”."""
        has_digits_alone = all(kind in ("words", "digits") for kind, _pattern in self.pieces)
        return has_digits_alone and not any(sign in p for p in patterns for sign in ".,")

    def _digits(self, value: Decimal, patterns: list[str]) -> list[str]:
        """Return the text for each of the digit patterns."""
        kinds = {kind for kind, _pattern in self.pieces}
        if "scientific" in kinds:
            return [_scientific(value, patterns[0])]
        if "fraction" in kinds:
            return [_fraction(value, patterns[0])]
        return _in_groups(value, patterns)


def _outside_quotes(pattern: re.Pattern[str], replacement: str, text: str) -> str:
    pieces = re.split(r'("[^"]*"|\\.)', text)
    return "".join(
        piece if number % 2 else pattern.sub(lambda _match: replacement, piece)
        for number, piece in enumerate(pieces)
    )


def _piece(match: re.Match[str]) -> tuple[str, str]:
    if match[3]:
        return "fraction", match[3]
    if match[4]:
        return "digits", match[4]
    return "words", match[1] or match[2] or match[5] or ""


def _in_groups(value: Decimal, patterns: list[str]) -> list[str]:
    """Return the digits of a number split over several patterns, filled from the last one.

    >>> _in_groups(Decimal(123456789), ["000", "00", "0000"])
    ['123', '45', '6789']
    """
    *others, last = patterns
    if not others:
        return [_filled(value, last)]
    whole = str(int(value.to_integral_value(ROUND_HALF_UP)))
    groups: list[str] = []
    for pattern in reversed([*others, last]):
        places = sum(pattern.count(sign) for sign in "0#?")
        is_first = len(groups) == len(others)
        here = whole if is_first else whole[-places:]
        whole = "" if is_first else whole[: -len(here)] if here else ""
        groups.append(here.rjust(pattern.count("0"), "0"))
    return groups[::-1]


def _filled(value: Decimal, pattern: str) -> str:
    """Return a number in one digit pattern: “#,##0.00”."""
    whole, _, fraction = pattern.partition(".")
    scale = len(pattern) - len(pattern.rstrip(","))
    places, least = len(fraction.rstrip(",")), fraction.count("0")
    rounded = (value / 1000**scale).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    digits = f"{rounded:,f}" if "," in whole.rstrip(",") else f"{rounded:f}"
    before, _, after = digits.partition(".")
    while len(after) > least and after.endswith("0"):
        after = after[:-1]
    before = before.rjust(whole.count("0"), "0") if whole.count("0") > 1 else before
    before = "" if before == "0" and "0" not in whole else before
    return f"{before}.{after}" if after else before


def _fraction(value: Decimal, pattern: str) -> str:
    """Return a number as an integer and a fraction: “2 3/4”.

    >>> _fraction(Decimal("2.75"), "# ?/?"), _fraction(Decimal("2.5"), "?/?")
    ('2 3/4', '5/2')
    >>> _fraction(Decimal("0.3"), "# ?/8"), _fraction(Decimal(2), "# ??/??")
    ('2/8', '2')
    """
    above, _, below = pattern.partition("/")
    whole, numerator = divmod(Fraction(value), 1) if " " in above.strip() else (0, Fraction(value))
    if below.strip().isdecimal() and int(below):
        denominator = int(below)
        top = int(Decimal(float(numerator * denominator)).to_integral_value(ROUND_HALF_UP))
    else:
        places = min(len(below.strip()), MOST_DENOMINATOR)
        near = numerator.limit_denominator(10**places - 1)
        top, denominator = near.numerator, near.denominator
    if " " in above.strip() and top == denominator:
        whole, top = whole + 1, 0
    part = f"{top}/{denominator}" if top or " " not in above.strip() else ""
    return " ".join(filter(None, [str(whole) if whole or not part else "", part]))


def _scientific(value: Decimal, pattern: str) -> str:
    """Return a number in scientific notation; its exponent is a multiple of the integer digits.

    >>> _scientific(Decimal("12345"), "0.00E+00"), _scientific(Decimal("12345"), "##0.0E+0")
    ('1.23E+04', '12.3E+3')
    """
    match = _SCIENTIFIC.fullmatch(pattern)
    assert match is not None
    power = value.adjusted() // len(match[1]) * len(match[1]) if value else 0
    places = Decimal(1).scaleb(-len(match[2] or ""))
    digits = value.scaleb(-power).quantize(places, ROUND_HALF_UP)
    if digits >= 10 ** len(match[1]):
        power += len(match[1])
        digits = value.scaleb(-power).quantize(places, ROUND_HALF_UP)
    sign = "-" if power < 0 else match[3].replace("-", "")
    return f"{digits:f}E{sign}{abs(power):0{len(match[4])}d}"
