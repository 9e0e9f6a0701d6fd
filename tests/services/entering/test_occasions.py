"""Occasions named while quotes and steps are entered: one a name, gone when nothing stands on them."""

from __future__ import annotations

import pytest

from provenance.models import Event, Occasion
from provenance.services.accept_proposal import enter
from provenance.services.entering import (
    AlreadyEntered,
    AttributionEntry,
    QuoteEntry,
    change_attribution,
    change_quote,
    enter_attribution,
    enter_quote,
    remove_quote,
)
from provenance.services.entering.occasions import occasion_for
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” he says on the tape. “It is a forgery,” he told reporters."
NOW, FORGERY = (1, 19), (43, 59)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def quoted(article, span=NOW, **fields):
    return enter_quote(article, QuoteEntry(place=span, **fields), change=CHANGE)


def labels(article):
    return list(article.occasions.values_list("label", flat=True))


def test_a_name_that_is_new_makes_an_occasion_behind_the_others(article):
    quoted(article, occasion="on the tape")
    wording = quoted(article, FORGERY, occasion=" told reporters ")

    assert labels(article) == ["on the tape", "told reporters"]
    assert wording.occasion.position == 2


def test_a_name_that_is_there_means_that_occasion_however_it_is_written(article):
    occasion = builders.occasion("on the tape", article)

    assert quoted(article, occasion="On the Tape").occasion == occasion
    assert labels(article) == ["on the tape"]


def test_without_a_name_a_quote_is_on_no_occasion(article):
    assert quoted(article, occasion="").occasion is None


def test_what_says_nothing_of_the_occasion_leaves_it(article):
    wording = quoted(article, occasion="on the tape")

    change_quote(wording, QuoteEntry(place=NOW, form="indirect"), change=CHANGE)

    wording.refresh_from_db()
    assert wording.occasion.label == "on the tape"


def test_an_occasion_goes_when_nothing_stands_on_it_any_more(article):
    wording = quoted(article, occasion="on teh tape")

    change_quote(wording, QuoteEntry(place=NOW, occasion="on the tape"), change=CHANGE)
    assert labels(article) == ["on the tape"]

    remove_quote(wording, change=CHANGE)
    assert labels(article) == []


def test_an_occasion_stays_where_a_step_names_it(article):
    wording = quoted(article, occasion="on the tape")
    builders.attribution(article, occasions=[wording.occasion])

    remove_quote(wording, change=CHANGE)

    assert labels(article) == ["on the tape"]


def test_the_words_that_told_of_an_occasion_go_with_it(article):
    told = builders.passage("he told reporters", article)
    occasion = builders.occasion("told reporters", article, passage=told)
    wording = builders.wording(document=article, occasion=occasion)

    remove_quote(wording, change=CHANGE)

    assert not article.passages.exists()


def test_a_step_speaks_for_the_occasions_chosen_and_for_a_new_one(article):
    on_tape = builders.occasion("on the tape", article)
    entry = AttributionEntry(
        gap="link-dead", place=(61, 78), occasions=[on_tape], new_occasion="told reporters"
    )

    attribution = enter_attribution(article, entry, change=CHANGE)

    assert {row.label for row in attribution.occasions.all()} == {"on the tape", "told reporters"}


def test_the_same_step_for_another_occasion_is_another_step(article):
    on_tape, to_us = builders.occasion("on the tape", article), builders.occasion("to us", article)
    step = {"gap": "link-dead", "place": (61, 78)}
    enter_attribution(article, AttributionEntry(**step, occasions=[on_tape]), change=CHANGE)

    enter_attribution(article, AttributionEntry(**step, occasions=[to_us]), change=CHANGE)
    with pytest.raises(AlreadyEntered):
        enter_attribution(article, AttributionEntry(**step, occasions=[to_us]), change=CHANGE)


def test_a_step_mended_to_speak_for_another_occasion_leaves_none_behind(article):
    entry = AttributionEntry(gap="link-dead", place=(61, 78), new_occasion="on teh tape")
    attribution = enter_attribution(article, entry, change=CHANGE)
    mended = AttributionEntry(gap="link-dead", place=(61, 78), new_occasion="on the tape")

    change_attribution(attribution, mended, document=article, change=CHANGE)

    assert [row.label for row in Occasion.objects.all()] == ["on the tape"]


@pytest.mark.parametrize(
    ("occasion", "goes_along"), [("on the tape", True), ("told reporters", False), ("", False)]
)
def test_steps_are_taken_along_within_one_occasion_only(article, occasion, goes_along):
    earlier = quoted(article, occasion="on the tape")
    step = builders.attribution(article, quotes=[earlier.quote])

    entry = QuoteEntry(place=FORGERY, occasion=occasion)
    made = enter(article, entry, change=CHANGE, earlier=earlier)

    assert (made.quote in step.quotes.all()) == goes_along


def test_a_new_occasion_leaves_its_entry_in_the_history_and_a_known_one_none():
    document = builders.document()

    new = occasion_for(document, " on the tape ", change=CHANGE)
    known = occasion_for(document, "On the Tape", change=CHANGE)

    assert (new.label, known) == ("on the tape", new)
    event = Event.objects.get()
    assert (event.record_type, event.record_id) == ("document", document.pk)
    assert "on the tape" in str(event.after)


def test_no_name_means_no_occasion():
    assert occasion_for(builders.document(), "  ", change=CHANGE) is None
