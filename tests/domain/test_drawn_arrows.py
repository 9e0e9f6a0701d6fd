"""Where the arrow of a step runs between two boxes of a drawing."""

from __future__ import annotations

import re

import pytest

from provenance.domain.chain.drawing import DrawnBox, _arrow
from provenance.domain.chain.graph import Edge


def box(x, y, title="a box"):
    return DrawnBox("id", "document", x, y, 100, 40, (), "", title)


def arrow(lower, **fields):
    values = {"layer": "seen", "broken": False} | fields
    return _arrow(box(0, 10, "the upper"), lower, Edge("upper", "lower", **values))


def runs(one):
    """The places of a curve: where it starts, its two bends, where it stops."""
    numbers = list(map(float, re.findall(r"-?[\d.]+", one.path)))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize(("gap", "bend"), [(20, 18), (36, 18), (60, 30)])
def test_an_arrow_leaves_and_comes_level_with_the_boxes_that_it_joins(gap, bend):
    places = runs(arrow(box(100 + gap, 90)))

    assert places == [(100, 30), (100 + bend, 30), (100 + gap - bend, 110), (100 + gap, 110)]


@pytest.mark.parametrize(("y", "start", "stop"), [(110, 50, 110), (-90, 10, -50), (10, 10, 10)])
def test_an_arrow_within_a_column_runs_from_edge_to_edge(y, start, stop):
    (first, *_, last) = runs(arrow(box(0, y)))

    assert (first, last) == ((50, start), (50, stop))


@pytest.mark.parametrize(("broken", "layer"), [(False, "told"), (True, "broken")])
def test_an_arrow_is_drawn_as_its_step_is_known_and_says_what_it_joins(broken, layer):
    one = arrow(box(200, 10, "the lower"), layer="told", broken=broken)

    assert (one.layer, one.title) == (layer, "the upper → the lower")
