"""Wordings that say the same in other words, beyond the rows of ``tests/domain/kinds/matching.txt``."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import (
    Judgement,
    MatchKind,
    judge,
    judge_all,
)
from provenance.domain.matching.other_words import (
    MOST_UNMATCHED,
    _most_in_order,
    may_be_different_quotes,
    may_be_synonyms,
    mean_the_same,
    opposed_words,
)
from provenance.domain.matching.sibling_wordings import revise_by_siblings
from provenance.domain.matching.translator_choices import have_same_meaning

ORDER = "We were given an order to kill everyone we see."


@pytest.mark.parametrize(
    "words",
    [
        "They ordered us to kill everybody we met",
        "The order we got was to shoot everybody in sight",
    ],
)
def test_each_word_that_matters_has_one_of_its_sense(words):
    assert mean_the_same(words, ORDER)
    assert mean_the_same(ORDER, words)


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
    assert not mean_the_same(words, ORDER)
    assert not mean_the_same(ORDER, words)


def test_what_is_done_to_somebody_is_not_what_they_do():
    assert not mean_the_same("We were all shot in the forest", "We shot all in the forest")
    assert not mean_the_same("We shot all in the forest", "We were all shot in the forest")
    assert not mean_the_same("The wolf bit the hunter badly", "The hunter bit the wolf badly")


def test_us_after_a_preposition_suffers_nothing():
    assert mean_the_same("There are few of us at the burnt mill", "We are few at the burnt mill")


def test_other_words_of_one_sense_make_no_altered_copy():
    sides = "The army massed near the river", "The army gathered near the river"

    assert have_same_meaning(*sides, [WordExchange("massed", "gathered")])
    assert not have_same_meaning(*sides, [WordExchange("massed", "mass")])
    assert not have_same_meaning(*sides, [WordExchange("will mass", "gathered")])
    assert not have_same_meaning(*sides, [WordExchange("massed", "slept")])


def test_a_name_is_no_other_word_for_anything():
    sides = (
        "The army under Mass gathered near the river",
        "The army under Rally gathered near the river",
    )

    assert mean_the_same(sides[0], sides[1].replace("Rally", "Mass"))
    assert not have_same_meaning(*sides, [WordExchange("Mass", "Rally")])


def test_several_words_may_stand_for_one():
    sides = (
        "The motor cut out an hour before we struck the quay",
        "The motor stopped an hour before we hit the quay",
    )
    places = [WordExchange("cut out", "stopped"), WordExchange("struck", "hit")]

    assert have_same_meaning(*sides, places)
    assert not have_same_meaning(*sides, [*places, WordExchange("the quay", "no quay")])
    assert not have_same_meaning(*sides, [*places, WordExchange("the motor", "an hour")])


def test_a_word_may_be_of_a_phrase_that_says_the_same():
    sides = "We had to give them food at the mill", "We had to feed them at the mill"

    assert have_same_meaning(*sides, [WordExchange("give", "feed")])
    assert not have_same_meaning(*sides, [WordExchange("mill", "feed")])


def test_a_few_words_that_are_light_are_needed_too():
    assert mean_the_same(
        "I won’t come here a second time", "I will not come here for the second time"
    )
    assert not mean_the_same(
        "I won’t look here a second time", "I will not come here for the second time"
    )
    assert not mean_the_same("I will not", "I would not")


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
    assert may_be_different_quotes(one, other) is are
    assert may_be_different_quotes(other, one) is are


def test_long_wordings_may_differ_in_what_they_add():
    one = "The miller sold flour, eggs, goats, wool, honey, wax, tar, rope and salt"
    other = "The miller sold flour, eggs, goats, wool, honey, wax, tar, rope and ink"

    assert not may_be_different_quotes(one, other)


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

    revise_by_siblings(
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Small words, light words and what is left of an oath need nothing on the other side.
        ("We leave the burnt mill right now", "We leave the burnt mill"),
        ("We lost the f king bridge near Sumy", "We lost the bridge near Sumy"),
        # What both say of two opposites, and of one word twice.
        (
            "They spoke of victory and defeat in that war",
            "They talked of victory and defeat in that war",
        ),
        ("The wolf bit the hunter and then the wolf ran", "The wolf bit the hunter, the wolf ran"),
        (
            "There was an order: they ordered us to leave the burnt mill",
            "They ordered us to leave the burnt mill",
        ),
        # Words of one sense.
        ("He denied us water at the burnt mill", "He refused us water at the burnt mill"),
    ],
)
def test_what_is_said_in_other_words_is_the_same(one, other):
    assert mean_the_same(one, other)
    assert mean_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who does it to whom stands in another order; of seventeen one says it twice.
        ("The army fought the army of the rebels", "The army of the rebels fought the army"),
        ("We lost 17 men and 17 tanks near the mill", "We lost 17 men and tanks near the mill"),
        # Two words that matter are too few; one says its contrary too.
        ("We burnt it: the mill", "The mill: we burnt it"),
        ("We left the burnt mill at dawn", "We quit the burnt mill at dawn and came"),
        # Opposites that are near in letters, and those near in sense.
        ("The employer paid for the burnt mill", "The employee paid for the burnt mill"),
        ("One brigade held the burnt mill", "One battalion held the burnt mill"),
    ],
)
def test_what_is_said_otherwise_is_not_the_same(one, other):
    assert not mean_the_same(one, other)
    assert not mean_the_same(other, one)


@pytest.mark.parametrize(
    ("here", "there", "are"),
    [
        ("wax", "ink", True),
        ("wax", "ink, tar", True),
        ("wax, rope", "ink, tar", False),
    ],
)
def test_a_wording_is_short_up_to_eight_words_that_matter(here, there, are):
    frame = "The miller sold flour, eggs, goats, wool, honey"

    assert may_be_different_quotes(f"{frame}, {here}", f"{frame}, {there}") is are
    assert may_be_different_quotes(f"{frame}, {there}", f"{frame}, {here}") is are


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The opposites stand as they did; one has only a light word more; in another language.
        ("we waited minutes and hours there", "we waited days, minutes and hours there"),
        ("we waited minutes and hours there", "we waited minutes, hours and days there"),
        ("we dug a trench by the old mill", "we came by the old mill"),
        ("buscamos la casa vieja en el campo", "vimos al perro negro en el campo"),
    ],
)
def test_short_wordings_of_one_call_are_of_no_others(one, other):
    assert not may_be_different_quotes(one, other)
    assert not may_be_different_quotes(other, one)


def test_one_exchange_of_another_sense_is_enough_for_an_altered_copy():
    sides = "The army massed near the river", "The army gathered near the river"
    exchange = WordExchange("massed", "gathered")

    assert not have_same_meaning(*sides, [exchange, WordExchange("massed", "mass")])
    assert not have_same_meaning(sides[0], "The army gathered near the city", [exchange])


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("This war is legal", "This war is illegal", [("legal", "illegal")]),
        ("The trainer came", "The trainee came", [("trainer", "trainee")]),
        ("One brigade came", "One battalion came", [("brigade", "battalion")]),
        (
            "They lost their lives at the mill",
            "They survived at the mill",
            [("dead", "survived"), ("killed", "survived")],
        ),
        # A name that both have is exchanged for none, and one name not for two.
        ("He rode to Odesa from Sumy", "He rode to Kyiv from Sumy", [("Odesa", "Kyiv")]),
        ("He rode to Odesa and Sumy", "He rode to Kyiv", []),
        # One name in two spellings, and the words for one nation.
        ("He saw Yulia there", "He saw Julia there", []),
        ("They paid the Dutch for it", "They paid the Netherlands for it", []),
    ],
)
def test_what_stands_in_the_stead_of_a_word_is_told(one, other, told):
    assert [(each.one, each.other) for each in opposed_words(one, other)] == told


def test_opposed_words_are_told_up_to_six_that_the_other_has_not():
    other = "We won; it is a tragedy"
    one = "We won; it is a triumph, with salt, onions, beans, candles, rakes"

    assert opposed_words(one, other) == (WordExchange("triumph", "tragedy"),)
    assert opposed_words(other, one) == (WordExchange("tragedy", "triumph"),)
    assert opposed_words(f"{one}, mules", other) == ()
    assert opposed_words(other, f"{one}, mules") == ()


@given(st.permutations(range(6)))
def test_most_in_order_is_as_long_as_the_longest_row_that_rises(order):
    rising = max(
        size
        for size in range(1, 7)
        for some in combinations(order, size)
        if list(some) == sorted(some)
    )

    assert _most_in_order([[place] for place in order]) == rising


def test_of_words_said_twice_nothing_tells_which_has_moved():
    one = "The barge with coal passed the barge with salt near Lindau"
    other = "The barge with salt passed the barge with coal near Lindau"

    assert not mean_the_same(one, other)


def test_of_two_long_wordings_in_other_words_hardly_any_pairs_of_words_are_compared():
    one, other = (" ".join(f"{side}{n:03}q" for n in range(300)) for side in ("north", "south"))
    compared = may_be_synonyms.cache_info().misses

    assert opposed_words(one, other) == ()
    assert may_be_synonyms.cache_info().misses - compared <= 300 * (MOST_UNMATCHED + 1)
