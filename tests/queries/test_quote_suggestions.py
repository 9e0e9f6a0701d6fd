"""Known quotes offered for words that are being entered, and what they cost."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind
from provenance.queries.quote_suggestions import WordsPlace, suggestions_for, suggestions_for_many
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db
WORDS = "Putin is a fool who wants to take Kyiv but cannot do it at all."
TEXT = f"“{WORDS}” says the soldier."
PLACE = (1, 1 + len(WORDS))


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def known(exact=WORDS, **fields):
    made = builders.wording(exact, **fields)
    index_wordings([made.pk])
    return made


def test_the_same_words_elsewhere_are_offered_with_their_document(article):
    other = known(document=builders.document("Another page", status="draft"))

    (offer,) = suggestions_for(article, *PLACE)

    assert (offer.wording, offer.kind, offer.quote) == (other, MatchKind.SAME, other.quote)
    assert offer.wording.passage.document.title == "Another page"
    assert (offer.differing, offer.caution, offer.words) == ([], "", WORDS)


def test_where_words_differ_it_is_shown(article):
    known("Putin is an idiot who wants to take Kyiv but cannot do it at all.")

    (offer,) = suggestions_for(article, *PLACE)

    assert offer.kind == MatchKind.REWORDED
    assert [(run.one, run.other) for run in offer.differing] == [("a fool", "an idiot")]


def test_the_wording_of_these_very_words_is_not_offered(article):
    known(passage=builders.passage(WORDS, article, start=1))
    elsewhere = known()

    assert [offer.wording for offer in suggestions_for(article, *PLACE)] == [elsewhere]


def test_the_same_words_at_another_place_of_the_document_are_offered():
    article = builders.document(text=f"{TEXT} {TEXT}")
    again = known(passage=builders.passage(WORDS, article, start=len(TEXT) + 2))

    assert [offer.wording for offer in suggestions_for(article, *PLACE)] == [again]


def test_a_wording_without_a_place_in_this_document_is_offered(article):
    other = known(document=article)

    assert [offer.wording for offer in suggestions_for(article, *PLACE)] == [other]


def test_another_speaker_and_place_are_a_caution(article):
    speaker = builders.source("Sergey Orlov", kind="person")
    builders.source_name(speaker, name="Serhiy Orlov")
    said = builders.quote(claimed_speaker=speaker, said_where="Bucha", setting_reason="So.")
    known(of=said, place_as_stated="near Bucha")

    def told(name):
        (offer,) = suggestions_for(article, *PLACE, speaker=name, where="outside Moscow")
        return offer.caution

    assert "the speaker here is “Nikita”, there “Sergey Orlov” and “Serhiy Orlov”" in told("Nikita")
    assert "the place here is “outside Moscow”, there “Bucha” and “near Bucha”" in told("Nikita")
    assert "speaker" not in told("Serhiy")


def test_a_protected_speaker_is_told_only_by_the_form_shown_and_by_printed_names(article):
    soldier = builders.protected_source("Oleg Petrov", display_form="Oleg P.")
    builders.source_name(soldier, name="Oleh Petrenko")
    known(of=builders.quote(claimed_speaker=soldier), speaker_as_named="Alyosha")

    (offer,) = suggestions_for(article, *PLACE, speaker="Nikita")

    assert "“Oleg P.” and “Alyosha”" in offer.caution
    assert "Petr" not in offer.caution


def test_another_upstream_and_another_time_are_a_caution(article):
    page = builders.document("Another page")
    other = known(document=page)
    here = builders.named_document("Audio", publisher=builders.source("The Service"))
    there, aside = builders.named_document("The calls"), builders.named_document("Aside")
    builders.attribution(article, here)
    builders.attribution(page, there)
    builders.attribution(page, aside, quotes=[builders.quote()])
    builders.document_date(article, "2022-09-29")
    builders.document_date(article, "2022-10", layer="made")
    builders.document_date(page, "2020-09-29")

    (offer,) = suggestions_for(article, *PLACE)

    assert offer.wording == other
    assert "from The Service, Audio here, from The calls there" in offer.caution
    assert "more than a year apart" in offer.caution


@pytest.mark.parametrize(("when", "told"), [("2022-12", True), ("2022-03", False), ("soon", False)])
def test_words_said_later_are_others(article, when, told):
    builders.document_date(article, "2022-09-29")
    known(of=builders.quote(said_when=when, setting_reason="So."))

    (offer,) = suggestions_for(article, *PLACE)

    assert ("said after" in offer.caution) is told


def test_a_line_that_runs_in_a_circle_comes_to_an_end(article):
    page = builders.document()
    known(document=page)
    builders.attribution(article, page)
    builders.attribution(page, article)

    (offer,) = suggestions_for(article, *PLACE)

    assert offer.caution == ""


def test_nothing_is_offered_for_words_that_nobody_knows(article):
    known("Something else was said, at length, of another matter altogether.")

    assert suggestions_for(article, *PLACE) == []
    assert suggestions_for_many(article, []) == []


@pytest.mark.parametrize("rows", [1, 30])
def test_what_is_offered_for_many_places_costs_as_much_as_for_one(rows, django_assert_num_queries):
    sentences = [f"{WORDS[:-1]}, said number {n} of the regiment {n}." for n in range(rows)]
    article = builders.document(text="\n".join(sentences))
    for sentence in sentences:
        known(sentence)
    places = [article.text.index(sentence) for sentence in sentences]
    asked = [
        WordsPlace(start, start + len(words))
        for start, words in zip(places, sentences, strict=True)
    ]

    with django_assert_num_queries(8):
        offered = suggestions_for_many(article, asked)

    assert [bool(offers) for offers in offered] == [True] * rows
