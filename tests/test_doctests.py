"""The examples in docstrings give what they show."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = [
    path for path in (ROOT / "provenance").glob("**/*.py") if ">>> " in path.read_text("utf-8")
]
MODULES = sorted(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in FILES)


@pytest.mark.parametrize("name", MODULES)
def test_every_example_gives_what_it_shows(name):
    results = doctest.testmod(import_module(name.removesuffix(".__init__")))

    assert results.attempted
    assert results.failed == 0
