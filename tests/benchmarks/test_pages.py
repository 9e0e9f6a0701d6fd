"""Tests the timing of pages, and its messages where they cannot be timed."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User

from provenance.services import summaries
from tests import builders, stories
from tests.benchmarks import CannotMeasure, pages

pytestmark = pytest.mark.django_db


def test_each_page_is_opened_and_told_with_its_queries(capsys):
    builders.user("ada")
    summaries.refresh([stories.worked_example().pk])

    pages.run(["ada", "--times", "1"])

    printed = capsys.readouterr().out
    assert re.search(r"\d+\.\d +\d+ +\d+  /quotes/losing-now/\n", printed)
    assert "answered 404" in printed.partition("/sources/none/")[2].partition("\n")[0]
    assert printed.count("answered") == 1


def test_a_publisher_is_timed_as_a_source(capsys):
    builders.user("ada")
    page = builders.document(publisher=builders.source(slug="paper"))
    summaries.refresh([builders.wording(document=page).quote_id])

    pages.run(["ada", "--times", "1"])

    assert "/sources/paper/\n" in capsys.readouterr().out


def test_without_a_name_an_account_is_made_and_taken_back(capsys):
    summaries.refresh([stories.worked_example().pk])

    pages.run(["--times", "1"])

    printed = capsys.readouterr().out
    assert "/quotes/losing-now/\n" in printed
    assert "/admin/provenance/document/\n" in printed
    assert not User.objects.exists()


def test_an_account_that_is_not_there_is_said_to_be_missing():
    summaries.refresh([stories.worked_example().pk])

    with pytest.raises(CannotMeasure, match="no account “ada”"):
        pages.run(["ada"])


def test_an_empty_site_has_nothing_to_time():
    builders.user("ada")

    with pytest.raises(CannotMeasure, match="no quote here yet"):
        pages.run(["ada"])
