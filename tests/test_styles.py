"""Every class that a style sheet names is used somewhere, so that no rule outlives its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHEETS = sorted(ROOT.glob("static/css/*.css"))
# Those of Django's own admin, which admin.css changes.
ADMIN = {
    *("inline-group", "nowrap", "original", "tabular"),
    *("vIntegerField", "vPositiveSmallIntegerField", "vTextField"),
    *("fieldBox", "form-multiline", "related-widget-wrapper", "select2-container"),
    *("select2-container--admin-autocomplete", "select2-selection__choice"),
}
CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
NO_SELECTORS = re.compile(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"|'[^']*'", re.DOTALL)


def read(*patterns):
    paths = (path for pattern in patterns for path in ROOT.glob(pattern))
    return "\n".join(path.read_text("utf-8") for path in paths if path.is_file())


TEMPLATES = read("templates/**/*.html", "templates/**/*.svg")
CODE = read("provenance/**/*.py")
WORDS = set(re.findall(r"[\w-]+", TEMPLATES + CODE + read("static/**/*.js")))
VALUES = set(re.findall(r"[\"']([\w-]+)[\"']", CODE))
# `mk-{{ role }}` makes a class of each value of `role`.
PREFIXES = set(re.findall(r"([\w-]+-)\{\{", TEMPLATES))


def is_used(name):
    made_of = any(name.startswith(p) and name.removeprefix(p) in VALUES for p in PREFIXES)
    return name in WORDS or name in ADMIN or made_of


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_class_of_a_sheet_is_used(sheet):
    names = set(CLASS.findall(NO_SELECTORS.sub("", sheet.read_text("utf-8"))))

    assert [name for name in sorted(names) if not is_used(name)] == []


def test_a_class_that_nothing_carries_is_noticed():
    assert not is_used("mk-hop")
    assert is_used("mk-attribution")
