"""Who intercepted, leaked, released, obtained or first reported: sentences of our own, by language."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.domain.proposing.propose import propose

SENTENCES = Path(__file__).with_name("sentences")
NOBODY, NOT_STATED = "-", "-none"


def read(name):
    lines = (SENTENCES / name).read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            text, _, acts = line.partition(" | ")
            yield text, [tuple(one.split(": ", 1)) for one in acts.strip().split(" ; ")]


def stated(text):
    """Each act with its agent's words."""
    return [
        (one.act, NOBODY if one.agent is None else text[slice(*one.agent)])
        for one in propose(text).upstream
    ]


def share(name):
    """The share of the acts of a file that are proposed with their agent, and those that are not."""
    missed, number = [], 0
    for text, acts in read(name):
        found = stated(text)
        for act, agent in acts:
            number += 1
            if act == NOT_STATED:
                right = all(other != agent for other, _ in found)
            else:
                right = (act, agent) in found
            if not right:
                missed.append((text, act, agent, found))
    return 1 - len(missed) / number, missed


@pytest.mark.parametrize(("name", "least"), [("acts_en.txt", 0.96), ("acts_other.txt", 0.97)])
def test_acts_are_proposed_with_who_did_them(name, least):
    right, missed = share(name)

    print(f"{name}: {right:.3f} of the acts with their agent; missed:")
    print("\n".join(map(str, missed)))
    assert right >= least


def held_back(text):
    return [
        (one.act, text[slice(*one.hedge)])
        for one in propose(text).upstream
        if one.hedge is not None
    ]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The agency has claimed that it intercepted the call.", [("intercepted", "claimed")]),
        ("The call was allegedly leaked by a guard.", [("leaked", "allegedly")]),
        (
            "The army released what it said was an intercepted call.",
            [("intercepted", "what it said was an")],
        ),
        ("The army released the call; the agency allegedly paid.", []),
        ("The army “allegedly” intercepted the call.", []),
        ("The army intercepted the call.", []),
    ],
)
def test_what_holds_an_act_back_belongs_to_the_act(text, hedges):
    assert held_back(text) == hedges


@pytest.mark.parametrize(
    "text",
    [
        "The agency did not intercept the call.",
        "The agency hasn’t leaked the call.",
        "The agency wants to release the tapes.",
        "The recording of the call lasts a minute.",
        "He took the tapes home and the records too.",
        "The leak came as a surprise, he received a medal.",
        "Das Amt hat das Gespräch nicht abgehört.",
    ],
)
def test_what_was_not_done_states_no_act(text):
    assert [one for one in stated(text) if one[0] != "said"] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Службою безпеки запис оприлюднено.", ("released", "Службою безпеки")),
        ("Запис оприлюднено зразу тут зараз знову давно там.", ("released", NOBODY)),
        ("Das Gespräch wurde vom Video aufgezeichnet.", ("recorded", NOBODY)),
        ("Él dice que interceptó la llamada.", ("intercepted", NOBODY)),
        ("The call was leaked by mistake on the radio.", ("leaked", NOBODY)),
        ("Texts seen by the aide sends a shiver.", ("had-access", "the aide")),
    ],
)
def test_rarer_ways_of_naming_who_did_it(text, act):
    assert act in stated(text)
