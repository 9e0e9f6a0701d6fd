"""Personal values of the history, sealed under a key of whose they are."""

from __future__ import annotations

import json

import pytest

from provenance.domain.personal_values import HIDDEN, SubjectCipher, new_key, sealed_names

KEY, OTHER = new_key(), new_key()
FACTS = {"slug": "him", "name": "Олександр", "names": [{"name": "مارکر"}], "kind": "person"}
SEALED = SubjectCipher([KEY]).seal(FACTS, "source")


def test_what_is_personal_is_sealed_and_the_rest_stands_as_it_is():
    assert sealed_names(SEALED) == ["name", "names"]
    assert {**SEALED, "name": 0, "names": 0} == {**FACTS, "name": 0, "names": 0}
    assert "Олександр" not in json.dumps(SEALED, ensure_ascii=False)


def test_its_key_opens_it():
    assert SubjectCipher([KEY]).open(SEALED) == FACTS


def test_one_of_several_keys_opens_it():
    assert SubjectCipher([OTHER, KEY]).open(SEALED) == FACTS


@pytest.mark.parametrize("keys", [[], [OTHER]])
def test_without_its_key_it_is_hidden(keys):
    cipher = SubjectCipher(keys)

    assert cipher.open(SEALED) == {**FACTS, "name": HIDDEN, "names": HIDDEN}
    assert (cipher.opens(SEALED), cipher.opens(None), cipher.opens({"slug": "him"})) == (
        False,
        True,
        True,
    )


def test_a_key_that_opens_all_but_one_value_does_not_open_the_whole():
    mixed = {**SEALED, "name": SubjectCipher([OTHER]).seal(FACTS, "source")["name"]}

    assert SubjectCipher([KEY]).opens(SEALED)
    assert not SubjectCipher([KEY]).opens(mixed)


def test_the_same_value_is_sealed_otherwise_each_time():
    assert SubjectCipher([KEY]).seal(FACTS, "source")["name"] != SEALED["name"]


def test_a_value_does_not_open_in_the_place_of_another():
    swapped = {**SEALED, "name": SEALED["names"], "names": SEALED["name"]}

    assert SubjectCipher([KEY]).open(swapped) == {**FACTS, "name": HIDDEN, "names": HIDDEN}


@pytest.mark.parametrize("facts", [None, {}, {"slug": "him", "name": HIDDEN, "names": HIDDEN}])
def test_what_holds_nothing_personal_stays_as_it_is(facts):
    assert SubjectCipher([KEY]).seal(facts, "source") == facts
    assert SubjectCipher([KEY]).open(facts) == facts


def test_what_is_sealed_is_not_sealed_twice():
    assert SubjectCipher([KEY]).seal(SEALED, "source") == SEALED


def test_the_values_of_other_records_are_not_personal():
    assert SubjectCipher([KEY]).seal(FACTS, "method") == FACTS


def test_keys_are_random():
    assert len({new_key() for _ in range(20)}) == 20
