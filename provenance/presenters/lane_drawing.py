"""The lanes beside the rows of a chain, as lines and marks of small inline drawings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.chain.lanes import Line, RowLines

FIRST_LANE_X, LANE_DISTANCE = 16, 26
"""The x coordinate of the first lane, and the distance between lanes."""
MARK_Y = 22
"""Distance of a mark from the upper edge of its row."""
BEND_HEIGHT = 44
"""Height that a line needs to reach another lane."""
NARROW_PAGE_LANES = 2
"""Number of lanes drawn on a narrow page."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A vertical line at ``x``, after the bend ``path`` if there is one.

    ``far`` lines are in lanes that a narrow page leaves out.
    """

    layer: str
    far: bool
    x: int
    top: int
    bottom: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class LaneDrawing:
    """The drawing beside one part of a row; ``mark`` is the x coordinate of its mark, or None."""

    width: int
    strokes: tuple[Stroke, ...]
    mark: int | None = None
    far: bool = False
    closes: bool = False

    @property
    def bends(self) -> bool:
        """Whether a line needs height to reach another lane."""
        return any(stroke.path for stroke in self.strokes)


def steps_drawing(lines: RowLines, lanes: int) -> LaneDrawing:
    """Return the drawing beside the steps into a row: lines that pass, and bends into its lane."""
    return LaneDrawing(
        FIRST_LANE_X + _x(max(lanes, 1) - 1), tuple(_from_above(line) for line in lines.above)
    )


def straight_drawing(lines: RowLines, lanes: int) -> LaneDrawing:
    """Return the drawing beside words above a row: every line straight, before any bend."""
    starts = dict.fromkeys((line.start, line.layer) for line in lines.above)
    strokes = tuple(_stroke(lane, lane, layer, 0, "100%") for lane, layer in starts)
    return LaneDrawing(FIRST_LANE_X + _x(max(lanes, 1) - 1), strokes)


def row_drawing(lines: RowLines, lane: int | None, lanes: int) -> LaneDrawing:
    """Return the drawing beside a row: lines that pass, into its mark and out of it."""
    if lane is None:
        return straight_drawing(lines, lanes)
    past = (_stroke(k.start, k.stop, k.layer, 0, "100%") for k in lines.past)
    into = (_stroke(k.start, k.stop, k.layer, 0, str(MARK_Y)) for k in lines.into)
    return LaneDrawing(
        width=FIRST_LANE_X + _x(max(lanes, 1) - 1),
        strokes=(*past, *into, *(_from_mark(line) for line in lines.out)),
        mark=_x(lane),
        far=lane >= NARROW_PAGE_LANES,
        closes=any(line.layer == "back" for line in lines.into),
    )


def folded_row_drawing(layers: Iterable[str], *, is_first: bool, is_last: bool) -> LaneDrawing:
    """Return the drawing beside a folded row: a single lane of its own."""
    layer = next(iter(layers), "none")
    strokes = []
    if not is_first:
        strokes.append(_stroke(0, 0, layer, 0, str(MARK_Y)))
    if not is_last:
        strokes.append(_stroke(0, 0, layer, MARK_Y, "100%"))
    return LaneDrawing(2 * FIRST_LANE_X, tuple(strokes), mark=_x(0))


def _x(lane: int) -> int:
    return FIRST_LANE_X + LANE_DISTANCE * lane


def _stroke(start: int, stop: int, layer: str, top: int, bottom: str, path: str = "") -> Stroke:
    is_far = start >= NARROW_PAGE_LANES or stop >= NARROW_PAGE_LANES
    return Stroke(layer, is_far, _x(stop), top, bottom, path)


def _from_above(line: Line) -> Stroke:
    if line.start == line.stop:
        return _stroke(line.start, line.stop, line.layer, 0, "100%")
    start, stop = _x(line.start), _x(line.stop)
    path = (
        f"M{start} 0C{start} {BEND_HEIGHT * 2 // 3} {stop} {BEND_HEIGHT // 3} {stop} {BEND_HEIGHT}"
    )
    return _stroke(line.start, line.stop, line.layer, BEND_HEIGHT, "100%", path)


def _from_mark(line: Line) -> Stroke:
    if line.start == line.stop:
        return _stroke(line.start, line.stop, line.layer, MARK_Y, "100%")
    start, stop = _x(line.start), _x(line.stop)
    path = f"M{start} {MARK_Y}C{stop} {MARK_Y} {stop} {MARK_Y} {stop} {BEND_HEIGHT}"
    return _stroke(line.start, line.stop, line.layer, BEND_HEIGHT, "100%", path)
