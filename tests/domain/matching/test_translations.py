"""Words in another language: a translation by meaning, its margin, and the same figures."""

from __future__ import annotations

import pytest

from provenance.domain.matching.judgement import MatchKind, judge_all
from provenance.domain.matching.translations import LEAST_CERTAINTY, find_translation

KNOWN = "They burnt the old mill near the river and shot the dog of the miller."
OTHER = "The council met on Monday and spoke of the budget for new roads."
UKRAINIAN = "Вони спалили старий млин біля річки й застрелили собаку мельника."


def place(words=UKRAINIAN, known_text=KNOWN, near=LEAST_CERTAINTY, next_near=LEAST_CERTAINTY):
    translation = find_translation(words, [OTHER, known_text], [next_near, near], ["a", "b"])
    return translation and translation[0]


def test_what_is_near_enough_in_meaning_is_a_translation():
    assert place(near=LEAST_CERTAINTY, next_near=LEAST_CERTAINTY - 0.01) == 1
    assert place(near=LEAST_CERTAINTY - 0.1, next_near=LEAST_CERTAINTY - 0.3) == 1


def test_what_is_hardly_nearer_than_another_quote_is_none():
    assert place(near=LEAST_CERTAINTY - 0.1, next_near=LEAST_CERTAINTY - 0.29) is None


def test_another_wording_of_the_same_quote_takes_nothing_off():
    texts, near = (
        [KNOWN, KNOWN, OTHER],
        [LEAST_CERTAINTY - 0.1, LEAST_CERTAINTY - 0.1, LEAST_CERTAINTY - 0.31],
    )

    assert find_translation(UKRAINIAN, texts, near, ["a", "a", "b"]) == pytest.approx(
        (0, LEAST_CERTAINTY + 0.005)
    )
    assert find_translation(UKRAINIAN, texts, near, ["a", "b", "c"]) is None


def test_where_one_quote_alone_is_known_there_is_no_margin():
    assert find_translation(UKRAINIAN, [KNOWN], [LEAST_CERTAINTY - 0.01], ["a"]) is None
    assert find_translation(UKRAINIAN, [KNOWN], [LEAST_CERTAINTY], ["a"]) == (0, LEAST_CERTAINTY)


def test_nothing_known_translates_nothing():
    assert find_translation(UKRAINIAN, [], [], []) is None


def test_certainty_is_never_more_than_one():
    assert find_translation(UKRAINIAN, [KNOWN, OTHER], [1.0, 0.0], ["a", "b"]) == (0, 1.0)


def test_words_in_the_same_language_are_judged_by_their_letters_too():
    assert place(words="They put fire to an old mill at the river and killed the dog.") is None


@pytest.mark.parametrize(
    ("words", "number"), [("Вони спалили старий млин", None), ("Вони спалили старий млин там", 1)]
)
def test_four_words_are_too_few(words, number):
    assert place(words=words, near=0.95) == number


@pytest.mark.parametrize(
    ("words", "known_text", "number"),
    [
        ("Из 90 танков осталось только 14 в полку", "Of 90 tanks only 14 are left in the regiment", 1),
        ("Из 14 танков осталось только 90 и 3", "Of 90 tanks only 14 are left in the regiment", None),
        ("Осталось только 17 танков в нашем полку", "Only 14 tanks are left in the regiment", None),
        ("Осталось всего 20 600 человек на фронте", "There are just 20,600 people left there", 1),
        ("Осталось только две машины на весь полк", "Only 2 vehicles are left in the regiment", 1),
    ],
)  # fmt: skip
def test_figures_must_agree(words, known_text, number):
    assert place(words=words, known_text=known_text, near=0.95) == number


def test_a_translation_by_meaning_answers():
    judgements = judge_all(UKRAINIAN, [OTHER, KNOWN], [0.1, 0.8])

    assert [one.kind for one in judgements] == [MatchKind.DIFFERENT, MatchKind.TRANSLATED]
    assert judgements[1].score > 0.8


def test_what_is_decided_by_its_words_stays():
    assert judge_all(KNOWN, [KNOWN], [1.0])[0].kind == MatchKind.SAME
