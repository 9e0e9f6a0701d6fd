"""The chain in one sentence, where it stops, and the safe line: what they must and must not say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.chain.findings import View
from provenance.domain.chain.sentences import sentences
from provenance.domain.chain.walk import trace_everyone
from tests.domain import rows

ONE, TWO, PAPER, CALLS = 1, 2, 3, 4
OWN = 9


def spoken(**fields):
    named = (rows.act("intercepted", named="the service"),)
    return rows.attribution(CALLS, speaks=True, acts=named, **fields)


def two_outlets():
    return [
        rows.wording(ONE),
        rows.wording(TWO),
        rows.attribution(ONE, PAPER),
        rows.attribution(TWO, PAPER),
        rows.attribution(PAPER, CALLS, told_by=ONE),
        spoken(told_by=ONE),
    ]


@pytest.mark.parametrize("place", [0, 1])
def test_as_everyone_tells_it_the_path_still_begins_at_the_outlet(place):
    told = rows.report(two_outlets(), place=place, everyone=True)

    assert [s.attribution.taker for s in told.chain.main_path] == [(ONE, TWO)[place], PAPER, CALLS]


def test_a_step_that_another_outlet_tells_says_by_whose_word():
    told = rows.report(two_outlets(), place=1, everyone=True)

    assert told.sentences.chain.count("as the article headed “Document 1” reports, the words") == 0
    assert "as the article headed “Document 1” reports, the article headed “Document 3” has" in (
        told.sentences.chain
    )


def test_the_path_begins_at_an_outlet_that_others_take_from():
    told = rows.report(two_outlets(), rows.wording(PAPER), place=2, everyone=True)

    assert [s.attribution.taker for s in told.chain.main_path] == [PAPER, CALLS]


def test_a_stated_path_goes_before_an_inferred_one():
    guess = rows.attribution(ONE, CALLS, inference="The same words.", slug="guess")
    told = rows.report(guess, two_outlets())

    assert [s.id for s in told.chain.main_path] == ["1-3", "3-4", "4-speaker"]


def test_an_outlet_that_hangs_beside_others_is_told_by_its_own_path():
    hanging = [rows.wording(5), rows.wording(6), rows.attribution(6, gap="link-dead")]
    told = rows.report(hanging, place=1, everyone=True)

    assert told.sentences.chain.endswith(
        "; the link by which the article headed “Document 6” gives its source is dead."
    )


def test_a_chain_without_a_step_tells_only_the_outlet():
    told = rows.report(rows.wording(ONE, speaker_as_named="a man"))

    assert told.sentences.chain == (
        "The article headed “Document 1” attributes the words to a speaker given as “a man”; nobody "
        "has looked yet whether the outlet states a check; where the article headed “Document 1” "
        "took the words from has not been looked for yet."
    )


def test_a_speaker_nobody_names_is_said_not_to_be_named():
    assert "to a speaker who is not named, in" in rows.report(two_outlets()).sentences.chain


def test_an_inferred_origin_is_not_said_to_be_reached():
    guess = rows.attribution(ONE, CALLS, inference="The same words.")
    told = rows.report(rows.wording(ONE), guess, spoken())

    assert told.sentences.stop == (
        "Traced by inference alone as far as the article headed “Document 4”, on file here, and "
        "the speaker is not named · 1 outlet, no stated origin"
    )


def test_a_gap_is_told_once_however_many_steps_lead_there():
    told = rows.report(
        two_outlets()[:4],
        rows.attribution(PAPER, gap="link-dead", told_by=ONE),
        rows.attribution(PAPER, gap="link-dead", told_by=TWO),
        everyone=True,
    )

    assert told.sentences.long.count("source is dead.") == 1


def test_a_circle_is_told():
    told = rows.report(
        rows.wording(ONE), rows.attribution(ONE, TWO), rows.attribution(TWO, ONE, told_by=ONE)
    )

    assert "Goes in a circle" in told.sentences.stop


@pytest.mark.parametrize(
    ("gap", "missing"),
    [
        ("unknown-steps", "with an unknown number of steps missing"),
        ("link-dead", "with steps missing: link dead"),
    ],
)
def test_missing_steps_are_told(gap, missing):
    told = rows.report(rows.wording(ONE), rows.attribution(ONE, CALLS, gap=gap), spoken())

    assert missing in told.sentences.chain


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("asserted", "The outlet retells a check by The Daily, by way of phone numbers;"),
        ("hedged", "The outlet says that there may have been a check by The Daily;"),
        ("disclaimed", "The outlet says that a check by The Daily was not possible;"),
    ],
)
def test_a_line_says_how_a_check_is_put_and_whose_it_is(how, words):
    methods = ("phone numbers",) if how == "asserted" else ()
    checked = rows.statement(ONE, doer=9, how_put=how, methods=methods, of_document=PAPER)
    told = rows.report(
        rows.source(9, "The Daily"), rows.wording(ONE), rows.attribution(ONE, PAPER), checked
    )

    assert words in told.sentences.long
    assert words.rstrip(";").replace("The outlet", "the outlet") in told.sentences.chain
    assert "not of these words by themselves" in told.sentences.long


PUT = {
    ("asserted", OWN): "The outlet says that it checked the material itself",
    ("hedged", OWN): "The outlet says with a hedge that it checked the material",
    ("disclaimed", OWN): "The outlet says that it could not check the material",
    ("asserted", None): "The outlet speaks of a check, by whom is not stated",
    ("hedged", None): "The outlet says that there may have been a check, by whom is not stated",
    ("disclaimed", None): "The outlet says that a check was not possible",
}


@pytest.mark.parametrize(("how", "doer"), PUT)
def test_a_check_of_its_own_and_one_by_nobody_named_are_said_as_they_are_put(how, doer):
    told = rows.report(
        rows.source(OWN, "The Daily"),
        rows.document(ONE, publisher=OWN),
        rows.wording(ONE),
        rows.attribution(ONE, PAPER),
        rows.statement(ONE, doer=doer, how_put=how, methods=("phones",), of_document=PAPER),
    )

    assert f" {PUT[how, doer]}" in told.sentences.long
    assert [put for put in PUT.values() if f" {put}," in told.sentences.long.replace(";", ",")] == [
        PUT[how, doer]
    ]


@pytest.mark.parametrize("line", ["chain", "short", "long", "legal"])
def test_an_outlet_that_could_not_check_says_so_beside_the_check_that_it_retells(line):
    told = rows.report(
        rows.source(9, "The Daily"),
        rows.wording(ONE),
        rows.attribution(ONE, PAPER),
        rows.statement(ONE, doer=9, of_document=PAPER),
        rows.statement(ONE, how_put="disclaimed", of_document=PAPER),
    )

    sentence = getattr(told.sentences, line).lower()
    assert "the outlet retells a check by the daily" in sentence
    assert "the outlet says that a check was not possible" in sentence


def test_what_could_not_be_checked_is_left_open():
    statement = rows.statement(
        ONE,
        how_put="disclaimed",
        objects=("recording", "speaker", "translation", "content"),
        of_document=PAPER,
    )

    told = rows.report(rows.wording(ONE), rows.attribution(ONE, PAPER), statement)

    assert (
        "The outlet says that a check was not possible; what could not be checked is whether the "
        "recording is genuine, who the speaker is, whether the translation is right and whether "
        "what is said happened; this is said of "
    ) in told.sentences.long
    assert "said to have been checked" not in told.sentences.long


def test_a_check_by_nobody_named_is_said_to_be_that():
    told = rows.report(rows.wording(ONE), rows.statement(ONE))

    assert "The outlet speaks of a check, by whom is not stated, without naming a method." in (
        told.sentences.short
    )


def test_a_long_line_says_what_the_check_is_said_of():
    told = rows.report(rows.wording(ONE), rows.statement(ONE, objects=("content", "speaker")))

    assert (
        "what is said to have been checked is that what the speaker says is so and that the speaker is"
        in (told.sentences.long)
    )


def test_the_long_line_says_whose_own_verification_it_is():
    paper = rows.document(ONE, publisher=9)
    told = rows.report(rows.source(9, "The Times"), paper, rows.wording(ONE), rows.statement(ONE, doer=9))  # fmt: skip

    assert "The outlet says that it checked the material itself" in told.sentences.long


def test_a_documents_badge_is_not_lent_by_its_publishers_verifying_elsewhere():
    paper = rows.document(ONE, publisher=9, examined="2026-05-01")
    other = rows.statement(TWO, doer=9, of_document=ONE)
    told = rows.report(paper, rows.wording(ONE), rows.wording(TWO), other, everyone=True)

    assert "The outlet states no check of these words." in told.sentences.long


def test_words_told_within_anothers_name_the_outer_speaker():
    outer = rows.wording(ONE, "In Russia they say", of=2, id=901, speaker_as_named="his mother")
    inner = rows.wording(ONE, "all goes to plan", id=902, within=901)
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    told = rows.report(outer, inner, rows.attribution(ONE, CALLS), spoken(), said)

    assert "by the word of somebody else who is not named" in told.sentences.chain
    assert told.sentences.chain.endswith(
        "; whose words are passed on there is not stated in the article headed “Document 4”."
    )


def test_an_outer_speaker_in_the_register_is_named():
    outer = rows.wording(ONE, "In Russia they say", of=2, id=901, speaker_as_named="his mother")
    inner = rows.wording(ONE, "all goes to plan", id=902, within=901)
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    mother = [rows.source(21, "a soldier's mother", protected=True), rows.quote(2, speaker=21)]
    told = rows.report(mother, outer, inner, rows.attribution(ONE, CALLS), spoken(), said)

    assert "to a speaker who is not named, by the word of a soldier's mother" in (
        told.sentences.chain
    )


def test_everyone_may_tell_an_outer_speaker_whom_this_outlet_does_not_give():
    outer = rows.wording(ONE, "In Russia they say", of=2, id=901, speaker_as_named="his mother")
    inner = rows.wording(ONE, "all goes to plan", id=902, within=901)
    alone = [rows.wording(TWO, id=903), rows.attribution(TWO, CALLS)]
    told = rows.report(
        outer, inner, alone, rows.attribution(ONE, CALLS), spoken(), place=1, everyone=True
    )

    assert "his mother" not in told.sentences.chain


def test_one_who_is_told_of_at_second_and_at_third_hand_keeps_both_ways_apart():
    deep = [
        rows.wording(TWO, of=5, id=901, speaker_as_named="a mother"),
        rows.wording(TWO, of=6, id=902, within=901, speaker_as_named="a neighbour"),
        rows.wording(TWO, id=903, within=902),
    ]
    plain = [
        rows.wording(ONE, of=5, id=904, speaker_as_named="his mother"),
        rows.wording(ONE, id=905, within=904),
    ]
    inner = rows.attribution(CALLS, speaks=True, quotes={6}, slug="neighbour")
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    attributions = [
        rows.attribution(ONE, CALLS),
        rows.attribution(TWO, CALLS),
        spoken(),
        inner,
        said,
    ]
    told = rows.report(deep, plain, attributions, place=1, everyone=True)

    assert [s.id for s in told.chain.main_path] == [
        "1-4~quote-5",
        "4-speaker~quote-5",
        "television",
    ]


def test_without_a_wording_of_ones_own_no_outer_speaker_is_guessed():
    alone = rows.wording(TWO, id=900)
    outer = rows.wording(ONE, of=5, id=901, speaker_as_named="his mother")
    inner = rows.wording(ONE, id=902, within=901)
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    known = rows.records(alone, outer, inner, rows.attribution(ONE, CALLS), spoken(), said)
    everyone = trace_everyone(known)

    told = sentences(View(known, everyone, everyone))

    assert "by the word of somebody who is not named" in told.chain


def test_of_many_ways_one_is_told():
    ways = [rows.attribution(ONE, 5), rows.attribution(5, 6), rows.attribution(6, 7), rows.attribution(6, 8), rows.attribution(7, CALLS), rows.attribution(8, CALLS)]  # fmt: skip
    told = rows.report(rows.wording(ONE), ways, spoken())

    assert [s.attribution.taker for s in told.chain.main_path] == [ONE, 5, 6, 7, CALLS]


def test_a_document_is_named_by_what_it_is_described_as():
    told = rows.report(rows.document(ONE, described_as="agency report"), rows.wording(ONE))

    assert told.sentences.chain.startswith("The agency report attributes the words to ")


def two_origins(*, guessed_first=True):
    """A document that is only inferred to be the source, and one that is stated to be it."""
    origins = [rows.document(number, publisher=9) for number in (2, 3)]
    speaking = [rows.attribution(number, speaks=True) for number in (2, 3)]
    guess = rows.attribution(1, 2, inference="So it seems.")
    steps = [guess, rows.attribution(1, 3)][:: 1 if guessed_first else -1]
    ids = [replace(row, id=number) for number, (*_, row) in enumerate(steps, start=90_000)]
    passages = [row for step in steps for row in step[:-1]]
    return [rows.source(9), rows.wording(1), origins, passages, ids, speaking]


@pytest.mark.parametrize("guessed_first", [True, False])
def test_the_main_path_leads_to_an_origin_that_is_stated_before_one_that_is_inferred(guessed_first):
    chain = rows.chain(two_origins(guessed_first=guessed_first))

    assert [end.counted for end in chain.origins] in ([False, True], [True, False])
    assert [step.attribution.upstream for step in chain.main_path] == [3, None]


def test_only_the_stated_origin_is_what_a_chain_is_traced_to():
    said = rows.report(two_origins()).sentences.stop

    assert "“Document 3” published by Source 9, on file here" in said
    assert "“Document 2”" not in said


@pytest.mark.parametrize(
    ("fields", "clause"),
    [
        ({}, "As the outlet reports, the figure was estimated by"),
        ({"inference": "So it seems."}, "By our inference, the figure was estimated by"),
    ],
)
def test_an_estimate_is_of_a_figure_and_not_of_material(fields, clause):
    acts = (rows.act("estimated", 7, "officials"),)
    told = rows.report(
        rows.source(7, "the officials"),
        rows.wording(ONE),
        rows.attribution(ONE, PAPER, acts=acts, **fields),
    )

    assert clause in told.sentences.long


def test_the_short_line_says_from_whom_the_outlet_is_taken_to_have_the_words():
    paper = rows.document(TWO, publisher=7)
    known = [rows.source(7, "The Paper"), rows.source(8, "a soldier"), rows.quote(1, speaker=8)]
    step = rows.attribution(ONE, TWO, inference="A note says so.")

    inferred = rows.report(known, paper, rows.wording(ONE), step).sentences.short
    stated = rows.report(known, paper, rows.wording(ONE), rows.attribution(ONE, TWO))

    clause = "By our inference, which no words state, the outlet has the words from The Paper."
    assert clause in inferred
    assert "has the words from" not in stated.sentences.short


def test_the_short_line_does_not_name_a_speaker_again_as_who_published_the_words():
    known = [rows.source(7, "The Office"), rows.quote(1, speaker=7)]
    step = rows.attribution(ONE, TWO, inference="A note says so.")

    line = rows.report(known, rows.document(TWO, publisher=7), rows.wording(ONE), step).sentences

    assert "has the words from" not in line.short
