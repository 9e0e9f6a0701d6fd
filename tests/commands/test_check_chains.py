"""check_chains says what is wrong, and how much."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command

from tests import builders

pytestmark = pytest.mark.django_db


def test_nothing_wrong_ends_well(capsys):
    call_command("check_chains")

    assert capsys.readouterr().out == "0 errors, 0 warnings, 0 notes\n"


def test_a_note_or_a_warning_ends_well(capsys):
    builders.quote(slug="losing")

    call_command("check_chains")

    assert capsys.readouterr().out.splitlines() == [
        "warning: quote losing: No document words this quote; add a wording, or delete "
        "it. [never-rendered]",
        "0 errors, 1 warning, 0 notes",
    ]


def test_an_error_ends_with_one(capsys):
    builders.source("Ivan, +380 44 123 45 67", slug="ivan")

    with pytest.raises(SystemExit) as ended:
        call_command("check_chains")

    assert ended.value.code == 1
    assert capsys.readouterr().out.startswith("error: source ivan: ")


def test_the_report_can_be_read_by_programs(capsys):
    builders.quote(slug="losing")

    call_command("check_chains", "--format", "json")

    report = json.loads(capsys.readouterr().out)
    assert report["faults"][0]["record"] == "quote losing"
    assert report["counts"] == {"errors": 0, "warnings": 1, "notes": 0}
