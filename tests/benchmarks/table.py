"""Produces the whole table of docs/performance.md in one command, on an empty database."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence

from tests.benchmarks import CannotMeasure


def run(arguments: Sequence[str]) -> None:
    """Run each measurement in its own process, so that its memory is measured separately.

    Raises ``CannotMeasure`` if one fails.
    """
    parser = argparse.ArgumentParser(prog="tests.benchmarks table")
    parser.add_argument("--quotes", type=int, default=10_000)
    options = parser.parse_args(arguments)
    for name, *more in (
        ["corpus", "--quotes", str(options.quotes)],
        ["ratios"],
        ["peers"],
        ["served"],
    ):
        started = time.perf_counter()
        command = [sys.executable, "-m", "tests.benchmarks", name, *more]
        if subprocess.run(command, check=False).returncode:
            raise CannotMeasure(f"{name} did not end well, so that nothing after it was measured.")
        print(f"{name} took {time.perf_counter() - started:.0f} s.\n", flush=True)
