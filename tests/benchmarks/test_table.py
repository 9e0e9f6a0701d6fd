"""Tests that one command writes a corpus and runs each measurement in its own process."""

from __future__ import annotations

import subprocess

import pytest

from tests.benchmarks import CannotMeasure, table


@pytest.fixture
def commands(monkeypatch):
    """Collect the commands that are run; the first item is the exit status of all of them."""
    status = [0]

    def run(command, check):
        status.append(command[3:])
        return subprocess.CompletedProcess(command, status[0])

    monkeypatch.setattr(subprocess, "run", run)
    return status


def test_a_corpus_is_written_before_anything_is_measured(commands):
    table.run(["--quotes", "30"])

    assert commands[1:] == [["corpus", "--quotes", "30"], ["ratios"], ["peers"], ["served"]]


def test_after_a_measurement_that_failed_none_is_started(commands):
    commands[0] = 1

    with pytest.raises(CannotMeasure, match="corpus did not end well"):
        table.run([])
    assert len(commands) == 2
