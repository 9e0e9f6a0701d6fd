"""Words of a sentence that a known quote does not explain."""

from __future__ import annotations

from provenance.domain.language.text import folded
from provenance.domain.matching.unexplained_words import unexplained_words

KNOWN = frozenset(["half of our regiment is gone", "a russian soldier"])


def test_what_a_quote_has_not_is_foreign():
    sentence = "the grower told his wife that half of the orchard was gone after the storm"

    assert unexplained_words(sentence, KNOWN, "en") == ["grower", "orchard", "storm"]


def test_small_words_times_people_and_verbs_of_telling_are_not():
    sentence = folded("On Monday a soldier told his wife that two men left")

    assert unexplained_words(sentence, KNOWN, "en") == []


def test_words_of_another_language_are_explained_by_their_english():
    assert unexplained_words("halfte des regiments", KNOWN, "de") == []


def test_a_phrase_for_which_the_quote_has_a_word_is_not_foreign():
    gone = folded("fifty per cent of the regiment no longer exists")

    assert unexplained_words(gone, KNOWN, "en") == []
    assert unexplained_words(gone, frozenset(["the regiment is here"]), "en") == [
        "percent",
        "longer",
        "exists",
    ]


def test_a_small_word_behind_one_that_is_cut_before_it_is_not_foreign():
    assert unexplained_words(folded("c’est l’orchidée"), KNOWN, "fr") == ["lorchidee"]
