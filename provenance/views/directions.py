"""Directions of writing for a PDF, whose library takes them from ``dir="ltr"`` and ``"rtl"`` alone.

It loses at a line's end what Unicode's isolates say, and knows no ``dir="auto"``.
"""

from __future__ import annotations

import re
from html import unescape
from unicodedata import bidirectional

from provenance.domain.messages import ISOLATE, RELEASE

_ISOLATED = re.compile(rf"{ISOLATE}([^{ISOLATE}{RELEASE}]*){RELEASE}")
_AUTO = re.compile(
    r'(?P<begin><(?P<name>\w+)[^>]*?) dir="auto"(?=[^>]*>(?P<inside>.*?)</(?P=name)>)', re.S
)
_TAG = re.compile(r"<[^>]*>")
_RIGHTWARD, _LEFTWARD = frozenset({"L"}), frozenset({"R", "AL"})


def with_directions(html: str) -> str:
    """Return the page with isolates and ``dir="auto"`` replaced by elements with a direction."""
    start = html.find("</title>") + 1
    title, body = html[:start], html[start:]
    while (set_apart := _ISOLATED.sub(_element, body)) != body:
        body = set_apart
    return title.replace(ISOLATE, "").replace(RELEASE, "") + _AUTO.sub(_told, body)


def direction_of(text: str) -> str:
    """Return the direction of the first letter that has one.

    >>> direction_of("“Who?”"), direction_of("1. من"), direction_of("…")
    ('ltr', 'rtl', 'ltr')
    """
    classes = map(bidirectional, unescape(_TAG.sub("", text)))
    first = next((one for one in classes if one in _RIGHTWARD | _LEFTWARD), "L")
    return "rtl" if first in _LEFTWARD else "ltr"


def _element(match: re.Match[str]) -> str:
    return f'<span dir="{direction_of(match[1])}">{match[1]}</span>'


def _told(match: re.Match[str]) -> str:
    return f'{match["begin"]} dir="{direction_of(match["inside"])}"'
