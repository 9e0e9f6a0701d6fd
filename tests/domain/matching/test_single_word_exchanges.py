"""One word in the place of another, a denial that was cut off, and words of one sense."""

from __future__ import annotations

import pytest

from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.compared_words import compared_words
from provenance.domain.matching.judgement import MatchKind, judge
from provenance.domain.matching.single_word_exchanges import unmatched_words
from provenance.domain.matching.synonyms import are_synonyms_or_forms

TELEVISION = (
    "They will never show you this on television, they will never tell you the truth. "
    "There is no way we can do it before the winter."
)


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


@pytest.mark.parametrize(
    "cut",
    [
        "we can do it before the winter",
        "They will … tell you the truth",
        "They will … show you this on television",
        "show you this on television",
    ],
)
def test_a_cut_that_takes_off_a_denial_is_altered(cut):
    assert judge(cut, TELEVISION).kind == MatchKind.ALTERED
    assert judge(TELEVISION, cut).kind == MatchKind.ALTERED


def test_a_denial_after_what_is_left_belongs_to_it():
    whole = "Das glauben wir alle in dieser Stadt nicht"

    assert pairs(whole.removesuffix(" nicht"), whole) == [("", "nicht")]


@pytest.mark.parametrize(
    "cut",
    ["They will never show you this on television", "they will never tell you the truth"],
)
def test_a_cut_that_keeps_its_denial_is_a_cut(cut):
    assert judge(cut, TELEVISION).kind == MatchKind.CUT


def test_what_one_side_has_before_or_after_an_exchange_does_not_hide_it():
    known = "Brandt is a coward and wants to sell our harbour to Denmark"
    copy = known.replace("Brandt", "Kessler")

    assert pairs(f"The paper wrote: {copy}", known) == [("Kessler", "Brandt")]
    assert pairs(f"{copy.replace('Denmark', 'Norway')} if she can now", copy) == [
        ("Norway", "Denmark")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We were told to leave our old grey bicycles by the bridge near the mill that year",
            "We were told to leave some very rusty garden chairs by the bridge near the mill that year",
        ),
        (
            "We walked by the mill and the bridge for the women and the men of the village",
            "We walked by the mill and the narrow bank for all the women who lived there",
        ),
    ],
)
def test_more_words_in_one_place_or_more_places_are_put_otherwise(one, other):
    assert pairs(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bridge with bread for four", "bank with wine for four"),
        ("bridge with bread for four", "narrow bank with bread for four"),
        ("bridge with fresh bread for four", "bank with bread for four"),
    ],
)
def test_where_nearly_all_is_shared_any_other_word_tells(one, other):
    frame = "We walked by the mill and the {} old women of the upper village near Hallin"

    assert pairs(frame.format(one), frame.format(other)) != []


def test_where_more_words_are_added_another_word_is_put_otherwise():
    frame = (
        "We walked by the mill and the {} bread for four old women of the upper village near Hallin"
    )

    assert pairs(frame.format("bridge with fresh warm"), frame.format("bank with")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour", "harbor"),
        ("organised", "organized"),
        ("burnt", "burned"),
        ("wanred", "warned"),
        ("parliamant", "parliament"),
        ("открыли", "открытие"),
        ("дурень", "ідіот"),
        ("geflohen", "flohen"),
        ("zurück", "zurückgelassen"),
    ],
)
def test_forms_spellings_and_synonyms_may_say_the_same(one, other):
    assert are_synonyms_or_forms(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("protect", "protest"), ("mill", "hill"), ("plate", "plane"), ("объявил", "объяснил")],
)
def test_words_that_only_look_alike_may_not(one, other):
    assert not are_synonyms_or_forms(one, other)


def test_a_syllable_that_denies_makes_another_word_even_of_a_noun_with_a_capital():
    known = "Der Minister hat uns die Wahrheit gesagt, und wir haben ihm geglaubt"

    assert pairs(known.replace("Wahrheit", "Unwahrheit"), known) == [("Unwahrheit", "Wahrheit")]


KYIV = "Putin is an idiot. He wants to take {}, but there is no way to do it"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiev", "kyiv"),
        ("kiev", "kyiv"),
        ("kharkov", "kharkiv"),
        ("Kharkov", "kharkiv"),
        ("odessa", "odesa"),
        ("zelensky", "zelenskyy"),
        ("ukraine", "Ukraine"),
        ("Kupyansk", "kupiansk"),
    ],
)
def test_a_name_in_small_letters_and_spelt_otherwise_is_no_exchange(one, other):
    assert pairs(KYIV.format(one), KYIV.format(other)) == []
    assert pairs(KYIV.format(other), KYIV.format(one)) == []


@pytest.mark.parametrize(("one", "other"), [("moscow", "kyiv"), ("Kharkiv", "kherson")])
def test_another_name_in_small_letters_is_an_exchange(one, other):
    assert pairs(KYIV.format(one), KYIV.format(other)) == [(one, other)]


def test_a_number_written_out_leaves_no_words_unlike():
    one, other = ((text, compared_words(text)) for text in ("15 hommes", "quinze hommes"))

    assert unmatched_words(one, other, ("replace", 0, 1, 0, 1)) == ([], [])


def test_a_denial_after_a_comma_is_said_of_what_follows_it():
    one = "In that barracks they sleep, not eat the bread they are given"

    assert judge(one, one.replace("sleep, not eat", "not sleep, eat")).kind == MatchKind.ALTERED
