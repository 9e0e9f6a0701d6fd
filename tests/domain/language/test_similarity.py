"""How like known wordings are to one wording; what is rare among them weighs more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.content_words import (
    content_words,
    contradict,
    has_denial,
    words_with_digits,
)
from provenance.domain.language.posts import post_words
from provenance.domain.language.similarity import MOST_COMPARED_CLOSELY, similarities
from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.sentence_pairs import highest_sentence_similarity, sentences

words = st.lists(
    st.sampled_from(["we", "lose", "the", "war", "now", "at", "home", "again"]),
    min_size=1,
    max_size=9,
)


@given(words, st.lists(words, max_size=6))
def test_nothing_is_liker_than_the_same_words(wording, others):
    same = " ".join(wording)
    found = similarities(same, [same, *map(" ".join, others)])

    assert max(like.rank for like in found) <= found[0].rank + 1e-9


@given(words, st.lists(words, max_size=6))
def test_likeness_lies_between_nothing_and_a_little_over_one(wording, others):
    for like in similarities(" ".join(wording), list(map(" ".join, others))):
        assert 0 <= like.rank <= 1.01
        assert 0 <= like.absolute <= 1.01


def test_beyond_those_looked_at_closely_the_rest_come_after():
    known = ["they lost the northern bridge"] * MOST_COMPARED_CLOSELY + ["pears and apples"]

    assert similarities("they lost the northern bridge", known)[-1].rank == 0


def test_a_rare_word_counts_for_more_than_a_common_one():
    known = ["we saw a heron today", "we saw a house today", *["we saw a house there"] * 20]
    heron, house, *_ = similarities("that heron and that house", known)

    assert heron.rank > house.rank


def test_nothing_known_is_like_nothing():
    assert similarities("we lose", []) == []


def test_words_that_matter_are_no_function_words_in_any_of_the_languages():
    assert content_words(["we", "are", "not", "in", "the", "war"]) == ["war"]
    assert content_words(folded("мы не были на войне").split()) == ["воине"]


def test_figures_and_denials_are_seen():
    assert words_with_digits(["lost", "400", "of", "3rd"]) == {"400", "3rd"}
    assert has_denial(folded("ми не вдома").split())
    assert not has_denial(["we", "are", "home"])


def test_only_other_figures_or_a_lone_denial_are_at_odds():
    assert contradict(["400", "men"], ["500", "men"])
    assert contradict(["we", "go"], ["we", "never", "go"])
    assert not contradict(["400", "men"], ["men"])
    assert not contradict(["400", "of", "600", "men"], ["400", "men"])


def test_sentences_are_whole_and_have_words_that_matter():
    found = sentences("They burnt the mill near the river. Yes. It was then that we were there.")

    assert [" ".join(s.words) for s in found] == ["they burnt the mill near the river"]


def test_a_sentence_of_one_found_in_another_is_the_nearest_part():
    one = sentences("He went home at last. They burnt the old mill near the river.")
    other = sentences("They burned the old mill near the river! Then it rained on us.")

    assert highest_sentence_similarity(one, other) > 0.7
    assert highest_sentence_similarity(one, []) == 0.0


def test_a_sentence_that_denies_the_other_is_no_part_of_it():
    one, other = sentences("They burnt the old mill."), sentences("They never burnt the old mill.")

    assert highest_sentence_similarity(one, other) == 0.0


def test_a_post_is_read_without_its_trappings():
    assert post_words("Read https://example.org/1 #NoMoreWar2022") == "Read No More War 2022"
    assert post_words("— A Man (@man) May 1") == "— A Man (man) May 1"


@given(st.text())
def test_folding_quickly_folds_alike(text):
    assert folded(text) == " ".join(token.folded for token in tokens(text))


@given(st.text(alphabet="ab'’\"“”–—….-_* \u00a0F1"))
def test_folding_typed_marks_quickly_folds_alike(text):
    assert folded(text) == " ".join(token.folded for token in tokens(text))
