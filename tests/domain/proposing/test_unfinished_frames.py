"""Sentences that begin like a frame of speech, of an act or of a check, and are none or end otherwise."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


def speakers(text):
    """Each quotation's beginning with who is told to speak it."""
    return [
        (text[one.start : one.end][:12], None if one.speaker is None else text[slice(*one.speaker)])
        for one in propose(text).quotes
    ]


def checkers(text):
    return [
        None if one.agent is None else text[slice(*one.agent)]
        for one in propose(text).statements
        if one.kind == "verifying"
    ]


def test_a_block_quotation_that_is_only_its_signature_is_none():
    assert speakers("> — Anna Holt, mayor\n\nThe town waited.") == []


def test_a_block_quotation_in_marks_is_told_by_its_marks():
    text = "> “We will not leave the mill today.”\n\nThe town waited."

    assert [words.strip("“")[:6] for words, _ in speakers(text)] == ["We wil"]


def test_an_answer_that_comes_from_nobody_has_no_speaker():
    assert speakers("“We stay at the mill,” comes the answer.") == [("We stay at t", None)]


def test_a_speaker_ends_where_the_words_begin():
    assert speakers("قالت الوكالة «سنبقى في المدينة حتى الصباح».") == [("سنبقى في الم", "الوكالة")]


def test_an_agency_that_quotes_nobody_else_is_who_is_told():
    text = "نقلت وكالة الأنباء قوله: «سنبقى في المدينة حتى الصباح»."

    assert speakers(text) == [("سنبقى في الم", "وكالة الأنباء")]


def test_whoever_is_given_the_material_did_not_release_it():
    text = "Entregó a la policía la grabación un funcionario del puerto."

    acts = {one.act: text[slice(*one.agent)] for one in propose(text).upstream if one.agent}
    assert acts == {"obtained": "la policía", "released": "un funcionario del puerto"}


def test_a_day_ends_the_name_that_a_small_word_begins():
    text = "The tape was obtained by reporters of Monday."

    agents = [text[slice(*one.agent)] for one in propose(text).upstream if one.agent]
    assert agents == ["reporters"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The Echo obtained the clip but was unable to verify it.", "The Echo"),
        ("Nor the court could verify the recording.", "the court"),
    ],
)
def test_whoever_could_not_check_is_named(text, agent):
    assert checkers(text) == [agent]
