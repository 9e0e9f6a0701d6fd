"""What was read of a file, as a curator looks it through: taken, left out and why, and the letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.reading.file_text import FileText, LeftOut, TextBlock
from provenance.presenters.file_reading import build_reading_view, with_choices

WHY = {
    LeftOut.HIDDEN: "hidden",
    LeftOut.STRUCK: "struck out",
    LeftOut.DOUBLED: "stands there twice",
    LeftOut.NAVIGATION: "navigation, head or foot of the site, or a form",
    LeftOut.BESIDE: "beside the article",
    LeftOut.OUTSIDE: "outside the article",
    LeftOut.MARGIN: "head or foot of a page",
    LeftOut.COMMENT: "comments",
    LeftOut.READING: "how a sign is read, printed above it",
}


def view(*blocks, **fields):
    text = FileText(blocks=tuple(blocks), **fields)
    return build_reading_view(text, number=3, name="a.html", token="t", asks_publisher=True)


def test_each_reason_for_leaving_out_has_its_words():
    shown = view(*(TextBlock(f"Part {why}", left_out=why) for why in WHY))

    assert set(WHY) == set(LeftOut)
    assert [group.why for group in shown.groups] == list(WHY.values())
    assert dict(shown.counts) == dict.fromkeys(WHY.values(), 1)
    assert shown.left_out == len(WHY)


def test_paragraphs_that_follow_each_other_stand_together_with_their_numbers():
    shown = view(
        TextBlock("One"),
        TextBlock("Two", page=2),
        TextBlock("Menu", left_out=LeftOut.NAVIGATION),
        TextBlock("Foot", left_out=LeftOut.NAVIGATION, within=True),
        TextBlock("Three"),
    )

    assert [(group.why, group.beginning) for group in shown.groups] == [
        ("", "One"),
        (WHY[LeftOut.NAVIGATION], "Menu"),
        ("", "Three"),
    ]
    parts = [part for group in shown.groups for part in group.parts]
    assert [(part.number, part.text, part.can_choose, part.page) for part in parts] == [
        (0, "One", True, 0),
        (1, "Two", True, 2),
        (2, "Menu", True, 0),
        (3, "Foot", False, 0),
        (4, "Three", True, 0),
    ]
    assert (shown.number, shown.name, shown.token) == (3, "a.html", "t")
    assert shown.counts == ((WHY[LeftOut.NAVIGATION], 2),)


@pytest.mark.parametrize(("length", "ends"), [(59, "a"), (60, "a"), (61, "…")])
def test_a_group_is_known_by_its_first_sixty_letters(length, ends):
    (group,) = view(TextBlock("a" * length)).groups

    assert (len(group.beginning), group.beginning[-1]) == (min(length, 60), ends)


@pytest.mark.parametrize(("number", "shown"), [(11, 11), (12, 12), (13, 12)])
def test_twelve_mended_words_are_shown(number, shown):
    words = tuple(f"word{place}" for place in range(number))
    told = view(TextBlock("One"), separated_words=words, rejoined_words=words[::-1])

    assert (told.separated_words, told.rejoined_words) == (words[:shown], words[::-1][:shown])


BLOCKS = (
    TextBlock("One"),
    TextBlock("Menu", left_out=LeftOut.NAVIGATION),
    TextBlock("Inside", left_out=LeftOut.HIDDEN, within=True),
)


@pytest.mark.parametrize(
    ("fields", "left_out"),
    [
        ([], ["", LeftOut.NAVIGATION, LeftOut.HIDDEN]),
        (["take-3-1"], ["", "", LeftOut.HIDDEN]),
        (["take-3-2"], ["", LeftOut.NAVIGATION, LeftOut.HIDDEN]),
        (["drop-3-0"], [LeftOut.OUTSIDE, LeftOut.NAVIGATION, LeftOut.HIDDEN]),
        (["drop-3-1", "take-3-0"], ["", LeftOut.NAVIGATION, LeftOut.HIDDEN]),
        (["take-2-1", "drop-2-0"], ["", LeftOut.NAVIGATION, LeftOut.HIDDEN]),
    ],
)
def test_a_form_takes_along_and_leaves_out_what_it_names(fields, left_out):
    chosen = with_choices(FileText(blocks=BLOCKS), number=3, fields=dict.fromkeys(fields, "on"))

    assert [block.left_out for block in chosen.blocks] == left_out
    assert [replace(block, left_out="") for block in chosen.blocks] == [
        replace(block, left_out="") for block in BLOCKS
    ]


def test_some_words_are_shown_as_each_guess_at_the_letters_reads_them():
    text = f"{'a' * 60} слова {'b' * 60}".encode("cp1251").decode("cp1252")
    told = view(
        TextBlock("plain"), TextBlock(text), encoding="cp1252", guesses=("cp1251", "cp1252")
    )

    cyrillic, latin = told.letters
    assert (cyrillic.encoding, latin.encoding) == ("cp1251", "cp1252")
    assert cyrillic.sample == f"{'a' * 44} слова {'b' * 39}"
    assert latin.sample == text[16 : 16 + 90]
