"""Words alone tell most links; what leaves a doubt is asked of the judge, and nothing altered is linked."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text import folded
from provenance.domain.matching import link_judgement
from provenance.domain.matching.judgement import MATCHES, MatchKind, judge
from provenance.domain.matching.link_judgement import judge_by_words, judged_link
from provenance.domain.matching.linking import Neighbour, WordingText, content_word_set
from tests.benchmarks.retellings import ALTERED, ORIGINAL, retellings

COUNTED = (
    "The harbour clerk counted nine copper lanterns behind the frozen mill before the great storm "
    "began and carried six wooden boats across the village."
)
MISTYPED = (
    "Tha harbour klerk countid nine coppar lanterns behynd the frozan mill befor the great sturm "
    "bagan and carried six wodden boats acros the villaje."
)
DENIED = "An old pilot never repaired wheels near a lake where bells rang"
CORPUS = retellings(60, "even")


def text(number, words):
    return WordingText(number, number, words, folded(words))


def by_words(one, other):
    judgement = judge_by_words(text(1, one), text(2, other))
    return judgement and judgement.kind


def test_a_cut_of_any_length_is_a_cut():
    for other in ("nine copper lanterns behind the frozen mill", f"{COUNTED} Then they left."):
        assert by_words(COUNTED, other) == by_words(other, COUNTED) == MatchKind.CUT


def test_a_cut_that_leaves_out_a_condition_is_altered():
    assert by_words(COUNTED, f"{COUNTED[:-1]}, if the river allowed it") == MatchKind.ALTERED


def test_another_order_of_many_words_is_the_same_in_other_words():
    first, second = COUNTED[:-1].split(" before ")

    assert by_words(COUNTED, f"Before {second} {first}") == MatchKind.REWORDED


def test_typing_errors_spoil_words_and_few_letters():
    assert by_words(COUNTED, MISTYPED) == MatchKind.REWORDED


@pytest.mark.parametrize(
    ("figure", "kind"), [("1784", MatchKind.REWORDED), ("17b4", MatchKind.REWORDED), ("1794", None)]
)
def test_a_letter_in_a_figure_is_a_slip_and_another_digit_another_figure(figure, kind):
    assert by_words(f"{COUNTED} That was in 1784", f"{MISTYPED} That wos in {figure}") == kind


def test_few_letters_that_are_alike_tell_nothing():
    assert by_words("Nine copper lanterns shone", "Tine copper lanterns stone") is None


def test_another_name_among_the_same_words_is_altered():
    one = f"{COUNTED[:-1]} of Kessler."

    assert by_words(one, one.replace("Kessler", "Moreno")) == MatchKind.ALTERED


def test_a_denial_in_one_alone_is_left_to_the_judge():
    first, second = COUNTED[:-1].split(" before ")

    assert by_words(COUNTED, f"Before {second} not {first}") is None


@pytest.mark.parametrize(("shared", "expected"), [(4, None), (5, None), (6, MatchKind.REWORDED)])
def test_six_words_are_enough_where_they_are_most_of_both(shared, expected):
    words = ["harbour", "lantern", "orchard", "carpet", "winter", "village"][:shared]

    one, other = (" and ".join(some) for some in (words, words[::-1]))
    assert by_words(f"{one} in kettle", f"{other} in basket") == expected


def test_what_shares_a_word_or_two_is_different():
    assert by_words(COUNTED, "An old pilot repaired lanterns near a lake where bells rang.") == (
        MatchKind.DIFFERENT
    )


def test_the_judge_is_asked_only_where_words_leave_a_doubt(monkeypatch):
    monkeypatch.setattr(link_judgement, "judge_all", None)
    one, other = text(1, COUNTED), text(2, MISTYPED)

    assert judged_link(one, [Neighbour(9, other)]).kind == MatchKind.REWORDED


def test_two_that_contradict_each_other_are_altered_or_nothing_without_the_judge(monkeypatch):
    monkeypatch.setattr(link_judgement, "judge_all", None)
    first, second = COUNTED[:-1].split(" before ")

    def kind(one, other):
        link = judged_link(text(1, one), [Neighbour(9, text(2, other))])
        return link and link.kind

    assert kind(COUNTED, f"Before {second} not {first}") is None
    assert kind(f"{COUNTED} That was in 1784", f"{COUNTED} That was in 1794") == MatchKind.ALTERED


def test_the_judge_sees_the_nearest_wording_and_a_rival_that_is_unlike_it(monkeypatch):
    seen = []
    monkeypatch.setattr(
        link_judgement,
        "judge_all",
        lambda words, others, **_: seen.append(others) or [judge(words, one) for one in others],
    )
    halves = COUNTED[:-1].split(" before ")
    one = f"The clerk of the harbour counted six lanterns. {DENIED}"
    near = [
        Neighbour(number, text(place, words))
        for place, (number, words) in enumerate(
            [(9, f"{halves[0]}. Nobody came."), (8, halves[0]), (7, DENIED)], start=2
        )
    ]

    judged_link(text(1, one), near)

    assert seen == [[f"{halves[0]}. Nobody came.", DENIED]]


def test_no_altered_copy_of_the_benchmark_is_linked_with_what_it_altered():
    corpus = retellings(600, "even")
    originals = {row.quote: row.words for row in corpus if row.damage == ORIGINAL}
    pairs = [
        (text(1, row.words), text(2, originals[row.quote - 1]))
        for row in corpus
        if row.damage == ALTERED and row.quote - 1 in originals
    ]

    links = [judged_link(one, [Neighbour(_shared(one, other), other)]) for one, other in pairs]
    assert pairs
    assert {link.kind for link in links if link} <= {MatchKind.ALTERED}


def _shared(one, other):
    return len(content_word_set(one.folded) & content_word_set(other.folded))


def test_a_name_in_the_stead_of_another_far_apart_makes_an_altered_copy():
    rest = (
        "memchear braitquim shursteal caillsas theyre veamkot 4338 Ratchan they klourktatsan. Any klel"
        " are Shourkbroukin are thats you about fullpeanquend theres lolgos have."
    )
    one = f"gimdrer pellflal was rindwoosstond some is Zimgrom klairgro {rest}"
    other = f"Into kuscoondru what zoonmoorveark did might Flusgoorknairk waizan coosnourk {rest}"

    assert by_words(one, other) == judge(one, other).kind == MatchKind.ALTERED


@given(st.sampled_from(list(product(CORPUS, CORPUS))), st.integers(0, 40), st.integers(1, 40))
def test_what_is_linked_by_words_is_never_altered_to_the_judge(rows, first, number):
    one, other = (row.words for row in rows)
    cut = " ".join(one.split()[first : first + number])
    spliced = f"{cut} {' '.join(other.split()[first + 2 :])}"

    for mine, theirs in product((one, cut, spliced), (other, one)):
        if by_words(mine, theirs) in MATCHES:
            assert judge(mine, theirs).kind != MatchKind.ALTERED


def test_wordings_of_very_many_figures_are_compared_as_they_stand():
    figures = " ".join(
        f"{number} crates" for number in range(1000, 1000 + link_judgement.MOST_FIGURES)
    )
    one = f"The clerk of the harbour counted {figures} and wrote every one of them down"

    assert by_words(one, f"{one} that night with his own hand") == MatchKind.CUT
    assert by_words(one, one.replace("1007", "l007").replace("clerk", "clark")) is None
