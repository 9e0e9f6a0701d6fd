"""Compute how a page's own style sheets and attributes display an element, by the CSS cascade."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from provenance.domain.reading.css_selectors import Selector, selectors

VISIBILITY_PROPERTIES = frozenset(
    [
        *("display", "visibility", "opacity", "font-size", "left", "top", "text-indent"),
        *("clip", "clip-path", "overflow", "height", "width", "max-height", "max-width"),
        *("color", "background", "background-image", "background-clip", "transform"),
        *("content-visibility", "text-decoration", "text-decoration-line"),
    ]
)
"""The properties that decide whether words are visible."""
PROPERTY_ALIASES = {
    "background-color": "background",
    "-webkit-background-clip": "background-clip",
    "-webkit-transform": "transform",
}
SCREEN_WIDTH = 1280
"""Width in pixels of the screen for which style sheets are read."""
MOST_STYLES = 200_000
"""Characters of style sheets that are read."""
MOST_RULES = 5000
DEEPEST = 5
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INLINE = (1_000, 0, 0)
_COLOUR_ATTRIBUTE = (-1, 0, 0)
_QUERY = re.compile(r"\(\s*(min|max)-width\s*:\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)")
_IMPORTANT = re.compile(r"\s*!\s*important\s*$")

type Weight = tuple[bool, tuple[int, int, int], int]


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: Selector
    number: int
    values: tuple[tuple[str, str, bool], ...]


@dataclass(slots=True)
class PageStyles:
    """The rules of a page by the key of their selectors; ``of`` applies them."""

    rules: dict[str, list[_Rule]] = field(default_factory=dict)
    has_others: bool = False
    """Whether the page also uses external style sheets, which are not read."""

    def of(self, element: Any) -> dict[str, str]:
        """Return the values of an element from its rules and its ``style`` attribute."""
        weighed: list[tuple[Weight, str, str]] = []
        for rule in self._candidates(element):
            if rule.selector.matches(element):
                weighed += [
                    ((is_forced, rule.selector.weight, rule.number), name, value)
                    for name, value, is_forced in rule.values
                ]
        for name, value in _colour_attributes(element):
            weighed.append(((False, _COLOUR_ATTRIBUTE, 0), name, value.strip().lower()))
        for name, value, is_forced in declarations(element.get("style") or ""):
            weighed.append(((is_forced, _INLINE, 0), name, value))
        weighed.sort(key=lambda one: one[0])
        return {name: value for _weight, name, value in weighed}

    def _candidates(self, element: Any) -> Iterator[_Rule]:
        if not self.rules:
            return
        classes = (element.get("class") or "").split()
        for key in {f"#{element.get('id')}", *(f".{one}" for one in classes), element.tag, ""}:
            yield from self.rules.get(key, ())


def page_styles(root: Any) -> PageStyles:
    """Return the rules of a parsed page, up to ``MOST_STYLES`` characters."""
    sheets = [
        element.text or ""
        for element in root.iter("style")
        if any(map(_applies, (element.get("media") or "all").lower().split(",")))
    ]
    text = " ".join(sheets)[:MOST_STYLES]
    links = [link.get("rel") or "" for link in root.iter("link")]
    has_others = "@import" in text or any("stylesheet" in rel.lower() for rel in links)
    return styles_of_page([text], has_others=has_others)


def _colour_attributes(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the colours that old pages give in attributes."""
    attributes = {"bgcolor": "background", "text": "color"}
    if element.tag == "font":
        attributes["color"] = "color"
    for attribute, name in attributes.items():
        if value := element.get(attribute):
            yield name, value
    if element.get("background"):
        yield "background-image", "url()"


def styles_of_page(sheets: Iterable[str], *, has_others: bool = False) -> PageStyles:
    """Return the rules of a page's own sheets that affect the visibility of words."""
    styles = PageStyles(has_others=has_others)
    text = _COMMENT.sub(" ", " ".join(sheets))
    number = 0
    for prelude, body in _blocks(text):
        values = tuple(declarations(body))
        for selector in selectors(prelude) if values else ():
            number += 1
            if number > MOST_RULES:
                return styles
            styles.rules.setdefault(selector.key, []).append(_Rule(selector, number, values))
    return styles


def declarations(body: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the relevant properties of a rule, their values, and whether each is ``!important``.

    >>> list(declarations("Color: RED !important; margin: 0"))
    [('color', 'red', True)]
    """
    for one in body.split(";"):
        name, _, value = one.partition(":")
        name = PROPERTY_ALIASES.get(name.strip().lower(), name.strip().lower())
        if name in VISIBILITY_PROPERTIES:
            value = value.strip().lower()
            yield name, _IMPORTANT.sub("", value), bool(_IMPORTANT.search(value))


def as_style_attribute(values: Mapping[str, str]) -> str:
    """Return values as the text of a ``style`` attribute."""
    return ";".join(f"{name}:{value}" for name, value in values.items())


def _blocks(text: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield the selectors and declarations of each rule, including those in groups for screens."""
    place = 0
    while (opening := text.find("{", place)) >= 0:
        prelude = text[place:opening].rsplit(";", 1)[-1].rsplit("}", 1)[-1].strip()
        closing = _closing(text, opening)
        body, place = text[opening + 1 : closing], closing + 1
        if not prelude.startswith("@"):
            yield prelude, body
        elif depth < DEEPEST and _is_for_screens(prelude.lower()):
            yield from _blocks(body, depth + 1)


def _closing(text: str, opening: int) -> int:
    """Return the position of the closing brace, or the end if there is none."""
    depth = 0
    for match in re.finditer(r"[{}]", text[opening:]):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return opening + match.start()
    return len(text)


def _is_for_screens(prelude: str) -> bool:
    """Return whether a group of rules applies to a common screen; unknown conditions do not."""
    name, _, condition = prelude.partition(" ")
    if name in ("@layer", "@supports"):
        return not condition.strip().startswith("not")
    return name == "@media" and any(map(_applies, condition.split(",")))


def _applies(query: str) -> bool:
    rest = query.strip().removeprefix("only ").strip()
    for least, size, unit in _QUERY.findall(rest):
        pixels = float(size) * (1 if unit == "px" else 16)
        if (pixels > SCREEN_WIDTH) if least == "min" else (pixels < SCREEN_WIDTH):
            return False
    return re.sub(r"\band\b|\s", "", _QUERY.sub("", rest)) in ("", "all", "screen")
