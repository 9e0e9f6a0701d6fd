"""Decide whether words are visible against their background, from the colours a page states."""

from __future__ import annotations

import re
from collections.abc import Mapping
from colorsys import hls_to_rgb
from dataclasses import dataclass, replace

type Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
LARGEST_UNSEEN = 8
"""The largest difference of two colours per channel, of 255, that is invisible."""
_COLOUR_NAMES: dict[str, Colour] = {
    "white": WHITE, "black": BLACK, "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245), "silver": (192, 192, 192), "gray": (128, 128, 128),
    "grey": (128, 128, 128), "navy": (0, 0, 128), "blue": (0, 0, 255), "red": (255, 0, 0),
    "green": (0, 128, 0), "maroon": (128, 0, 0), "yellow": (255, 255, 0), "teal": (0, 128, 128),
}  # fmt: skip
_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*([\d.]+%?))?\s*\)"
)
_HSL = re.compile(
    r"hsla?\(\s*(\d{1,3})(?:deg)?[\s,]+(\d{1,3})%[\s,]+(\d{1,3})%(?:\s*[,/]\s*([\d.]+%?))?\s*\)"
)
_VALUE_PART = re.compile(r"[a-z-]+\([^()]*\)|[^\s()]+")
_IMAGE = re.compile(r"url\(|gradient\(|image\(")
_NO_COLOUR = frozenset(["none", "transparent", "initial", "inherit", "unset", "0"])


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of words and of their background; None if unknown.

    ``is_transparent`` marks transparent words.
    """

    foreground: Colour | None = BLACK
    background: Colour | None = WHITE
    is_transparent: bool = False

    @property
    def is_unseen(self) -> bool:
        """Whether the words cannot be distinguished from their background."""
        if self.is_transparent:
            return True
        if self.foreground is None or self.background is None:
            return False
        return (
            max(abs(a - b) for a, b in zip(self.foreground, self.background, strict=True))
            <= LARGEST_UNSEEN
        )

    def within(self, values: Mapping[str, str]) -> Paint:
        """Return the colours inside an element with these style values."""
        paint = self
        if "background" in values:
            paint = replace(paint, background=_background(values["background"], paint.background))
        if _IMAGE.search(values.get("background-image", "")):
            paint = replace(paint, background=None)
        if "color" in values and values["color"] not in ("inherit", "unset", "currentcolor"):
            colour, is_transparent = read_colour(values["color"])
            # The background may be clipped to the letters.
            is_cut = "text" in values.get("background-clip", "")
            paint = replace(paint, foreground=colour, is_transparent=is_transparent and not is_cut)
        return paint


ON_WHITE = Paint()
"""The default colours of a browser."""


def read_colour(value: str) -> tuple[Colour | None, bool]:
    """Return a colour, or None if it is unknown, and whether it is transparent.

    >>> read_colour("#fff"), read_colour("rgba(0, 0, 0, 0)"), read_colour("var(--ink)")
    (((255, 255, 255), False), (None, True), (None, False))
    """
    if value == "transparent":
        return None, True
    if value in _COLOUR_NAMES:
        return _COLOUR_NAMES[value], False
    if match := _HEX.fullmatch(value):
        digits = match[1] if len(match[1]) > 4 else "".join(2 * one for one in match[1])
        parts = [int(digits[n : n + 2], 16) for n in range(0, len(digits), 2)]
        return _known_if_opaque(
            (parts[0], parts[1], parts[2]), parts[3] / 255 if len(parts) > 3 else 1
        )
    if match := _RGB.fullmatch(value):
        return _known_if_opaque((int(match[1]), int(match[2]), int(match[3])), _opacity(match[4]))
    if match := _HSL.fullmatch(value):
        turn, strength, light = (float(match[n]) for n in (1, 2, 3))
        mixed = hls_to_rgb(turn / 360, min(light, 100) / 100, min(strength, 100) / 100)
        red, green, blue = (round(255 * part) for part in mixed)
        return _known_if_opaque((red, green, blue), _opacity(match[4]))
    return None, False


def _opacity(value: str | None) -> float:
    if value is None:
        return 1
    try:
        return float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return 1


def _known_if_opaque(colour: Colour, share: float) -> tuple[Colour | None, bool]:
    """Return None for a translucent colour, which depends on the background."""
    return (colour if share >= 1 else None), share == 0


def _background(value: str, around: Colour | None) -> Colour | None:
    """Return the colour of a background, given the colour around it."""
    if _IMAGE.search(value):
        return None
    pieces = _VALUE_PART.findall(value)
    for piece in pieces:
        colour, is_transparent = read_colour(piece)
        if colour is not None:
            return colour
        if is_transparent:
            return around
    return around if all(piece in _NO_COLOUR for piece in pieces) else None
