"""What must fold on a quote's page so that its four answers stand on a first screen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.utils import translation

from provenance.views.quotes import _crowding


def folds(*, accounts=0, notes=0, words=0, notices=0, edition="", changed=False):
    """Whether small print folds on a desktop, and accounts on a phone, with so many letters."""

    def lines(letters):
        return [SimpleNamespace(text="a" * letters)] if letters else []

    answers = [
        SimpleNamespace(first=lines(accounts), notes=[]),
        SimpleNamespace(first=[], notes=lines(notes)),
    ]
    top = SimpleNamespace(
        words="a" * words, notices=["A notice."] * notices, edition=edition, changed=changed
    )
    told = _crowding(SimpleNamespace(answers=answers), top)
    return told["crowded"], told["tight"]


@pytest.mark.parametrize(
    ("beside", "more", "most"),
    [
        ({}, "notes", 2_250),
        ({"words": 100}, "notes", 2_050),
        ({"accounts": 100}, "notes", 2_050),
        ({"notices": 1}, "notes", 1_630),
        ({"edition": "Edition 1"}, "notes", 2_050),
        ({"changed": True}, "notes", 2_050),
    ],
)
def test_small_print_folds_on_a_desktop_where_more_stands_than_fits(beside, more, most):
    assert [folds(**beside, **{more: most + by})[0] for by in (-1, 0, 1)] == [False, False, True]


@pytest.mark.parametrize(
    ("beside", "more", "most"),
    [
        ({}, "accounts", 680),
        ({"words": 100}, "accounts", 380),
        ({}, "words", 226),
        ({"edition": "Edition 1"}, "accounts", 630),
        ({"changed": True}, "accounts", 630),
        ({"notes": 2_000}, "accounts", 680),
    ],
)
def test_accounts_fold_on_a_phone_where_more_stands_than_fits(beside, more, most):
    assert [folds(**beside, **{more: most + by})[1] for by in (-1, 0, 1)] == [False, False, True]


def test_a_notice_takes_a_phone_all_its_room():
    assert folds(notices=1) == (False, True)


def test_arabic_lines_are_higher():
    with translation.override("ar"):
        assert [folds(notes=n)[0] for n in (1_800, 1_801)] == [False, True]
        assert [folds(accounts=n)[1] for n in (544, 545)] == [False, True]
