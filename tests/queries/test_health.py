"""The health check: each part that fails is named, and the answer's status says so."""

from __future__ import annotations

from datetime import timedelta
from unittest.mock import MagicMock, Mock

import pytest
from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone

from provenance.domain.curation_vocabulary import JobState
from provenance.models import Event, IndexMark, Job, Letter
from provenance.queries.health import LATE, health
from provenance.services.history_seals import seal
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db
IN_TIME, TOO_LATE = LATE - timedelta(minutes=1), LATE + timedelta(minutes=1)


def ago(time):
    return timezone.now() - time


def faults():
    return [part for part, fault in health().items() if fault]


def event(time):
    return Event.objects.create(
        at=ago(time),
        account="ada",
        door="page",
        what="added",
        record_type="document",
        record_id=1,
        record_key="page",
        why="Read.",
    )


def job(**fields):
    return Job.objects.create(who="ada", sha256="0" * 64, why="Read.", **fields)


def test_a_part_that_fails_makes_the_answer_an_error(stranger):
    builders.wording()

    response = stranger.get(reverse("healthz"))

    assert response.status_code == 503
    assert "index: some wordings are not in it; run manage.py reindex\n" in response.text
    assert "database: ok" in response.text


def test_a_wording_that_is_indexed_is_no_fault():
    index_wordings([builders.wording().pk])

    assert faults() == []


def test_a_database_that_does_not_answer_is_all_that_is_told(monkeypatch):
    def refuse(*_, **_options):
        raise DatabaseError

    monkeypatch.setattr(IndexMark.objects, "values_list", refuse)

    assert health() == {"database": "it does not answer"}


@pytest.mark.parametrize(("due", "late"), [(IN_TIME, []), (TOO_LATE, ["jobs"])])
def test_a_letter_waits_ten_minutes_at_most(due, late):
    Letter.objects.create(sealed="x", due_at=ago(due))

    assert faults() == late


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({"heartbeat": TOO_LATE, "state": JobState.RUNNING}, ["jobs"]),
        ({"made_at": TOO_LATE, "state": JobState.RUNNING}, ["jobs"]),
        ({"heartbeat": IN_TIME, "made_at": TOO_LATE, "state": JobState.RUNNING}, []),
        ({"made_at": IN_TIME, "state": JobState.RUNNING}, []),
        ({"made_at": TOO_LATE, "state": JobState.WAITING}, []),
    ],
)
def test_a_running_import_is_worked_on(fields, late):
    times = {name: ago(value) for name, value in fields.items() if name != "state"}
    job(**fields | times)

    assert faults() == late


@pytest.mark.parametrize(("time", "late"), [(IN_TIME, []), (TOO_LATE, ["history"])])
def test_what_happened_is_sealed_within_ten_minutes(time, late):
    event(time)

    assert faults() == late


def test_a_history_that_is_sealed_is_no_fault():
    event(TOO_LATE)
    seal()

    assert faults() == []


@pytest.mark.parametrize(("in_recovery", "fault"), [(True, ""), (False, "the primary is read")])
def test_a_replica_that_does_not_answer_is_told(monkeypatch, in_recovery, fault):
    cursor = MagicMock()
    cursor.__enter__.return_value.fetchone.return_value = (in_recovery,)
    monkeypatch.setattr(
        "provenance.queries.health.connections", {"replica": Mock(cursor=lambda: cursor)}
    )

    assert fault in health()["replica"]
    assert bool(health()["replica"]) is bool(fault)
