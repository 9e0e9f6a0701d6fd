"""A passage entered anywhere on a held text finds its place by itself, or is left as it is."""

from __future__ import annotations

import pytest

from provenance.models import Event, Passage
from provenance.services import evidence
from provenance.services.placing import place_passage
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

TEXT = "Losses grow\n\n“We’re losing now,” he says.\n\nThey lose. They lose."


def entered(words, *, key="w", **fields):
    document = fields.pop("document", None) or builders.document(text=TEXT)
    passage = Passage(document=document, key=key, exact=words, **fields)
    evidence.save(passage, change=CHANGE)
    passage.refresh_from_db()
    return passage


def test_words_that_stand_once_get_their_place_their_surroundings_and_their_zone():
    passage = entered("Losses grow")

    assert (passage.start, passage.end, passage.zone) == (0, 11, "headline")
    assert passage.suffix.startswith("\n\n“We’re")


def test_words_typed_with_other_marks_become_those_of_the_text():
    assert entered("we're losing NOW").exact == "We’re losing now"


def test_a_zone_that_somebody_chose_stays():
    assert entered("Losses grow", zone="caption").zone == "caption"


@pytest.mark.parametrize("words", ["They lose.", "They win.", " "])
def test_words_that_stand_twice_or_nowhere_are_left_as_they_are(words):
    passage = Passage(document=builders.document(text=TEXT), exact=words)

    assert not place_passage(passage, adopt=True)
    assert (passage.start, passage.exact) == (None, words)


def test_what_a_fixture_gives_is_placed_to_the_letter_only():
    document = builders.document(text=TEXT)

    assert not place_passage(Passage(document=document, exact="we're losing NOW"))
    assert place_passage(Passage(document=document, exact="We’re losing now"))


def test_a_passage_that_has_a_place_keeps_it():
    passage = entered("They lose.", start=43, end=53)

    assert not place_passage(passage)
    assert passage.start == 43


def test_words_without_letters_stand_in_the_body_before_the_first_paragraph():
    passage = Passage(document=builders.document(text=f"\n {TEXT}"), exact="Losses grow")

    assert place_passage(passage)
    assert passage.zone == "headline"


def test_the_page_of_a_file_goes_with_the_place():
    document = builders.document(text=TEXT, page_starts=[0, 13])

    assert entered("Losses grow", document=document).page == 1
    assert document.page_at(20) == 2
    assert builders.document("Other").page_at(5) is None


def test_passages_entered_before_the_text_came_find_their_places_when_it_comes():
    document = builders.document()
    known, unknown = (
        entered(w, document=document, key=w[-4:].strip()) for w in ("We’re losing", "They win")
    )
    before = Event.objects.count()

    document.text = TEXT
    evidence.save(document, change=CHANGE)

    known.refresh_from_db()
    unknown.refresh_from_db()
    assert TEXT[known.start : known.end] == "We’re losing"
    assert unknown.start is None
    assert Event.objects.count() == before + 2
