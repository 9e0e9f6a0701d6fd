"""Words found by their speaker: any name in the register, or printed; nothing kept back."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import Protection, SourceKind, Status
from provenance.queries.search import find
from tests import builders

pytestmark = pytest.mark.django_db


def nearest(words, **options):
    answer = find(words, **options)
    assert not answer.hits
    return [hit.wording for hit in answer.nearest]


def said(speaker, **fields):
    return builders.wording(of=builders.quote(claimed_speaker=speaker), **fields)


@pytest.mark.parametrize(
    "typed", ["Олександр Коваль", "Aleksandr Koval", "aleksandr koval", "Iskander"]
)
def test_an_unprotected_speaker_is_found_by_every_name(typed):
    speaker = builders.source("Aleksandr Koval", kind=SourceKind.PERSON)
    for name, language in [("Олександр Коваль", "uk"), ("Iskander", "ar")]:
        builders.source_name(speaker, name=name, language=language)

    wording = said(speaker)

    assert nearest(typed) == [wording]


def test_a_protected_speaker_is_found_by_the_names_that_are_printed():
    soldier = builders.protected_source("Aleksandr Ivanov")
    one = said(soldier, speaker_as_named="Aleksandr")
    other = said(soldier, speaker_as_named="Iskander")

    assert nearest("Iskander") == [one, other]
    assert nearest("aleksandr") == [one, other]


@pytest.mark.parametrize("typed", ["Aleksandr Ivanov", "Sasha"])
def test_what_only_the_register_knows_of_a_protected_speaker_finds_nothing(typed):
    soldier = builders.protected_source("Aleksandr Ivanov", protection=Protection.FIRST_NAME)
    builders.source_name(soldier, name="Sasha")
    said(soldier, speaker_as_named="Aleksandr")

    assert nearest(typed) == []


def test_a_name_that_only_a_draft_prints_is_found_by_curators_alone():
    draft = builders.document(status=Status.DRAFT)
    wording = builders.wording(speaker_as_named="Iskander", document=draft)

    assert nearest("Iskander") == []
    assert nearest("Iskander", drafts=True) == [wording]


def test_a_quote_is_listed_once():
    quote = builders.quote()
    first = builders.wording(of=quote, speaker_as_named="Iskander")
    builders.wording(of=quote, speaker_as_named="Iskander")

    assert nearest("Iskander") == [first]


def test_more_words_than_a_name_has_are_no_name():
    builders.wording(speaker_as_named="one of the many Russian soldiers there")

    assert nearest("one of the many Russian soldiers there") == []


def test_quotes_of_a_named_body_come_before_those_that_only_print_its_name():
    printed = builders.wording(speaker_as_named="an official of the Harbour Guard")
    guard = builders.source("The Northern Harbour Guard")
    theirs = said(guard, speaker_as_named="a spokeswoman")

    assert nearest("Harbour Guard") == [theirs, printed]


def test_a_speaker_is_found_by_another_spelling_of_the_name():
    theirs = said(builders.source("Volodymyr Zelensky"), speaker_as_named="the president")

    assert nearest("Zelenskyy") == [theirs]
