"""What the history holds, and what it never holds."""

from __future__ import annotations

import json

import pytest

from provenance.models import Event
from provenance.services import history
from provenance.services.history import Change, NoReason
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("who", "why"), [("", "because"), ("a curator", " ")])
def test_a_change_needs_a_person_and_a_reason(who, why):
    with pytest.raises(
        NoReason, match=r"^Every change needs the name of who makes it and the reason why\.$"
    ):
        Change(who=who, door="admin", why=why)


def test_a_snapshot_names_other_records_by_their_natural_keys():
    paper = builders.source(slug="the-paper")
    report = builders.document(slug="report", publisher=paper)
    words = builders.passage(of=report, key="lead")

    assert history.snapshot(report)["publisher"] == "the-paper"
    assert history.snapshot(words)["document"] == "report"


def test_a_snapshot_holds_the_rows_a_record_owns():
    attribution = builders.attribution()
    builders.act(attribution, kind="leaked")

    (act,) = history.snapshot(attribution)["acts"]

    assert act["kind"] == "leaked"
    assert "attribution" not in act


def test_a_snapshot_lists_many_to_many_records():
    quote = builders.quote(slug="losing")
    attribution = builders.attribution(quotes=[quote])

    assert history.snapshot(attribution)["quotes"] == ["losing"]


def test_a_snapshot_of_a_wording_leaves_out_the_index():
    assert "wording" not in history.snapshot(builders.wording())


def test_a_snapshot_can_be_stored_as_json():
    statement = builders.statement(duration_number=2, duration_unit="month")
    statement.refresh_from_db()

    assert json.loads(json.dumps(history.snapshot(statement)))["duration_number"] == "2.00"


def test_the_text_of_a_document_stays_out_of_the_history():
    report = builders.document(text="We are losing now.")

    facts = history.snapshot(report)

    assert facts["text"] == {"sha256": report.text_sha256, "characters": 18}
    assert "losing" not in json.dumps(facts)


def test_a_protected_name_does_not_exist_in_the_history():
    soldier = builders.protected_source("Aleksandr Ivanov")
    alias = builders.source_name(soldier, name="Sasha")

    assert history.snapshot(soldier)["display_form"] == "Aleksandr"
    assert history.snapshot(alias)["language"] == alias.language
    assert "Ivanov" not in json.dumps(history.snapshot(soldier))
    assert "Sasha" not in json.dumps(history.snapshot(soldier))
    assert "Sasha" not in json.dumps(history.snapshot(alias))


def test_an_open_name_does_exist_in_the_history():
    paper = builders.source("The Daily Paper")
    alias = builders.source_name(paper, name="DP")

    assert history.snapshot(paper)["name"] == "The Daily Paper"
    assert history.snapshot(alias)["name"] == "DP"


def test_an_owned_row_belongs_to_its_owners_history():
    act = builders.act()

    assert history.owner(act) == act.attribution
    assert history.owner(act.attribution) == act.attribution


def test_a_key_of_several_parts_is_one_string():
    words = builders.passage(of=builders.document(slug="report"), key="lead")

    assert history.key(words) == "report/lead"


def test_nothing_stored_has_no_facts():
    assert history.stored_facts(builders.Source(slug="new")) is None


def test_the_facts_of_many_records_are_those_of_each():
    records = [builders.source_name().source, builders.act().attribution, builders.wording()]
    places = [(type(record), record.pk) for record in records]

    facts = history.stored_facts_of([*places, (builders.Source, 0)])

    assert facts == {
        place: history.stored_facts(record) for place, record in zip(places, records, strict=True)
    }


@pytest.mark.parametrize("count", [1, 30])
def test_the_facts_of_many_records_are_read_together(django_assert_num_queries, count):
    passages = [builders.passage(of=builders.document()) for _ in range(count)]

    # The passages, their documents, and the rows they own.
    with django_assert_num_queries(3):
        history.stored_facts_of((type(words), words.pk) for words in passages)


def test_nothing_changed_leaves_no_event():
    paper = builders.source()
    facts = history.stored_facts(paper)
    change = Change(who="a curator", door="admin", why="because")

    assert history.record_event(paper, change=change, before=facts, after=facts) is None
    assert not Event.objects.exists()
