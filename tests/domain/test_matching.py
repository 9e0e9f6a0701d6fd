"""Two wordings: the same, cut, reworded, translated otherwise, or not the same at all."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.judgement import (
    MATCHES,
    MatchKind,
    differences,
    judge,
    judge_all,
    may_exceed_similar,
    terms,
)
from tests.yardstick import at_most_yardsticks

FOOL = "Putin is a fool. He wants to take Kyiv. But there’s no way we can do it."
REGIMENT = (
    "Our regiment has the biggest losses. We are almost gone. There were a few thousand of us. "
    "[Now], there are about four hundred left"
)


@given(st.text())
def test_a_wording_is_the_same_as_itself_or_has_no_words(text):
    assert judge(text, text).kind == (MatchKind.SAME if folded(text) else MatchKind.DIFFERENT)


@given(st.text(), st.text())
def test_but_for_cuts_a_judgement_is_the_same_from_both_sides(one, other):
    there, back = judge(one, other), judge(other, one)

    assert there.kind == back.kind or MatchKind.CUT in (there.kind, back.kind)


@given(st.text(), st.text())
def test_a_score_lies_between_nothing_and_the_same(one, other):
    assert 0 <= judge(one, other).score <= 1


SENTENCES = st.lists(
    st.sampled_from(
        [
            "old",
            "mill",
            "river",
            "burnt",
            "Sumy",
            "Orland",
            "14",
            "90",
            "not",
            "we",
            "they",
            "sold",
            "…",
            "near",
            "the",
            "on",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(SENTENCES, SENTENCES)
@example("old old mill", "mill old old")
def test_what_cannot_be_told_at_a_glance_is_no_more_than_similar(one, other):
    kind = judge(one, other).kind

    if not may_exceed_similar(one, other, folded(one), folded(other)):
        assert kind in (MatchKind.SIMILAR, MatchKind.DIFFERENT)


@pytest.mark.parametrize(
    "other",
    [
        "We sold 14 horses in the upper village on Monday",  # other figures, and no shared frame
        "No",  # too few words
        "The weather is not fine in the mountains tonight",  # a denial in one alone
    ],
)
def test_what_contradicts_or_is_too_short_is_told_at_a_glance(other):
    known = "They lost 90 tanks near the old bridge before the storm came"

    assert not may_exceed_similar(other, known, folded(other), folded(known))


@pytest.mark.parametrize("alphabet", ["ab .", "…[]. aé", "".join(map(chr, range(1, 3000)))])
def test_twenty_thousand_characters_are_judged_quickly(alphabet):
    chance = random.Random(7)
    one, other = ("".join(chance.choices(alphabet, k=20_000)) for _ in range(2))

    with at_most_yardsticks(30):
        judge(one, other)


@pytest.mark.parametrize(
    ("wording", "known", "kind"),
    [
        ("“We’re losing now”", "We're losing now,", MatchKind.SAME),
        ("Our regiment … there are about four hundred left", REGIMENT, MatchKind.CUT),
        ("there are about four hundred left", REGIMENT, MatchKind.CUT),
        ("Putin is a fool, he wants to take Kiev, but theres no way we can do it", FOOL, MatchKind.SAME),
        ("Putin is an idiot. He wants to take kyiv, but there is no way to do it", FOOL, MatchKind.REWORDED),
        (f"Before that he spoke of home. {FOOL}", FOOL, MatchKind.CUT),
        ("Putin is just a fool, wanting to take Kyiv; there is no way for us to do it", FOOL, MatchKind.TRANSLATED),
    ],
)  # fmt: skip
def test_a_wording_is_known_again(wording, known, kind):
    assert judge(wording, known).kind == kind


@pytest.mark.parametrize(
    ("wording", "known"),
    [
        ("Everything's bad, pop.", "Everything's sad."),
        ("We are failing.", "We're losing now"),
        ("a … the … of … us", REGIMENT),
        ("We do, but it’s so curved you can measure the misses in kilometers", FOOL),
        ("", FOOL),
        ("…", FOOL),
    ],
)
def test_what_is_not_the_same_does_not_match(wording, known):
    assert judge(wording, known).kind not in MATCHES


def test_few_words_that_are_nearly_the_same_are_only_similar():
    assert judge("Everything's bad.", "Everything's sad.").kind == MatchKind.SIMILAR


def test_four_words_that_matter_may_be_reworded_and_three_may_not():
    houses = "They burnt every single house near the river"

    assert judge("They burned every single house near the river", houses).kind == MatchKind.REWORDED
    assert (
        judge("We are failing here again nowadays", "We are failing here nowadays, boys").kind
        == MatchKind.SIMILAR
    )


@pytest.mark.parametrize(
    ("wording", "known"),
    [
        ("We will attack the northern town tomorrow", "We will not attack the northern town tomorrow"),
        ("They have lost 26,000 men since the war began", "They have lost 20,600 men since the war began"),
        ("Nobody has burnt the houses near the river bank", "Somebody has burnt the houses near the river bank"),
    ],
)  # fmt: skip
def test_with_another_denial_or_figure_it_is_altered(wording, known):
    assert judge(wording, known).kind == MatchKind.ALTERED


def test_what_a_known_wording_holds_answers_however_few_its_words():
    assert judge("almost gone", REGIMENT).kind == MatchKind.CUT


def test_a_known_wording_in_a_longer_text_is_found_when_it_is_more_than_a_phrase():
    shot = "They said we shot three prisoners there, and left"

    assert judge(shot, "We shot three prisoners").kind == MatchKind.CUT
    assert judge("They said we are failing today", "We are failing.").kind not in MATCHES


@given(st.text(), st.text())
def test_differences_rebuild_both_word_sequences(one, other):
    told = differences(one, other)

    assert [t.folded for d in told for t in tokens(d.one)] == [t.folded for t in tokens(one)]
    assert [t.folded for d in told for t in tokens(d.other)] == [t.folded for t in tokens(other)]


@given(st.text(), st.text())
def test_what_is_shared_is_the_same_on_both_sides(one, other):
    assert all(folded(d.one) == folded(d.other) for d in differences(one, other) if d.shared)


def test_differences_show_the_words_that_differ():
    shared, changed, rest = differences("Putin is a fool, really", "Putin is an idiot really")

    assert (shared.one, changed.one, changed.other, rest.one) == (
        "Putin is",
        "a fool",
        "an idiot",
        "really",
    )


def test_terms_are_words_and_pairs():
    assert terms("we lose") == {"we", "lose", "we lose"}


def test_meaning_brings_what_shares_no_words_and_twins_are_equally_near():
    known = ["Pears and apples", "The miller's dog was shot.", "the miller’s dog was shot"]

    pears, one, twin = judge_all("Мельникову собаку застрелили вчора", known, [0.1, 0.9, 0.7])

    assert one.score == twin.score > pears.score


def test_no_words_are_like_nothing_known():
    assert [told.kind for told in judge_all("…", ["a", "b"])] == [MatchKind.DIFFERENT] * 2
    assert judge_all("words", []) == []


def test_what_is_cut_stands_in_its_order():
    assert judge("the biggest losses … we are almost gone", REGIMENT).kind == MatchKind.CUT
    assert judge("we are almost gone … the biggest losses", REGIMENT).kind != MatchKind.CUT


def test_a_sentence_of_a_splice_is_nearly_as_like_as_the_whole():
    mill = "They burnt the old mill near the river."
    splice = f"Nobody told us anything at home. {mill[:-1]} bank. And the dog is gone, he said."

    assert judge(splice, mill).kind in MATCHES


def test_a_farther_second_makes_the_first_surer():
    wording = "they set fire to the old mill by the river"
    alone = judge_all(wording, ["They burnt the old mill near the river", "Pears and apples"])
    beside = judge_all(
        wording, ["They burnt the old mill near the river", "The old mill by the river"]
    )

    assert alone[0].score > beside[0].score


# The fewest words


@pytest.mark.parametrize(
    ("words", "is_telling"),
    [("almost gone", False), ("biggest losses almost", True)],
    ids=["two that matter", "three that matter"],
)
def test_a_cut_of_three_words_that_matter_is_nearly_the_same(words, is_telling):
    judged = judge(words, "Our regiment has the biggest losses almost gone")

    assert (judged.kind, judged.score > 0.9) == (MatchKind.CUT, is_telling)


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("our regiment … almost gone", MatchKind.DIFFERENT),
        ("our regiment has … almost gone", MatchKind.CUT),
        ("our regiment …", MatchKind.CUT),
    ],
    ids=["two words at a stretch", "three words at a stretch", "one piece"],
)
def test_pieces_between_marks_are_a_cut_from_three_words_at_a_stretch(wording, kind):
    judged = judge(wording, "Our regiment has the biggest losses and is almost gone")

    assert (judged.kind == MatchKind.CUT) == (kind == MatchKind.CUT)


@pytest.mark.parametrize(
    ("known", "is_cut"),
    [
        ("We shot prisoners.", False),
        ("We shot the prisoners here.", True),
        ("We have all been shot.", False),
        ("We shot three prisoners.", True),
    ],
    ids=["two in three", "two in five", "one in five", "three in four"],
)
def test_what_is_met_in_a_longer_text_is_more_than_a_turn_of_phrase(known, is_cut):
    longer = f"They said so: {known} And then they left the village for the night."

    assert (judge(longer, known).kind == MatchKind.CUT) == is_cut


def test_what_is_only_near_a_telling_cut_is_left_out_where_nobody_asks_for_it():
    wording = "Our regiment has the biggest losses"
    near = "Our old regiment had the biggest of losses, he said again"

    every = judge_all(wording, [REGIMENT, near])
    answering = judge_all(wording, [REGIMENT, near], all_near=False)

    assert every[0] == answering[0]
    assert every[1].score > 0
    assert answering[1].kind == MatchKind.DIFFERENT
