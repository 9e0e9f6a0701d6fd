"""Long quotes of which a text retells one sentence, and what its figures are said of."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import rarity_among, stems
from provenance.domain.matching.counted_things import counts_something_else, differ_in_share
from provenance.domain.matching.quote_setting import QuoteSetting
from provenance.domain.matching.retelling import retold_share
from provenance.domain.matching.retold_parts import contentful_parts

FOREST = (
    "There is a forest where the division headquarters is, and a well behind the old burnt barn. "
    "I walked in and saw a sea of corpses in torn civilian clothing near the sawmill."
)


MILL = "The old mill burnt down near the river."


def parts_of(words):
    return [part for part, _ in contentful_parts(words)][1:]


def test_sentences_that_tell_enough_are_parts():
    assert parts_of(f"We go. {MILL}") == [MILL]
    assert parts_of(MILL) == []


def test_a_sentence_without_the_figures_of_the_whole_is_no_part():
    assert (
        parts_of("There were ninety tanks in our old yard. Fourteen tanks are left there now.")
        == []
    )


@pytest.mark.parametrize(
    "before",
    [
        *(f"We go{end} " for end in (".", "!", "?", "…", "؟", "।")),
        *(f"“We go.{closing} " for closing in '”»"’'),
        *(f"We go{end}" for end in ("…", "...", "....", "\n")),
    ],
)
def test_each_end_of_a_sentence_parts_it_from_the_next(before):
    assert parts_of(f"{before}{MILL}") == [MILL]


def test_what_ends_no_sentence_parts_nothing():
    assert parts_of(f"{MILL}.{MILL}") == []
    assert parts_of(f"{MILL} ") == []
    assert parts_of(f"{MILL}” ") == []


def test_a_part_has_four_words_that_matter():
    assert parts_of("We go. The old mill burnt down.") == []
    assert parts_of("We go. The old mill burnt down twice.") == ["The old mill burnt down twice."]


@pytest.mark.parametrize(
    ("setting", "is_retold"),
    [
        (QuoteSetting(fits_setting=True, known_folds=frozenset([folded(FOREST)])), True),
        (QuoteSetting(known_folds=frozenset([folded(FOREST)])), False),
        (QuoteSetting(fits_setting=True), False),
    ],
)
def test_many_rare_words_in_common_retell_a_part(setting, is_retold):
    text = "He walked into the wood by the headquarters: corpses in civilian clothing, near a barn"
    rarity = rarity_among([stems(folded(FOREST))])

    share = retold_share(text, folded(text), FOREST, folded(FOREST), rarity, setting)
    assert (share > 0) is is_retold


@pytest.mark.parametrize("opening", ["He", "He would not eat, and"])
def test_a_denial_of_what_is_not_retold_is_none(opening):
    known = "He threatened to kill a drunk miller and dump his body in a well where no one looked"
    text = f"{opening} threatened a drunk miller with death, and to dump his body in a well"
    rarity = rarity_among([stems(folded(known))])

    assert retold_share(text, folded(text), known, folded(known), rarity) > 0


@pytest.mark.parametrize(
    ("text", "are_others"),
    [
        ("90 Russian tanks and 14 of them", False),
        ("some 90, and 14", False),
        ("some 90 Russian", True),
        ("90 tanks and 14 guns", True),
        ("90 new tanks", True),
        ("90 Russian guns", True),
        ("90 of the tanks", False),
        ("90 14 tanks", False),
        ("90 25 guns", False),
        ("over 90, guns too", False),
        ("90 people", False),
        ("90 drovniks", True),
    ],
)
def test_each_figure_is_said_of_what_the_other_counts(text, are_others):
    known = folded("We should have 90 tanks left, and have 14 tanks left")

    assert counts_something_else(text, "en", known, ["90", "14"]) is are_others


def test_a_share_is_of_what_the_other_has_a_share_of():
    known = "half of our regiment is gone"

    assert not differ_in_share("over half the regiment has gone", known)
    assert not differ_in_share("of the regiment there is left half", known)
    assert differ_in_share("the regiment has lost half of its laundry", known)
    assert differ_in_share("a third of the regiment is gone", known)


@pytest.mark.parametrize("share", ["third", "quarter", "fifth", "tenth"])
def test_each_share_of_something_is_missed_where_it_is_not_said(share):
    known = f"a {share} of our regiment is gone"

    assert differ_in_share("our regiment is gone", known)
    assert not differ_in_share(f"the regiment lost a {share}", known)
    assert not differ_in_share("our regiment is gone", f"our {share} regiment is gone")


def test_either_of_two_words_may_say_what_a_share_is_of():
    known = "half of our regiment is gone"

    assert not differ_in_share("half of the vast regiment", known)
    assert differ_in_share("half of the vast green regiment", known)


def test_a_word_that_is_in_no_list_counts_in_any_form():
    assert not counts_something_else("90 drovniks", "en", "we have 90 drovnik left", ["90"])
