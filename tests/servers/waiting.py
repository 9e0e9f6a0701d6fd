"""Waiting for what other processes and threads do."""

from __future__ import annotations

import time


def wait_until(condition, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass in time"
        time.sleep(0.05)


def wait_for_more(items, number: int) -> None:
    """Wait until a list that others add to has that many items more."""
    most = len(items) + number
    wait_until(lambda: len(items) > most, seconds=120)
