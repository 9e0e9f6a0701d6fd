"""Several people who make records of one name at the same moment: each gets an address of its own."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from threading import Barrier

import pytest
from django.db import connection, connections

from provenance.domain.curation_vocabulary import IntakeHow, JobState
from provenance.models import Document, Job, Quote, Source
from provenance.services import jobs, sheet_planning
from provenance.services.entering.slugs import wait_for_turn
from provenance.services.intake import IntakeText, bring_in
from tests.services.changes import CHANGE

PEOPLE = 6

at_once_only = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]


def at_once(act, *arguments):
    """What ``act`` returns for each of these, called at the same moment, each in its own thread."""
    together = Barrier(len(arguments))

    def one(argument):
        try:
            together.wait(timeout=10)
            return act(argument)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(arguments)) as pool:
        return list(pool.map(one, arguments))


def text(number):
    return f"Losses grow\n\n“We are losing {number} now,” the purported soldier said.".encode()


class TestAtOnce:
    pytestmark = at_once_only

    def test_texts_of_one_title_all_come_in(self):
        results = at_once(
            lambda number: bring_in(IntakeText(text(number), how=IntakeHow.PASTED), change=CHANGE),
            *range(PEOPLE),
        )

        assert len({result.document.slug for result in results}) == PEOPLE
        assert Document.objects.filter(slug__startswith="losses-grow").count() == PEOPLE

    def test_sheets_of_one_outlet_all_come_in(self):
        imports = [
            sheet_planning.open_job(sheet(number), name="quotes.jsonl", change=CHANGE)
            for number in range(PEOPLE)
        ]
        for job in imports:
            jobs.begin(job)

        at_once(jobs.work, *imports)

        assert set(Job.objects.values_list("state", "fault")) == {(JobState.DONE, "")}
        assert Quote.objects.count() == PEOPLE * 3
        assert Source.objects.filter(name="The Paper").count() == 1


def sheet(number):
    rows = (
        {"id": f"{number}-{row}", "text": f"He left town {number} {row}.", "outlet": "The Paper"}
        for row in range(3)
    )
    return "\n".join(map(json.dumps, rows)).encode()


@pytest.mark.django_db
def test_a_turn_is_asked_for_where_there_are_several_writers(monkeypatch):
    statements = []
    cursor = type("Cursor", (), {"execute": lambda _, *statement: statements.append(statement)})
    monkeypatch.setattr(connection, "vendor", "postgresql")
    monkeypatch.setattr(connection, "cursor", lambda: nullcontext(cursor()))

    wait_for_turn("document/losses-grow")

    assert [values for _, values in statements] == [["document/losses-grow"]]
