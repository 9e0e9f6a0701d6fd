"""The answer card: each of its four answers from recorded fields, and none from anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.chain.answers import Question, answer_card
from tests.domain.rows import (
    act,
    attribution,
    document,
    quote,
    read,
    report,
    source,
    statement,
    wording,
)

RELEASED = (source(7, "The Service"), document(2, publisher=7, held=False, kind="released-audio"))


def card(*rows, **options):
    return answer_card(report(*rows, **options))


def answer(question, *rows, **options):
    return next(a for a in card(*rows, **options).answers if a.question == question)


def texts(lines):
    return [line.text for line in lines]


def accounts(question, *rows, **options):
    return texts(answer(question, *rows, **options).accounts)


def notes(question, *rows, **options):
    return texts(answer(question, *rows, **options).notes)


def test_the_card_asks_four_questions_in_order():
    assert [a.question for a in card(wording(1)).answers] == list(Question)


def test_every_question_has_an_answer_even_where_nothing_is_recorded():
    assert all(a.accounts for a in card(wording(1)).answers)


# Who is said to speak


def test_the_speaker_is_named_with_the_document_they_speak_in():
    rows = (source(8, "a soldier", kind="person"), quote(1, speaker=8), *RELEASED)

    told = accounts("speaker", *rows, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == [
        "A soldier, in the released audio headed “Document 2” published by The Service."
    ]


@pytest.mark.parametrize(
    "steps",
    [
        (attribution(1, 2, inference="No other audio is named."), attribution(2, speaks=True)),
        (attribution(1, 2), attribution(2, speaks=True, inference="He speaks in no other.")),
    ],
)
def test_a_speaker_in_a_document_that_only_an_inference_leads_to_is_said_to_be_inferred(steps):
    rows = (source(8, "a soldier", kind="person"), quote(1, speaker=8), *RELEASED)

    assert accounts("speaker", *rows, wording(1), *steps) == [
        "A soldier, by our inference in the released audio headed “Document 2” published by "
        "The Service: no words state it."
    ]


def test_a_document_that_words_lead_to_on_one_way_is_not_called_inferred():
    rows = (source(8, "a soldier", kind="person"), quote(1, speaker=8), *RELEASED)
    inferred = attribution(1, 2, inference="No other audio is named.")

    (told,) = accounts(
        "speaker",
        *rows,
        wording(1),
        inferred,
        attribution(1, 3),
        attribution(3, 2),
        attribution(2, speaks=True),
    )

    assert "inference" not in told


def test_a_recording_whose_giver_is_not_named_still_holds_the_words():
    rows = (source(8, "a soldier"), quote(1, speaker=8), document(2, kind="recording"))

    told = accounts("speaker", *rows, wording(1), attribution(1, 2), attribution(2))

    assert told == ["A soldier, in the recording headed “Document 2”."]


def test_an_article_where_the_chain_stops_is_not_what_the_speaker_spoke_in():
    told = accounts(
        "speaker",
        *read(1),
        wording(1, speaker_as_named="a man"),
        attribution(1, 2),
        attribution(2),
    )

    assert told == ["“a man”. On what recording, or in what statement, is not stated."]


def test_of_an_article_that_nobody_has_looked_through_nothing_is_said_not_to_be_stated():
    rows = (wording(1, speaker_as_named="a man"),)

    assert accounts("speaker", *rows) == [
        "“a man”. Nobody has looked yet on what recording, or in what statement."
    ]
    assert accounts("route", *rows) == [
        "Nobody has looked yet how the words came to the article headed “Document 1”."
    ]
    assert accounts("ends", *rows) == [
        "Where the article headed “Document 1” took the words from has not been looked for yet."
    ]
    assert "To whom is not stated." not in notes("speaker", *rows)


@pytest.mark.parametrize(
    ("mother", "text"),
    [
        (9, "The media, by the word of her mother, in the recording headed “Document 2”."),
        (8, "The media, in the recording headed “Document 2”."),
    ],
)
def test_words_that_lie_within_anothers_stand_by_the_word_of_whoever_passes_them_on(mother, text):
    rows = (
        source(8, "the media"),
        source(9, "her mother"),
        quote(1, speaker=8),
        quote(2, speaker=mother),
        document(2, kind="recording"),
        wording(1, "In Russia they say", id=502, of=2),
        wording(1, "all goes to plan", id=501, within=502),
        attribution(1, 2),
        attribution(2, speaks=True),
        attribution(2, gap="source-unnamed", quotes=(1,)),
    )

    assert accounts("speaker", *rows) == [text]


def test_a_speaker_whom_nobody_names_is_not_invented():
    (told,) = accounts("speaker", wording(1))

    assert told.startswith("A speaker who is not named.")


def test_the_addressee_is_given_as_the_outlet_names_them():
    assert "Spoken to “his mother”." in notes(
        "speaker", wording(1, addressee_as_named="his mother")
    )


def test_the_register_names_an_addressee_whom_the_outlet_does_not():
    rows = (source(9, "a relative"), quote(1, addressee=9))

    assert "Spoken to a relative." in notes("speaker", *rows, wording(1))


def test_an_addressee_whom_nothing_names_is_not_stated():
    assert "To whom is not stated." in notes("speaker", *read(1), wording(1))


def test_a_figure_is_spoken_to_nobody():
    assert notes("speaker", quote(1, kind="figure"), wording(1)) == []


def test_other_names_of_the_speaker_stand_with_their_outlets():
    told = notes(
        "speaker",
        wording(1, speaker_as_named="Iskander"),
        wording(2, speaker_as_named="Aleksandr"),
        wording(3, speaker_as_named="Aleksandr"),
    )

    assert (
        "Elsewhere named “Aleksandr” in the article headed “Document 2” and the article headed "
        "“Document 3”."
    ) in told


@pytest.mark.parametrize(
    ("others", "more"), [(2, ""), (3, "; 1 other name"), (4, "; 2 other names")]
)
def test_of_many_other_names_the_rest_is_counted(others, more):
    wordings = [wording(n + 2, speaker_as_named=f"name {n}") for n in range(others)]

    told = notes("speaker", wording(1, id=1, speaker_as_named="Iskander"), *wordings)

    assert told[0].endswith(f"headed “Document 3”{more}.")


def test_why_a_speaker_is_protected_is_quoted():
    protected = source(
        8, "a soldier", protected=True, protection_reason="The page says “for fear”."
    )

    assert "The page says “for fear”." in notes(
        "speaker", protected, quote(1, speaker=8), wording(1)
    )


# How the words got out


def test_acts_are_told_in_the_order_in_which_they_happen():
    step = attribution(
        1, 2, acts=(act("released", named="the ministry"), act("intercepted", named="the service"))
    )

    assert accounts("route", wording(1), step, attribution(2)) == [
        "Intercepted by “the service”; released by “the ministry”."
    ]


def test_what_one_agent_did_is_told_once():
    step = attribution(
        1, 2, acts=(act("recorded", named="the service"), act("analysed", named="the service"))
    )

    assert accounts("route", wording(1), step, attribution(2)) == [
        "Recorded and analysed by “the service”."
    ]


def test_two_agents_of_one_act_both_stand():
    step = attribution(1, 2, acts=(act("leaked", named="A"), act("leaked", named="B")))

    assert accounts("route", wording(1), step, attribution(2)) == ["Leaked by “A” and “B”."]


def test_an_act_without_an_agent_says_so():
    step = attribution(1, 2, acts=(act("leaked"),))

    assert accounts("route", wording(1), step, attribution(2)) == ["Leaked, by whom is not stated."]


def test_a_hedge_on_an_act_stays_on_that_act():
    step = attribution(
        1,
        2,
        acts=(act("intercepted", named="A", hedge="has claimed"), act("released", named="A")),
    )

    assert accounts("route", wording(1), step, attribution(2)) == [
        "Intercepted (hedged: “has claimed”) and released by “A”."
    ]


def test_passing_words_on_is_no_way_of_getting_out():
    step = attribution(1, 2, acts=(act("republished"),))

    assert accounts("route", *read(1), wording(1), step, attribution(2)) == [
        "How the words came to the article headed “Document 1” is not stated."
    ]


def test_the_account_of_another_document_names_it():
    told = accounts(
        "route",
        source(7, "The Paper"),
        document(2, publisher=7),
        wording(1),
        attribution(1, 2),
        attribution(2, 3, acts=(act("leaked", named="a clerk"),)),
        attribution(3),
    )

    assert told == ["According to The Paper: leaked by “a clerk”."]


def test_an_inferred_act_is_called_an_inference():
    step = attribution(
        1, 2, inference="The page is a copy.", acts=(act("leaked", named="a clerk"),)
    )

    assert accounts("route", wording(1), step, attribution(2)) == [
        "By our inference, stated nowhere: leaked by “a clerk”."
    ]


def test_words_spoken_in_public_need_no_way_out():
    rows = (source(7, "The Office"), document(2, publisher=7, kind="address"))

    told = accounts("route", *rows, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == [
        "Said in public: the video address headed “Document 2” published by The Office."
    ]


def test_a_statement_is_published_by_its_office():
    rows = (source(7, "The Office"), document(2, publisher=7, kind="statement"))

    told = accounts("route", *rows, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == ["Published by The Office: the statement headed “Document 2”."]


def test_a_recording_that_somebody_released_is_published_by_them():
    told = accounts("route", *RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == ["Published by The Service: the released audio headed “Document 2”."]


def test_words_spoken_in_a_recording_do_not_say_how_they_got_out():
    rows = (*read(1), document(2, kind="recording"))

    told = accounts("route", *rows, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == ["How the words came to the article headed “Document 1” is not stated."]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (
            "address",
            "said in public, in the video address headed “Document 2” published by The Office.",
        ),
        ("statement", "published by The Office, in the statement headed “Document 2”."),
    ],
)
def test_words_inferred_to_be_said_in_public_are_called_an_inference(kind, told):
    rows = (source(7, "The Office"), document(2, publisher=7, kind=kind))
    spoken = attribution(2, speaks=True, inference="It is their habit.")

    assert accounts("route", *rows, wording(1), attribution(1, 2), spoken) == [
        f"By our inference, stated nowhere: {told}"
    ]


def test_accounts_that_differ_stand_in_the_small_print():
    step = attribution(
        1, 2, acts=(act("released", named="A"), act("obtained-exclusively", named="B"))
    )

    (told,) = notes("route", wording(1), step, attribution(2))

    assert "released" in told
    assert "exclusively obtained" in told


# Who checked it, and how


def test_a_check_in_the_checkers_own_words_says_so():
    rows = (source(7, "The Paper"), document(1, publisher=7))

    told = accounts("check", *rows, wording(1), statement(1, doer=7, methods=("geolocation",)))

    assert told == ["The Paper, in its own words: geolocation."]


def test_a_check_that_another_tells_of_names_the_teller():
    told = accounts("check", source(7, "The Paper"), wording(1), statement(1, doer=7))

    assert told == [
        "The Paper, as the article headed “Document 1” retells it: by what method is not stated."
    ]


def test_a_checker_who_is_only_named_in_the_words_is_quoted():
    (told,) = accounts("check", wording(1), statement(1, doer_as_named="recent reports"))

    assert told.startswith("“recent reports”, as ")


def test_a_check_by_nobody_named_says_so():
    (told,) = accounts("check", wording(1), statement(1))

    assert told.startswith("Someone not named, as ")


@pytest.mark.parametrize(
    ("how_put", "own", "words"),
    [
        (
            "hedged",
            True,
            "The Paper says with a hedge that it checked: by what method is not stated.",
        ),
        (
            "hedged",
            False,
            "The Paper, as the article headed “Document 1” says with a hedge: by what method is not "
            "stated.",
        ),
        ("disclaimed", True, "The Paper says that it could not check it."),
        (
            "disclaimed",
            False,
            "The article headed “Document 1” says that The Paper could not check it.",
        ),
    ],
)
def test_a_check_is_put_as_it_is_put(how_put, own, words):
    home = document(1, publisher=7) if own else document(1)
    rows = (source(7, "The Paper"), home)

    assert accounts("check", *rows, wording(1), statement(1, doer=7, how_put=how_put)) == [words]


def test_statements_of_one_check_are_one_account_with_all_its_methods():
    told = accounts(
        "check",
        source(7, "The Paper"),
        wording(1),
        statement(1, doer=7, methods=("phone numbers",)),
        statement(1, doer=7, methods=("social profiles",)),
    )

    assert told == [
        "The Paper, as the article headed “Document 1” retells it: phone numbers and social profiles."
    ]


@pytest.mark.parametrize(
    ("how_put", "words"),
    [
        ("asserted", "The Paper, as A and B retell it: by what method is not stated."),
        ("hedged", "The Paper, as A and B say with a hedge: by what method is not stated."),
        ("disclaimed", "A and B say that The Paper could not check it."),
    ],
)
def test_a_check_that_several_tell_of_is_told_of_several(how_put, words):
    tellers = (source(8, "A"), source(9, "B"), document(1, publisher=8), document(2, publisher=9))
    rows = (source(7, "The Paper"), *tellers, wording(1), attribution(1, 2))

    statements = [statement(number, doer=7, how_put=how_put) for number in (1, 2)]

    assert accounts("check", *rows, *statements) == [words]


def test_a_check_said_of_a_document_is_not_said_of_these_words():
    told = notes(
        "check", wording(1), attribution(1, 2), attribution(2), statement(1, of_document=2)
    )

    assert (
        "Said of the article headed “Document 2” as a whole, not of these words by themselves."
    ) in told


def test_what_some_checks_are_said_of_is_told_with_the_numbers_of_those():
    whole = statement(1, of_document=2, objects=("recording",))
    of_words = statement(1, of_wording=501, objects=("content",))
    rows = (wording(1, id=501), attribution(1, 2), attribution(2), whole, of_words)

    told = {note.text: note.passages for note in answer("check", *rows).notes}

    as_a_whole = next(text for text in told if text.startswith("Said of "))
    assert told[as_a_whole] == (whole[0].id,)
    assert told["The check is said to cover: that the recording is genuine."] == (whole[0].id,)
    assert told["The check is said to cover: that what the speaker says is so."] == (
        of_words[0].id,
    )


def test_what_could_not_be_checked_is_said_to_be_open_and_not_covered():
    told = notes("check", wording(1), statement(1, how_put="disclaimed", objects=("recording",)))

    assert "Said to be open: whether the recording is genuine." in told
    assert not any("said to cover" in text for text in told)


def test_that_nobody_could_check_it_names_no_checker():
    told = accounts("check", wording(1), statement(1, how_put="disclaimed"))

    assert told == ["The article headed “Document 1” says that a check was not possible."]


def test_what_a_check_does_not_cover_is_said():
    assert "Nothing is said of whether what the speaker says was checked." in notes(
        "check", wording(1), statement(1, objects=("recording",))
    )


def test_a_check_of_the_content_leaves_nothing_of_that_to_say():
    told = notes("check", wording(1), statement(1, objects=("content",)))

    assert not any("Nothing is said" in text for text in told)
    assert "The check is said to cover: that what the speaker says is so." in told


def test_a_checkers_own_words_that_nobody_has_are_missed():
    rows = (source(7, "The Paper"), wording(1))

    assert "The Paper’s own words on it are not on file." in notes(
        "check", *rows, statement(1, doer=7)
    )


def test_a_checkers_own_words_that_are_on_file_are_not_missed():
    rows = (source(7, "The Paper"), document(2, publisher=7), wording(1), attribution(1, 2))
    own, retold = statement(2, doer=7, of_document=2), statement(1, doer=7, of_document=2)

    told = notes("check", *rows, attribution(2), own, retold)

    assert "The Paper’s own words on it are not on file." not in told


def test_no_check_nobody_looked_and_not_on_file_are_told_apart():
    rows = (
        document(1, examined="2022-10-01"),
        document(2),
        document(3, held=False),
        wording(1),
        attribution(1, 2),
        attribution(2, 3),
        attribution(3),
    )

    assert accounts("check", *rows) == [
        "No check of these words is stated in the article headed “Document 1”.",
        "Nobody has looked yet for a check in the article headed “Document 2”.",
        "The words of the article headed “Document 3” are not on file, so nobody here could look.",
    ]


def test_words_that_are_a_check_are_said_to_be_one_and_not_to_state_none():
    check = statement(1, words="“We verified the calls,” it said", of_document=99)
    rows = (document(1, examined="2022-10-01"), document(2, held=False), document(99))

    assert accounts(
        "check", *rows, wording(1, "We verified the calls"), check, attribution(1, 2)
    ) == [
        "The words themselves tell of a check.",
        "The words of the article headed “Document 2” are not on file, so nobody here could look.",
    ]


# Where the trail ends


def test_an_origin_that_nobody_has_on_file_says_so():
    told = accounts("ends", *RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert told == [
        "At the claimed speaker, in the released audio headed “Document 2” published by The Service, which "
        "nobody here has on file."
    ]


def test_an_origin_on_file_says_so():
    rows = (source(7, "The Service"), document(2, publisher=7))

    told = answer("ends", *rows, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert texts(told.accounts) == [
        "At the claimed speaker, in the article headed “Document 2” published by The Service, which is "
        "on file."
    ]
    assert texts(told.notes)[0] == "1 independent origin in all, as told."


def test_several_origins_are_counted():
    papers = [source(7, "The Service"), source(8, "The Office")]
    rows = (*papers, document(2, publisher=7), document(3, publisher=8), wording(1))
    rows += (attribution(1, 2), attribution(1, 3))
    spoken = [attribution(number, speaks=True) for number in (2, 3)]

    assert "2 independent origins in all, as told." in notes("ends", *rows, *spoken)


def test_an_inferred_origin_is_no_independent_origin():
    rows = (*RELEASED, wording(1), attribution(1, 2, inference="It is a copy."))
    ends = answer("ends", *rows, attribution(2, speaks=True))

    assert ends.accounts[0].text == (
        "By our inference, at the claimed speaker, in the released audio headed “Document 2” published "
        "by The Service: no words state it."
    )
    assert "No independent origin is reached by stated steps." in texts(ends.notes)


def test_a_gap_beside_an_origin_stands_in_the_small_print():
    rows = (*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert (
        "One branch ends early: where the article headed “Document 3” took the words from is not stated."
    ) in notes("ends", *rows, attribution(1, 3), attribution(3, gap="no-upstream"))


def test_a_gap_beside_an_origin_by_our_inference_is_an_answer_of_its_own():
    rows = (*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True, inference="Who?"))

    told = accounts("ends", *rows, attribution(1, 3), attribution(3, gap="no-upstream"))

    assert told[0].startswith("By our inference, at the claimed speaker")
    assert told[1:] == ["Where the article headed “Document 3” took the words from is not stated."]


def test_a_gap_alone_is_the_answer():
    assert accounts(
        "ends", wording(1), attribution(1, 2), attribution(2, gap="source-unnamed")
    ) == ["Whom or what the article headed “Document 2” took the words from is not named."]


def test_a_circle_is_told_as_one():
    assert accounts("ends", wording(1), attribution(1, 2), attribution(2, 1)) == [
        "It goes in a circle: the article headed “Document 1” is in the end its own source."
    ]


# Accounts and numbers


def test_two_accounts_stand_and_the_others_wait():
    checks = [statement(1, doer=n, words=f"checked by {n}") for n in (7, 8, 9)]
    sources = [source(n, f"Paper {n}") for n in (7, 8, 9)]

    check = answer("check", *sources, wording(1), *checks)

    assert (len(check.first), len(check.others)) == (2, 1)


def test_each_passage_has_one_number_wherever_it_is_cited():
    rows = (
        *RELEASED,
        wording(1),
        attribution(1, 2),
        attribution(2, speaks=True, words="in the call"),
    )

    shown = card(*rows)

    speaker, *_, ends = shown.answers
    assert speaker.accounts[0].numbers == ends.accounts[0].numbers == (1,)
    assert len(shown.passages) == 1


def test_a_passage_that_may_not_be_shown_has_no_number():
    told = report(*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))
    hidden = replace(told.records, passages={})
    blind = replace(told, view=replace(told.view, records=hidden))

    shown = answer_card(blind)

    assert shown.passages == ()
    assert all(not line.numbers for a in shown.answers for line in (*a.accounts, *a.notes))


def test_the_question_is_put_in_words():
    assert answer("ends", wording(1)).heading == "Where the trail ends"


def test_a_check_of_this_very_wording_is_not_said_of_a_whole():
    told = notes("check", wording(1, id=5), statement(1, of_wording=5))

    assert not any("as a whole" in text for text in told)
