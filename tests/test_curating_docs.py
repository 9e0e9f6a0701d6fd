"""docs/curating.md names records, fields and commands that exist, and leaves none out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.exceptions import FieldDoesNotExist
from django.core.management import get_commands

from provenance import models

PAGE = (Path(__file__).parent.parent / "docs" / "curating.md").read_text(encoding="utf-8")
ROWS = [
    line.strip("| ").split(" | ") for line in PAGE.splitlines() if re.match(r"\| [A-Z]\w+ \|", line)
]
RECORDS = {cells[0]: cells[-1] for cells in ROWS if cells[0] not in {"Record", "Command"}}
EXAMPLE = re.compile(r"[\dX]{4}-|^\d{4}")


def is_field(model, name):
    try:
        return bool(model._meta.get_field(name))
    except FieldDoesNotExist:
        return False


DERIVED = {
    "AccountName",
    "EventSeal",
    "SubjectKey",
    "Edition",
    "PublishedEvidence",
    "UnreadRecord",
    "Letter",
    "LogIn",
    "Facet",
    "ImportedQuote",
    "IndexMark",
    "JobChunk",
    "WordingVector",
    "IndexTerm",
    "Summary",
    "IndexedWording",
}
# A journalist's own work, which no curator sees.
PRIVATE = {
    *("ApiToken", "ArticleCheck", "Case", "CaseMember", "Label", "Note", "Notice", "Pin"),
    *("CitedChain", "TraceAsker", "Viewed", "Watch"),
}


def test_every_record_is_explained():
    assert set(RECORDS) == set(models.__all__) - DERIVED - PRIVATE


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_that_is_named_exists(name):
    words = [word for word in re.findall(r"`([^`]+)`", RECORDS[name]) if not EXAMPLE.search(word)]

    assert [word for word in words if not is_field(getattr(models, name), word)] == []


def test_every_command_that_is_named_exists():
    named = set(re.findall(r"manage\.py (\w+)", PAGE))

    assert named <= set(get_commands())
    assert {"load_demo", "attach_text", "check_chains", "reindex"} <= named
