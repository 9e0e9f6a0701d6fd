"""The lines to attribute words by, whole: of a chain with everything, with a gap, a guess, a circle."""

from __future__ import annotations

import pytest

from tests.domain import rows
from tests.domain.scenes import (
    AGENCIES,
    CALLS,
    ONE,
    PEOPLE,
    SERVICE,
    TIMES,
    TWO,
    A,
    B,
    capital,
    caught,
    checked,
    says,
    step,
)

RECORDING = "the recording headed “Document 4”"
REPEATS = (
    "This line repeats what the named documents state; it does not say that the words were spoken, "
    "or that what they say is so."
)
UNEXAMINED = "nobody has looked yet whether the outlet states a check"
NOBODY = "a speaker who is not named"


def act(kind, agent=None, named="", hedge=""):
    return rows.act(kind, agent, named, hedge=hedge)


def everything():
    """A page credits a paper that has recordings, which two services caught and released."""
    released = [act("intercepted", SERVICE), act("released", AGENCIES)]
    return [
        PEOPLE,
        says(ONE, speaker_as_named="the purported soldier"),
        step(ONE, TWO),
        step(TWO, CALLS, told_by=ONE, acts=(act("obtained", TIMES),)),
        caught(*released),
        rows.document(CALLS, kind="recording", held=False),
        rows.document(TWO, publisher=TIMES),
        checked(ONE, "phone numbers"),
    ]


def lines(*given):
    return rows.report(*given).sentences


def sentences(*clauses):
    return " ".join(f"{capital(clause)}." for clause in clauses)


def test_the_lines_of_a_chain_with_everything():
    told = lines(everything())

    quoted = f"{A} attributes the words “words in 1” to “the purported soldier”, in {RECORDING}"
    steps = [
        "the outlet has the words from The Times",
        f"as the outlet reports, The Times has the words from {RECORDING}",
    ]
    acts = (
        "as the outlet reports, the material was intercepted by the Security Service, released by "
        "law enforcement agencies and obtained by The Times"
    )
    check = "the outlet retells a check by The Times, by way of phone numbers"
    stake = "Ukraine, by way of the Security Service, is a party to the war"
    of_what = f"this is said of {RECORDING}, not of these words by themselves"
    long = [quoted, *steps, acts, f"{check}; {of_what}", stake]
    bare = quoted.replace(" “words in 1”", "")
    assert told.chain == f"{capital('; '.join([bare, *steps, acts, check, stake]))}."
    assert told.short == sentences(quoted, acts, check, stake)
    assert told.long == sentences(*long)
    assert told.legal == (f"{sentences(*long, f'nobody here has {RECORDING} on file')} {REPEATS}")
    assert told.stop == (
        f"Traced, as told, as far as {RECORDING}, which nobody here has on file · 1 outlet, 1 origin"
    )


def test_a_hedge_that_no_name_or_act_holds_stands_where_the_words_are_attributed():
    naming = rows.passage(ONE, "said by what is understood to be a soldier")

    told = lines(
        PEOPLE, naming, says(ONE, speaker_as_named="the soldier", naming_passage=naming.id)
    )

    assert told.short.startswith(
        f"{capital(A)}, hedging with “understood to”, attributes the words “words in 1” to "
    )
    assert told.short.count("hedg") == 1


def test_a_hedge_is_not_held_by_a_longer_word_of_the_speakers_name():
    naming = rows.passage(ONE, "supposed to be the words of the supposedly loyal soldier")

    told = lines(
        PEOPLE,
        naming,
        says(ONE, speaker_as_named="the supposedly loyal soldier", naming_passage=naming.id),
    )

    assert "hedging with “supposed”, attributes" in told.short


def test_a_hedge_that_stands_with_its_act_is_not_said_twice():
    audio = step(
        ONE,
        CALLS,
        words="audio said to be intercepted",
        acts=(act("intercepted", SERVICE, hedge="said to"),),
    )

    told = lines(PEOPLE, says(ONE), audio, rows.document(CALLS, kind="recording", held=False))

    assert (
        "The outlet says, hedging with “said to”, that the material was intercepted by"
        in told.short
    )
    assert told.short.count("said to") == 1


def test_what_is_told_flatly_stands_apart_from_what_is_hedged():
    audio = step(
        ONE,
        CALLS,
        acts=(act("intercepted", SERVICE, hedge="said to"), act("released", SERVICE)),
    )

    told = lines(PEOPLE, says(ONE), audio, rows.document(CALLS, kind="recording", held=False))

    assert "As the outlet reports, the material was released by" in told.short


def test_a_hedge_of_an_act_that_is_only_inferred_stays():
    guess = rows.attribution(
        ONE, CALLS, inference="So it seems.", acts=(act("intercepted", SERVICE, hedge="said to"),)
    )

    told = lines(PEOPLE, says(ONE), guess, rows.document(CALLS, kind="recording", held=False))

    assert "By our inference, the material was intercepted (hedged: “said to”) by" in told.short


def test_the_lines_of_a_chain_that_ends_in_a_gap():
    told = lines(says(ONE), step(ONE, TWO, acts=(act("republished"),)), step(TWO, gap="link-dead"))

    quoted = f"{A} attributes the words “words in 1” to {NOBODY}"
    gap = f"the link by which {B} gives its source is dead"
    over = f"the outlet takes the words over from {B}"
    assert told.short == sentences(quoted, UNEXAMINED, gap)
    assert told.long == sentences(quoted, over, UNEXAMINED, gap)
    assert told.legal == f"{sentences(quoted, over, UNEXAMINED, gap)} {REPEATS}"
    assert told.stop == f"Stops at {B}: link dead · 1 outlet, no stated origin"


def test_where_a_branch_stops_is_told_beside_where_the_chain_leads():
    leads_on = [step(ONE, TWO), step(TWO, speaks=True, acts=(act("released", TIMES),))]

    told = lines(PEOPLE, says(ONE), leads_on, step(ONE, gap="link-dead"))

    assert told.stop == (
        f"Traced as far as {B}, on file here, and the speaker is not named · One branch stops at "
        f"{A}: link dead · 1 outlet, 1 origin"
    )


def test_the_lines_of_a_chain_that_is_only_inferred():
    guess = {"inference": "So it seems."}
    leaked = step(TWO, speaks=True, acts=(act("leaked"),), **guess)

    told = lines(says(ONE), step(ONE, TWO, **guess), leaked)

    quoted = f"{A} attributes the words “words in 1” to {NOBODY}"
    inferred = (
        f"by our inference, which no words state, the outlet has the words from {B} and the words "
        f"were spoken in {B}"
    )
    taken = f"by our inference, which no words state, the outlet has the words from {B}"
    acts = "by our inference, the material was leaked by somebody not named"
    gap = f"who published {B} is not named"
    assert told.short == sentences(quoted, taken, acts, UNEXAMINED, gap)
    assert told.long == sentences(quoted, inferred, acts, UNEXAMINED, gap)


def test_the_lines_of_words_told_within_anothers():
    outer = says(ONE, "they say", of=2, id=901, speaker_as_named="a mother")
    inner = says(ONE, "all is well", id=902, within=901, speaker_as_named="television")
    spoken = step(TWO, speaks=True, acts=(act("intercepted", None, "the service"),))

    told = lines(outer, inner, step(ONE, TWO), spoken, step(TWO, speaks=True, quotes={1}, slug="s"))

    quoted = (
        f"{A} attributes the words “all is well” to a speaker given as “television”, by the word of "
        f"a speaker given as “a mother”, in {B}"
    )
    acts = f"as {B} reports, the material was intercepted by “the service”"
    assert told.short == sentences(quoted, acts, UNEXAMINED)


def test_the_lines_of_a_chain_that_goes_in_a_circle():
    told = lines(says(ONE), step(ONE, TWO), step(TWO, ONE))

    quoted = f"{A} attributes the words “words in 1” to {NOBODY}"
    circle = f"the way goes in a circle: {A} is its own source"
    steps = [f"the outlet has the words from {B}", f"{B} has the words from {A}"]
    assert told.short == sentences(quoted, UNEXAMINED, circle)
    assert told.long == sentences(quoted, *steps, UNEXAMINED, circle)
    assert told.stop == "Goes in a circle · 1 outlet, no stated origin"


@pytest.mark.parametrize(
    ("form", "with_words", "without"),
    [
        ("direct", "the words “words in 1”", "the words"),
        ("transcript", "the words “words in 1”", "the words"),
        ("unmarked", "the words “words in 1”", "the words"),
        ("indirect", "what it puts as “words in 1”", "what it puts in its own words"),
        ("mixed", "what it puts as “words in 1”", "what it puts in its own words"),
    ],
)
def test_words_that_an_outlet_puts_itself_are_not_called_the_words(form, with_words, without):
    told = lines(says(ONE, form=form))

    assert told.short.startswith(f"{capital(A)} attributes {with_words} to {NOBODY}. ")
    assert told.chain.startswith(f"{capital(A)} attributes {without} to {NOBODY}; ")


def test_missing_steps_stand_beside_the_step():
    told = lines(says(ONE), step(ONE, TWO, gap="unknown-steps"))

    taken = f"The outlet has the words from {B}, with an unknown number of steps missing."
    assert taken in told.long
