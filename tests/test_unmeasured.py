"""What coverage does not watch, and how the yardstick of time limits works."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests import unmeasured
from tests.yardstick import at_most_yardsticks, yardstick

ROOT = Path(__file__).parent.parent


@pytest.mark.no_cover
def test_nothing_watches_a_test_that_is_not_measured():
    assert sys.gettrace() is None


def test_what_watches_goes_on_after_a_test_that_is_not_measured():
    seen = []

    def trace(frame, event, argument):
        seen.append(event)

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with unmeasured.unwatched():
            yardstick.__doc__.strip()
        assert sys.gettrace() is trace
    finally:
        sys.settrace(before)


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
