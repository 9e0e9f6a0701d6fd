"""Counts requests per second under gunicorn: traces, relative to an almost empty page."""

from __future__ import annotations

import argparse
import os
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median, quantiles

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from provenance.models import Quote
from tests.benchmarks import CannotMeasure
from tests.benchmarks.ratios import ALMOST_EMPTY
from tests.servers.site import Site

QUOTES = 30


def run(arguments: Sequence[str]) -> None:
    """Print the rate and the latency of both kinds of page, measured in alternating rounds.

    Clients run in this process, on the same machine as the server; each opens a new connection per
    request, as nginx does.
    """
    parser = argparse.ArgumentParser(prog="tests.benchmarks served")
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=10, help="of a round")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args(arguments)
    slugs = list(Quote.objects.order_by("slug").values_list("slug", flat=True))
    if not slugs:
        raise CannotMeasure("There is no quote here yet; load some, then measure.")
    chosen = Random(1).sample(slugs, min(QUOTES, len(slugs)))
    kinds = {
        f"almost empty page, {ALMOST_EMPTY}": [ALMOST_EMPTY],
        "trace page": [f"/quotes/{slug}/" for slug in chosen],
    }
    rounds: dict[str, list[Sequence[float]]] = {name: [] for name in kinds}
    with visitor() as cookie, served() as port:
        for addresses in kinds.values():
            visit(port, addresses, cookie, clients=2, seconds=2)  # Fill the caches of each worker.
        for _ in range(options.rounds):
            for name, addresses in kinds.items():
                rounds[name].append(
                    visit(port, addresses, cookie, clients=options.clients, seconds=options.seconds)
                )
    print(f"{len(slugs)} quotes, {connection.vendor}, {options.clients} clients, 2 workers")
    print(f"{'a second':>9} {'median ms':>9} {'p95 ms':>8} {'p95/med.':>8} {'× rate':>7}  page")
    base = rounds[next(iter(kinds))]
    for name, some in rounds.items():
        print(line(name, some, base, options.seconds))


@contextmanager
def visitor() -> Iterator[dict[str, str]]:
    """Yield the session cookie of a logged-in user, whose account is deleted afterwards."""
    user = User.objects.create_superuser("benchmark-served")
    try:
        client = Client()
        client.force_login(user)
        yield {"Cookie": f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}"}
    finally:
        user.delete()


@contextmanager
def served() -> Iterator[int]:
    """Yield the port of the site under gunicorn, on the database of this process."""
    with tempfile.TemporaryDirectory() as folder:
        address = os.environ["DATABASE_URL"]
        with Site(Path(folder) / "log", DATABASE_URL=address, LOG_LEVEL="ERROR") as site:
            yield site.port


def visit(
    port: int, addresses: Sequence[str], headers: Mapping[str, str], *, clients: int, seconds: float
) -> list[float]:
    """Send requests from ``clients`` threads for ``seconds``; return the seconds each answer took.

    Raises ``CannotMeasure`` if an answer's status is not 200.
    """
    durations: list[float] = []
    faults: list[str] = []
    until = time.perf_counter() + seconds

    def ask(first: int) -> None:
        for address in cycle([*addresses[first:], *addresses[:first]]):
            started = time.perf_counter()
            if started > until or faults:
                return
            http = HTTPConnection("127.0.0.1", port, timeout=60)
            http.request("GET", address, headers=dict(headers))
            answer = http.getresponse()
            answer.read()
            http.close()
            durations.append(time.perf_counter() - started)
            if answer.status != 200:
                faults.append(f"{address} answered {answer.status}, not 200.")

    threads = [
        threading.Thread(target=ask, args=[number % len(addresses)]) for number in range(clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise CannotMeasure(faults[0])
    return durations


def line(
    name: str, rounds: Sequence[Sequence[float]], base: Sequence[Sequence[float]], seconds: float
) -> str:
    """Return a row of the table: rates are medians of rounds, times are of all requests."""
    took = [duration * 1000 for some in rounds for duration in some]
    rate, base_rate = (median(len(some) / seconds for some in each) for each in (rounds, base))
    late = quantiles(took, n=20)[-1]
    return (
        f"{rate:9.1f} {median(took):9.1f} {late:8.1f} {late / median(took):8.2f} "
        f"{rate / base_rate:7.2f}  {name}"
    )
