"""Measures actions: the CPU time of this process, and the elapsed time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from django.db import connection

type Action = Callable[[], object]
type SqlCall = tuple[str, Any]
"""A statement and its parameters."""


@dataclass(frozen=True, slots=True)
class Durations:
    """Milliseconds of actions of one kind, in the order in which they ran."""

    cpu: tuple[float, ...]
    elapsed: tuple[float, ...]

    def __str__(self) -> str:
        late = quantiles(self.cpu, n=20)[-1] if len(self.cpu) > 1 else self.cpu[0]
        return f"{median(self.cpu):8.2f} {late:8.2f} {median(self.elapsed):8.2f}"

    def ratio(self, base: Durations) -> str:
        """Return the ratios of the medians to those of ``base``: CPU, then elapsed time."""
        pairs = (self.cpu, base.cpu), (self.elapsed, base.elapsed)
        return " ".join(f"{median(mine) / median(other):7.2f}" for mine, other in pairs)


def durations(actions: Iterable[Action]) -> Durations:
    """Run each action twice and time the second run; the first reads the disk and fills caches."""
    cpu, elapsed = [], []
    for action in actions:
        action()
        started = time.process_time(), time.perf_counter()
        action()
        cpu.append((time.process_time() - started[0]) * 1000)
        elapsed.append((time.perf_counter() - started[1]) * 1000)
    return Durations(tuple(cpu), tuple(elapsed))


def statements_of(action: Action) -> list[SqlCall]:
    """Return the statements that the action sends to the database."""
    noted: list[SqlCall] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        noted.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        action()
    return noted


def fetch(statement: str, parameters: Any = None) -> list[Any]:
    """Return all rows of a statement's result."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def repeat(statements: Iterable[SqlCall]) -> None:
    """Send the statements again, and read their results."""
    for statement, parameters in statements:
        fetch(statement, parameters)
