"""Write fractions, powers and roots in linear form: without that, 3 over 4 would be 34."""

from __future__ import annotations

import re
from typing import Any

from provenance.domain.reading.html_marks import RAISED

_ONE_TERM = re.compile(r"[\w.,%]*")


def fraction(above: str, below: str, *, before: str = "") -> str:
    """Return a fraction; ``before`` is the text before it, from which digits are separated.

    >>> fraction("3", "4", before="1"), fraction("a+b", "2")
    (' 3/4', '(a+b)/2')
    """
    gap = " " if before[-1:].isdigit() else ""
    return f"{gap}{_as_one(above)}/{_as_one(below)}"


def power(base: str, exponent: str) -> str:
    """Return a power.

    >>> power("10", "6"), power("x", "n+1")
    ('10⁶', 'x^(n+1)')
    """
    is_number = exponent.isascii() and exponent.isdigit()
    return base + (exponent.translate(RAISED) if is_number else f"^{_as_one(exponent)}")


def root(words: str, degree: str = "") -> str:
    """Return a root, with its degree if it has one.

    >>> root("9"), root("a+b", "3")
    ('√9', '³√(a+b)')
    """
    return f"{degree.translate(RAISED)}√{_as_one(words)}"


def write_out(page: Any) -> None:
    """Replace each fraction, power and root in a page's formulas with text, inner ones first."""
    for element in reversed(list(page.iter(*_WRITTEN))):
        parts = ["".join("".join(part.itertext()).split()) for part in element]
        before = element.getprevious()
        preceding = "" if before is None else "".join(before.itertext()).strip()
        words = _in_line(element.tag, parts, preceding)
        if words:
            for part in list(element):
                element.remove(part)
            element.text = words


def _in_line(tag: str, parts: list[str], before: str) -> str:
    """Return the linear form of these parts, or "" if they do not fit the element."""
    match tag, parts:
        case "mfrac", [above, below]:
            return fraction(above, below, before=before)
        case "msup", [base, exponent]:
            return power(base, exponent)
        case "msubsup", [base, below, exponent]:
            return power(base + below, exponent)
        case "mroot", [words, degree]:
            return root(words, degree)
        case "msqrt", _:
            return root("".join(parts))
    return ""


_WRITTEN = ("mfrac", "msup", "msubsup", "msqrt", "mroot")


def _as_one(words: str) -> str:
    return words if _ONE_TERM.fullmatch(words) else f"({words})"
