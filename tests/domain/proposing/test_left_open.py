"""What sentences leave open, or tell only of the place, is not proposed as told."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


def reports(text):
    return {text[one.start : one.end] for one in propose(text).indirect}


@pytest.mark.parametrize(
    "text",
    [
        "It did not say who translated the call.",
        "The paper declined to say how it had translated the calls.",
        "It is not known who edited the recording for length.",
    ],
)
def test_who_did_it_is_left_open_where_a_paper_does_not_say_it(text):
    assert {one.how for one in propose(text).statements} == {"disclaimed"}


@pytest.mark.parametrize(
    "text",
    [
        "It said that two clerks translated the call.",
        "It did not say who paid, but two clerks translated the call.",
        "She did not know who he was when she translated the call.",
    ],
)
def test_what_a_paper_leaves_open_beside_it_takes_nothing_from_a_translation(text):
    (statement,) = propose(text).statements

    assert (statement.kind, statement.how) == ("translating", "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "“They told us to switch off everything,” a man identified as Tomas, the cook, says in the call.",
        "“Nobody gave such an order,” Branko told the Gazette by telephone on Monday.",
    ],
)
def test_where_and_to_whom_somebody_speaks_is_not_told_without_marks(text):
    assert reports(text) == set()


def test_what_is_told_beside_a_quotation_is_proposed():
    text = "Branko said that “nobody at all” gave such an order and that the lights had failed."

    assert any("the lights had failed" in one for one in reports(text))


def test_whom_a_sentence_goes_by_ends_before_what_was_done_by_another():
    text = (
        "The ship left at night, according to an intercepted call published by the Coastal Guard."
    )

    (speaker,) = {text[slice(*one.speaker)] for one in propose(text).indirect if one.speaker}
    assert speaker == "an intercepted call"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("The recording was edited for length by the Coastal Guard.", "the Coastal Guard"),
        ("Two clerks translated the call.", "Two clerks"),
        ("The names have been changed by the paper.", None),
    ],
)
def test_whoever_translated_or_edited_it_is_proposed(text, agent):
    (statement,) = propose(text).statements

    assert (statement.agent and text[slice(*statement.agent)]) == agent


@pytest.mark.parametrize(
    "text",
    [
        "Незалежно підтвердити справжність запису поки не вдалося.",
        "Независимых подтверждений подлинности записи нет.",
        "Министерство запись не комментирует и не подтверждает.",
    ],
)
def test_a_word_for_how_it_was_checked_names_nobody(text):
    agents = {one.agent and text[slice(*one.agent)] for one in propose(text).statements}

    assert agents <= {None, "Министерство"}
