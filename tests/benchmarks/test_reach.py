"""Tests the count of files and functions that one page runs."""

from __future__ import annotations

import pytest

from tests import stories
from tests.benchmarks import CannotMeasure, reach

pytestmark = pytest.mark.django_db


def test_the_files_and_functions_of_a_page_are_counted():
    stories.worked_example()

    with reach.administrator() as client:
        measured = reach.measure(client, "/quotes/losing-now/")

    assert any(
        name.startswith("quote:") for name in measured.functions["provenance/views/quotes.py"]
    )
    assert measured.count > len(measured.functions) > 10


def test_a_page_is_counted_the_same_twice():
    stories.worked_example()

    with reach.administrator() as client:
        first = reach.measure(client, "/quotes/losing-now/")
        assert reach.measure(client, "/quotes/losing-now/") == first


def test_a_page_that_is_not_there_is_not_measured():
    with reach.administrator() as client, pytest.raises(CannotMeasure, match="answered 404"):
        reach.measure(client, "/quotes/nothing/")


def test_what_was_counted_is_printed_with_its_names_when_asked(capsys):
    reach._print(reach.Reach("/", {"provenance/a.py": ["f:1", "g:9"]}), names=True)

    assert capsys.readouterr().out == "1 files, 2 functions  /\n  provenance/a.py: f:1, g:9\n"
