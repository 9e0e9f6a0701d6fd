"""Why a reader is asked about words, and what is said where nothing is near: the reason that applies."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string
from django.urls import reverse

from provenance.domain.matching.question import QuestionReason
from provenance.presenters import checked_text
from provenance.queries.search import AnswerKind
from provenance.views import find
from tests import builders
from tests.markup import Markup

SUPPORT = "You forgot about sending in the air support"
LONG = (
    "The harbour was closed for three weeks and nobody told the captains why the cranes were gone"
)


def text_of(response):
    return " ".join(Markup(response.text).text.split())


@pytest.fixture
def recorded(db):
    clerk = builders.source("Ruth Hall")
    quote = builders.quote(claimed_speaker=clerk)
    for words in (SUPPORT, LONG):
        builders.wording(words, of=quote, speaker_as_named="Ruth Hall")
    builders.wording("We lose", of=builders.quote(claimed_speaker=clerk))
    call_command("reindex", verbosity=0)


def typed(reader, words):
    return text_of(reader.get(reverse("find"), {"q": words}))


def test_find_names_the_few_words_that_are_telling(reader, recorded):
    text = typed(reader, "You forgot about sending in the air")

    assert "Small words aside, yours are only “forgot, sending, air”" in text


def test_find_says_that_the_words_on_file_are_few(reader, recorded, monkeypatch):
    monkeypatch.setattr(find, "few_content_words", lambda words: ())

    assert "The words on file are few" in typed(reader, "We lose")


@pytest.mark.parametrize(
    ("enabled", "sentence"),
    [(True, "another translation, or"), (False, "in their own language only")],
)
def test_where_nothing_is_near_other_languages_are_offered_only_if_they_are_compared(
    reader, recorded, monkeypatch, enabled, sentence
):
    monkeypatch.setattr(find, "is_enabled", lambda: enabled)

    assert sentence in typed(reader, "zzz qqq xxx vvv")


@pytest.mark.parametrize(
    ("article", "reason"),
    [
        (
            "“You forgot about sending in the air,” Ruth Hall said.",
            "Small words aside, these are only “forgot",
        ),
        (f"“{LONG},” Peter Marsh said.", "the text gives them to somebody else"),
    ],
)
def test_a_checked_text_says_why_it_asks(reader, recorded, article, reason):
    assert reason in text_of(reader.post(reverse("check"), {"text": article}))


def entry(reason, words):
    return checked_text.MarkEntry(
        1, words, quoted=True, answer=AnswerKind.QUESTION, exact=False, results=(), reason=reason
    )


@pytest.mark.parametrize(
    ("reason", "words", "sentence"),
    [
        (QuestionReason.RETOLD, LONG, "in other words than its own"),
        (QuestionReason.FEW_WORDS, LONG, "Its words on file are few"),
        (QuestionReason.FEW_WORDS, "we lose", "these are only “lose”"),
    ],
)
def test_each_reason_has_its_sentence(reason, words, sentence):
    text = render_to_string("check/_asked.html", {"entry": entry(reason, words)})

    assert sentence in " ".join(text.split())
