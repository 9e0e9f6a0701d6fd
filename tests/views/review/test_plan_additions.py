"""A voice, an occasion and a quote that the program missed are added on the suggested chain's page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.forms.chain_plan import ChainPlanForm
from provenance.forms.entering import unchanged_data
from provenance.forms.plan_additions import MOST_ADDED, additions_in
from provenance.models import Attribution, Wording
from tests.views.review.test_chain_plan import suggested

pytestmark = pytest.mark.django_db

TEXT = (
    "“We have one compass for forty men,” the soldier says in the recording.\n"
    "The recording was released by the Security Service on Tuesday.\n"
    "Nothing works there, Piet Harrow let the meeting in the town hall know.\n"
    "Nothing works, others wrote.\n"
)
MISSED = "Nothing works there"


@pytest.fixture
def article(db):
    return suggested(TEXT)


def page_of(answer):
    """What the page would send if nobody touched it."""
    form = answer.context["form"]
    data = unchanged_data(form)
    hidden = {}
    for name, value in form.added_places:
        hidden.setdefault(name, []).append(value)
    boxes = {name for name, value in data.items() if value is False}
    sent = {name: "on" if value is True else value for name, value in data.items()}
    return {k: v for k, v in sent.items() if k not in boxes} | hidden | {"shown": form.shown}


def opened(client):
    return page_of(client.get(reverse("desk-chain-plan", args=["it"])))


def send(client, data):
    return client.post(reverse("desk-chain-plan", args=["it"]), data)


def add(client, data, kind, words):
    return send(client, data | {"add": kind, "words": words})


def test_a_quote_that_was_missed_is_recorded_with_a_voice_and_an_occasion_that_were(
    curator, article
):
    page = add(curator, opened(curator), "voice", "Piet Harrow")
    page = add(curator, page_of(page), "occasion", "the meeting in the town hall")
    page = add(curator, page_of(page), "quote", MISSED)
    data = page_of(page) | {
        "quote-1_voice": "1",
        "quote-1_occasion": "1",
        "quote-1_form": "indirect",
        "occasion1_take": "on",
    }

    send(curator, data)

    row = Wording.objects.get()
    assert (row.words, row.form) == (MISSED, "indirect")
    assert (row.quote.claimed_speaker.name, row.quote.claimed_speaker.kind) == (
        "Piet Harrow",
        "person",
    )
    assert row.speaker_as_named == "Piet Harrow"
    step = Attribution.objects.get()
    assert (step.taker, step.speaks) == (article, True)
    assert step.passage.exact == "the meeting in the town hall"


def test_adding_records_nothing_and_shows_what_was_typed_again(curator, article):
    data = opened(curator) | {"voice0_name": "a soldier of the 3rd company", "examined": "on"}

    answer = add(curator, data, "quote", MISSED)

    form = answer.context["form"]
    assert answer.status_code == 200
    assert form["voice0_name"].value() == "a soldier of the 3rd company"
    assert form["examined"].value() is True
    assert not Wording.objects.exists()


def test_what_is_added_is_ticked_and_has_the_cursor_and_the_rest_stays_as_it_was(curator, article):
    taken = next(name for name in ChainPlanForm(article).fields if name.startswith("quote"))

    answer = add(curator, opened(curator) | {taken: "on"}, "quote", MISSED)

    form = answer.context["form"]
    assert form["quote-1_take"].value() is True
    assert form[taken].value() is True
    assert form["occasion0_take"].value() is False
    assert "autofocus" in str(form["quote-1_voice"])


def test_a_quote_that_is_added_and_then_unticked_is_not_recorded(curator, article):
    data = page_of(add(curator, opened(curator), "quote", MISSED))
    del data["quote-1_take"]

    send(curator, data)

    assert not Wording.objects.exists()


def test_quotes_stand_in_the_order_of_the_text_wherever_they_were_added(curator, article):
    answer = add(curator, opened(curator), "quote", "The recording was released")

    lines = [line.words for line in answer.context["form"].quote_lines()]
    assert lines[1:] == ["The recording was released"]


def test_words_at_several_places_are_added_at_the_one_that_is_pressed(curator, article):
    answer = add(curator, opened(curator), "quote", "Nothing works")

    assert answer.status_code == 422
    places = answer.context["places"]
    start = TEXT.rindex("Nothing works")
    assert places[1][0] == f"quote [{start}-{start + 13}]"

    answer = add(curator, page_of(answer), places[1][0], "Nothing works")

    assert answer.context["form"].additions.quotes == ((start, start + 13),)


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        ("quote", "", "Select words of the text"),
        ("quote", "words that stand nowhere", "do not stand in the text"),
        ("quote", "[3-3]", "Take between 1 and"),
        ("voice", f"[0-{len(TEXT)}]", "Take between 1 and 200"),
        ("poem", MISSED, "Select words of the text"),
    ],
)
def test_what_cannot_be_added_is_said_and_stays_in_its_box(curator, article, kind, words, sentence):
    answer = add(curator, opened(curator), kind, words)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert answer.context["words"].strip() == words


def test_the_same_words_are_added_once(curator, article):
    data = page_of(add(curator, opened(curator), "quote", MISSED))

    answer = add(curator, data, "quote", MISSED)

    assert "added already" in answer.text
    assert len(answer.context["form"].additions.quotes) == 1


@pytest.mark.parametrize(("before", "status"), [(MOST_ADDED - 1, 200), (MOST_ADDED, 422)])
def test_so_many_are_added_at_once_and_no_more(curator, article, before, status):
    data = opened(curator) | {"added_voice": [f"{n}-{n + 3}" for n in range(before)]}

    answer = add(curator, data, "voice", "Piet Harrow")

    assert answer.status_code == status


def test_places_that_are_none_are_left_out(rf):
    sent = ["1-3", "x", "5-2", "3-9999999", "1-3"]
    data = rf.post("/", {"added_quote": sent}).POST

    assert additions_in(data, "some words").quotes == ((1, 3),)


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        (TEXT.replace("released by", "intercepted by"), True),
        (TEXT, False),
    ],
)
def test_a_named_voice_that_is_added_is_asked_about_where_words_were_caught(
    curator, db, text, is_asked
):
    suggested(text)

    answer = add(curator, opened(curator), "voice", "Piet Harrow")

    assert ("voice1_protect" in answer.context["form"].fields) is is_asked


def test_what_was_added_comes_back_with_what_is_refused(curator, article):
    data = page_of(add(curator, opened(curator), "quote", MISSED)) | {"language": "no such tag"}

    answer = send(curator, data)

    assert answer.status_code == 422
    assert answer.context["form"].additions.quotes
