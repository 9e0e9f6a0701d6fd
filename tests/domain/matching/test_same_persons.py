"""Who does what in two wordings, as the pronouns of each tell it."""

from __future__ import annotations

import pytest

from provenance.domain.matching.same_persons import differ_in_persons


def are_others(one, other, *synonyms):
    """As asked either way round, where only these words may say the same."""

    def may_be_synonyms(word, their):
        return word == their or {word, their} <= {*synonyms}

    asked = {
        differ_in_persons(mine.split(), theirs.split(), may_be_synonyms)
        for mine, theirs in ((one, other), (other, one))
    }
    assert len(asked) == 1
    return asked.pop()


@pytest.mark.parametrize("pronoun", ["we", "you", "he", "she", "they"])
def test_another_who_does_it_is_another(pronoun):
    assert are_others(f"{pronoun} left", "i left")
    assert not are_others(f"{pronoun} left", f"{pronoun} left")
    assert not are_others(f"{pronoun} left", "all left")


@pytest.mark.parametrize(
    ("who", "whom"), [("i", "me"), ("we", "us"), ("he", "him"), ("they", "them")]
)
def test_to_suffer_is_not_to_do(who, whom):
    assert are_others(f"it hit {whom}", f"{who} hit it")
    assert not are_others(f"it hit {whom}", f"that hit {whom}")


@pytest.mark.parametrize(
    "preposition", ["of", "for", "to", "with", "by", "from", "at", "about", "among"]
)
def test_nobody_suffers_after_a_preposition(preposition):
    assert not are_others(f"it came {preposition} us", "we came")


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        # Two persons exchange their parts; or one of them is only not named.
        ("we saw them", "they saw us", True),
        ("they ordered us", "we were ordered", False),
        ("we saw them and they saw us", "we saw them", False),
        ("they met us", "they and we met", False),
        # One person, named as often, or more often.
        ("it hit me and it hit me", "i hit it", False),
        # Each side names somebody whom the other does not.
        ("we left it", "we left him", False),
        ("he left us", "we left them", True),
        # Somebody else does it, of whom the other speaks too.
        ("we shot and they ran", "they shot", True),
        ("we shot them", "they shot", False),
        ("with us they left", "we and they left", False),
        ("bread came", "we ate", False),
    ],
)
def test_persons_of_both_sides_are_compared(one, other, are):
    assert are_others(one, other) is are


@pytest.mark.parametrize(
    ("one", "are"),
    [
        ("we were shot", True),
        ("we were one two shot", True),
        ("we were one two three shot", False),
        ("we one two were shot", True),
        ("we one two three were shot", False),
        # Nothing is done; it is done to something else; and it is not told of those who do it.
        ("we all shot", False),
        ("they told us it was shot", False),
        ("we were seen", False),
    ],
)
def test_what_is_done_to_those_who_do_it_stands_near(one, are):
    assert are_others(one, "we shot") is are


def test_a_deed_may_be_said_in_another_word_but_is_no_small_word():
    assert are_others("we were shot", "we killed", "shot", "killed")
    assert not are_others("we were shot", "we killed")
    assert not are_others("we were out", "we out")
    assert not are_others("we were shot", "they left us shot")
