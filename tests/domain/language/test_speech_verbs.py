"""Verbs of saying as language files list them: in fours, or without what form each is."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import (
    SpeechVerb,
    VerbForm,
    verbs_in_four_forms,
    verbs_without_forms,
)

BASE, THIRD, PAST, PARTICIPLE = VerbForm


def test_each_four_words_are_the_forms_of_one_verb():
    assert verbs_in_four_forms("tell tells told telling say says said saying") == {
        "tell": SpeechVerb("tell", BASE),
        "tells": SpeechVerb("tell", THIRD),
        "told": SpeechVerb("tell", PAST),
        "telling": SpeechVerb("tell", PARTICIPLE),
        "say": SpeechVerb("say", BASE),
        "says": SpeechVerb("say", THIRD),
        "said": SpeechVerb("say", PAST),
        "saying": SpeechVerb("say", PARTICIPLE),
    }


def test_where_two_forms_look_alike_the_past_wins_then_the_participle():
    verbs = verbs_in_four_forms("read reads read reading become come come come")

    assert {word: verb.form for word, verb in verbs.items()} == {
        "read": PAST,
        "reads": THIRD,
        "reading": PARTICIPLE,
        "become": BASE,
        "come": PAST,
    }
    assert verbs_in_four_forms("put put putted put")["put"].form == PARTICIPLE


def test_of_two_verbs_with_one_form_it_is_of_the_later():
    verbs = verbs_in_four_forms("find finds found finding found founds founded founding")

    assert (verbs["found"].base, verbs["found"].form) == ("found", BASE)


def test_what_verbs_do_is_said_of_each_form():
    verbs = verbs_in_four_forms("call calls called calling", naming=True, weak=True)

    assert {(verb.naming, verb.weak) for verb in verbs.values()} == {(True, True)}


def test_verbs_without_forms_stand_in_the_third_person():
    assert verbs_without_forms("dice dijo") == {
        "dice": SpeechVerb("dice", THIRD),
        "dijo": SpeechVerb("dijo", THIRD),
    }
