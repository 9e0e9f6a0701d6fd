"""Events are told with their records and values named in words."""

from __future__ import annotations

import pytest

from provenance.models import Event
from provenance.queries.event_descriptions import describe_events
from provenance.services import evidence, history
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def entered(record):
    """The event of a record that was entered as it stands."""
    history.record_event(record, change=CHANGE, before=None, after=history.snapshot(record))


def last_event():
    (described,) = describe_events([Event.objects.latest("pk")])
    return described


def values(described):
    return {one.name: one.after for one in described.changes}


def test_a_gap_and_a_speech_are_named_by_what_is_missing_and_who_speaks():
    page = builders.document("The page")
    entered(builders.attribution(page, gap="link-dead"))
    assert last_event().name == "The page ← link dead"

    entered(builders.attribution(page, speaks=True))
    assert last_event().name == "The page ← the claimed speaker"


def test_the_values_of_a_record_name_others_by_title_name_and_words():
    page = builders.document("The page", publisher=builders.source("The paper", slug="paper"))
    entered(page)
    assert values(last_event())["publisher"] == "The paper"

    wording = builders.wording("It rains", document=page)
    entered(wording)
    told = values(last_event())
    assert (told["quote"], told["passage"]) == ("“It rains”", "“It rains”")


def test_two_of_one_name_are_told_apart_by_their_addresses():
    one, other = (builders.document("A report", slug=slug) for slug in ("one", "other"))
    entered(builders.attribution(one, other))

    assert last_event().name == "A report (one) ← A report (other)"


def test_what_is_gone_is_named_by_what_it_was():
    source = builders.source("The agency", slug="agency")
    evidence.delete(source, change=CHANGE)
    assert last_event().name == "The agency"

    wording = builders.wording("It rains", document=builders.document("The page"))
    evidence.delete(wording, change=CHANGE)
    assert last_event().name == "“It rains”"


def test_distressing_words_are_named_by_their_label():
    wording = builders.wording("They were shot", distressing=True)
    for record in (wording, wording.quote, wording.passage):
        entered(record)
        described = last_event()
        assert described.distressing
        assert "shot" not in described.name


def test_a_statement_is_named_by_its_words_and_by_what_it_speaks_of():
    wording = builders.wording("It rains")
    entered(builders.statement(passage=wording.passage, of_wording=wording, of_document=None))

    assert last_event().name == "“It rains”"
    assert values(last_event())["of wording"] == "“It rains”"


def test_what_is_chosen_is_told_by_its_label_also_in_rows_that_a_record_owns():
    entered(builders.correction(kind="record-corrected"))
    assert values(last_event())["kind"] == "corrected here"

    step = builders.attribution(gap="link-dead")
    builders.act(step, kind="had-access", agent_as_named="they")
    entered(step)
    told = values(last_event())
    assert told["gap"] == "link dead"
    # PostgreSQL keeps the names of a row in an order of its own.
    parts = set(told["acts"].split(", "))
    assert parts >= {"position: 1", "kind: accessed", "agent as named: they"}
