"""Who speaks, in German, French, Spanish, Ukrainian, Russian and Arabic: sentences of our own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose

SENTENCES = Path(__file__).with_name("sentences") / "speakers.txt"
LEAST = {"de": 0.9, "fr": 0.95, "es": 1, "uk": 0.95, "ru": 1, "ar": 1}


def rows():
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split(" | ")


def first_speaker(text):
    for one in propose(text).quotes:
        return "-" if one.speaker is None else text[slice(*one.speaker)]
    return "no quotation"


def test_the_speaker_is_told_with_the_words_that_name_them():
    number, right = Counter(), Counter()
    for language, text, speaker in rows():
        found = first_speaker(text)
        number[language] += 1
        right[language] += found == speaker
        if found != speaker:
            print(f"{text} {found}")
    shares = {language: right[language] / number[language] for language in number}

    print(shares)
    assert {language: shares[language] >= LEAST[language] for language in LEAST} == dict.fromkeys(
        LEAST, True
    )


@pytest.mark.parametrize(
    "text",
    [
        "«Es un error enorme», afirmó.",
        "«Дело закрыто», — сообщили.",
        "« Nous enquêtons encore sur cette affaire », a-t-on affirmé.",
    ],
)
def test_where_nobody_is_named_there_is_a_quotation_without_speaker(text):
    (quote,) = propose(text).quotes

    assert quote.speaker is None or text[slice(*quote.speaker)] == "on"


@pytest.mark.parametrize(
    "text",
    [
        "„Wir gehen“, sagte am Montag in der Stadt.",
        "„Wir gehen alle nach Hause“, sagte, dass es so sei.",
        "«Мы уходим отсюда завтра», — сказал в городе на площади.",
        "«Ми йдемо звідси завтра», — сказав, що так буде.",
    ],
)
def test_a_time_a_place_or_whoever_is_spoken_to_does_not_speak(text):
    assert [one.speaker for one in propose(text).quotes] == [None]


def test_a_speaker_without_a_verb_of_saying_is_only_likely():
    text = "The mayor went home on Monday. “We were never told of any of it.” It rained."

    (quote,) = propose(text).quotes

    assert quote.speaker is None
    assert text[slice(*quote.likely)].startswith("The mayor")
