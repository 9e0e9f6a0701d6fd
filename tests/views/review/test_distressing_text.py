"""The text that curators work on, and its forms, fold words of killing or torture."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Document
from provenance.services import history
from tests import builders
from tests.markup import Markup
from tests.views.test_distressing import unfolded

pytestmark = pytest.mark.django_db

WORDS = "They were shot beside the road"
TEXT = f"He spoke of rain.\n“{WORDS}”, he said. Then he hung up.\nIt rained on."
START = TEXT.index(WORDS)


@pytest.fixture
def article():
    """A draft with a distressing wording, and with suggestions that reach into it."""
    document = builders.document("A report", slug="report", text=TEXT, status="draft")
    passage = builders.passage(WORDS, document, start=START, key="shot")
    builders.wording(WORDS, passage=passage, distressing=True, slug="shot-there")
    for words, kind in (("were shot beside", "hedge"), (f"{WORDS}”, he", "quotation")):
        builders.proposal(document, words, kind=kind)
    return document


def boxes(response, name):
    """The textarea or input of this name, as the page has it."""
    page = Markup(response.text)
    return [one for one in page.elements if one.attributes.get("name") == name]


def review(curator, **query):
    return curator.get(reverse("desk-review", args=["report"]), query)


def test_the_paragraph_that_holds_them_is_folded_and_the_others_are_not(curator, article):
    page = review(curator)

    assert "shot" not in unfolded(page)
    assert "He spoke of rain." in unfolded(page)
    assert " the road" in page.text


def test_a_link_to_their_place_leads_to_the_label(curator, article):
    passage = article.passages.get(key="shot")
    page = Markup(review(curator).text)

    (place,) = [e for e in page.elements if e.attributes.get("id") == f"passage-{passage.pk}"]
    assert "details" not in place.within


def test_suggestions_that_reach_into_them_are_named_by_the_label(curator, article):
    page = review(curator)

    assert page.context["next_proposal"]["words"] == "Distressing words, of killing or torture"
    lines = [line.words for one in page.context["proposals"]["groups"] for line in one.lines]
    assert set(lines) == {"Distressing words, of killing or torture"}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"do": "quote", "record": "quote"}, "place"),
        ({"do": "quote", "start": START + 3, "end": START + 60}, "place"),
        ({"do": "hedge", "start": START, "end": START + 10}, "place"),
    ],
)
def test_a_box_that_holds_some_of_them_stays_closed(curator, article, query, name):
    if "record" in query:
        query = {**query, "record": f"quote-{article.passages.get(key='shot').wordings.get().pk}"}

    (box,) = boxes(review(curator, **query), name)

    assert "details" in box.within


def test_a_box_that_holds_other_words_stays_open(curator, article):
    (box,) = boxes(review(curator, do="quote", start=0, end=8), "place")

    assert "details" not in box.within


def test_the_summary_of_folded_fields_leaves_them_out(curator, article):
    wording = article.passages.get(key="shot").wordings.get()
    type(wording.quote).objects.update(original_words=WORDS, original_language="en")

    page = review(curator, do="quote", record=f"quote-{wording.pk}")

    assert "shot" not in unfolded(page)


def test_the_forms_of_a_step_and_a_statement_name_the_quote_by_its_label(curator, article):
    for kind in ("attribution", "statement"):
        page = review(curator, do=kind, start=0, end=8)

        assert "A quote in distressing words (shot-there)" in page.text
        assert "shot beside" not in unfolded(page)


def test_of_several_places_those_among_them_are_named_by_where_they_stand(curator, article):
    Document.objects.filter(pk=article.pk).update(text=f"{TEXT}\nThey were shot in a film.")

    page = review(curator, do="quote", words="They were shot")

    assert f"distressing words, from character {START} on" in page.text
    assert "shot in a film" in unfolded(page)


def test_the_suggested_chain_folds_the_text_and_names_the_quote_by_its_label(curator, article):
    page = curator.get(reverse("desk-chain-plan", args=["report"]))

    assert "beside the road" in page.text
    assert "shot" not in unfolded(page)


def test_a_changed_box_sends_what_it_holds_though_it_is_closed(curator, article):
    wording = article.passages.get(key="shot").wordings.get()
    form = review(curator, do="quote", record=f"quote-{wording.pk}").context["panel"].form_panel
    data = {name: form.form[name].value() or "" for name in form.form.fields}

    data |= {**form.hidden, "speaker_as_named": "the guard"}

    answer = curator.post(form.action, data)

    assert answer.status_code == 302
    wording.refresh_from_db()
    assert (wording.words, wording.speaker_as_named) == (WORDS, "the guard")


# The history, merging and splitting

CHANGE = history.Change(who="Anna", door="site", why="Entered.")


@pytest.fixture
def written(article):
    """The article’s records with an event for each."""
    passage = article.passages.get(key="shot")
    wording = passage.wordings.get()
    step = builders.attribution(article, gap="link-dead", passage=passage, slug="a-step")
    for record in (passage, wording, wording.quote, step):
        history.record_event(record, change=CHANGE, before=None, after=history.snapshot(record))
    return wording


@pytest.mark.parametrize("kind", ["document", "quote"])
def test_the_history_of_a_record_folds_what_such_words_were(curator, written, kind):
    slug = written.quote.slug if kind == "quote" else "report"

    page = curator.get(reverse("desk-history", args=[kind, slug]))

    assert WORDS in page.text or kind == "quote"
    assert "shot" not in unfolded(page).replace("shot-there", "")


@pytest.mark.parametrize("kind", ["document", "quote"])
def test_records_to_split_are_named_by_their_label_with_the_words_folded(curator, written, kind):
    slug = written.quote.slug if kind == "quote" else "report"

    page = curator.get(reverse("desk-split", args=[kind, slug]))

    assert WORDS in page.text
    assert "shot beside" not in unfolded(page)


def test_records_to_merge_are_named_by_their_label(curator, written):
    other = builders.wording("It rains")
    address = reverse("desk-merge", args=["quote", written.quote.slug])

    for query in ({}, {"q": "shot"}, {"into": other.quote.slug}):
        assert "shot beside" not in unfolded(curator.get(address, query))
