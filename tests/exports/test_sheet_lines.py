"""How many lines the parts of a sheet to sign are taken to need."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from provenance.domain.messages import ENGLISH, ISOLATE, RELEASE, use_language, with_tag
from provenance.exports.page_fit import CUT, lines_of, shortened
from provenance.exports.sheet import _answer_lines, _finding_lines, _head_lines


def answer(accounts=(), notes=()):
    return SimpleNamespace(
        accounts=[SimpleNamespace(text="a" * letters) for letters in accounts],
        notes=[SimpleNamespace(text="a" * letters) for letters in notes],
    )


@pytest.mark.parametrize(("letters", "lines"), [(61, 1.8), (62, 1.8), (63, 3.6)])
def test_the_quote_is_set_large(letters, lines):
    assert _head_lines("a" * letters, (), ()) == pytest.approx(lines)


@pytest.mark.parametrize(("letters", "lines"), [(91, 1), (92, 1), (93, 2)])
def test_each_account_of_an_answer_begins_a_line(letters, lines):
    assert _answer_lines(answer([letters])) == pytest.approx(lines + 0.3)
    assert _answer_lines(answer([letters] * 2)) == pytest.approx(2 * lines + 0.3)


@pytest.mark.parametrize(("letters", "lines"), [(107, 1), (108, 1), (109, 2)])
def test_the_notes_of_an_answer_run_on_in_small_print(letters, lines):
    told = answer([1], [letters - 51, 50])

    assert _answer_lines(told) == pytest.approx(1 + lines * 0.86 + 0.3)


@pytest.mark.parametrize(("letters", "lines"), [(55, 1), (56, 1), (57, 2)])
def test_findings_stand_in_two_columns(letters, lines):
    assert _finding_lines(("a" * 20, "a" * (letters - 21))) == pytest.approx((lines + 0.2) / 2)


def test_a_name_that_is_cut_keeps_its_direction_to_itself():
    text = f"من {ISOLATE}The article says so outright{RELEASE} هنا"

    assert shortened(text, 20) == f"من {ISOLATE}The article{RELEASE}{CUT}"


def test_the_tags_of_languages_take_no_room():
    bare = "x" * 120

    with use_language(replace(ENGLISH, marks_languages=True)):
        assert lines_of(with_tag(bare, "en")) == lines_of(bare) == 1
