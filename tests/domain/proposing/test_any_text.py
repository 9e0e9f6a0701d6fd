"""Whatever the text: spans cut what they say, nothing fails, and time grows with length alone."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.propose import as_values, propose
from provenance.domain.proposing.quoted_spans import find_quoted_spans
from provenance.domain.proposing.readings import tokenize_whole
from provenance.domain.proposing.text_listing import format_listing
from tests.domain.kinds.rows import rows_by_kind

KINDS = Path(__file__).parents[1] / "kinds"
SENTENCES = [
    cells[0].split()
    for name in ("acts", "assertions", "disclaimers", "speakers")
    for rows in rows_by_kind(KINDS / f"{name}.txt").values()
    for cells in rows
]
FULL = settings.get_current_profile_name() == "full"
WORDS = [
    "said",
    "he",
    "she",
    "it",
    "who",
    "Anna",
    "Bell",
    "the",
    "nurse",
    "a",
    "told",
    "them",
    "that",
    "according",
    "to",
    "by",
    "released",
    "verified",
    "calls",
    "and",
    "with",
    "saying",
    ",",
    ".",
    "?",
    "!",
    ":",
    ";",
    "(",
    ")",
    "—",
    "“",
    "”",
    "‘",
    "’",
    '"',
    "'",
    "''",
    "«",
    "»",
    "„",
    "[",
    "]",
    "…",
    "90",
    "about",
    "two",
    "hundred",
    "May",
    "5",
    "was",
    "called",
    "titled",
    "the",
    "show",
    "NBC's",
    "so-called",
    "one",
    "of",
    "\n",
    "\n\n",
    "U.S.",
    "Mr.",
    "сказал",
    "дит",
    "قال",
    "reported",
    "said",
    "to",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=80)
NASTY = [
    "clerk who served ",
    "The club confirmed it and ",
    "El club confirmó el fichaje y ",
    "Der Verein bestätigte den Transfer und ",
    "let the clerk read the tape and posted it ",
    "was able to verify the tape by the clerk ",
    "said “no” in the call ",
    "“", '"', "«", "„", "‘", "'", "''", "'''", "«“", "“a", "'a ", "«a“b", "“a” ", "\n“", " \n", "a\n",
    "“a‘\"", "“\n \n", "s’ ", "he said “a” ", "he said, “a.” ", "“A,” he said. ", "“A.” ", "said ",
    "said, ", "only said ", "quoted ", "he, ", "( ", ") ", "(he) said ", "a said (", "X, Y, ",
    "according to ", "According to X, ", "by ", "released by ", "intercepted by X and ", "...", ". . .",
    "[", "[a ", "f**k ", "*", "--", "a-", "5 ", "1,000 ", "two hundred ", "about 5 left ", "May 5 ",
    "said to be ", "verified calls by phone numbers in two months, ", "names ", "a", "\ue000",
    "é“ü” ", "“A?” ", "who said “a” ", "with a b saying “a” ", "stated aim of “a” ", "in on at ",
    "U.S. ", "\u2028“a” ", "- x\n", "Source: x\n", "said,,,, ", "“" + "a " * 25 + "\n",
]  # fmt: skip


def places(value):
    """Every pair of places in what is proposed."""
    if isinstance(value, dict):
        if "start" in value:
            yield value["start"], value["end"]
        for inner in value.values():
            yield from places(inner)
    elif isinstance(value, (list, tuple)):
        if len(value) == 2 and all(type(one) is int for one in value):
            yield value
        else:
            for inner in value:
                yield from places(inner)


@given(TEXTS)
@example("“" * 200)
@example("\ud800 said “\ud800”")
@example("İ said “İ” about 5 İ")
def test_every_place_lies_in_the_text(text):
    proposal = propose(text)

    assert all(0 <= start < end <= len(text) for start, end in places(as_values(proposal)))
    format_listing(text, proposal)


@given(st.sampled_from(SENTENCES), st.floats(0, 1))
@example(["The", "tape", "was", "released"], 1)
def test_a_text_may_end_after_any_word(words, share):
    text = " ".join(words[: 1 + int(share * (len(words) - 1))])

    assert all(0 <= start < end <= len(text) for start, end in places(as_values(propose(text))))


@given(TEXTS)
def test_quotations_stand_in_order_and_share_no_words_with_who_speaks_them(text):
    proposal = propose(text)

    everything = sorted(proposal.quotes + proposal.marked, key=lambda one: one.start)
    for before, after in pairwise(everything):
        assert before.end <= after.start
    for one in proposal.quotes:
        for told in (one.speaker, one.cue):
            assert told is None or told[1] <= one.start or one.end <= told[0]


@given(TEXTS)
@example("“a.”“b”")
def test_every_quotation_is_an_item_of_its_own(text):
    found = find_quoted_spans(text)

    items = tokenize_whole(text, found, lexicon_of("en")).token_of_quote

    assert sorted({item for item in items if item >= 0}) == items


@given(TEXTS)
def test_the_same_text_gives_the_same_proposal(text):
    assert propose(text) == propose(text)


@given(TEXTS)
def test_a_paragraph_put_after_an_article_moves_nothing_in_it(text):
    text = f"A first line of an article, which goes on.\n{text}.\nIt was so.\n"
    more = f"{text}\nThe weather stayed fine in the whole of the north for the rest of that year.\n"

    before, after = propose(text).quotes, propose(more).quotes

    assert [(one.start, one.end, one.speaker) for one in before] == [
        (one.start, one.end, one.speaker) for one in after
    ]


def test_two_hundred_thousand_marks_are_read():
    assert propose("“" * 100_000 + "”" * 100_000).quotes == ()


@pytest.mark.timeout(900 if FULL else 120)
@pytest.mark.parametrize("nasty", NASTY)
def test_the_time_needed_grows_with_the_length_alone(nasty):
    # In proportion to the square it would be 64 times as long.
    size, times, most = (250_000, 8, 10.4) if FULL else (1_000, 8, 24)

    def seconds(characters):
        text = nasty * (characters // len(nasty))
        started = time.process_time()
        propose(text)
        return time.process_time() - started

    ratios = []
    while not ratios or (ratios[-1] >= most and len(ratios) < 3):
        # What disturbs a measurement is gone the next time.
        short, long = seconds(size), seconds(times * size)
        print(f"{long / short:.2f} times, {short:.2f} to {long:.2f} seconds: {nasty!r}")
        ratios.append((long - (0 if FULL else 0.2)) / short)
    assert ratios[-1] < most
