"""A text beside several wordings of one quote, of which it alters one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching.judgement import MATCHES, MatchKind, judge_all
from provenance.domain.matching.sibling_wordings import has_longer_sibling

MILLER = "The miller is a coward. He wants to sell the barge. But there’s no way we can do it."
OTHER = "The miller is a coward, he wants to (trade) the barge, but it is not possible to do that"
WORDS = st.text("ab c", max_size=8)


def kinds(words, known, quotes=(1, 1)):
    return [one.kind for one in judge_all(words, known, quotes=quotes)]


def test_a_denial_more_than_in_one_wording_is_one_more_than_in_the_other_too():
    for words in (
        MILLER.replace("a coward", "no coward"),
        MILLER.replace("we can do", "we can’t do"),
        MILLER.replace("no way", "a way"),
    ):
        told = kinds(words, [MILLER, OTHER])

        assert told[0] == MatchKind.ALTERED
        assert not MATCHES.intersection(told)


def test_another_time_than_in_one_wording_is_another_than_in_the_other_too():
    words = MILLER.replace("is a", "was a").replace("wants", "wanted")

    assert kinds(words, [MILLER, OTHER])[0] == MatchKind.ALTERED


def test_another_person_than_in_one_wording_is_another_than_in_the_other_too():
    other = "The miller is a fool. He wants to sell the barge, but there is no way to do it,"

    for who in ("they", "he"):
        words = MILLER.replace("we can", f"{who} can")
        assert kinds(words, [MILLER, other])[0] == MatchKind.ALTERED


def test_words_that_one_wording_has_not_are_looked_for_in_the_other():
    whole = "Mum, this dam is the worst decision our council has made."
    other = "Mum, this dam is the most stupid decision our council ever made, I think"
    more = "Mum, this dam is one of the worst decisions our council has made."

    assert kinds(more, [whole, other])[0] == MatchKind.ALTERED
    assert kinds(whole, [more, other]) == [MatchKind.SIMILAR, MatchKind.REWORDED]
    assert (
        kinds(
            more, [whole, other.replace("the most stupid decision", "one of the worst decisions")]
        )[0]
        == MatchKind.SIMILAR
    )


def test_a_text_that_alters_a_wording_does_not_answer_with_a_part_of_it():
    whole = "There is a barn where the brewery stands. I went in and saw a heap of empty barrels."
    part = "a heap of empty barrels"
    altered = whole.replace("a barn", "no barn")

    assert kinds(altered, [part, whole]) == [MatchKind.SIMILAR, MatchKind.ALTERED]
    assert kinds(altered, [part, whole], (1, 2)) == [MatchKind.CUT, MatchKind.ALTERED]
    assert kinds(f"In the call he says: {part}", [part, whole])[0] == MatchKind.CUT


@given(WORDS, st.lists(st.tuples(WORDS, st.integers(1, 2)), min_size=1, max_size=5))
def test_only_what_a_text_may_hold_with_a_longer_one_of_its_quote_is_looked_at_again(mine, rows):
    theirs, quotes = zip(*rows, strict=True)

    for place, fold in enumerate(theirs):
        longer = [one for one, quote in rows if quote == quotes[place] and len(one) > len(fold)]
        expected = len(fold) < len(mine) and bool(longer)
        assert has_longer_sibling(place, mine, theirs, quotes) is expected
