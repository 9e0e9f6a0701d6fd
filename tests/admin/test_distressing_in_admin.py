"""The admin’s pages fold words of killing or torture; its lists and searches show what is there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Event, Passage, Quote
from provenance.queries.distressing import distressing_events
from provenance.services import history, requests
from tests import builders
from tests.views.test_distressing import unfolded

pytestmark = pytest.mark.django_db

WORDS = "They were shot beside the road"
CHANGE = history.Change(who="Anna", door="admin", why="Entered.")


@pytest.fixture
def records(db):
    """A distressing wording with a record of every kind that stands on its words."""
    document = builders.document("A report", slug="report", text=f"“{WORDS}”, he said.")
    passage = builders.passage(
        WORDS, document, start=1, key="shot", prefix="“", suffix="”, he said"
    )
    wording = builders.wording(WORDS, passage=passage, distressing=True, slug="shot-there")
    Quote.objects.filter(pk=wording.quote_id).update(original_words=WORDS)
    step = builders.attribution(document, gap="link-dead", passage=passage, slug="a-step")
    step.quotes.add(wording.quote)
    statement = builders.statement(passage=passage, of_document=document)
    path = builders.translation(wording)
    rows = (document, passage, wording, wording.quote, step, statement, path)
    for row in rows:
        row.refresh_from_db()
        history.record_event(row, change=CHANGE, before=None, after=history.snapshot(row))
    return {row._meta.model_name: row for row in rows}


KINDS = ["document", "passage", "wording", "quote", "attribution", "statement", "translation"]


@pytest.mark.parametrize("page", ["change", "delete", "history"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_of_a_record_fold_them(administrator, records, kind, page):
    address = reverse(f"admin:provenance_{kind}_{page}", args=[records[kind].pk])

    response = administrator.get(address)

    assert response.status_code == 200
    assert "shot beside" not in unfolded(response)


@pytest.mark.parametrize("kind", ["passage", "quote"])
def test_their_boxes_are_folded_and_hold_them(administrator, records, kind):
    page = administrator.get(reverse(f"admin:provenance_{kind}_change", args=[records[kind].pk]))

    assert WORDS in page.text


def test_other_words_stand_open(administrator):
    wording = builders.wording("It rains here")
    address = reverse("admin:provenance_passage_change", args=[wording.passage_id])

    assert "It rains here" in unfolded(administrator.get(address))


def test_words_in_marks_of_their_own_are_named_with_single_marks_within(db):
    passage = builders.passage("it went “to plan.”", builders.document("A report"))

    assert str(passage) == "“it went ‘to plan.’” in A report"


def test_a_source_deletes_nothing_that_is_named_in_such_words(administrator, records):
    speaker = builders.source("A guard")
    Quote.objects.update(claimed_speaker=speaker)

    page = administrator.get(reverse("admin:provenance_source_delete", args=[speaker.pk]))

    assert "shot beside" not in unfolded(page)


def test_a_dispute_shows_the_words_of_its_step_folded(administrator, records, reader):
    step, quote = records["attribution"], records["quote"]
    requests.dispute(step, quote=quote, reason="Not so.", by=reader.user, address="/quotes/x/")
    dispute = step.disputes.get()

    page = administrator.get(reverse("admin:provenance_dispute_change", args=[dispute.pk]))

    assert WORDS in page.text
    assert "shot beside" not in unfolded(page)


def test_an_event_folds_what_they_were(administrator, records):
    events = Event.objects.filter(record_type__in=["passage", "quote"])
    assert len(events) == 2
    for event in events:
        page = administrator.get(reverse("admin:provenance_event_change", args=[event.pk]))

        assert WORDS in page.text
        assert "shot beside" not in unfolded(page)


def test_an_event_of_a_translation_is_that_of_its_wording(records):
    (event,) = Event.objects.filter(record_type="translation")

    assert distressing_events([event]) == {event.pk}


def test_a_change_that_met_another_folds_both(administrator, records):
    passage = records["passage"]
    address = reverse("admin:provenance_passage_change", args=[passage.pk])
    form = administrator.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    rows = {f"overrulings-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    Passage.objects.filter(pk=passage.pk).update(suffix="”, she said")

    page = administrator.post(address, {**data, **rows, "suffix": "”, it", "why": "Put right."})

    assert page.context["overtaken"]
    assert "she said" in page.text
    assert "she said" not in unfolded(page)


def test_the_list_of_passages_names_distressing_words_by_their_label(administrator, records):
    page = administrator.get(reverse("admin:provenance_passage_changelist")).text

    assert "“distressing words” in " in page
    assert WORDS not in page
