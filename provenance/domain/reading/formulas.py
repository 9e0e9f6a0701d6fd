"""Fractions, powers and roots as a line of text has them: without that, 3 over 4 would be 34."""

from __future__ import annotations

import re
from typing import Any

from provenance.domain.reading.html_marks import RAISED

_ONE_TERM = re.compile(r"[\w.,%]*")


def fraction(above: str, below: str, *, before: str = "") -> str:
    """One over another; ``before`` is what stands before it, of which no figure may touch it.

    >>> fraction("3", "4", before="1"), fraction("a+b", "2")
    (' 3/4', '(a+b)/2')
    """
    gap = " " if before[-1:].isdigit() else ""
    return f"{gap}{_as_one(above)}/{_as_one(below)}"


def power(base: str, exponent: str) -> str:
    """A base with what is raised beside it.

    >>> power("10", "6"), power("x", "n+1")
    ('10⁶', 'x^(n+1)')
    """
    is_number = exponent.isascii() and exponent.isdigit()
    return base + (exponent.translate(RAISED) if is_number else f"^{_as_one(exponent)}")


def root(words: str, degree: str = "") -> str:
    """A root, with its degree where one is written.

    >>> root("9"), root("a+b", "3")
    ('√9', '³√(a+b)')
    """
    return f"{degree.translate(RAISED)}√{_as_one(words)}"


def write_out(page: Any) -> None:
    """Put each fraction, power and root of a page's formulas into its line, the inner ones first."""
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
    """What a line has in place of these parts; "" where they are not those of such an element."""
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
