"""A hyphen at a line's end stays with a compound and goes with a word cut in two, by language."""

from __future__ import annotations

import pytest

from provenance.domain.reading.line_ends import seam

NO_WORDS = frozenset()


def joined(first, rest, words=NO_WORDS):
    met = seam(first, rest, frozenset(words))
    return met.text + met.glue + rest


@pytest.mark.parametrize(
    "compound",
    [
        *("self-inflicted", "twenty-five", "half-hearted", "so-called", "ex-soldiers"),
        *("three-year", "well-armed", "Kyiv-based", "Russian-occupied", "e-mail"),
        *("russisch-ukrainischen", "nicht-staatlich"),
        *("vice-président", "peut-être", "dit-elle", "soi-même", "sud-africain", "celui-ci"),
        *("ruso-ucraniano", "político-militar"),
        *("будь-який", "північно-східний", "що-небудь", "прес-служба", "по-українськи"),
        *("військово-повітряні", "прем'єр-міністра", "все-таки"),
    ],
)
def test_a_compound_keeps_the_hyphen_at_which_a_line_ends(compound):
    first, rest = compound.split("-")

    assert joined(f"{first}-", rest) == compound


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        *(("infor", "mation"), ("self", "ish"), ("four", "teen"), ("ex", "perts"), ("so", "cial")),
        *(("re", "called"), ("half", "way"), ("pro", "tests"), ("ex", "change"), ("l’é", "cole")),
        *(("Kom", "mandeur"), ("russi", "schen"), ("sous", "traire"), ("nou", "velle")),
        *(("informa", "ción"), ("inter", "cepted")),
        *(
            ("військово", "полонених"),
            ("прес", "тиж"),
            ("по", "ле"),
            ("робо", "та"),
            ("екс", "перт"),
        ),
    ],
)
def test_a_word_cut_in_two_is_made_whole(first, rest):
    assert joined(f"{first}-", rest) == first + rest


def test_the_files_own_spelling_goes_before_the_list():
    assert joined("self-", "inflicted", {"selfinflicted"}) == "selfinflicted"
    assert joined("infor-", "mation", {"infor-mation"}) == "infor-mation"


def test_some_first_parts_keep_it_before_what_the_file_has_as_a_word():
    assert joined("anti-", "tank", {"tank"}) == "anti-tank"
    assert joined("anti-", "quated", {"tank"}) == "antiquated"


@pytest.mark.parametrize(
    ("first", "rest"),
    [("Vor", "und"), ("pre", "and"), ("pre", "y"), ("pro", "et"), ("авто", "і"), ("Land", "oder")],
)
def test_a_hyphen_that_stands_for_the_rest_of_a_word_is_followed_by_a_space(first, rest):
    assert joined(f"{first}-", rest) == f"{first}- {rest}"
