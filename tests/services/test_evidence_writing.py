"""Writing a record whose references were just read: what the database refuses is never hidden."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from provenance.services import evidence, history
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def test_what_the_database_refuses_is_raised_where_validation_finds_nothing(monkeypatch):
    source = builders.source("The Paper")

    def refuse(*args, **kwargs):
        raise IntegrityError("refused")

    monkeypatch.setattr(source, "save", refuse)

    with pytest.raises(IntegrityError, match="refused"):
        evidence.write_referring(source)


def test_a_record_is_held_before_it_is_read_for_its_event(monkeypatch):
    act, order = builders.act(), []
    facts = history.stored_facts
    monkeypatch.setattr(history, "lock", lambda record: order.append(("held", record)))
    monkeypatch.setattr(
        history, "stored_facts", lambda record: order.append(("read", record)) or facts(record)
    )

    evidence.save(act, change=CHANGE)
    evidence.delete(act, change=CHANGE)

    owner = act.attribution
    assert [order[0], order[1]] == [("held", owner), ("read", owner)]
    assert order.count(("held", owner)) == 2
