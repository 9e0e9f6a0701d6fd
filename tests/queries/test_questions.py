"""Short or common words, and words of somebody else, are asked about; altered ones are shown so."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from provenance.domain.matching.question import QuestionReason
from provenance.queries.article import ALTERED, marks_in
from provenance.queries.quote_suggestions import suggestions_for
from provenance.queries.search import AnswerKind, find
from tests import builders

pytestmark = pytest.mark.django_db
FOOD = "We had to feed the prisoners and we do not have enough food for ourselves."
SPEAKER = "a soldier named Sergei"
FOOTBALL = (
    "The match went badly. “We are losing,” said the coach. The kitchen was no better: “We had to "
    "feed the prisoners,” said the cook, and laughed."
)


@pytest.fixture
def known():
    """Two quotes of a soldier: a short one, and one that tells more."""
    page = builders.document()
    return [
        builders.wording(words, document=page, speaker_as_named=SPEAKER)
        for words in ("We’re losing", FOOD)
    ]


@pytest.mark.parametrize(
    "words", ["We are losing", "“We are losing,” said the coach.", "feed the prisoners"]
)
def test_short_words_get_a_question_and_no_answer(known, words):
    answer = find(words)

    assert (answer.kind, answer.hits) == (AnswerKind.QUESTION, ())
    assert answer.reason == QuestionReason.FEW_WORDS
    assert {hit.wording for hit in answer.choices} <= set(known)


def test_words_that_the_text_gives_to_somebody_else_get_a_question(known):
    answer = find(f"“{FOOD}” said the cook.")

    assert (answer.kind, answer.reason) == (AnswerKind.QUESTION, QuestionReason.ANOTHER_SPEAKER)
    assert answer.speaker == "the cook"


@pytest.mark.parametrize("text", [FOOD, f"“{FOOD}” said the soldier.", f"Sergey said: “{FOOD}”"])
def test_words_of_the_same_speaker_or_of_nobody_answer(known, text):
    assert find(text).kind == AnswerKind.ONE


def test_a_speaker_who_stands_in_the_known_words_is_not_compared():
    builders.wording(
        "Nurses say that the old bridge was closed before the flood came", speaker_as_named=""
    )

    assert (
        find("Nurses say that the old bridge was closed before the flood came").kind
        == AnswerKind.ONE
    )


def test_an_article_asks_about_short_words_of_other_people(known):
    marks = marks_in(FOOTBALL, 0, len(FOOTBALL))

    assert [mark.answer for mark in marks] == ["question", "question"]
    assert all(mark.hits for mark in marks)


def test_an_article_asks_about_known_words_of_another_speaker(known):
    text = f"The kitchen was closed. “{FOOD}” said the cook. He left."

    (mark,) = marks_in(text, 0, len(text))

    assert (mark.answer, mark.is_sure) == ("question", False)


def test_an_article_that_also_names_the_recorded_speaker_tells_the_quote(known):
    text = f"He told the cook that “{FOOD}” said the soldier. He left."

    assert [mark.answer for mark in marks_in(text, 0, len(text))] == ["one"]


def test_an_article_marks_altered_words_in_quotation_marks_and_without(known):
    words = "We do not have to feed the prisoners and we do not have enough food for ourselves."

    for text in (f"He said: “{words}”", f"It rained. {words} It rained."):
        (mark,) = marks_in(text, 0, len(text))
        assert (mark.answer, mark.hits[0].wording) == (ALTERED, known[1].pk)


def test_an_article_marks_a_few_altered_words(known):
    text = "“We’re winning,” he said, and sat down."

    (mark,) = marks_in(text, 0, len(text))

    assert (mark.answer, mark.hits[0].wording) == (ALTERED, known[0].pk)


def test_the_page_of_a_check_asks_and_shows_no_chain(known, reader):
    page = reader.post(reverse("check"), {"text": FOOTBALL}).text

    assert "Is it the same speaker?" in page
    assert SPEAKER in page
    assert 'class="badge' not in page


def test_the_page_of_a_check_shows_exchanged_words(known, reader):
    builders.wording(
        "We never have enough bread for the men in the northern town", document=builders.document()
    )

    page = reader.post(
        reverse("check"),
        {"text": "“We always have enough bread for the men in the northern town,” he said."},
    ).text

    assert "<del" in page
    assert "always" in page.partition("<del")[2][:60]
    assert 'class="badge' not in page


def test_the_find_page_asks_with_the_speaker_and_without_a_badge(known, reader):
    page = reader.get(reverse("find"), {"q": "We are losing"}).text

    assert "These words also stand in one quote on file" in page
    assert SPEAKER in page
    assert 'class="badge' not in page


def test_the_find_page_names_whom_the_text_gives_the_words_to(known, reader):
    page = reader.get(reverse("find"), {"q": f"“{FOOD}” said the cook."}).text

    assert "Your text gives them to “the cook”" in page


def test_the_desk_still_offers_what_is_only_asked_about(known):
    text = "They told us that we are losing there. Then it rained."
    document = builders.document(text=text)
    start = text.index("we are losing")

    offers = suggestions_for(document, start, start + len("we are losing"))

    assert [offer.quote for offer in offers] == [known[0].quote]


def test_the_command_line_asks_and_shows_exchanged_words(known):
    asked, altered = StringIO(), StringIO()
    call_command("find", "We are losing", stdout=asked)
    call_command("find", FOOD.replace("not", "always"), stdout=altered)

    assert "These words also stand in known quotes" in asked.getvalue()
    assert f"given to “{SPEAKER}”" in asked.getvalue()
    assert "exchanged: “always” for “not”" in altered.getvalue()


def test_a_file_of_questions_tells_exchanged_words(known, tmp_path):
    questions, out = tmp_path / "questions.jsonl", StringIO()
    questions.write_text(json.dumps({"id": 1, "text": FOOD.replace("not", "always")}))

    call_command("find", batch=questions, stdout=out)

    hits = json.loads(out.getvalue())["hits"]
    assert hits[0]["exchanges"] == [{"one": "always", "other": "not"}]
