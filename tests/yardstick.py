"""A fixed piece of work, to say how long other work may take on whatever machine this is."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator


def yardstick() -> float:
    """CPU seconds for a fixed piece of work: about .22 on the core where the limits were set."""
    started = time.process_time()
    for number in range(60_000):
        words = re.findall(r"\w+", f"the clerk said {number} times that they had left")
        {word: len(word) for word in words}
    return time.process_time() - started


@contextlib.contextmanager
def at_most_yardsticks(limit: float) -> Iterator[None]:
    """Fails where what runs within takes more CPU time than ``limit`` yardsticks.

    The yardstick is taken before and after, since other processes slow one core down for a while.
    """
    before = yardstick()
    started = time.process_time()
    yield
    seconds = time.process_time() - started
    spent = seconds / ((before + yardstick()) / 2)
    print(f"{seconds:.2f} CPU seconds, {spent:.1f} yardsticks")
    assert spent <= limit
