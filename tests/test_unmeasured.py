"""What coverage does not watch, and how the yardstick of time limits works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import unmeasured
from tests.yardstick import at_most_yardsticks, yardstick

ROOT = Path(__file__).parent.parent


class Item:
    def __init__(self, nodeid):
        self.nodeid, self.markers = nodeid, []

    def add_marker(self, marker):
        self.markers.append(marker)


def test_what_is_listed_is_marked_with_all_its_cases_and_nothing_else_is():
    module, test = unmeasured.MODULES[0], unmeasured.TESTS[0]
    addresses = [f"{module}::test_any", f"{test}[a case]", f"{test}_too", "tests/test_a.py::test_b"]
    items = [Item(address) for address in addresses]

    unmeasured.mark(items)

    assert [item.markers for item in items] == [["no_cover"], ["no_cover"], [], []]


def test_every_test_that_is_not_measured_is_there():
    listed = [*unmeasured.MODULES, *unmeasured.TESTS]
    for entry in listed:
        path, _, name = entry.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert not name or re.search(rf"^def {name}\(", text, re.MULTILINE), entry
    assert listed == [*sorted(unmeasured.MODULES), *sorted(unmeasured.TESTS)]
    assert not {one.partition("::")[0] for one in unmeasured.TESTS} & {*unmeasured.MODULES}


@pytest.mark.no_cover
def test_what_takes_longer_than_its_yardsticks_fails():
    with at_most_yardsticks(3):
        yardstick()
    with pytest.raises(AssertionError), at_most_yardsticks(0.3):
        yardstick()
