"""Linking a corpus: copies and retellings are linked, altered copies never, in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.text import folded
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.link_groups import joining_links
from provenance.domain.matching.link_judgement import WordingLink, link_texts
from provenance.domain.matching.linking import (
    MOST_COMPARED,
    MOST_COPIED,
    MOST_RARE_WORDS,
    WordingText,
    first_copy,
    neighbours_under,
    rare_words,
)
from tests.benchmarks.retellings import retellings

COUNTED = "The harbour clerk counted nine copper lanterns behind the mill before the storm began."
CUT = "The harbour clerk counted nine copper lanterns … before the storm began."
REORDERED = "Before the storm began the harbour clerk counted nine copper lanterns behind the mill."
ALTERED = "The harbour clerk counted seven copper lanterns behind the mill before the storm began."
ELSEWHERE = "An old pilot repaired wooden boats near the frozen lake while the bells rang."


def text(number, words, quote=None, copies=1):
    return WordingText(number, number if quote is None else quote, words, folded(words), copies)


def texts(*wordings):
    return [text(number, words) for number, words in enumerate(wordings, start=1)]


def kinds(links):
    return {(link.one.number, link.other.number): link.kind.value for link in links}


CORPUS = [text(number, row.words) for number, row in enumerate(retellings(40, "even"))]


def test_a_cut_and_another_order_are_linked_and_other_words_are_not():
    links = link_texts(texts(COUNTED, CUT, ELSEWHERE, REORDERED))

    assert kinds(links) == {(1, 2): "cut", (1, 4): "reworded"}


def test_an_altered_copy_is_judged_and_joins_nothing():
    links = link_texts(texts(COUNTED, ALTERED))

    assert kinds(links) == {(1, 2): "altered"}
    assert joining_links(links) == []


def test_wordings_in_the_same_words_are_one_that_counts_for_both():
    one, other = text(4, COUNTED), text(2, COUNTED.upper())

    assert first_copy(one, other) == first_copy(other, one) == other._replace(copies=2)
    assert link_texts([one, other]) == []


def test_two_wordings_of_one_quote_are_not_linked():
    assert link_texts([text(1, COUNTED, quote=7), text(2, CUT, quote=7)]) == []


def test_a_few_words_that_many_may_have_said_are_not_linked():
    assert link_texts(texts(COUNTED, "The harbour clerk")) == []


def test_words_that_nobody_else_has_are_no_keys_and_the_rarest_come_first():
    counts = {word: number for number, word in enumerate(folded(COUNTED).split(), start=1)}

    assert (
        rare_words(text(1, COUNTED), counts)
        == ["harbour", "clerk", "counted", "9", "copper", "lanterns", "behind", "mill"][
            :MOST_RARE_WORDS
        ]
    )
    assert rare_words(text(1, COUNTED), {"harbour": 1}) == []


def test_all_of_a_large_bucket_are_compared_with_the_oftenest_copied_and_the_fullest():
    crowd = [text(n, f"{COUNTED} said number {n} thousand", copies=1) for n in range(1, 200)]
    told = text(0, COUNTED, copies=90)

    neighbours = dict(neighbours_under([*crowd, told]))

    fullest = {one.number for one in crowd[:MOST_COMPARED]}
    assert {near.text.number for near in neighbours.values()} <= {0, *fullest}
    assert set(neighbours) >= set(crowd[1:])
    assert MOST_COPIED < MOST_COMPARED


def test_copies_with_one_word_more_are_near_the_copy_without_it():
    told = text(1, COUNTED, copies=9)
    one, other = (
        text(number, COUNTED.replace(word, f"afterwards {word}"), copies=2)
        for number, word in ((2, "counted"), (3, "lanterns"))
    )

    neighbours = dict(neighbours_under([told, one, other]))

    assert neighbours[one].text == neighbours[other].text == told


def test_the_fullest_wording_is_compared_with_those_after_it():
    mistyped = text(1, COUNTED.replace("the ", "tha one thet ").replace("nine", "nyne"))
    other = text(2, COUNTED)

    neighbours = dict(neighbours_under([other, mistyped]))

    assert neighbours[mistyped].text == other


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_wordings_come_changes_nothing(chance):
    shuffled = chance.sample(CORPUS, len(CORPUS))

    assert sorted(link_texts(shuffled)) == sorted(LINKS)
    assert joining_links(link_texts(shuffled)) == joining_links(LINKS)


LINKS = link_texts(CORPUS)


def links_between(quotes):
    """Any links, in words that no judge has seen, so that only what they say of themselves counts."""
    pairs = st.tuples(quotes, quotes).filter(lambda pair: pair[0] < pair[1])
    kinds = st.sampled_from([MatchKind.CUT, MatchKind.REWORDED, MatchKind.ALTERED])
    return st.lists(
        st.builds(
            lambda pair, kind, score: WordingLink(
                text(pair[0], "x"), text(pair[1], "x"), kind, score
            ),
            pairs,
            kinds,
            st.floats(0.1, 1),
        )
    )


def groups_of(joins):
    above = {}

    def top(number):
        while number in above:
            number = above[number]
        return number

    for join in joins:
        one, other = top(join.one.number), top(join.other.number)
        assert one != other, "a link that joins nothing"
        above[other] = one
    return top


@given(links_between(st.integers(1, 9)))
def test_each_link_joins_two_groups_and_none_holds_a_quote_and_its_altered_copy(links):
    joins = joining_links(links)

    top = groups_of(joins)
    altered = [link for link in links if link.kind == MatchKind.ALTERED]
    assert {join.kind for join in joins} <= {MatchKind.CUT, MatchKind.REWORDED}
    assert all(top(link.one.number) != top(link.other.number) for link in altered)


@given(
    links_between(st.integers(1, 9)).filter(
        lambda links: all(link.kind != MatchKind.ALTERED for link in links)
    )
)
def test_without_altered_copies_all_that_is_linked_is_in_one_group(links):
    top = groups_of(joining_links(links))

    assert all(top(link.one.number) == top(link.other.number) for link in links)


def test_groups_whose_foremost_wordings_are_altered_copies_stay_apart():
    one, altered, cut = texts(COUNTED, ALTERED, "clerk counted copper lanterns behind the mill")
    links = [
        WordingLink(one, cut, MatchKind.CUT, 0.9),
        WordingLink(altered, cut, MatchKind.CUT, 0.8),
    ]

    assert joining_links(links) == links[:1]


def test_what_everybody_repeats_is_linked_as_well_as_what_few_do():
    parts = COUNTED.split()
    places = [(one, other) for one in range(1, 12) for other in range(one + 1, 13)]
    told = [
        " ".join([*parts[:one], "again", *parts[one:other], "slowly", *parts[other:]])
        for one, other in places
    ]
    crowd = texts(*told)

    top = groups_of(joining_links(link_texts(crowd)))

    assert len(crowd) == 66
    assert len({top(one.number) for one in crowd}) == 1
