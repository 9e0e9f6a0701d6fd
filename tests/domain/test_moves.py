"""The table of moves is whole, and the docs draw exactly it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provenance.domain.publishing import (
    MOVES_BY_STAGE,
    MovePermission,
    PublicationStage,
    is_permitted,
    move_from,
    refusal,
    state_diagram,
)
from provenance.domain.vocabulary import Status

PAGE = Path(__file__).parents[2] / "docs" / "curating.md"
EVERY = [(place, move) for place, moves in MOVES_BY_STAGE.items() for move in moves]


def test_the_docs_draw_the_table():
    drawn = re.findall(r"```mermaid\n(.*?)\n```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

    assert drawn == [state_diagram()]


def test_every_place_has_moves_and_can_be_reached():
    assert set(MOVES_BY_STAGE) == set(PublicationStage)
    assert {move.to for _, move in EVERY} == set(PublicationStage)


def test_every_status_is_a_place():
    assert {status.value for status in Status} <= {place.value for place in PublicationStage}


def test_nothing_reaches_readers_but_by_a_second_curator():
    out = {PublicationStage.PUBLISHED, PublicationStage.CORRECTING}
    entering = [move for place, move in EVERY if place not in out and move.to in out]

    assert entering
    assert {move.who for move in entering} == {MovePermission.ANOTHER}


@pytest.mark.parametrize("place", PublicationStage)
def test_no_verb_stands_twice_at_a_place(place):
    verbs = [move.verb for move in MOVES_BY_STAGE[place]]

    assert len(verbs) == len(set(verbs))
    assert all(place.label and move.label for move in MOVES_BY_STAGE[place])


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (MovePermission.ANYONE, (True, True, True)),
        (MovePermission.SUBMITTER, (True, False, False)),
        (MovePermission.ANOTHER, (False, True, False)),
    ],
)
def test_who_may_move(who, expected):
    move = next(move for _, move in EVERY if move.who == who)
    asked = [("anna", "anna"), ("boris", "anna"), ("boris", "")]

    assert tuple(is_permitted(move, who=me, submitter=other) for me, other in asked) == expected


SECOND = "You submitted it; a second curator has to read it and decide."


@pytest.mark.parametrize(
    ("place", "verb", "sentence"),
    [
        (PublicationStage.IN_REVIEW, "publish", SECOND),
        (PublicationStage.CORRECTING, "send_back", SECOND),
        (PublicationStage.WITHDRAWN, "confirm", "You withdrew it; a second curator reads why."),
        (
            PublicationStage.IN_REVIEW,
            "take_back",
            "Only anna, who submitted it, can take it back.",
        ),
    ],
)
def test_a_refusal_says_why(place, verb, sentence):
    assert refusal(move_from(place, verb), submitter="anna") == sentence


@pytest.mark.parametrize(
    ("who", "label"),
    [
        (MovePermission.ANYONE, "any curator"),
        (MovePermission.SUBMITTER, "who submitted it"),
        (MovePermission.ANOTHER, "a second curator"),
    ],
)
def test_who_may_move_is_said_in_these_words(who, label):
    assert who.label == label


def test_a_move_that_is_not_in_the_table_is_none():
    assert move_from(PublicationStage.DRAFT, "publish") is None


ANEW = "Send it to a second reader as it stands now"
LABELS = {
    "draft": ["Send to a second reader"],
    "in-review": ["Publish", "Send back", "Take back", ANEW],
    "published": ["Send the changes to a second reader", "Withdraw"],
    "correcting": ["Agree to the changes", "Send back", "Take back", ANEW, "Withdraw"],
    "withdrawn": ["I have read why; it stays withdrawn", "Reopen as a draft"],
}


@pytest.mark.parametrize("place", PublicationStage)
def test_each_move_is_offered_in_these_words(place):
    assert [str(move.label) for move in MOVES_BY_STAGE[place]] == LABELS[place.value]
