"""Who does it and whom it is done to, exchanged."""

from __future__ import annotations

import pytest

from provenance.domain.matching.alteration import find_exchanges


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


def test_two_that_changed_places_around_a_verb_are_shown():
    assert pairs(
        "The driver attacked the officer outside the pub",
        "The officer attacked the driver outside the pub",
    ) == [("driver", "officer"), ("officer", "driver")]


def test_whole_phrases_that_changed_places_are_shown():
    assert pairs(
        "The train from Lviv hit the bus from Odesa",
        "The bus from Odesa hit the train from Lviv",
    ) == [("train from Lviv", "bus from Odesa"), ("bus from Odesa", "train from Lviv")]


def test_who_did_it_suffers_it_in_the_passive():
    assert pairs(
        "The officer attacked the driver outside the pub",
        "The officer was attacked by the driver outside the pub",
    ) == [("attacked the", "was attacked by the")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same preposition, two to each other, an object taken up again, another place alone.
        ("In May the deal was signed in Kyiv", "In Kyiv the deal was signed in May"),
        ("Putin met Xi in Beijing on the first day", "Xi met Putin in Beijing on the first day"),
        ("El puente lo volaron los nuestros de noche", "Los nuestros volaron el puente de noche"),
        ("Bread and water is all we have now", "Water and bread is all we have now"),
        # Cases: the form stays, so that the sense does.
        ("Мост взорвали сапёры той же ночью", "Сапёры взорвали мост той же ночью"),
        (
            "Den Wächter hat der Hund gebissen, sagt man",
            "Der Hund hat den Wächter gebissen, sagt man",
        ),
        # A passive with no other agent.
        (
            "The officer was attacked outside the pub by night",
            "The officer attacked outside the pub by night",
        ),
    ],
)
def test_another_order_that_says_the_same_is_no_exchange(one, other):
    assert pairs(one, other) == []


def test_where_a_case_changes_with_the_place_the_roles_do():
    one = "Иванов ударил Сидорова возле склада на той дороге"

    assert pairs(one, "Сидоров ударил Иванова возле склада на той дороге")
