"""Pages timed on the database as it is, with clear words where they cannot be."""

from __future__ import annotations

import re

import pytest
from django.core.management import CommandError, call_command

from provenance.services import summaries
from tests import builders, stories

pytestmark = pytest.mark.django_db


def test_each_page_is_opened_and_told_with_its_queries(capsys):
    builders.user("ada")
    summaries.refresh([stories.worked_example().pk])

    call_command("time_pages", "ada", times=1)

    told = capsys.readouterr().out
    assert re.search(r"\d+\.\d +\d+ +\d+  /quotes/losing-now/\n", told)
    assert "answered 404" in told.partition("/sources/none/")[2].partition("\n")[0]
    assert told.count("answered") == 1


def test_a_publisher_is_timed_as_a_source(capsys):
    builders.user("ada")
    page = builders.document(publisher=builders.source(slug="paper"))
    summaries.refresh([builders.wording(document=page).quote_id])

    call_command("time_pages", "ada", times=1)

    assert "/sources/paper/\n" in capsys.readouterr().out


def test_an_account_that_is_not_there_is_said_to_be_missing():
    with pytest.raises(CommandError, match="no account “ada”"):
        call_command("time_pages", "ada")


def test_an_empty_site_has_nothing_to_time():
    builders.user("ada")

    with pytest.raises(CommandError, match="no quote here yet"):
        call_command("time_pages", "ada")
