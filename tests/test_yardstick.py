"""How the yardstick of time limits works."""

from __future__ import annotations

import pytest

from tests.yardstick import at_most_yardsticks, yardstick


def test_what_takes_longer_than_its_yardsticks_fails():
    with at_most_yardsticks(3):
        yardstick()
    with pytest.raises(AssertionError), at_most_yardsticks(0.3):
        yardstick()
