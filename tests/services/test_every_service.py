"""No write goes past the history: every service that takes a change is tried for its event."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

from provenance import services
from tests.services import test_every_write

ROOT = Path(__file__).parents[2]
DOORS = ("views", "api", "admin", "management", "forms", "templatetags")
WRITES = {
    *("create", "bulk_create", "get_or_create", "update_or_create", "bulk_update"),
    *("update", "delete"),
}
# Parts of a write that is tried whole: by the tests named, or with the record it makes.
WITHIN = {
    "history": "test_history.py",
    "quote_moves": "test_mending_quotes.py",
    "removed_quotes": "test_removed_quotes.py",
    "document_moves": "test_moves.py",
    "quote_sheets": "test_quote_sheets.py",
    "sheet_removal": "test_jobs.py",
    "editions": "test_demo_editions.py",
    "sources": "test_quotes.py",
    "corrections": "test_moves.py",
    "orphan_cleanup": "test_taking_back.py",
}


def modules():
    found = pkgutil.walk_packages(services.__path__, "provenance.services.")
    return [importlib.import_module(one.name) for one in found if not one.ispkg]


def writes_of(module):
    """The functions of a service that take a change, by name."""
    return [
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value)
        and value.__module__ == module.__name__
        and not name.startswith("_")
        and "change" in inspect.signature(value).parameters
    ]


WRITING = [module for module in modules() if writes_of(module)]


def trying(module):
    """The tests that call what writes in this module, and look at what the history holds."""
    calls = re.compile(rf"\b(?:{'|'.join(writes_of(module))})\(")
    for path in (ROOT / "tests").rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        if "Event" in text and calls.search(text):
            yield path


@pytest.mark.parametrize("module", WRITING, ids=lambda module: module.__name__)
def test_a_service_that_takes_a_change_is_tried_for_its_event(module):
    name = module.__name__.rsplit(".", 1)[1]

    assert name in WITHIN or module in vars(test_every_write).values() or [*trying(module)]


@pytest.mark.parametrize("whole", sorted(set(WITHIN.values())))
def test_the_tests_of_the_whole_write_look_at_events(whole):
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob(whole)]

    assert any("Event" in text for text in texts)


@pytest.mark.parametrize("door", DOORS)
def test_no_door_writes_records_by_itself(door):
    past = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in (ROOT / "provenance" / door).rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in WRITES
        and "objects" in ast.unparse(call.func.value)
    ]

    assert past == []
