"""On which occasion each quotation was spoken: read beside it, or carried over in its paragraph."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose

OPENING = "The call was published by the security service of the country on Monday morning.\n"


def occasions(text):
    """The sort of each quotation's occasion, and the words that tell of it."""
    rows = [one.occasion for one in propose(OPENING + text).quotes]
    cut = OPENING + text
    return [row and (row.kind, cut[row.start : row.end], row.carried) for row in rows]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "“It is a forgery made by fools,” Anna Bell told reporters.",
            "reporters",
            "told reporters",
        ),
        ("“We go home on Friday,” Anna Bell wrote on Telegram.", "posted", "on Telegram"),
        (
            "“It is a forgery made by fools,” Bell told the Lendal Echo newspaper.",
            "outlet",
            "told the Lendal Echo newspaper",
        ),
        (
            "“We go home on Friday,” the soldier says in the recording.",
            "recording",
            "in the recording",
        ),
    ],
)
def test_the_words_beside_a_quotation_tell_of_its_occasion(text, kind, words):
    assert occasions(text) == [(kind, words, False)]


@pytest.mark.parametrize(
    "text", ["“We go home on Friday,” Anna Bell said.", "There: “We go home on Friday.”"]
)
def test_where_no_words_tell_of_one_there_is_none(text):
    assert occasions(text) == [None]


def test_a_speaker_who_goes_on_in_the_paragraph_is_on_the_same_occasion():
    text = "“We go home on Friday,” Bell told reporters. “It has been a long winter.”"

    assert occasions(text)[1] == ("reporters", "told reporters", True)


def test_one_who_goes_on_to_say_where_keeps_the_words_that_say_it():
    text = "“We go home on Friday,” Bell wrote on Telegram. “It has been a long winter.”"

    assert occasions(text) == [("posted", "on Telegram", False), ("posted", "on Telegram", True)]


def test_the_sentence_before_tells_of_it_where_it_names_the_speaker():
    text = "In an interview Anna Bell rejected it. “We go home on Friday,” Bell said."

    assert occasions(text) == [("interview", "In an interview", True)]


@pytest.mark.parametrize(
    "text",
    [
        "In an interview the nurse rejected it. “We go home on Friday,” Bell said.",
        "In an interview Bell rejected it.\n“We go home on Friday,” Bell said.",
        "Anna Bell rejected it. “We go home on Friday,” Bell said.",
        "In an interview Bell rejected it. She left. “We go home on Friday,” Bell said.",
    ],
)
def test_no_other_sentence_before_tells_of_it(text):
    assert occasions(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“We go home on Friday,” Bell told reporters.\n“It was a long winter,” Bell said.",
        "“We go home on Friday,” Bell told reporters. “It was long,” the nurse Ann Lee said.",
        "“We go home on Friday,” Bell said. “It has been a long winter.”",
    ],
)
def test_another_paragraph_or_speaker_or_no_occasion_before_carries_nothing_over(text):
    assert occasions(text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "“We sold the coats,” a man says on the recording. “Nobody will ask,” the officer replies.",
        "On the recording a man says: “We sold the coats.” The officer answers: “Nobody will ask.”",
        "“Мы продали куртки”, — говорит мужчина на записи. “Никто не спросит”, — отвечает офицер.",
    ],
)
def test_an_answer_right_after_words_of_a_recording_is_heard_there_too(text):
    first, answer = occasions(text)

    assert answer == (*first[:2], True)


@pytest.mark.parametrize(
    "text",
    [
        "“We sold the coats,” a man says on the recording.\n“It is a forgery,” Doyle replied.",
        "“We sold the coats,” a man says on the recording. “It is a forgery,” Doyle said.",
        "“We sold the coats,” Bell told reporters. “It is a forgery,” Doyle replied.",
        "“We sold the coats,” a man says on the recording. The ministry did not say so for a long "
        "time after it. “It is a forgery,” Doyle replied.",
    ],
)
def test_other_words_after_those_of_a_recording_are_heard_elsewhere(text):
    assert occasions(text)[1] is None
