"""Under each line of the answer card stand the passages that say so, and no others."""

from __future__ import annotations

from provenance.domain.chain.answers import answer_card
from provenance.domain.chain.answers.speaker import MOST_NAMES
from tests.domain.rows import (
    act,
    attribution,
    document,
    passage,
    quote,
    read,
    report,
    source,
    statement,
    wording,
)

RELEASED = (source(7, "The Service"), document(2, publisher=7, held=False, kind="released-audio"))


def passages_by_line(question, *rows):
    """The words of the passages of each line of an answer, by how the line reads."""
    told = report(*rows)
    answer = next(one for one in answer_card(told).answers if one.question == question)
    return {
        line.text: [told.records.passages[number].exact for number in line.passages]
        for line in (*answer.accounts, *answer.notes)
    }


def of_line(opening, lines):
    """The passages of the one line that begins so."""
    (words,) = [words for text, words in lines.items() if text.startswith(opening)]
    return words


def test_how_the_words_got_out_is_told_by_the_passages_of_the_acts():
    leak = passage(1, "leaked by B")
    acts = (act("intercepted", named="A"), act("leaked", named="B", passage=leak.id))
    step = attribution(1, 2, words="heard by A", acts=acts)

    lines = passages_by_line("route", leak, wording(1), step, attribution(2))
    assert lines["Intercepted by “A”; leaked by “B”."] == ["heard by A", "leaked by B"]


def test_how_the_words_got_out_as_another_tells_is_told_by_its_passages():
    step = attribution(
        2, told_by=2, words="heard by A", acts=(act("intercepted", named="A"),), speaks=True
    )

    lines = passages_by_line("route", wording(1), attribution(1, 2), step)
    assert of_line("According to ", lines) == ["heard by A"]


def test_an_inference_of_how_the_words_got_out_has_no_passage():
    step = attribution(1, 2, inference="It is so.", acts=(act("intercepted", named="A"),))

    lines = passages_by_line("route", wording(1), step, attribution(2))
    assert of_line("By our inference", lines) == []


def test_accounts_that_differ_have_the_passages_of_both():
    one, other = passage(1, "given to all"), passage(1, "given to B")
    acts = (
        act("released", named="A", passage=one.id),
        act("obtained-exclusively", named="B", passage=other.id),
    )
    step = attribution(1, 2, words="it came", acts=acts)

    lines = passages_by_line("route", one, other, wording(1), step, attribution(2))
    assert of_line("How the article", lines) == ["given to all", "given to B"]


def test_words_that_were_issued_are_told_by_the_passage_of_the_step():
    rows = (source(7, "The Office"), document(2, publisher=7, kind="statement"))
    spoken = attribution(2, speaks=True, words="so the office wrote")

    lines = passages_by_line("route", *rows, wording(1), attribution(1, 2), spoken)
    assert [*lines.values()] == [["so the office wrote"]]


def test_each_end_is_told_by_the_passage_of_the_step_that_leads_there():
    lines = passages_by_line(
        "ends",
        *RELEASED,
        wording(1),
        attribution(1, 2, words="heard there"),
        attribution(2, speaks=True, words="he spoke there"),
        attribution(1, 3, words="read there"),
        attribution(3, words="somebody said"),
        attribution(1, 4, words="it cites a page"),
        attribution(4, 4, words="which cites itself"),
    )

    assert of_line("At the claimed speaker", lines) == ["he spoke there"]
    assert of_line("One branch ends early", lines) == ["somebody said"]
    assert of_line("It goes in a circle", lines) == ["which cites itself"]
    assert of_line("1 independent origin", lines) == []


def test_a_gap_is_told_by_the_passage_of_the_step_that_leads_there():
    step = attribution(1, words="somebody said", gap="source-unnamed")

    lines = passages_by_line("ends", wording(1), step)
    assert [words for words in lines.values() if words] == [["somebody said"]]


def test_where_somebody_speaks_is_told_by_the_steps_there():
    lines = passages_by_line(
        "speaker",
        *RELEASED,
        wording(1),
        attribution(1, 2, words="heard there"),
        attribution(2, speaks=True, words="he spoke there"),
    )

    assert of_line("A speaker", lines) == ["he spoke there"]


def test_who_speaks_is_told_by_the_passage_that_names_them_or_else_by_the_words():
    naming = passage(1, "a soldier said to his mother")
    named = wording(1, "We lose.", naming_passage=naming.id, addressee_as_named="his mother")

    lines = passages_by_line("speaker", quote(1), naming, named)
    assert of_line("A speaker who is not named", lines) == [naming.exact]
    assert lines["Spoken to “his mother”."] == [naming.exact]
    lines = passages_by_line("speaker", quote(1), wording(1, "We lose."))
    assert of_line("A speaker who is not named", lines) == ["We lose."]


def test_other_names_of_a_speaker_are_told_by_the_passages_that_name_them_or_else_by_the_words():
    naming = passage(3, "the sergeant said")
    others = (
        wording(2, "We are losing.", speaker_as_named="a corporal"),
        wording(3, naming_passage=naming.id, speaker_as_named="a sergeant"),
    )

    lines = passages_by_line(
        "speaker", quote(1), naming, wording(1, id=1, speaker_as_named="a man"), *others
    )
    assert of_line("Elsewhere named", lines) == ["We are losing.", "the sergeant said"]


def test_as_many_passages_as_names_are_told():
    others = [wording(n, speaker_as_named=f"name {n}") for n in range(2, 2 + MOST_NAMES + 1)]

    lines = passages_by_line("speaker", wording(1, id=1, speaker_as_named="a man"), *others)
    assert len(of_line("Elsewhere named", lines)) == MOST_NAMES


def test_a_check_is_told_by_all_that_state_it():
    rows = (
        source(8, "The Lab"),
        statement(1, of_document=2, doer=8, words="the lab listened"),
        statement(1, of_document=2, doer=8, words="with its own machine"),
    )

    lines = passages_by_line("check", *rows, wording(1), attribution(1, 2), attribution(2))
    assert next(iter(lines.values())) == ["the lab listened", "with its own machine"]
    assert of_line("The Lab’s own words on it", lines) == []


def test_words_that_tell_of_a_check_are_its_passage():
    words = "We verified the calls"
    check = statement(1, words=f"“{words},” it said", of_document=99)

    lines = passages_by_line(
        "check", read(1), document(99), wording(1, words), check, attribution(1, 2)
    )
    assert lines["The words themselves tell of a check."] == [words]
