"""Each paragraph is read with the words of its own language."""

from __future__ import annotations

import pytest

from provenance.domain.language.detection import detect_other_language
from provenance.domain.proposing.propose import propose

ENGLISH = "The mayor said on Monday that the bridge would stay closed for the whole of the winter."
UKRAINIAN = "«Ми не підписали нічого», — сказав голова ради Олег Бондар, що був на зустрічі."
GERMAN = (
    "„Wir haben nichts unterschrieben“, sagte die Ministerin, und das ist nicht der erste Fall."
)


def speakers(text):
    return [one.speaker and text[slice(*one.speaker)] for one in propose(text).quotes]


def test_a_paragraph_of_another_language_is_read_with_its_words():
    text = f"{ENGLISH}\n\n{UKRAINIAN}\n\n{GERMAN}\n\n“We will see,” said Jonas Weil."

    assert speakers(text) == ["голова ради Олег Бондар", "die Ministerin", "Jonas Weil"]
    assert propose(text).language == "en"


def test_a_quotation_that_runs_on_is_read_with_the_words_of_its_first_paragraph():
    text = f"{ENGLISH}\n\nShe said: “We will see.\n\n“{GERMAN[1:30]} und das ist nicht der erste”\n\n{ENGLISH}"

    assert speakers(text)[0] == "She"
    assert len(propose(text).quotes) == 1


def test_a_verb_of_another_language_makes_no_speaker():
    text = (
        f"{ENGLISH}\n\nThe word «dit» was on a wall, dit the sign.\n\n“It is so,” sagte Bell there."
    )

    assert speakers(text)[-1:] == [None]


@pytest.mark.parametrize(
    ("paragraph", "language", "other"),
    [
        (ENGLISH, "de", "en"),
        (UKRAINIAN, "en", "uk"),
        (UKRAINIAN, "uk", None),
        (ENGLISH, "uk", "en"),
        (GERMAN, "de", None),
        ("Bridges", "de", None),
        ("Oleg Bondar, Kyiv", "uk", "en"),
        ("Мост", "uk", None),
    ],
)
def test_a_paragraph_is_of_another_language_where_that_is_clear(paragraph, language, other):
    assert detect_other_language(paragraph, language) == other
