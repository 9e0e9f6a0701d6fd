"""Wordings that say the same in other words, beyond the rows of ``tests/domain/kinds/matching.txt``."""

from __future__ import annotations

import pytest

from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import (
    Judgement,
    MatchKind,
    _prefer_same_sense,
    judge,
    judge_all,
)
from provenance.domain.matching.other_words import (
    are_one_in_sense,
    may_be_of_others,
    opposed_words,
    say_the_same,
)

ORDER = "We were given an order to kill everyone we see."


@pytest.mark.parametrize(
    "words",
    [
        "They ordered us to kill everybody we met",
        "The order we got was to shoot everybody in sight",
    ],
)
def test_each_word_that_matters_has_one_of_its_sense(words):
    assert say_the_same(words, ORDER)
    assert say_the_same(ORDER, words)


@pytest.mark.parametrize(
    "words",
    [
        "They ordered us to bury all we met",
        "We ordered them to kill everyone we see",
        "He was given an order to kill everyone he sees",
        "We were not given an order to kill everyone we see",
        "We were given 2 orders to kill everyone we see",
        "Wir hatten den Befehl, alle zu töten, die wir sehen",
        "Kill everyone",
    ],
)
def test_another_deed_person_figure_or_language_is_not_the_same(words):
    assert not say_the_same(words, ORDER)
    assert not say_the_same(ORDER, words)


def test_what_is_done_to_somebody_is_not_what_they_do():
    assert not say_the_same("We were all shot in the forest", "We shot all in the forest")
    assert not say_the_same("We shot all in the forest", "We were all shot in the forest")
    assert not say_the_same("The wolf bit the hunter badly", "The hunter bit the wolf badly")


def test_us_after_a_preposition_suffers_nothing():
    assert say_the_same("There are few of us at the burnt mill", "We are few at the burnt mill")


def test_other_words_of_one_sense_make_no_altered_copy():
    sides = "The army massed near the river", "The army gathered near the river"

    assert are_one_in_sense(*sides, [WordExchange("massed", "gathered")])
    assert not are_one_in_sense(*sides, [WordExchange("massed", "mass")])
    assert not are_one_in_sense(*sides, [WordExchange("Mass", "gathered")])
    assert not are_one_in_sense(*sides, [WordExchange("massed", "slept")])


def test_a_word_of_sense_or_a_name_in_the_stead_of_another_is_told():
    triumph = "We have won, and that is a great triumph", "We won; it is a huge tragedy"
    towns = "He will never reach Odesa with these tanks", "With such tanks he cannot get to Kyiv"
    long = "The cook rode home on a mule with bread, salt, onions, beans, candles and a saw"

    assert opposed_words(*triumph) == (WordExchange("triumph", "tragedy"),)
    assert opposed_words(*towns) == (WordExchange("Odesa", "Kyiv"),)
    assert opposed_words("He may reach Kiev on foot", "On foot he may get to Kyiv") == ()
    assert opposed_words(long, "We won; it is a huge tragedy") == ()


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        # Another deed and another thing; other persons; and the parts exchanged.
        ("We had an order to search each house", ORDER, True),
        ("They left their guns in the mud and ran", "He left his guns in the mud and ran", True),
        ("You lose here and they win there", "You win here and they lose there", True),
        # One only says more; both name one place; or they are long, or in another language.
        ("We left our guns in the mud and ran home", "We left our guns in the mud and ran", False),
        ("We dug a trench near Sumy", "We drank tea near Sumy", False),
        (f"{ORDER} The miller sold flour, eggs, goats, wool, honey, wax and tar", ORDER, False),
        ("Wir suchten ein Haus im Wald", "Wir sahen einen Hund im Wald", False),
    ],
)
def test_short_wordings_of_which_both_say_more_may_be_of_others(one, other, are):
    assert may_be_of_others(one, other) is are
    assert may_be_of_others(other, one) is are


def test_long_wordings_may_differ_in_what_they_add():
    one = "The miller sold flour, eggs, goats, wool, honey, wax, tar, rope and salt"
    other = "The miller sold flour, eggs, goats, wool, honey, wax, tar, rope and ink"

    assert not may_be_of_others(one, other)


def test_what_says_the_same_as_one_wording_of_a_quote_is_no_altered_copy_of_another():
    words = "We were told to shoot everyone we see in the village"
    altered = "We were told to feed everyone we see in the village"
    known = "They gave us an order to kill everybody in the village that we see"

    assert judge(words, altered).kind == MatchKind.ALTERED
    kinds = [one.kind for one in judge_all(words, [altered, known], quotes=[1, 1])]
    assert kinds == [MatchKind.SIMILAR, MatchKind.REWORDED]
    cut = f"{words} over there"
    kinds = [one.kind for one in judge_all(words, [altered, cut], quotes=[1, 1])]
    assert kinds == [MatchKind.SIMILAR, MatchKind.CUT]
    kinds = [one.kind for one in judge_all(words, [altered, known], quotes=[1, 2])]
    assert kinds[0] == MatchKind.ALTERED


def test_who_says_the_same_as_one_wording_of_a_quote_alters_no_other_of_it():
    judgements = [Judgement(MatchKind.ALTERED, 0.9), Judgement(MatchKind.SIMILAR, 0.4)]

    _prefer_same_sense(
        "They ordered us to kill everyone we see",
        [
            "They ordered us to spare everyone we see",
            "We had an order to kill everyone we met",
        ],
        ["the quote", "the quote"],
        judgements,
    )

    assert [one.kind for one in judgements] == [MatchKind.SIMILAR, MatchKind.REWORDED]
    assert judgements[0].score <= judgements[1].score
