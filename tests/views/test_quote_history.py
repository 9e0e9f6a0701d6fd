"""The history of a quote: days and reasons, never who entered, objected or decided."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.domain.messages import LANGUAGE_TAGS
from provenance.domain.vocabulary import DisputeState, Status
from provenance.models import Edition, Event, Rearrangement
from tests import builders

pytestmark = pytest.mark.django_db
PAGE = "/quotes/losing-now/history/"


def on(day: int) -> datetime:
    return datetime(2026, 3, day, 12, tzinfo=UTC)


def entered(record, day):
    name = record._meta.model_name
    facts = {"record_type": name, "record_id": record.pk, "record_key": record.slug}
    Event.objects.create(at=on(day), account="olena", door="page", what="added", why="new", **facts)


def edition(document, number, day):
    rows = {"digest": "d", "evidence": [], "read_by": "boris", "read_at": on(day)}
    return Edition.objects.create(document=document, slug=document.slug, number=number, **rows)


def what_happened(client):
    entries = client.get(PAGE).context["entries"]
    return [(entry.when, LANGUAGE_TAGS.sub("", entry.what)) for entry in entries]


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    assert stranger.get(PAGE).url == f"{reverse('account_login')}?next={PAGE}"


def test_a_quote_that_no_published_document_words_has_no_history_for_readers(reader, losing):
    builders.Document.objects.update(status=Status.DRAFT)

    assert reader.get(PAGE).status_code == 404


def test_a_record_without_events_says_so(reader, losing):
    assert "Nothing is recorded of when it was entered." in reader.get(PAGE).text


def test_it_tells_what_happened_the_last_first(reader, losing):
    wording = losing.wordings.get()
    entered(losing, 1)
    entered(wording, 2)
    edition(wording.passage.document, 1, 4)
    builders.correction(
        wording.passage.document, dated="2026-03-03", statement="The day was wrong."
    )

    told = what_happened(reader)
    assert [when for when, _what in told] == [f"{day} March 2026" for day in (4, 3, 2, 1)]
    name = f"the article headed “{wording.passage.document.title}”"
    assert told[0][1] == f"Edition 1 of {name} was read and went out."
    assert told[2][1].startswith("Entered here, as worded by: ")
    assert told[3][1] == "Entered here."


def test_an_edition_leads_to_its_page(reader, losing):
    row = edition(losing.wordings.get().passage.document, 2, 4)

    assert f'href="{row.get_absolute_url()}"' in reader.get(PAGE).text


def test_nobody_is_named_who_entered_read_objected_or_decided(reader, losing):
    entered(losing, 1)
    edition(losing.wordings.get().passage.document, 1, 2)
    step = losing.wordings.get().passage.document.attributions.first()
    builders.dispute(
        step,
        quote=losing,
        quote_slug=losing.slug,
        raised_by=builders.user("maria"),
        state=DisputeState.UPHELD,
        outcome="The step was put right.",
        decided_by="petro",
        decided_at=on(3),
    )

    text = reader.get(PAGE).text
    assert "The step was put right." in text
    assert not [name for name in ("olena", "boris", "maria", "petro") if name in text]


def test_a_protected_outlet_goes_by_the_name_that_may_be_shown(reader, losing):
    document = losing.wordings.get().passage.document
    document.publisher = builders.protected_source("Aleksandr Ivanov")
    document.save()
    edition(document, 1, 4)
    entered(losing.wordings.get(), 1)

    assert "Ivanov" not in reader.get(PAGE).text


@pytest.mark.parametrize(("undone", "number"), [({}, 1), ({"undone_at": on(6)}, 0)])
def test_a_merge_that_stands_is_told_with_its_reason(reader, losing, undone, number):
    if undone:
        undone |= {"undone_by": "olena", "undone_why": "two after all"}
    Rearrangement.objects.create(
        kind=RearrangementKind.MERGE,
        record_type="quote",
        kept_key=losing.slug,
        other_key="twin",
        by="olena",
        at=on(5),
        reason="One sentence, entered twice.",
        **undone,
    )

    assert reader.get(PAGE).text.count("One sentence, entered twice.") == number


def test_a_correction_without_a_day_stands_last(reader, losing):
    entered(losing, 1)
    builders.correction(losing.wordings.get().passage.document, dated="")

    assert [when for when, _what in what_happened(reader)] == ["1 March 2026", ""]
    assert "day not recorded" in reader.get(PAGE).text


@pytest.mark.parametrize("rows", [1, 30])
def test_it_costs_the_same_however_much_happened(reader, losing, rows, count_queries):
    wording = losing.wordings.get()
    for number in range(rows):
        edition(wording.passage.document, number + 1, 4)
        entered(wording, 1)

    # Session and user, the chain's three, entered, editions, merges.
    assert count_queries(lambda: reader.get(PAGE)) == 8
