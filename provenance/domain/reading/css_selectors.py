"""Parse CSS selectors, and match them against the elements of a parsed page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

LONGEST_SELECTOR = 300
MOST_COMPOUNDS = 6
_NAME = r"(?:[\w-]|[^\x00-\x7f]|\\.)+"
_PART = re.compile(
    rf"(?P<any>\*)|(?P<tag>{_NAME})|\.(?P<class>{_NAME})|\#(?P<id>{_NAME})"
    r"|\[\s*(?P<attribute>[\w-]+)\s*(?:(?P<how>[~|^$*]?=)\s*(?P<value>\"[^\"]*\"|'[^']*'|[\w-]+)\s*)?\]"
    r"|:(?P<state>[\w-]+)(?:\((?P<inner>[^()]*)\))?"
)
_COMMA = re.compile(r",(?![^(]*\))")
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_NTH = re.compile(r"(?:(?P<step>[+-]?\d*)n)?(?P<first>[+-]?\d+)?")
_ATTRIBUTE_TESTS: dict[str, Callable[[str, str], bool]] = {
    "=": lambda stated, value: stated == value,
    "~=": lambda stated, value: value in stated.split(),
    "|=": lambda stated, value: stated == value or stated.startswith(f"{value}-"),
    "^=": lambda stated, value: bool(value) and stated.startswith(value),
    "$=": lambda stated, value: bool(value) and stated.endswith(value),
    "*=": lambda stated, value: bool(value) and value in stated,
}
_SPECIFICITY = {"id": 0, "class": 1, "attribute": 1, "state": 1, "tag": 2}

type Test = Callable[[Any], bool]


class _UnsupportedSelector(Exception):
    """Raised for a selector that no element of a page matches, such as ``:hover``, ``::before``."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The compounds of a selector from last to first, each with the combinator before it.

    ``weight`` is its specificity. ``key`` is what its element must have at least: “#id”, “.class”
    or the tag; "" where that is not known.
    """

    compounds: tuple[tuple[str, tuple[Test, ...]], ...]
    weight: tuple[int, int, int]
    key: str

    def matches(self, element: Any) -> bool:
        return _matches(element, self.compounds)


def selectors(prelude: str) -> Iterator[Selector]:
    """Yield the selectors of a rule, without unsupported ones.

    >>> [one.key for one in selectors("div > .x, p:hover, #id .y")]
    ['.x', '.y']
    """
    for one in _COMMA.split(prelude):
        text = one.strip()
        if text and len(text) <= LONGEST_SELECTOR:
            try:
                yield _selector(text)
            except _UnsupportedSelector:
                continue


def _selector(text: str) -> Selector:
    compounds: list[tuple[str, tuple[Test, ...]]] = []
    weight = [0, 0, 0]
    place, combinator, parts = 0, "", list[re.Match[str]]()
    while place < len(text) and len(compounds) < MOST_COMPOUNDS:
        parts = list(_parts(text, place))
        if not parts:
            raise _UnsupportedSelector
        compounds.append((combinator, tuple(map(_test, parts))))
        for part in parts:
            if _kind(part) in _SPECIFICITY:
                weight[_SPECIFICITY[_kind(part)]] += 1
        between = _COMBINATOR.match(text, parts[-1].end())
        place = between.end() if between else parts[-1].end()
        combinator = (between[1] or " ") if between else ""
    if place < len(text) or combinator or not parts:
        raise _UnsupportedSelector
    key = min(map(_key, parts), key=lambda one: ("#.".find(one[:1]) % 3, one))
    return Selector(tuple(reversed(compounds)), (weight[0], weight[1], weight[2]), key)


def _parts(text: str, place: int) -> Iterator[re.Match[str]]:
    while match := _PART.match(text, place):
        yield match
        place = match.end()


def _kind(part: re.Match[str]) -> str:
    return next(name for name in ("any", *_SPECIFICITY) if part[name] is not None)


def _named(part: re.Match[str], kind: str) -> str:
    return re.sub(r"\\(.)", r"\1", part[kind])


def _key(part: re.Match[str]) -> str:
    sign = {"id": "#", "class": ".", "tag": ""}.get(_kind(part))
    return "" if sign is None else sign + _named(part, _kind(part))


def _test(part: re.Match[str]) -> Test:
    kind = _kind(part)
    if kind == "any":
        return lambda element: True
    if kind == "state":
        return _pseudo_class(part["state"].lower(), part["inner"] or "")
    name = _named(part, kind)
    if kind == "tag":
        tag = name.lower()
        return lambda element: element.tag == tag
    if kind == "class":
        return lambda element: name in (element.get("class") or "").split()
    if kind == "id":
        return lambda element: element.get("id") == name
    return _attribute(name.lower(), part["how"], (part["value"] or "").strip("\"'"))


def _attribute(name: str, how: str | None, value: str) -> Test:
    if how is None:
        return lambda element: element.get(name) is not None
    holds = _ATTRIBUTE_TESTS[how]
    return lambda element: holds(element.get(name) or "", value) and element.get(name) is not None


def _pseudo_class(name: str, inner: str) -> Test:
    """Return a test for a pseudo-class, such as the position among siblings."""
    if name == "root":
        return lambda element: element.getparent() is None
    if name in ("not", "is", "where"):
        return _any_of_list(inner, is_one=name != "not")
    place, _, among = name.rpartition("-child" if name.endswith("-child") else "-of-type")
    is_of_type = name.endswith("-of-type")
    if among:
        raise _UnsupportedSelector
    if place == "last":
        return lambda element: not any(True for _ in _siblings(element, is_of_type, before=False))
    if place not in ("first", "nth"):
        raise _UnsupportedSelector
    holds = _nth("1" if place == "first" else inner.replace(" ", "").lower())
    return lambda element: holds(1 + sum(1 for _ in _siblings(element, is_of_type, before=True)))


def _any_of_list(inner: str, *, is_one: bool) -> Test:
    """Return a test for ``:is()``, ``:where()`` or ``:not()``."""
    others = [_selector(one.strip()) for one in inner.split(",")]
    return lambda element: any(one.matches(element) for one in others) is is_one


def _siblings(element: Any, is_of_type: bool, *, before: bool) -> Iterator[Any]:
    siblings = element.itersiblings(element.tag if is_of_type else None, preceding=before)
    return (one for one in siblings if isinstance(one.tag, str))


def _nth(inner: str) -> Callable[[int], bool]:
    match = _NTH.fullmatch({"odd": "2n+1", "even": "2n"}.get(inner, inner))
    if match is None or not inner:
        raise _UnsupportedSelector
    step = {None: 0, "": 1, "+": 1, "-": -1}.get(match["step"])
    step = int(match["step"]) if step is None else step
    first = int(match["first"] or 0)
    if step == 0:
        return lambda place: place == first
    return lambda place: (place - first) % step == 0 <= (place - first) / step


def _matches(element: Any, compounds: tuple[tuple[str, tuple[Test, ...]], ...]) -> bool:
    combinator, tests = compounds[0]
    if not isinstance(element.tag, str) or not all(test(element) for test in tests):
        return False
    rest = compounds[1:]
    return not rest or any(_matches(one, rest) for one in _related_elements(element, combinator))


def _related_elements(element: Any, combinator: str) -> Iterator[Any]:
    """Return the elements to which the combinator leads: ancestors or preceding siblings."""
    is_above = combinator in " >"
    others = element.iterancestors() if is_above else element.itersiblings(preceding=True)
    return islice(others, None if combinator in " ~" else 1)
