"""Tests that two checkouts are timed in alternating runs, and that medians have their ranges."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import stories
from tests.benchmarks import CannotMeasure, compare_trace, reach, trace_probe
from tests.benchmarks.compare_trace import Checkout, alternate, table

ROOT = Path(__file__).parents[2]


def test_which_checkout_runs_first_alternates():
    order = []

    def measure(checkout):
        order.append(checkout)
        return {"page": len(order)}

    rounds = list(alternate(["before", "after"], 2, measure))

    assert order == ["before", "after", "after", "before"]
    assert rounds == [({"page": 1}, {"page": 2}), ({"page": 4}, {"page": 3})]


def test_medians_stand_with_the_least_and_the_most_and_their_ratio():
    rounds = [
        ({"page": 10}, {"page": 20}),
        ({"page": 30}, {"page": 30}),
        ({"page": 20}, {"page": 90}),
    ]

    _, line = table(rounds)

    assert line.split() == ["page", "20", "(10–30)", "30", "(20–90)", "1.500"]


@pytest.mark.django_db
def test_a_page_an_export_and_an_answer_of_the_api_are_timed():
    stories.worked_example()

    with reach.administrator() as client:
        figures = trace_probe.measure(client, trace_probe.slugs(5))

    assert list(figures) == ["page", "export", "api"]
    assert min(figures.values()) > 0


@pytest.mark.django_db
def test_an_answer_that_is_an_error_is_not_timed():
    with reach.administrator() as client, pytest.raises(SystemExit, match="answered 404"):
        trace_probe.measure(client, ["nothing"])


def test_a_checkout_runs_python_on_a_database_of_its_own(tmp_path):
    script = "import os, pathlib; print(os.environ['DATABASE_URL'], pathlib.Path.cwd())"

    printed = Checkout(ROOT, tmp_path).start("demo", "-c", script)

    assert printed.split() == [f"sqlite:///{tmp_path}/demo.sqlite3", str(ROOT)]


def test_a_checkout_that_does_not_run_is_an_error(tmp_path):
    with pytest.raises(CannotMeasure, match="did not work"):
        Checkout(ROOT, tmp_path).start("demo", "-c", "raise SystemExit(3)")


def test_databases_that_are_there_are_used_again(tmp_path, monkeypatch):
    for name in ("demo", "synthetic"):
        (tmp_path / f"{name}.sqlite3").touch()
    monkeypatch.setattr(Checkout, "python", "/nothing")

    compare_trace.set_up(Checkout(ROOT, tmp_path), 5)
