"""Limits in comparing wordings: one less, as many, and one more."""

from __future__ import annotations

import pytest

from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.alignment import compare, split_words
from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.compared_words import compared_folds
from provenance.domain.matching.find_in_text import locate_window, windows
from provenance.domain.matching.linking import WordingText, neighbours_under, rare_words
from provenance.domain.matching.retelling import stems
from provenance.domain.matching.sentence_pairs import sentences
from provenance.domain.matching.synonyms import are_synonyms_or_forms
from provenance.domain.matching.translations import find_translation
from provenance.domain.matching.written_numbers import number_value

MATTER = [
    "ferry",
    "harbour",
    "northern",
    "winter",
    "soldier",
    "village",
    "carpet",
    "lantern",
    "orchard",
]
"""Words of which each matters."""
HERE = ["bridge", "kettle", "basket", "pillow", "chimney"]
THERE = ["saddle", "curtain", "garden", "candle", "window"]
"""Words of which none may stand for another."""


def pairs(one, other):
    return [(exchange.one, exchange.other) for exchange in find_exchanges(one, other)]


def moved(one, other):
    return compare(split_words(one), split_words(other)).moved


@pytest.mark.parametrize(
    ("number", "expected"), [(239, ("bridge",)), (240, ("bridge",)), (241, ())]
)
def test_240_words_are_aligned_one_by_one(number, expected):
    before = " ".join(f"word{place}" for place in range(number - 2))

    assert moved(f"{before} harbour bridge", f"{before} bridge harbour") == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("bar", ()), ("mill", ("mill",)), ("ferry", ("ferry",))]
)
def test_a_single_word_of_four_letters_has_moved(word, expected):
    assert moved(f"{word} he saw us go", f"he saw us go {word}") == expected


@pytest.mark.parametrize(("shared", "is_frame"), [(5, False), (6, True), (7, True)])
def test_six_words_of_ten_are_a_frame(shared, is_frame):
    frame = " ".join([*MATTER[:2], "on {}", *MATTER[2 : shared - 1], "{}"])
    rest = 9 - shared

    exchanges = pairs(
        frame.format("Monday", " ".join(HERE[:rest])),
        frame.format("Thursday", " ".join(THERE[:rest])),
    )
    assert ("Monday", "Thursday") in exchanges or not is_frame
    assert bool(exchanges) == is_frame


@pytest.mark.parametrize(("shared", "is_frame"), [(1, False), (2, True), (3, True)])
def test_two_words_that_matter_of_five_are_a_frame(shared, is_frame):
    frame = f"we were {' '.join(MATTER[:shared])} in the {{}} of it and he was there on {{}} with"
    rest = 4 - shared

    exchanges = pairs(
        frame.format(" ".join(HERE[:rest]), "Monday"),
        frame.format(" ".join(THERE[:rest]), "Thursday"),
    )
    assert bool(exchanges) == is_frame


@pytest.mark.parametrize(
    ("between", "expected"), [(2, "avons"), (3, "avons"), (4, "ne"), (5, "ne")]
)
def test_a_denial_has_its_other_half_within_four_words(between, expected):
    assert compared_folds(f"nous n’{'avons ' * between}pas")[1] == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("It is not", [("", "not")]),
        ("It is not true", [("", "not")]),
        ("It is not true that", [("", "not")]),
        ("It is not true yet that", []),
    ],
)
def test_a_denial_counts_within_three_words_before_a_cut(before, expected):
    cut = "we can do it before the winter"

    assert pairs(cut, f"{before} {cut}") == expected


@pytest.mark.parametrize(
    ("one", "other", "is_exchange"),
    [
        ("bridge", "bank", True),
        ("grey bridge", "rusty bank", True),
        ("grey wooden bridge", "rusty iron bank", False),
    ],
)
def test_two_words_that_matter_stand_for_two_others(one, other, is_exchange):
    frame = "We walked by the mill and the {} old women of the village"

    assert bool(pairs(frame.format(one), frame.format(other))) == is_exchange


@pytest.mark.parametrize(
    ("places", "matter", "is_exchange"), [(2, 7, True), (2, 8, True), (2, 9, False)]
)
def test_of_eight_words_that_matter_two_are_exchanged(places, matter, is_exchange):
    rest = MATTER[: matter - places]
    one, other = (
        " ".join(
            word
            for place, shared in enumerate(rest)
            for word in [shared, *words[:places][place : place + 1]]
        )
        for words in (HERE, THERE)
    )

    assert bool(pairs(f"{one} we", f"{other} we")) == is_exchange


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("cat", "cats", False),
        ("bank", "banks", True),
        ("house", "houses", True),
        ("ferry", "ferryment", True),
        ("tank", "tankment", True),
        ("tank", "tankments", False),
        ("дорога", "дорогами", True),
        ("дорога", "дорогамили", True),
        ("дорога", "дорогамилис", False),
        ("дорог", "дорогамил", False),
    ],
)
def test_forms_of_a_word_share_four_letters_and_half_or_more_of_the_longer(one, other, may):
    assert are_synonyms_or_forms(one, other) == are_synonyms_or_forms(other, one) == may


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("mlil", "mill", False),
        ("hosue", "house", True),
        ("lanetrn", "lantern", True),
        ("villege", "village", False),
        ("villeges", "villages", True),
        ("carpanter", "carpenter", True),
    ],
)
def test_letters_change_places_in_five_and_one_is_wrong_in_eight(one, other, may):
    assert are_synonyms_or_forms(one, other) == are_synonyms_or_forms(other, one) == may


@pytest.mark.parametrize(
    ("before", "may"), [("durch", False), ("zurück", True), ("zusammen", True)]
)
def test_six_letters_before_a_german_verb_tell_it(before, may):
    assert are_synonyms_or_forms(before, f"{before}gelassen") == may


@pytest.mark.parametrize(("near", "place"), [(0.74, None), (0.75, 0), (0.76, 0)])
def test_three_quarters_of_the_meaning_are_a_translation(near, place):
    words = "Вони спалили старий млин біля річки"

    found = find_translation(words, ["They burnt the old mill near the river"], [near], ["a"])
    assert (found and found[0]) == place


@pytest.mark.parametrize(("figures", "value"), [(17, True), (18, True), (19, False)])
def test_a_number_has_at_most_18_figures(figures, value):
    assert (number_value(["1" * figures]) is not None) == value


@pytest.mark.parametrize(("number", "are_sentences"), [(4, 0), (5, 1), (6, 1)])
def test_a_sentence_is_compared_from_five_words_on(number, are_sentences):
    assert len(sentences(" ".join(MATTER[:number]))) == are_sentences


@pytest.mark.parametrize(("number", "are_sentences"), [(1, 0), (2, 1), (3, 1)])
def test_two_words_that_matter_make_a_sentence(number, are_sentences):
    assert len(sentences(f"it was of the {' '.join(MATTER[:number])} in it")) == are_sentences


@pytest.mark.parametrize(("number", "kept"), [(11, 11), (12, 12), (13, 12)])
def test_the_twelve_longest_sentences_are_compared(number, kept):
    text = ". ".join(
        f"ferry harbour northern winter {'o' * (9 + place)}" for place in range(number)
    )

    assert {len(each.words[-1]) for each in sentences(text)} == set(range(9, 9 + number)[-kept:])


@pytest.mark.parametrize(
    ("word", "stem"), [("boats", "boat"), ("boaters", "boate"), ("abbey", "abbey"), ("abbeys", "abbey"), ("abbess", "abbes")]
)  # fmt: skip
def test_a_stem_has_five_letters(word, stem):
    assert stems(word) == {stem}


def text(number, words, copies=1):
    return WordingText(number, number, words, folded(words), copies)


@pytest.mark.parametrize("number", [7, 8, 9])
def test_a_wording_is_looked_for_under_its_eight_rarest_words(number):
    counts = {word: place for place, word in enumerate(MATTER[:number], start=2)}

    assert rare_words(text(1, " ".join(MATTER)), counts) == MATTER[: min(number, 8)]


@pytest.mark.parametrize("number", [19, 20, 21])
def test_a_wording_is_compared_with_the_twenty_fullest(number):
    # Those before it are fuller, and share less the sooner they come.
    known = [
        text(place, f"{' '.join(MATTER)} {'x' * (30 - place)} beside {'z' * (30 - place)}")
        for place in range(1, number)
    ]
    nearest = text(50, f"{' '.join(MATTER)} bridge kettle")
    last = text(60, f"{' '.join(MATTER[:4])} bridge kettle")

    neighbours = dict(neighbours_under([*known, nearest, last]))
    assert (neighbours[last].text == nearest) == (number <= 20)


@pytest.mark.parametrize(("shared", "is_near"), [(1, False), (2, True), (3, True)])
def test_neighbours_share_a_quarter_of_what_matters(shared, is_near):
    here, there = HERE[: 8 - shared], [*THERE, "paper", "copper"][: 8 - shared]
    one = text(
        1, " ".join([*MATTER[:shared], *here, *(["stone", "apple"])[: 8 - shared - len(here)]])
    )
    other = text(2, " ".join([*MATTER[:shared], *there, "wheel"]))

    assert bool(dict(neighbours_under([other, one]))) == is_near


KNOWN = MATTER[:8]


@pytest.mark.parametrize(("run", "stands"), [(3, False), (4, True), (5, True)])
def test_a_wording_stands_where_four_of_its_words_stand_in_a_row(run, stands):
    # All are there, so that the run alone decides.
    parts = [KNOWN[:run], *([word] for word in KNOWN[run:])]
    words = tokens(" so ".join(" ".join(part) for part in parts))

    assert bool(locate_window(words, windows(words)[0], KNOWN)) == stands


@pytest.mark.parametrize(("number", "stands"), [(3, False), (4, True), (5, True)])
def test_a_wording_stands_where_half_of_it_does(number, stands):
    words = tokens(" ".join(KNOWN[:number]))

    assert bool(locate_window(words, windows(words)[0], KNOWN)) == stands


@pytest.mark.parametrize(("between", "stands"), [(11, True), (12, True), (13, False)])
def test_a_wording_stands_in_twice_as_many_words_and_four(between, stands):
    words = tokens(" ".join([*KNOWN[:4], *["so"] * between, *KNOWN[4:]]))

    assert bool(locate_window(words, windows(words)[0], KNOWN)) == stands


@pytest.mark.parametrize(("number", "expected"), [(31, [31]), (32, [32]), (33, [32, 33])])
def test_a_window_has_32_words_and_the_next_begins_halfway(number, expected):
    spans = windows(tokens("word " * number))

    assert [window.last for window in spans] == expected
    assert [window.first for window in spans] == [0, 16][: len(expected)]
