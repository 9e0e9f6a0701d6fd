"""The admin’s pages fold words of killing or torture; its lists and searches show what is there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Event, Passage, Quote, Wording
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
    stated = statement.objects_stated.create(object="content")
    rows = (
        *(document, passage, wording, wording.quote, step, statement, path, stated),
        builders.act(step, passage=passage, hedge="said to have", agent_as_named="the guard"),
        builders.candidate(step, passage=passage),
        builders.occasion("on the road", document, passage=passage),
        builders.document_date(document, passage=passage),
        builders.interest(passage=passage),
        builders.correction(document, passage=passage),
        builders.overruling(passage, found="shot beside"),
    )
    for row in rows:
        row.refresh_from_db()
    for row in (*{history.owner(row): row for row in rows}, path):
        history.record_event(row, change=CHANGE, before=None, after=history.snapshot(row))
    return {row._meta.model_name: row for row in rows}


KINDS = [
    *("document", "passage", "wording", "quote", "attribution", "statement", "translation"),
    *("act", "candidate", "occasion", "documentdate", "interest", "correction", "overruling"),
    "statedobject",
]


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

    assert page.context["conflict_box"]
    assert "she said" in page.text
    assert "she said" not in unfolded(page)


def test_the_list_of_passages_names_distressing_words_by_their_label(administrator, records):
    page = administrator.get(reverse("admin:provenance_passage_changelist")).text

    assert "“distressing words, from character 1 on” in " in page
    assert WORDS not in page


def test_a_chosen_passage_is_named_by_its_place_and_opens_below_the_choice(administrator, records):
    step = records["attribution"]

    page = administrator.get(reverse("admin:provenance_attribution_change", args=[step.pk]))

    assert "“distressing words, from character 1 on” in A report" in unfolded(page)
    assert WORDS in page.text


def test_a_passage_without_a_place_is_named_by_its_key(db):
    document = builders.document("A report")
    wording = builders.wording(WORDS, passage=builders.passage(WORDS, document, key="shot"))
    Wording.objects.filter(pk=wording.pk).update(distressing=True)

    (passage,) = Passage.objects.with_distress().select_related("document")

    assert str(passage) == "“distressing words, passage shot” in A report"


@pytest.fixture
def neighbour(records):
    """A passage before the distressing one, whose context shows the first of its words."""
    words = "He spoke of it"
    passage = builders.passage(
        words, records["document"], key="spoke", suffix=": “They were shot besi"
    )
    history.record_event(passage, change=CHANGE, before=None, after=history.snapshot(passage))
    return passage


@pytest.mark.parametrize("page", ["change", "history"])
def test_the_context_of_a_passage_beside_them_is_folded(administrator, neighbour, page):
    page = administrator.get(reverse(f"admin:provenance_passage_{page}", args=[neighbour.pk]))

    assert "They were shot" in page.text
    assert "They were shot" not in unfolded(page)


def test_so_it_is_among_the_passages_of_its_document(administrator, records, neighbour):
    address = reverse("admin:provenance_document_change", args=[records["document"].pk])

    assert "They were shot" not in unfolded(administrator.get(address))


def test_a_change_of_it_that_met_another_is_folded(administrator, neighbour):
    address = reverse("admin:provenance_passage_change", args=[neighbour.pk])
    form = administrator.get(address).context["adminform"].form
    data = {name: form[name].value() or "" for name in form.fields}
    rows = {f"overrulings-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL")}
    Passage.objects.filter(pk=neighbour.pk).update(prefix="Then")

    page = administrator.post(address, {**data, **rows, "suffix": "", "why": "Put right."})

    assert page.context["conflict_box"]
    assert "They were shot" not in unfolded(page)
