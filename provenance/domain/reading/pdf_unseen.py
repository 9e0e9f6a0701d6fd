"""Detect invisible letters of a PDF: not drawn, white on white, tiny, covered, off the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

NOT_DRAWN = (3, 7)
"""The text rendering modes without visible output."""
TRANSPARENT = 0.05
"""Highest opacity at which letters are unreadable."""
TINY = 1.0
"""Font size in points at which letters are unreadable."""
WHITE, DARK = 0.97, 0.15
MOST_SHAPES = 2000
"""Most shapes of a page; with more, backgrounds and covers are treated as unknown."""
MOST_OF_PAGE = 0.4
"""Least share of a page that an image fills if invisible letters are its recognised text."""
_DEVICE_COLOURS = ("DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased")

type Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A filled shape or image, with its number in drawing order; ``shades`` is None if unknown."""

    number: int
    bbox: Box
    shades: tuple[float, ...] | None


def reading_pair(resources: Any) -> tuple[Any, Any]:
    """Return the device and interpreter of pdfminer, extended to record how letters are drawn."""
    # Imported here, since the import is slow.
    from pdfminer.pdfinterp import PDFPageInterpreter

    class Interpreter(PDFPageInterpreter):
        """An interpreter that also records the opacity, which pdfminer leaves out of its state."""

        def do_gs(self, name: object) -> None:
            opacity = _opacity(self.resources, name)
            if opacity is not None:
                self.device.opacity = opacity  # type: ignore[attr-defined]

        def get_current_state(self) -> Any:
            state: Any = super().get_current_state()
            return state, self.device.opacity  # type: ignore[attr-defined]

        def set_current_state(self, state: Any) -> None:
            plain, self.device.opacity = state  # type: ignore[attr-defined]
            super().set_current_state(plain)

        def do_Do(self, xobjid_arg: Any) -> None:
            before = self.device.opacity  # type: ignore[attr-defined]
            super().do_Do(xobjid_arg)
            self.device.opacity = before  # type: ignore[attr-defined]

        def do_sh(self, name: object) -> None:
            # A gradient, of which nothing else is recorded.
            self.device.is_shaded = True  # type: ignore[attr-defined]

    device = _device(resources)
    return device, Interpreter(resources, device)


def _opacity(resources: Any, name: object) -> float | None:
    """Return the opacity that a graphics state sets, or None if it sets none."""
    from pdfminer.pdftypes import dict_value, resolve1
    from pdfminer.psparser import literal_name

    states = dict_value(resources.get("ExtGState") or {})
    opacity = resolve1(dict_value(states.get(literal_name(name)) or {}).get("ca"))
    return float(opacity) if isinstance(opacity, int | float) else None


def _device(resources: Any) -> Any:
    from pdfminer.converter import PDFPageAggregator

    class Device(PDFPageAggregator):
        is_drawn = True
        is_shaded = False
        opacity = 1.0

        def begin_page(self, page: Any, ctm: Any) -> None:
            self.is_shaded, self.opacity = False, 1.0
            super().begin_page(page, ctm)

        def render_string(self, textstate: Any, *rest: Any) -> None:
            self.is_drawn = textstate.render not in NOT_DRAWN and self.opacity > TRANSPARENT
            super().render_string(textstate, *rest)

        def render_char(self, *values: Any, **more: Any) -> float:
            width = super().render_char(*values, **more)
            letter: Any = self.cur_item._objs[-1]
            letter.is_drawn = self.is_drawn
            return width

        def paint_path(self, gstate: Any, *rest: Any) -> None:
            before = len(self.cur_item)
            super().paint_path(gstate, *rest)
            shapes: list[Any] = self.cur_item._objs[before:]
            for shape in shapes:
                shape.space = gstate.ncs.name

    return Device(resources)


def unseen_letters(layout: Any, *, is_shaded: bool) -> set[int]:
    """Return the invisible letters of a page by ``id``; ``is_shaded`` if it has gradients."""
    from pdfminer.layout import LTChar

    items = list(_drawn(layout))
    letters: list[tuple[int, Any]] = [
        (n, one) for n, one in enumerate(items) if isinstance(one, LTChar)
    ]
    shapes = list(_shapes(items))
    if is_shaded or len(shapes) > MOST_SHAPES:
        shapes = [_Shape(-1, layout.bbox, None)]
    is_scan = _is_scan(layout, [one for _n, one in letters], shapes)
    return {
        id(one)
        for number, one in letters
        if (not one.is_drawn and not is_scan)
        or one.size < TINY
        or not _holds(layout.bbox, _middle(one))
        or _is_white_on_white(number, one, shapes)
        or _is_covered(number, one, shapes)
    }


def _drawn(element: Any) -> Iterator[Any]:
    """Yield the items of a page in drawing order."""
    from pdfminer.layout import LTContainer

    for child in element:
        if isinstance(child, LTContainer):
            yield from _drawn(child)
        else:
            yield child


def _shapes(items: Iterable[Any]) -> Iterator[_Shape]:
    from pdfminer.layout import LTCurve, LTImage

    for number, one in enumerate(items):
        if isinstance(one, LTImage):
            yield _Shape(number, one.bbox, None)
        elif isinstance(one, LTCurve) and one.fill:
            yield _Shape(
                number, one.bbox, _shades(one.non_stroking_color, getattr(one, "space", ""))
            )


def _shades(colour: Any, space: str) -> tuple[float, ...] | None:
    """Return a colour as shares of red, green and blue, or of grey; None if unknown."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    is_plain = all(isinstance(part, int | float) for part in parts)
    if not is_plain or space not in _DEVICE_COLOURS or len(parts) not in (1, 3, 4):
        return None
    if len(parts) == 4:
        return tuple((1 - part) * (1 - parts[3]) for part in parts[:3])
    return tuple(float(part) for part in parts)


def _is_scan(layout: Any, letters: Sequence[Any], shapes: Sequence[_Shape]) -> bool:
    """Return whether most letters are invisible over an image of the page, as recognised text."""
    unseen = sum(not one.is_drawn for one in letters)
    area = max((_area(one.bbox) for one in shapes if one.shades is None), default=0)
    return 2 * unseen > len(letters) and area >= MOST_OF_PAGE * _area(layout.bbox)


def _is_white_on_white(number: int, letter: Any, shapes: Sequence[_Shape]) -> bool:
    shades = _shades(letter.graphicstate.ncolor, letter.graphicstate.ncs.name)
    if shades is None or min(shades) < WHITE:
        return False
    behind = [s for s in shapes if s.number < number and _holds(s.bbox, _middle(letter))]
    ground = behind[-1].shades if behind else (1.0,)
    return ground is not None and min(ground) >= WHITE


def _is_covered(number: int, letter: Any, shapes: Sequence[_Shape]) -> bool:
    """Return whether something dark was drawn over a letter afterwards."""
    return any(
        shape.number > number and max(shape.shades) <= DARK and _holds(shape.bbox, _middle(letter))
        for shape in shapes
        if shape.shades is not None
    )


def _middle(letter: Any) -> tuple[float, float]:
    x0, y0, x1, y1 = letter.bbox
    return (x0 + x1) / 2, (y0 + y1) / 2


def _holds(box: Box, place: tuple[float, float]) -> bool:
    return box[0] <= place[0] <= box[2] and box[1] <= place[1] <= box[3]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
