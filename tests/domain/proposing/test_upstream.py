"""Passages that state a step: who told, released, obtained, had access, or was republished."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


def stated(text):
    """Each upstream's act with its agent's words."""
    return [
        (one.act, None if one.agent is None else text[slice(*one.agent)])
        for one in propose(text).upstream
    ]


@pytest.mark.parametrize(
    ("text", "act", "agent"),
    [
        ("According to the ministry, all is well.", "said", "the ministry"),
        ("All is well, according to last.", "said", "last"),
        ("The ministry said all is well.", "said", "The ministry"),
        ("All is well, says the nurse from Leeds.", "said", "the nurse from Leeds"),
        ("The nurse estimated that ten had left.", "estimated", "The nurse"),
        ("An audio released by the ministry is here.", "released", "the ministry"),
        ("It was intercepted and released by the ministry.", "intercepted", "the ministry"),
        ("The Echo has exclusively obtained the tapes.", "obtained-exclusively", "The Echo"),
        ("The Echo obtained the tapes from there.", "obtained", "The Echo"),
        ("The agency was recording every call.", "recorded", "The agency"),
        ("Some leaked audio was heard.", "leaked", None),
        ("Several intercepts exist now.", "intercepted", None),
        ("The Echo has had access to them.", "had-access", "The Echo"),
        ("The Echo brought to light many calls.", "brought-to-light", "The Echo"),
        ("The nurses gave full accounts of it.", "said", "The nurses"),
        ("A boy was reported among the dead.", "said", None),
        ("Leaked tapes show that they lost.", "said", "Leaked tapes"),
        ("Selon le ministère, tout va bien.", "said", "le ministère"),
        ("По данным министерства, всё хорошо.", "said", "министерства"),
    ],
)
def test_a_step_has_its_act_and_its_agent(text, act, agent):
    assert (act, agent) in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "The released audio was short.",
        "Nobody was released from there.",
        "He saw the light of day.",
        "Released by in Leeds.",
    ],
)
def test_a_word_for_an_act_that_states_no_step_proposes_none(text):
    assert [agent for _, agent in stated(text) if agent] == []


def test_a_credit_line_names_what_is_republished():
    text = (
        "A nurse spoke in Leeds on Monday about all of it.\nShe said it was so.\nSource: The Echo"
    )

    assert stated(text)[-1] == ("republished", "The Echo")


def told(text):
    return [(text[slice(*one.named)], text[one.start : one.end]) for one in propose(text).indirect]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The nurse said that they had lost the town.", "The nurse", "they had lost the town"),
        ("They had lost the town, the nurse said.", "the nurse", "They had lost the town"),
        ("They had lost the town, the nurse said on Monday.", "the nurse", "They had lost the town"),
        ("They had lost the town, says the nurse.", "the nurse", "They had lost the town"),
        ("The nurses agree they had lost the town.", "The nurses", "they had lost the town"),
        ("According to the nurse, they had lost the town.", "the nurse", "they had lost the town"),
        ("They had lost it, according to the nurse.", "the nurse", "They had lost it"),
    ],
)  # fmt: skip
def test_what_is_told_without_marks_has_its_content_and_speaker(text, speaker, content):
    assert (speaker, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The nurse knew it all along.",
        "The nurse spoke.",
        "He continued to drive on and on.",
        "He wanted to say so at last.",
        "Their claims were many in those days.",
        "The Post Reports were sold there.",
        "They have some phone calls to make.",
        "It was widely said of the town then.",
        "They heard a much louder call.",
    ],
)
def test_a_verb_that_tells_nothing_proposes_nothing(text):
    assert told(text) == []


def reporters(text):
    """Whoever steps say that something is said by."""
    return [text[slice(*one.agent)] for one in propose(text).upstream if one.act == "said"]


@pytest.mark.parametrize(
    "text",
    [
        "The tape, obtained by CNN, shows that they had lost the town.",
        "The tape seen by CNN shows that they had lost the town.",
        "The tape shows that they had lost the town.",
    ],
)
def test_what_reports_is_named_without_how_it_was_got(text):
    assert reporters(text) == ["The tape"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that they had lost the town.",
        "A user called Nord77 lost the town.",
        "The memo, details of which were first reported by Politico, is long.",
    ],
)
def test_nobody_says_what_no_name_stands_for(text):
    assert reporters(text) == []
