"""The limits that docs/settings.md lists are those of the code."""

from __future__ import annotations

import re
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest

PAGE = (Path(__file__).parent.parent / "docs" / "settings.md").read_text("utf-8")
ROWS = re.findall(
    r"^\| [^|]+ \| ([\d,]+) ?(\w*) \| `([\w.]+)\.([A-Z_]+)` \|$", PAGE, flags=re.MULTILINE
)
UNITS = {
    **{"": 1, "characters": 1, "MB": 1024**2, "GB": 1024**3},
    **{"seconds": 1, "minutes": 60, "hour": 3600, "hours": 3600, "days": 24 * 3600},
}


@pytest.mark.parametrize(("number", "unit", "module", "name"), ROWS, ids=lambda value: value)
def test_a_limit_is_that_of_the_code(number, unit, module, name):
    value = getattr(import_module(f"provenance.{module}"), name)
    value = value.total_seconds() if isinstance(value, timedelta) else value

    assert int(number.replace(",", "")) * UNITS[unit] == value


def test_every_row_was_read():
    assert len(ROWS) == PAGE.partition("## Limits")[2].count("\n| ") - 1
