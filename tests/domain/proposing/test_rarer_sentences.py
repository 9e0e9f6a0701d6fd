"""Sentences of rarer kinds: each is read, with the speaker or the agent that it names, or with none."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose
from provenance.domain.proposing.text_listing import format_listing


def speakers(text):
    return [one.speaker and text[slice(*one.speaker)] for one in propose(text).quotes]


@pytest.mark.parametrize(
    ("text", "act", "agent"),
    [
        ("The tape was released by Monday.", "released", None),
        ("The tape was released by posting it.", "released", None),
        ("The army leaked the call. The agency released the tape.", "released", "The agency"),
        ("On Monday night the army released the tape.", "released", "the army"),
        ("The call has been intercepted.", "intercepted", None),
        ("Audio released by the Centre captures a scene of it.", "released", "the Centre"),
        ("Audio released by the Centre says they are losing.", "released", "the Centre"),
        ("Audio released by the Centre showing it is out.", "released", "the Centre"),
        ("Audio released by the Centre guards is out.", "released", "the Centre guards"),
        ("The call has been intercepted by the agency.", "intercepted", "the agency"),
        ("The agency has intercepted the call.", "intercepted", "The agency"),
    ],
)
def test_an_act_has_the_agent_of_its_own_sentence(text, act, agent):
    stated = [(one.act, one.agent and text[slice(*one.agent)]) for one in propose(text).upstream]

    assert (act, agent) in stated


def test_a_noun_at_the_head_of_a_sentence_is_no_act():
    assert propose("Tapes of the call exist.").upstream == ()


def test_a_day_of_two_words_before_the_verb_is_named_whole():
    text = "On Monday night the army released the tape."

    (day,) = {one.document.day for one in propose(text).upstream if one.document}

    assert text[slice(*day)] == "Monday night"


def test_quotations_before_and_after_a_transcript_stay():
    text = "“Go,” said Bo.\nAB: We go.\nCD: Where?\n“Home,” said Jan."

    assert speakers(text) == ["Bo", "AB", "CD", "Jan"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We go home now,” said Anna Bell (Leeds) again.", "Anna Bell (Leeds)"),
        ("Anna Bell, on the whole, in part, said “we are losing it all”.", "Anna Bell, on the whole, in part"),
        ("He was quoted as saying “we are losing it all”.", "He"),
        ("Anna Bell, slow, sad, said “we are losing it all”.", "Anna Bell, slow, sad"),
        ("It rained; the very old man of the very small cold town of the great wide north, slow, said “we are losing it all”.", "It"),
        ("— Oui, dit Paul, dans la rue de la ville.", "Paul"),
        ("The losses were “very grave” there, as according to the ministry they had to be.", "the ministry"),
    ],
)  # fmt: skip
def test_the_speaker_is_named_over_what_stands_between(text, speaker):
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Then said by post: “We are losing all of it.”",
        "Not saying it but adding that it is “a coffin with wings”.",
        "“We go home now,” the man; nobody knew of it.",
        "“We go home now,” the man and said so.",
        "He said by phone it was “a coffin with wings”.",
        "They cited figures for “a coffin with wings”.",
        "Saying so, adding that it is “a coffin with wings”.",
        "It said, adding that it is “a coffin with wings”.",
        "It is “a coffin with wings”, he called it.",
        "— Да, и потом — сказал Иван, — мы уходим.",
        "— Oui, a aussi ensuite enfin dit Paul dans la rue.\n— Non, dit Anne.",
        "The man, which was so, said was it, that it is “a coffin with wings”.",
        "The man, of a very long and winding road that goes on and on for ever, said “we are losing”.",
        "And, so it was said, in Leeds, called “a coffin with wings”.",
    ],
)
def test_what_stands_there_is_quoted_whoever_speaks(text):
    proposals = propose(text)

    assert len(proposals.quotes) + len(proposals.marked) >= 1


def test_the_listing_says_whom_a_pronoun_stands_for_and_who_is_likely():
    text = "Anna Bell said they go. “We go home now,” she said."
    assert "she (Anna Bell)" in format_listing(text, propose(text))

    text = "The mayor went home on Monday. “We were never told of any of it.” It rained."
    assert "perhaps The mayor" in format_listing(text, propose(text))


def test_the_listing_names_what_stands_in_marks_and_is_perhaps_no_quotation():
    text = "The so-called “victory” was a film, “The Long Night”, Anna Bell said."

    listing = format_listing(text, propose(text))

    assert "In marks, but perhaps no quotation\n  scare: victory" in listing
