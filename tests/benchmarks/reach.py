"""Counts how much of the package one GET request runs: its files and functions."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any

import django

from tests.benchmarks import CannotMeasure

if TYPE_CHECKING:
    from django.test import Client

PACKAGE = Path(__file__).parents[2] / "provenance"
ADDRESSES = ("/quotes/losing-now/", "/desk/documents/page-leaked-audio-losing/")
"""A quote page and a review page of the demo."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What one request ran: files below ``provenance/``, each with the names of its functions.

    A function is a code object with a name of its own: lambdas, comprehensions and generator
    expressions belong to the function that contains them.
    """

    address: str
    functions: dict[str, list[str]]

    @property
    def count(self) -> int:
        return sum(len(names) for names in self.functions.values())


def run(arguments: Sequence[str]) -> None:
    """Print the reach of each address, on a temporary demo database unless told otherwise."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks reach")
    parser.add_argument("addresses", nargs="*", default=ADDRESSES, metavar="ADDRESS")
    parser.add_argument("--names", action="store_true", help="also print every function")
    parser.add_argument(
        "--here", action="store_true", help="use the database that DATABASE_URL names, as it is"
    )
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        if not options.here:
            os.environ["DATABASE_URL"] = f"sqlite:///{folder}/demo.sqlite3"
        django.setup()
        if not options.here:
            _load_demo()
        with administrator() as client:
            for address in options.addresses:
                _print(measure(client, address), names=options.names)


def measure(client: Client, address: str) -> Reach:
    """Return what a GET of ``address`` runs once everything is imported and compiled.

    Raises ``CannotMeasure`` if the status is not 200.
    """
    response = client.get(address, secure=True)
    if response.status_code != 200:
        raise CannotMeasure(f"{address} answered {response.status_code}, not 200.")
    functions: dict[str, set[str]] = {}
    for code in _codes_run(lambda: client.get(address, secure=True)):
        if not code.co_name.startswith("<"):
            path = Path(code.co_filename).relative_to(PACKAGE.parent)
            name = f"{code.co_qualname}:{code.co_firstlineno}"
            functions.setdefault(str(path), set()).add(name)
    return Reach(address, {path: sorted(names) for path, names in sorted(functions.items())})


def _codes_run(action: Any) -> set[CodeType]:
    """Return the package's code objects that ``action`` starts, as sys.monitoring reports them."""
    codes: set[CodeType] = set()
    prefix = f"{PACKAGE}{os.sep}"

    def note(code: CodeType, _offset: int) -> object:
        if code.co_filename.startswith(prefix):
            codes.add(code)
        # One event per code object is enough.
        return sys.monitoring.DISABLE

    tool, event = sys.monitoring.PROFILER_ID, sys.monitoring.events.PY_START
    sys.monitoring.use_tool_id(tool, "reach")
    try:
        sys.monitoring.register_callback(tool, event, note)
        sys.monitoring.restart_events()
        sys.monitoring.set_events(tool, event)
        action()
    finally:
        sys.monitoring.set_events(tool, sys.monitoring.events.NO_EVENTS)
        sys.monitoring.register_callback(tool, event, None)
        sys.monitoring.free_tool_id(tool)
    return codes


@contextmanager
def administrator() -> Iterator[Client]:
    """Yield a client logged in as a new administrator; roll the account back at the end."""
    from django.contrib.auth.models import User
    from django.db import transaction
    from django.test import Client

    with transaction.atomic():
        # With PROVENANCE_LOCAL set, the site accepts this host.
        client = Client(headers={"host": "localhost"})
        client.force_login(User.objects.create_superuser("benchmark-reach"))
        yield client
        transaction.set_rollback(True)


def _load_demo() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    with open(os.devnull, "w") as nowhere:
        call_command("load_demo", stdout=nowhere)


def _print(reach: Reach, *, names: bool) -> None:
    print(f"{len(reach.functions)} files, {reach.count} functions  {reach.address}")
    if names:
        for path, functions in reach.functions.items():
            print(f"  {path}: {', '.join(functions)}")
