"""Whether whoever a text names may be the one who said known words."""

from __future__ import annotations

import pytest

from provenance.domain.matching.named_elsewhere import known_setting, reporting_setting
from provenance.domain.matching.retelling_voice import may_be_speaker

SOLDIER = ["a Russian soldier", "one of the men", ""]
MINISTER = ["Ada Bell"]
SETTING = known_setting(["The minister, Ada Bell, spoke of the calls from Hallin"])


@pytest.mark.parametrize(
    ("phrase", "tag"),
    [
        ("the conscript", "en"),
        ("he", "en"),
        ("His relative", "en"),
        ("A soldier in one of the calls", "en"),
        ("un soldado ruso", "es"),
        ("Ein Soldat", "de"),
        ("солдат", "ru"),
        ("Reuters", "en"),
    ],
)
def test_a_kindred_role_or_anybody_may_speak(phrase, tag):
    assert may_be_speaker(phrase, SOLDIER, tag, SETTING)


@pytest.mark.parametrize(
    ("phrase", "tag"),
    [
        ("the baker", "en"),
        ("A farmer outside Leeds", "en"),
        ("el panadero", "es"),
        ("Die Bäckerin", "de"),
        ("пекарь", "ru"),
    ],
)
def test_a_role_that_goes_with_no_recorded_one_does_not(phrase, tag):
    assert not may_be_speaker(phrase, SOLDIER, tag, SETTING)


def test_a_soldier_of_another_nation_does_not():
    assert not may_be_speaker("a Syrian soldier", SOLDIER, "en", SETTING)


def test_a_commander_of_what_no_document_speaks_of_does_not():
    assert not may_be_speaker("the commander of the fire brigade", SOLDIER, "en", SETTING)


def test_another_name_does_not():
    assert not may_be_speaker("Pat Doyle", MINISTER, "en", SETTING)


def test_where_only_a_name_is_recorded_the_documents_have_to_speak_of_the_role():
    assert may_be_speaker("the minister", MINISTER, "en", SETTING)
    assert not may_be_speaker("the mayor", MINISTER, "en", SETTING)


def test_where_nobody_is_recorded_anybody_may_speak():
    assert may_be_speaker("the mayor", [""], "en", SETTING)


def test_whoever_the_known_words_name_as_telling_it_may_be_the_voice():
    setting = reporting_setting("In the north the media reported that all went well")

    assert may_be_speaker("the local media", ["his mother"], "en", setting)
    assert not may_be_speaker("the local baker", ["his mother"], "en", setting)
    assert not may_be_speaker(
        "the local media", ["his mother"], "en", reporting_setting("The media")
    )


@pytest.mark.parametrize(
    "phrase",
    ["A good number of the soldiers", "many of the conscripts", "that an ambush killed the cook"],
)
def test_some_of_them_may_speak_and_a_clause_names_nobody(phrase):
    assert may_be_speaker(phrase, SOLDIER, "en", SETTING)


@pytest.mark.parametrize("phrase", ["A good number of the bakers", "that baker"])
def test_some_of_others_may_not(phrase):
    assert not may_be_speaker(phrase, SOLDIER, "en", SETTING)
