"""Marks, verbs of saying and “according to” of German, French, Spanish, Russian, Ukrainian, Arabic."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir verlieren den Krieg“, sagte der Soldat Karl Weber.", "der Soldat Karl Weber"),
        ("Laut dem Ministerium war die Lage „sehr ernst“.", "dem Ministerium"),
        ("« Nous perdons la guerre », a déclaré Marie Leroy.", "Marie Leroy"),
        ("Marie Leroy a dit : « Nous perdons la guerre. »", "Marie Leroy"),
        ("Selon le ministère, la situation était « très grave ».", "le ministère"),
        ("«Estamos perdiendo la guerra», dijo Ana Ruiz.", "Ana Ruiz"),
        ("De acuerdo con la ministra, la situación era «muy grave».", "la ministra"),
        ("«Мы проигрываем войну», — сказала врач Анна Петрова.", "врач Анна Петрова"),
        ("По данным министерства, положение «очень тяжёлое».", "министерства"),
        ("«Ми програємо війну», — сказав Іван Коваль.", "Іван Коваль"),
        ("За словами лікарки, втрати «дуже великі».", "лікарки"),
        ("«نحن نخسر الحرب»، قال المتحدث أحمد.", "المتحدث أحمد"),
        ("بحسب الوزارة، كان الوضع «خطيرا جدا».", "الوزارة"),
        ("وفقا للوزارة، كان الوضع «خطيرا جدا».", "للوزارة"),
    ],
)
def test_the_speaker_is_found_beside_the_verb_and_after_according_to(text, speaker):
    (quote,) = propose(text).quotes

    assert text[slice(*quote.speaker)] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Laut dem Ministerium war die Lage sehr ernst.",
        "Selon la ministre, la situation était très grave.",
        "Según la ministra, la situación era muy grave.",
        "Согласно отчёту, положение очень тяжёлое.",
        "За даними міністерства, становище дуже тяжке.",
        "بحسب الوزارة، كان الوضع خطيرا جدا.",
    ],
)
def test_according_to_states_a_step_in_every_language(text):
    assert [one.act for one in propose(text).upstream] == ["said"]


def test_according_to_nobody_is_no_speaker():
    assert propose("“Very grave” laut.").quotes == ()
    assert propose("Selon, c'était « très grave ».").marked[0].speaker is None
