"""Whether a sentence names what a known quote has nothing to do with."""

from __future__ import annotations

import pytest

from provenance.domain.matching.named_elsewhere import is_about_something_else, known_setting

SETTING = known_setting(["The Russian soldier spoke near Sumy of Hallin’s mill"])


@pytest.mark.parametrize(
    "sentence",
    ["Near Sumy the mill burnt", "The mill of Hallin burnt", "On Monday it burnt", "It burnt"],
)
def test_a_sentence_with_names_of_the_setting_or_none_is_of_it(sentence):
    assert not is_about_something_else(sentence, sentence, SETTING, "en")


@pytest.mark.parametrize(
    "sentence",
    ["Near Manila the mill burnt", "The Kurdish mill near Sumy burnt", "It burnt in Syria"],
)
def test_a_sentence_with_a_country_or_only_with_names_of_elsewhere_is_not(sentence):
    assert is_about_something_else(sentence, sentence, SETTING, "en")


def test_a_paragraph_of_another_country_alone_is_of_elsewhere():
    around = "The Georgian army spoke. The mill burnt."

    assert is_about_something_else("The mill burnt.", around, SETTING, "en")
    assert not is_about_something_else("The mill burnt.", f"{around} Russian guns.", SETTING, "en")


def test_a_german_noun_is_no_name():
    assert not is_about_something_else("Dann brannte die Bäckerei", "", SETTING, "de")


@pytest.mark.parametrize(("sentence", "tag"), [("Солдат з-під Сумів", "uk"), ("из Халлина", "ru")])
def test_a_name_in_other_letters_and_another_case_is_known(sentence, tag):
    assert not is_about_something_else(f"Тоді {sentence}", "", SETTING, tag)


@pytest.mark.parametrize(("place", "is_other"), [("Харьковом", False), ("Полтавой", True)])
def test_a_name_with_other_vowels_in_other_letters_is_known_by_its_consonants(place, is_other):
    setting = known_setting(["Near Kharkiv"])

    assert (
        is_about_something_else(f"Потом солдат говорил под {place}", "", setting, "ru") is is_other
    )


def test_a_country_of_elsewhere_counts_beside_one_of_the_setting():
    sentence = "Russian guns stood near the Kurdish mill"

    assert is_about_something_else(sentence, sentence, SETTING, "en")
