"""Numbers and bullets that Word puts before the items of lists, which no text element holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.reading.docx_marks import WORD

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LATIN, _RUSSIAN = "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщыэюя"
_DASHES = {"-": "-", "–": "–", "—": "—", "\uf02d": "-", "\u2212": "–"}
"""Bullets that may open direct speech; every other one is given as “•”."""
_PLACEHOLDER = re.compile(r"%([1-9])")


def roman(number: int) -> str:
    """Return a number in Roman numerals.

    >>> roman(14)
    'xiv'
    """
    numeral = ""
    for value, letters in _ROMAN:
        numeral += letters * (number // value)
        number %= value
    return numeral


def _letter_of(alphabet: str) -> Callable[[int], str]:
    """After its end Word repeats each letter: z, aa, bb."""

    def letter(number: int) -> str:
        times, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (times + 1)

    return letter


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "lowerLetter": _letter_of(_LATIN),
    "upperLetter": _letter_of(_LATIN.upper()),
    "russianLower": _letter_of(_RUSSIAN),
    "russianUpper": _letter_of(_RUSSIAN.upper()),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
}


@dataclass(frozen=True, slots=True)
class _Level:
    """The numbering of one depth of a list; ``style`` is the paragraph style bound to it."""

    kind: str
    text: str
    start: int
    glue: str
    is_legal: bool
    style: str

    def shown(self, number: int, *, is_legal: bool) -> str:
        return _FORMATS["decimal" if is_legal or number < 1 else self.kind](number)


@dataclass(slots=True)
class _List:
    """A list definition, which several lists may share, with the numbers reached so far."""

    levels: dict[int, _Level]
    reached: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """The numbers of a document's lists, counted as its paragraphs are read in order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        """Read the definitions; ``numbering`` is None if the document has no lists."""
        self._lists: dict[str, _List] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._styles = {one.get(f"{WORD}styleId"): one for one in styles.iter(f"{WORD}style")}
        if numbering is None:
            return
        shared = {
            one.get(f"{WORD}abstractNumId"): _List(dict(_levels(one)))
            for one in numbering.iter(f"{WORD}abstractNum")
        }
        for one in numbering.iter(f"{WORD}num"):
            number = one.get(f"{WORD}numId")
            if definition := shared.get(_value(one, "abstractNumId")):
                self._lists[number] = definition
                self._restarts[number] = dict(_restarts(one))

    def label(self, paragraph: Any) -> str:
        """Count a paragraph and return what Word shows before it, with the space after it."""
        name, depth = self._place(paragraph)
        definition = self._lists.get(name)
        level = definition.levels.get(depth) if definition else None
        if definition is None or level is None:
            return ""
        restart = self._restarts[name].pop(depth, None)
        if restart is not None:
            definition.reached[depth] = restart - 1
        definition.reached = {n: count for n, count in definition.reached.items() if n <= depth}
        definition.reached[depth] = definition.reached.get(depth, level.start - 1) + 1
        text = _shown(definition, level)
        return text + level.glue if text else ""

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """Return the list of a paragraph, "" for none, and the depth in it."""
        own = paragraph.find(f"{WORD}pPr/{WORD}numPr")
        style = _value(paragraph.find(f"{WORD}pPr"), "pStyle")
        name, depth = _value(own, "numId"), _value(own, "ilvl")
        for one in self._based_on(style):
            marks = one.find(f"{WORD}pPr/{WORD}numPr")
            name, depth = name or _value(marks, "numId"), depth or _value(marks, "ilvl")
        if not depth and name in self._lists:
            bound = (n for n, level in self._lists[name].levels.items() if level.style == style)
            return name, next(bound, 0) if style else 0
        return name, int(depth or 0)

    def _based_on(self, name: str) -> Iterator[Any]:
        met: set[str] = set()
        while name in self._styles and name not in met:
            met.add(name)
            yield self._styles[name]
            name = _value(self._styles[name], "basedOn")


def _shown(definition: _List, level: _Level) -> str:
    if level.kind == "bullet":
        return _DASHES.get(level.text, "•") if level.text.strip() else ""
    depths = [int(number) - 1 for number in _PLACEHOLDER.findall(level.text)]
    if level.kind == "none" or any(n not in definition.levels for n in depths):
        return ""
    if any(definition.levels[n].kind not in _FORMATS for n in depths):
        return ""

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        of_depth = definition.levels[depth]
        count = definition.reached.get(depth, of_depth.start)
        return of_depth.shown(count, is_legal=level.is_legal)

    return _PLACEHOLDER.sub(number, level.text).strip()


def _levels(definition: Any) -> Iterator[tuple[int, _Level]]:
    for one in definition.iter(f"{WORD}lvl"):
        yield (
            int(one.get(f"{WORD}ilvl")),
            _Level(
                _value(one, "numFmt") or "decimal",
                _value(one, "lvlText"),
                int(_value(one, "start") or 1),
                "" if _value(one, "suff") == "nothing" else " ",
                one.find(f"{WORD}isLgl") is not None,
                _value(one, "pStyle"),
            ),
        )


def _restarts(number: Any) -> Iterator[tuple[int, int]]:
    for one in number.iter(f"{WORD}lvlOverride"):
        if start := _value(one, "startOverride"):
            yield int(one.get(f"{WORD}ilvl")), int(start)


def _value(element: Any, name: str) -> str:
    """Return the value of a child element; "" if there is none."""
    child = None if element is None else element.find(f"{WORD}{name}")
    return "" if child is None else child.get(f"{WORD}val") or ""
