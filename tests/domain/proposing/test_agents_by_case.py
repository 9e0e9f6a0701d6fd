"""Who did it where only the ending of a name says so, also beyond words of place and time."""

from __future__ import annotations

import pytest

from provenance.domain.proposing.propose import propose


@pytest.mark.parametrize(
    ("text", "act", "agent"),
    [
        ("Розмову перехоплено Службою безпеки.", "intercepted", "Службою безпеки"),
        ("Розмову перехоплено в Києві Службою безпеки.", "intercepted", "Службою безпеки"),
        ("Розмову перехоплено на Донбасі СБУ.", "intercepted", "СБУ"),
        ("Запис оприлюднено в понеділок Службою безпеки.", "released", "Службою безпеки"),
        ("Разговор перехвачен в Киеве СБУ.", "intercepted", "СБУ"),
        (
            "Разговор был перехвачен в Киеве Службой безопасности.",
            "intercepted",
            "Службой безопасности",
        ),
        (
            "Запись опубликована в понедельник Службой безопасности.",
            "released",
            "Службой безопасности",
        ),
    ],
)
def test_a_place_or_a_day_before_the_agent_is_passed_over(text, act, agent):
    assert [(one.act, text[slice(*one.agent)]) for one in propose(text).upstream] == [(act, agent)]


@pytest.mark.parametrize(
    "text",
    [
        "The “flood” of letters surprised the mayor of Leeds.",
        "The “flood” or so we heard surprised the mayor.",
        "A “wall” from the east was seen there.",
        "The “wall” and the gate fell.",
        "The “wall” who came fell.",
        "The “wall” is high and old.",
        "The “wall” said nothing to them.",
        "He met the “wall” that day.",
    ],
)
def test_a_word_before_a_small_word_is_no_modifier(text):
    proposal = propose(text)

    assert [one.kind.value for one in proposal.marked + proposal.quotes] == ["quotation"]
