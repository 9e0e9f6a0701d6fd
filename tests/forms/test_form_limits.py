"""What the small forms of the pages take and refuse: each length from both sides, each sentence whole."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from provenance.forms import (
    DisputeForm,
    InviteForm,
    LabelForm,
    NoteForm,
    TitleForm,
    TokenForm,
    TraceForm,
    sentences,
)

LIMITS = [
    (TitleForm, "title", {}, 200),
    (NoteForm, "text", {}, 10_000),
    (LabelForm, "name", {}, 60),
    (InviteForm, "username", {}, 150),
    (DisputeForm, "reason", {}, 2_000),
    (TraceForm, "words", {}, 1_000),
    (TraceForm, "note", {"words": "We lose"}, 10_000),
    (TokenForm, "name", {}, 100),
]
TOO_LONG = (
    "This is {} characters long, and at most {} can be kept. Nothing was cut: your text is still "
    "in the box."
)


@pytest.mark.parametrize(("form", "name", "rest", "most"), LIMITS)
def test_each_text_is_taken_up_to_its_length_and_no_further(form, name, rest, most):
    told = [sentences(form({**rest, name: "a" * (most + over)})) for over in (-1, 0, 1)]

    assert told == [[], [], [TOO_LONG.format(most + 1, most)]]


def test_an_address_is_taken_up_to_its_length_and_no_further():
    start = "https://paper.example/"
    typed = [start + "a" * (length - len(start)) for length in (2_000, 2_001)]

    assert [sentences(TraceForm({"address": address})) for address in typed] == [
        [],
        [TOO_LONG.format(2_001, 2_000)],
    ]


@pytest.mark.parametrize(
    ("form", "typed", "sentence"),
    [
        (TitleForm, {"title": " "}, "Give the case a name."),
        (NoteForm, {"text": " \n"}, "There are no words in the note."),
        (LabelForm, {"name": ""}, "There is no word in the label."),
        (InviteForm, {"username": ""}, "Give the user name of a colleague."),
        (DisputeForm, {}, "Say in a sentence or two why this step is disputed."),
        (TokenForm, {}, "Say what the token is for."),
        (
            TraceForm,
            {"words": "… –", "note": "On television."},
            "Give the words of the quote as you met them, or the address of the article.",
        ),
        (
            TraceForm,
            {"words": "We lose", "address": "paper.example"},
            "An address begins with https:// or http://.",
        ),
        (
            TraceForm,
            {"words": "Call +380 44 123 45 67"},
            "This looks like a telephone number, and others will read it. Particulars that could "
            "find a person are never recorded here; leave it out.",
        ),
        (
            TokenForm,
            {"name": "desk", "expires_on": "31 March"},
            "Give the last day as year-month-day, such as 2027-03-31.",
        ),
    ],
)
def test_what_is_refused_is_told_in_one_sentence(form, typed, sentence):
    assert sentences(form(typed)) == [sentence]


@pytest.mark.parametrize(
    "typed",
    [
        {"words": "We lose"},
        {"address": "http://paper.example"},
        {"words": "…", "address": "https://paper.example/a"},
    ],
)
def test_words_or_an_address_are_enough_to_ask(typed):
    form = TraceForm(typed)

    assert form.is_valid()
    assert form.cleaned_data == {"words": "", "address": "", "note": ""} | typed


@pytest.mark.parametrize(
    ("days", "told"),
    [(-1, ["The last day of a token cannot lie in the past."]), (0, []), (1, [])],
)
def test_a_token_may_end_today_and_not_yesterday(days, told):
    last = timezone.now().date() + timedelta(days=days)

    assert sentences(TokenForm({"name": "desk", "expires_on": last.isoformat()})) == told


def test_a_note_keeps_its_lines_and_is_private_unless_it_is_shared():
    private, shared = NoteForm({"text": "a\r\nb"}), NoteForm({"text": "a", "shared": "on"})

    assert [private.is_valid(), shared.is_valid()] == [True, True]
    assert private.cleaned_data == {"text": "a\nb", "shared": False}
    assert shared.cleaned_data == {"text": "a", "shared": True}
