"""Where quotation marks open and close: the marks of several languages, nested, run on, broken."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.domain.language.quotations import (
    DEEPEST,
    find_quotations,
    joined_quotations,
    paragraph_spans,
)

MARKED = st.text(alphabet="“”„‟\"«»‹›‘’‚‛' \n.,as9é—(", max_size=60)
NASTY = [
    "“", '"', "«“", "“a", "'a ", "«a“b", "“a” ", "\n“", " \n", "a\n", "“a‘\"", " ", "“\n \n", "s’ ",
]  # fmt: skip


def quoted(text):
    return [text[span.start : span.end] for span in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He says “we are losing” now", ["we are losing"]),
        ('He says "we are losing," now', ["we are losing,"]),
        ("Er sagt: „Wir verlieren“, und geht", ["Wir verlieren"]),
        ("Mówi: „Przegrywamy” i idzie", ["Przegrywamy"]),
        ("Il dit : « Nous perdons », et part", ["Nous perdons"]),
        ("Han siger »Vi taber« og går", ["Vi taber"]),
        ("Han säger ”Vi förlorar” och går", ["Vi förlorar"]),
        ("Er sagt ‚Wir verlieren‘ und ‹nous perdons›", ["Wir verlieren", "nous perdons"]),
        ("He says “word“, then “another“.", ["word", "another"]),
        ("他说“我们在输”。", ["我们在输"]),
        ("قال «نحن نخسر» ومضى", ["نحن نخسر"]),
        ('He said:"Yes".', ["Yes"]),
        ('He says “we are losing" now', ["we are losing"]),
    ],
)
def test_the_marks_of_each_language_pair(text, words):
    assert quoted(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("‘We’ve lost the soldiers’ phones,’ he said", ["We’ve lost the soldiers’ phones,"]),
        ("'Don't tell 'em,' he said", ["Don't tell 'em,"]),
        ("the soldiers’ phones and the boys’ calls", []),
        ("rock ’n’ roll of the ’90s", []),
        ('a 5\'10" man and a 6" rule', []),
        ("The ‘Russians’ left", ["Russians"]),
    ],
)
def test_apostrophes_are_no_marks(text, words):
    assert quoted(text) == words


def test_quotations_within_quotations_know_their_depth():
    text = "“He says ‘they said “no”’ to me”"

    assert [(text[s.start : s.end], s.depth) for s in find_quotations(text)] == [
        ("He says ‘they said “no”’ to me", 0),
        ("they said “no”", 1),
        ("no", 2),
    ]


def test_what_lies_too_deep_is_left_out():
    deep = "“a ‘b " * 4 + "c" + "’”" * 4

    assert max(span.depth for span in find_quotations(deep)) == DEEPEST


def test_a_closing_mark_without_an_opening_one_is_passed_over():
    assert quoted("They are losing,” he said, “and nobody cares.”") == ["and nobody cares."]


def test_an_opening_mark_without_a_closing_one_reaches_to_the_next_of_its_kind():
    text = "“We are losing, he said. “Nobody cares,” he added."

    assert [(text[s.start : s.end], s.closed) for s in find_quotations(text)] == [
        ("We are losing, he said.", False),
        ("Nobody cares,", True),
    ]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    (span,) = find_quotations("He says “we are losing.\nThen he leaves.")

    assert (span.end, span.closed) == (len("He says “we are losing."), False)


def test_a_mark_that_is_closed_around_an_open_one_ends_it():
    assert quoted("«He says “we are losing» now") == ["He says “we are losing", "we are losing"]


@pytest.mark.parametrize("mark", ["“”", '""', "‘’"])
def test_a_quotation_goes_on_where_the_next_paragraph_repeats_its_mark(mark):
    text = f"{mark[0]}We are losing.\n\n{mark[0]}Nobody cares.{mark[1]}"

    assert [(s.closed, s.continues) for s in find_quotations(text)] == [
        (False, False),
        (True, True),
    ]
    assert len(joined_quotations(text, find_quotations(text))) == 1


def test_a_paragraph_with_a_mark_of_its_own_does_not_go_on_from_a_closed_one():
    assert [s.continues for s in find_quotations("“Losing.”\n\n“Nobody cares.”")] == [False, False]


def test_a_paragraph_that_opens_without_a_mark_does_not_go_on():
    assert [s.continues for s in find_quotations("“Losing.\n\nHe said “no”.")] == [False, False]


def test_a_mark_opened_once_more_than_is_kept_open_gives_up_the_oldest():
    assert quoted("«x " + "“‘" * 40 + "a” b")[0].startswith("x ")


# Paragraphs


def test_every_line_is_a_paragraph_where_lines_end_their_sentences():
    assert len(paragraph_spans("We are losing.\n  Nobody cares.  \n\nHe said “so.”\n")) == 3


def test_hard_wrapped_lines_are_one_paragraph():
    wrapped = "He said “we are\nlosing this war and\nnobody cares” to\nher.\n\nShe left."

    assert len(paragraph_spans(wrapped)) == 2
    assert quoted(wrapped) == ["we are\nlosing this war and\nnobody cares"]


def test_two_lines_are_too_few_to_tell_a_wrapped_text_by():
    assert len(paragraph_spans("A headline\nIts story begins")) == 2


# Runs


def run_lengths(text):
    return [len(run) for run in joined_quotations(text, find_quotations(text))]


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("“We’re losing,” he said, “and nobody cares.”", [2]),
        ("“We’re losing,” he said. “Nobody cares.”", [2]),
        ("“We’re losing,” Anna said, “and nobody cares.”", [2]),
        ("“We’re losing!” he said, “and nobody cares.”", [2]),
        ("“We’re losing!” Anna said, “and nobody cares.”", [1, 1]),
        ("“We’re losing.” “Nobody cares.”", [1, 1]),
        ("“We’re losing,” he said. Others say “no”.", [1, 1]),
        ("“We’re losing,” he said.\n“Nobody cares.”", [1, 1]),
        ("“We’re losing.” Others say “no”.", [1, 1]),
        (f"“We’re losing,” {'he said ' * 20} “no”.", [1, 1]),
        ("“We’re ‘losing’,” he said, “and” so", [2]),
        ("no marks", []),
    ],
)
def test_halves_of_a_quotation_parted_by_a_short_cue_are_one(text, lengths):
    assert run_lengths(text) == lengths


# Whatever the text


@given(MARKED)
@example("“a\n“")
@example("'a'' a'")
def test_spans_lie_inside_the_text_and_begin_and_end_with_no_space(text):
    for span in find_quotations(text):
        words = text[span.start : span.end]
        assert 0 <= span.start < span.end <= len(text)
        assert words == words.strip()


@given(MARKED)
def test_no_two_quotations_cross_and_depth_counts_what_is_around(text):
    spans = find_quotations(text)

    assert [(s.start, -s.end) for s in spans] == sorted((s.start, -s.end) for s in spans)
    for place, span in enumerate(spans):
        before = spans[:place]
        around = [s for s in before if s.start <= span.start and span.end <= s.end]
        assert span.depth == len(around)
        assert all(s in around or s.end <= span.start for s in before)


@given(MARKED)
def test_paragraphs_hold_every_word_once_in_order(text):
    found = paragraph_spans(text)

    assert "".join("".join(text[a:b] for a, b in found).split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(found))


@given(MARKED)
def test_every_outermost_quotation_is_in_one_run(text):
    spans = find_quotations(text)

    told = [span for run in joined_quotations(text, spans) for span in run]
    assert told == [span for span in spans if span.depth == 0]


@pytest.mark.parametrize("nasty", NASTY)
def test_the_time_needed_grows_with_the_length_alone(nasty):
    def seconds(characters):
        text = nasty * (characters // len(nasty))
        started = time.process_time()
        joined_quotations(text, find_quotations(text))
        return time.process_time() - started

    assert seconds(80_000) < 20 * seconds(8_000) + 0.5
