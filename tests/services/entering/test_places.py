"""Passages: found in the text, recorded once, never at a place that holds no words."""

from __future__ import annotations

import pytest

from provenance.models import Event, Passage
from provenance.services.entering.places import (
    NotInText,
    Place,
    SeveralPlaces,
    UnplacedWords,
    change_zone,
    passage_at,
    passage_for,
    passage_seen,
    place_of,
)
from provenance.services.placing import zone_at
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = (
    "Soldier says they lose\n\n"
    "A soldier in the east said on Monday that “we are losing now”, and nobody tells them why.\n\n"
    "He adds: “We are losing.”\n\nRead more at The Daily Paper."
)


@pytest.fixture
def article():
    return builders.document(text=TEXT)


def test_words_are_found_as_they_stand(article):
    start, end = place_of(article, "we are losing")

    assert TEXT[start:end] == "we are losing"


def test_words_that_stand_twice_are_told_apart_by_what_is_about_them(article):
    with pytest.raises(SeveralPlaces) as told:
        place_of(article, "are losing")

    assert len(told.value.places) == 2
    assert "losing now" in told.value.contexts[0]
    assert told.value.messages == [
        "These words stand at 2 places in the text; take a few words more, or choose one of them."
    ]


def test_of_several_places_the_nearest_is_taken_where_the_reader_is(article):
    start, _ = place_of(article, "are losing", near=len(TEXT))

    assert start == TEXT.rindex("are losing")


@pytest.mark.parametrize("words", ["we are winning", " ", ""])
def test_words_that_do_not_stand_in_the_text_are_refused_with_a_sentence(article, words):
    with pytest.raises(NotInText, match=r"\w+ \w+.*\."):
        place_of(article, words)


def test_no_place_is_told_in_a_text_that_is_not_here():
    with pytest.raises(NotInText, match="not held here"):
        place_of(builders.document(), "losing")


def test_a_passage_keeps_its_words_its_place_and_what_stands_about_it(article):
    start = TEXT.index("we are losing now")

    passage = passage_at(article, (start, start + 17), change=CHANGE)

    assert (passage.exact, passage.start, passage.end) == ("we are losing now", start, start + 17)
    assert TEXT[: passage.start].endswith(passage.prefix)
    assert len(passage.prefix) == 64
    assert TEXT[start + 17 :].startswith(passage.suffix)
    assert (passage.key, passage.zone) == ("we-are-losing-now", "lead")


def test_white_space_at_the_ends_is_left_out(article):
    start = TEXT.index(" losing now")

    assert passage_at(article, (start, start + 8), change=CHANGE).exact == "losing"


def test_the_passage_that_stands_there_is_taken_and_no_event_is_left(article):
    one = passage_at(article, (0, 7), change=CHANGE)
    other = passage_at(article, (0, 8), change=CHANGE)

    assert one == other
    assert Event.objects.count() == 1


def test_a_second_passage_of_the_same_words_has_another_key(article):
    for place in (TEXT.index("are losing"), TEXT.rindex("are losing")):
        passage_at(article, (place, place + 10), change=CHANGE)

    assert set(article.passages.values_list("key", flat=True)) == {"are-losing", "are-losing-2"}


@pytest.mark.parametrize("place", [(-1, 4), (4, 4), (9, 3), (0, 10_000), (22, 24)])
def test_a_place_without_words_is_refused(article, place):
    with pytest.raises(NotInText):
        passage_at(article, place, change=CHANGE)

    assert not Passage.objects.exists()


def test_a_place_is_refused_where_the_text_is_not_here():
    with pytest.raises(NotInText, match="give the words instead"):
        passage_at(builders.document(), (0, 4), change=CHANGE)


def test_words_seen_elsewhere_have_no_place_and_are_kept_once():
    film = builders.named_document(kind="broadcast")

    one = passage_seen(film, UnplacedWords(" we lose ", "caption", "00:01:23"), change=CHANGE)
    other = passage_for(film, UnplacedWords("we lose"), change=CHANGE)

    assert one == other
    assert (one.exact, one.start, one.zone, one.time_code) == (
        "we lose",
        None,
        "caption",
        "00:01:23",
    )


def test_words_seen_are_words_at_a_place_where_the_text_is_here(article):
    passage = passage_for(article, UnplacedWords("Read more at The Daily Paper."), change=CHANGE)

    assert (passage.start, passage.zone) == (TEXT.index("Read"), "credit")


def test_no_words_seen_are_refused():
    with pytest.raises(NotInText, match="Give the words"):
        passage_seen(builders.named_document(), UnplacedWords(" "), change=CHANGE)


def test_a_passage_already_chosen_is_taken_as_it_is():
    passage = builders.passage()

    assert passage_for(passage.document, passage, change=CHANGE) is passage


def test_a_curator_knows_the_zone_better(article):
    passage = passage_at(article, Place(0, 7, "key-points"), change=CHANGE)
    change_zone(passage, "headline", change=CHANGE)
    assert Passage.objects.get().zone == "headline"
    passage_at(article, Place(0, 7, "caption"), change=CHANGE)

    assert Passage.objects.get().zone == "caption"
    assert zone_at(TEXT, 0) == "headline"
    assert zone_at("\n we", 0) == "body"


def test_the_name_of_a_protected_person_is_in_no_key_of_theirs():
    builders.protected_source("Aleksandr Ivanov", display_form="Aleksandr")
    article = builders.document(text="So spoke Aleksandr Ivanov at last.")

    assert passage_at(article, (0, 34), change=CHANGE).key == "so-spoke-aleksandr-at-last"


def test_words_that_no_address_can_hold_have_a_plain_key():
    article = builders.document(text="Мы проигрываем")

    assert passage_at(article, (0, 14), change=CHANGE).key == "words"
