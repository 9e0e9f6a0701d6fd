"""Findings on the words, as a reader meets them: the whole sentence, what shows it, and its group."""

from __future__ import annotations

import pytest

from tests.domain import rows
from tests.domain.scenes import (
    LOOKED,
    ONE,
    PAPER,
    TWO,
    A,
    B,
    P,
    capital,
    says,
    step,
    told,
)

CHANGES, GOOD, ELSEWHERE = "changes", "good-to-know", "elsewhere"
READ = [rows.document(number, **LOOKED) for number in (ONE, TWO)]


def two(first, second, **fields):
    return [says(ONE, first, **fields), says(TWO, second, **fields)]


def named(*phrases):
    return [says(d, speaker_as_named=p) for d, p in enumerate(phrases, start=1)]


def joined():
    """One passage joins the quotes 1 and 2, which others give to two."""
    whole = rows.passage(ONE, "We are in Bucha. Putin is a fool.")
    return [
        rows.wording(ONE, "Putin is a fool.", of=2, passage=whole, segment_start=17),
        rows.wording(ONE, "We are in Bucha.", of=1, passage=whole, segment_start=0),
        says(TWO, of=1, speaker_as_named="Yevgeniy"),
        says(PAPER, of=2, speaker_as_named="Aleksandr"),
    ]


def test_spliced_fires_with_the_speakers_in_the_order_of_the_words():
    sentence = (
        f"{capital(A)} gives as one quotation what others give to “Yevgeniy” and “Aleksandr”."
    )
    words = ["We are in Bucha. Putin is a fool.", "words in 2", "words in 3"]

    ((said, shown, group),) = told("spliced", joined())
    assert (said, sorted(shown), group) == (sentence, words, CHANGES)


def test_spliced_of_another_outlet_fires_elsewhere():
    ((_, _, group),) = told("spliced", joined(), place=1)

    assert group == ELSEWHERE


def test_name_drift_fires_with_each_name():
    sentence = f"The speaker is named differently: “Aleksandr” in {A} and “Iskander” in {B}."

    assert told("name_drift", named("Aleksandr", "Iskander")) == [
        (sentence, ["words in 1", "words in 2"], CHANGES)
    ]


@pytest.mark.parametrize(
    ("phrases", "speaker", "group"),
    [
        (("Aleksandr", "Iskander"), 9, GOOD),
        (("Sergei", "Sergei Ivanov"), None, GOOD),
        (("a soldier", "Aleksandr"), None, GOOD),
    ],
    ids=["one speaker in the register", "a name in common", "no name"],
)
def test_name_drift_fires_as_good_to_know_where_the_person_may_be_one(phrases, speaker, group):
    ((_, _, found),) = told("name_drift", named(*phrases), rows.quote(1, speaker=speaker))

    assert found == group


def test_name_drift_tells_a_name_once_with_all_who_give_it():
    third = says(3, "words in 3", speaker_as_named="Iskander")

    ((sentence, _, _),) = told("name_drift", named("Aleksandr", "Iskander"), third)

    assert sentence.count("“Iskander”") == 1
    assert "“Iskander” in the article headed “Document 3” and the article headed" in sentence


def test_figure_drift_of_several_on_one_side_says_which_side_is_which():
    third = says(3, "400 left")

    ((sentence, _, _),) = told("figure_drift", two("about 400 left", "400 left"), third)

    assert sentence == (
        f"The figure changes between {P} and {B} on one side and {A} on the other: “400” and "
        "“about 400”."
    )


def test_figure_drift_fires_with_both_places():
    sentence = f"The figure changes between {A} and {B}: “about 400” and “400”."

    assert told("figure_drift", two("about 400 left", "400 left")) == [
        (sentence, ["about 400 left", "400 left"], CHANGES)
    ]


def test_figure_drift_of_others_alone_fires_elsewhere():
    outlet = says(PAPER, "we lose")

    ((_, _, group),) = told("figure_drift", outlet, two("about 400 left", "400 left"))
    assert group == ELSEWHERE


def test_figure_drift_fires_on_what_stands_in_the_headline_alone():
    headed = [says(ONE, "70% dead", zone="headline"), says(ONE, "almost gone")]

    sentence = f"“70%” stands in the headline of {A}, not in the quote."
    assert told("figure_drift", headed) == [(sentence, ["70% dead", "almost gone"], CHANGES)]


def edited(upper, *more):
    return [says(ONE, "We lose, they win."), says(TWO, upper), step(ONE, TWO), *more]


def test_edit_disclosure_lost_fires_with_what_was_disclosed():
    disclosed = rows.statement(TWO, kind="editing", words="edited for clarity")

    sentence = f"{capital(B)} says that the words were edited; {A} gives them and does not say so."
    assert told("edit_disclosure_lost", READ[0], edited("We lose.", disclosed)) == [
        (sentence, ["edited for clarity", "We lose, they win."], GOOD)
    ]


def test_edit_disclosure_lost_fires_with_the_mark_that_is_gone():
    sentence = f"{capital(B)} marks the words as cut or filled in; {A} gives them and does not."

    assert told("edit_disclosure_lost", edited("We lose … they win.")) == [
        (sentence, ["We lose … they win.", "We lose, they win."], GOOD)
    ]


def hedging(lower, upper):
    ones = says(ONE, speaker_as_named=lower)
    return [READ, ones, says(TWO, speaker_as_named=upper), step(ONE, TWO)]


def test_hedge_lost_fires_with_the_hedge_and_who_had_it():
    sentence = f"{capital(A)} drops the hedge of {B}: “supposed”."

    assert told("hedge_lost", hedging("a soldier", "a supposed soldier")) == [
        (sentence, ["words in 2", "words in 1"], CHANGES)
    ]


@pytest.mark.parametrize("code", ["hedge_lost", "hedge_added"])
def test_hedges_are_told_by_the_numbers_of_the_documents_above(code):
    # A set of these two gives the higher one first.
    lower, upper = ("a soldier", "a supposed soldier")[:: 1 if code == "hedge_lost" else -1]
    above = [rows.document(number, **LOOKED) for number in (ONE, 3, 16)]
    words = [says(ONE, speaker_as_named=lower)]
    words += [says(number, speaker_as_named=upper) for number in (3, 16)]
    steps = [step(ONE, 16, slug="one"), step(ONE, 3, slug="other")]

    sentences = [said for said, _, _ in told(code, words, above, steps)]
    assert ["Document 3" in said for said in sentences] == [True, False]


def test_hedge_added_fires_with_the_hedge_and_who_has_none():
    sentence = f"{capital(A)} hedges what {B} puts flatly: “purported”."

    assert told("hedge_added", hedging("the purported soldier", "a soldier")) == [
        (sentence, ["words in 1", "words in 2"], GOOD)
    ]


@pytest.mark.parametrize("code", ["hedge_lost", "hedge_added"])
def test_a_hedge_of_others_alone_is_silent_here(code):
    lower, upper = ("a soldier", "a supposed soldier")[:: 1 if code == "hedge_lost" else -1]
    above = [says(PAPER), *hedging(lower, upper)]

    assert told(code, above, place=1)
    assert not told(code, above)


@pytest.mark.parametrize(
    ("zones", "parts", "tells"),
    [
        (["headline"], "headline", "tells"),
        (["key-points"], "key points", "tell"),
        (["key-points", "headline"], "headline and key points", "tell"),
    ],
)
def test_headline_conflict_fires_with_the_parts_as_a_reader_meets_them(zones, parts, tells):
    flat = [says(ONE, f"flat in the {zone}", zone=zone) for zone in zones]

    sentence = f"The {parts} of {A} {tells} flatly what the body hedges: “purported”."
    assert told("headline_conflict", flat, says(ONE, speaker_as_named="a purported soldier")) == [
        (sentence, [*(f"flat in the {zone}" for zone in zones), "words in 1"], CHANGES)
    ]


def test_attribution_lost_fires_with_the_parts_and_the_names():
    bare = says(ONE, "bare", zone="key-points", speaker_as_named="")

    sentence = f"The key points of {A}: the words stand without “the Service”."
    assert told("attribution_lost", bare, says(ONE, speaker_as_named="the Service")) == [
        (sentence, ["bare", "words in 1"], GOOD)
    ]
