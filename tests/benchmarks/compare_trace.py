"""Compares the CPU time of traces in two checkouts, in alternating runs, with medians and ranges.

Each checkout gets a demo database and a database of synthetic quotes, made by its own commands.
Each round starts a new process for either checkout, and the one that goes first alternates, so that
other load on the machine affects both.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks import CannotMeasure

PROBE = Path(__file__).with_name("trace_probe.py")
WORDS = "We’re losing now"
type Figures = dict[str, float]
"""Maps what was timed to CPU milliseconds."""


@dataclass(frozen=True, slots=True)
class Checkout:
    """A checkout of this repository, and the directory of its databases."""

    root: Path
    folder: Path

    def database(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite3"

    @property
    def python(self) -> str:
        """The interpreter of the checkout's own .venv, or else the running one."""
        own = self.root / ".venv" / "bin" / "python"
        return str(own) if own.exists() else sys.executable

    def start(self, name: str, *arguments: str) -> str:
        """Run its Python with these arguments on one of its databases; return what it prints."""
        settings = {
            "DJANGO_SETTINGS_MODULE": "provenance.settings",
            "PROVENANCE_LOCAL": "1",
            "DATABASE_URL": f"sqlite:///{self.database(name)}",
            "PYTHONPATH": str(self.root),
        }
        process = subprocess.run(
            [self.python, "-P", *arguments],
            cwd=self.root,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        if process.returncode != 0:
            raise CannotMeasure(f"{self.root}: {' '.join(arguments)} did not work.")
        return process.stdout


def run(arguments: Sequence[str]) -> None:
    """Print both medians and their ratio, for each database and kind of response."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks compare-trace")
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--traces", type=int, default=30, help="quotes traced in a run")
    parser.add_argument("--quotes", type=int, default=1_000, help="size of the synthetic database")
    parser.add_argument("--folder", type=Path, help="keeps the databases, and uses them again")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.folder or Path(scratch)).resolve()
        pair = [
            Checkout(root.resolve(), folder / side)
            for side, root in (("before", options.before), ("after", options.after))
        ]
        for checkout in pair:
            set_up(checkout, options.quotes)
        for name in ("demo", "synthetic"):
            rounds = list(alternate(pair, options.rounds, _measurement(name, options.traces)))
            print(f"\n{name}: CPU ms, {options.rounds} rounds of {options.traces} quotes")
            print("\n".join(table(rounds)), flush=True)


def set_up(checkout: Checkout, quotes: int) -> None:
    """Create each database that does not exist yet, with the checkout's own commands."""
    checkout.folder.mkdir(parents=True, exist_ok=True)
    if not checkout.database("demo").exists():
        checkout.start("demo", "manage.py", "migrate", "--verbosity", "0")
        checkout.start("demo", "manage.py", "load_demo")
    if not checkout.database("synthetic").exists():
        checkout.start("synthetic", "manage.py", "migrate", "--verbosity", "0")
        own = (checkout.root / "tests" / "benchmarks" / "corpus.py").exists()
        # Older checkouts have it as a management command.
        command = ("-m", "tests.benchmarks", "corpus") if own else ("manage.py", "generate_corpus")
        checkout.start("synthetic", *command, "--quotes", str(quotes))


def alternate(
    pair: Sequence[Checkout], rounds: int, measure: Callable[[Checkout], Figures]
) -> Iterator[tuple[Figures, Figures]]:
    """Yield the figures of both checkouts for each round; which one runs first alternates."""
    before, after = pair
    for number in range(rounds):
        if number % 2:
            later = measure(after)
            yield measure(before), later
        else:
            yield measure(before), measure(after)


def _measurement(name: str, traces: int) -> Callable[[Checkout], Figures]:
    def measure(checkout: Checkout) -> Figures:
        figures: Figures = json.loads(checkout.start(name, str(PROBE), str(traces)))
        if name == "demo":
            figures["command"] = _command_milliseconds(checkout)
        return figures

    return measure


def _command_milliseconds(checkout: Checkout) -> float:
    """Return the CPU time of one ``manage.py trace``, including its imports."""
    earlier = os.times()
    checkout.start("demo", "manage.py", "trace", WORDS)
    later = os.times()
    user = later.children_user - earlier.children_user
    return (user + later.children_system - earlier.children_system) * 1000


def table(rounds: Sequence[tuple[Figures, Figures]]) -> Iterator[str]:
    """Yield a line per kind: both medians with minimum and maximum, and the ratio after/before."""
    yield f"{'':<9}{'before (least–most)':>28}{'after (least–most)':>28}{'ratio':>8}"
    for kind in rounds[0][0]:
        sides = [[figures[side][kind] for figures in rounds] for side in (0, 1)]
        texts = [f"{median(side):.0f} ({min(side):.0f}–{max(side):.0f})" for side in sides]
        ratio = median(sides[1]) / median(sides[0])
        yield f"{kind:<9}{texts[0]:>28}{texts[1]:>28}{ratio:>8.3f}"
