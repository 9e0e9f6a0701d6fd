"""The directions of writing that the PDF library is told."""

from __future__ import annotations

import pytest

from provenance.domain.messages import ISOLATE, RELEASE
from provenance.views.directions import direction_of, with_directions


def apart(text):
    return f"{ISOLATE}{text}{RELEASE}"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("“Who is it?”", "ltr"),
        ("«من هو؟»", "rtl"),
        ("1. שלום", "rtl"),
        ("&lt;من&gt;", "rtl"),
        ("<b>من</b> who", "rtl"),
        ("12 …", "ltr"),
        ("", "ltr"),
    ],
)
def test_the_first_letter_that_has_a_direction_gives_it(text, direction):
    assert direction_of(text) == direction


def test_a_name_within_a_sentence_stands_in_an_element_with_its_direction():
    page = with_directions(f"<p>لأن: {apart('It says so.')}</p>")

    assert page == '<p>لأن: <span dir="ltr">It says so.</span></p>'


def test_a_name_within_a_name_has_a_direction_too():
    page = with_directions(f"<p>{apart(f'من {apart("SBU")}')}</p>")

    assert page == '<p><span dir="rtl">من <span dir="ltr">SBU</span></span></p>'


@pytest.mark.parametrize(("words", "direction"), [("“Who?”", "ltr"), ("«من؟»", "rtl")])
def test_an_element_that_goes_by_its_words_is_told_which_way(words, direction):
    page = with_directions(f'<q lang="x" dir="auto">{words}</q><p>من who</p>')

    assert page == f'<q lang="x" dir="{direction}">{words}</q><p>من who</p>'


def test_the_title_gets_no_element():
    page = with_directions(f"<title>{apart('Sheet')}</title><p>{apart('Sheet')}</p>")

    assert page == '<title>Sheet</title><p><span dir="ltr">Sheet</span></p>'


def test_what_was_never_closed_stays_as_it_is():
    assert with_directions(f"<p>{ISOLATE}a</p>") == f"<p>{ISOLATE}a</p>"
