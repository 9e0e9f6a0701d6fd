"""What is stated of handling, and dates, figures, hedges, edit marks and zones with their places."""

from __future__ import annotations

import pytest

from provenance.domain.language.detection import detect_language
from provenance.domain.proposing.propose import propose


def only(text):
    (statement,) = propose(text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "kind", "how"),
    [
        ("The Echo verified the calls.", "verifying", "asserted"),
        ("The calls could not be independently verified.", "verifying", "disclaimed"),
        ("The Echo reportedly verified the calls.", "verifying", "hedged"),
        ("The Echo translated the calls.", "translating", "asserted"),
        ("The words were edited for clarity and length.", "editing", "asserted"),
        ("The Echo published some of the calls.", "selecting", "asserted"),
        ("Only their first names are used to protect them.", "naming", "asserted"),
    ],
)
def test_a_statement_has_its_kind_and_how_it_is_put(text, kind, how):
    assert (only(text).kind, only(text).how) == (kind, how)


def test_methods_objects_and_a_duration_with_what_it_is_said_of():
    text = "The calls were verified by crossing phone numbers with messaging apps, a process of nearly two months."

    statement = only(text)

    assert statement.methods == ("phone numbers", "messaging apps")
    assert statement.objects == ("recording",)
    (duration,) = statement.durations
    assert (duration.hedge, duration.number, duration.unit) == ("nearly", "two", "month")
    assert text[slice(*duration.activity)] == "process"


def test_a_duration_may_be_said_of_nothing_that_is_named():
    assert only("It was verified, in two days.").durations[0].activity is None


def test_a_duration_stands_before_its_activity():
    text = "It spent two months translating them, and verified none."

    assert [text[slice(*d.activity)] for s in propose(text).statements for d in s.durations] == [
        "translating",
        "translating",
    ]


def test_two_checks_in_a_sentence_are_one_statement():
    assert only("They verified the calls and authenticated the film.").kind == "verifying"


def test_a_check_of_which_no_word_can_be_read_is_passed_over():
    assert propose("“We verified it.”").statements[0].start == 0


def test_dates_keep_an_unknown_year_unknown():
    text = "On Feb. 24, on 5 March 2022, in April 2021, on 2022-05-01 and on May 45 it was so."

    assert [one.value for one in propose(text).dates] == [
        "XXXX-02-24",
        "2022-03-05",
        "2021-04",
        "2022-05-01",
    ]


def test_figures_and_hedges_stand_where_they_are():
    text = "About 90 tanks were left, the purported soldier said; 10 " + "9" * 400 + " more."

    proposal = propose(text)

    (first, *_) = proposal.figures
    assert text[first[0] : first[1]] == "About 90"
    assert [text[one.start : one.end] for one in proposal.hedges] == ["purported"]
    assert len(proposal.figures) == 2


def test_edit_marks_and_a_stripped_byline_are_disclosed():
    proposal = propose(
        "Sep. 29 () –\nHe said “they [we] are … f**king (so) done” and then went home again."
    )

    assert sorted(one.value for one in proposal.disclosures) == [
        "bracket",
        "byline-stripped",
        "ellipsis",
        "mask",
    ]


def test_a_dateline_with_its_agency_is_no_stripped_byline():
    (line,) = propose("LEEDS, May 5 (AFP) — The town was lost.").disclosures

    assert line.value == "dateline"


def zones(text):
    return [zone for _, _, zone in propose(text).zones]


def test_the_parts_of_an_article_are_told_apart():
    text = "\n".join(
        [
            "The Town Is Lost, and Nobody Will Say It",
            "KEY POINTS",
            "- Ninety tanks were left in it.",
            "AFP via Getty",
            "The town was lost on Monday, as all who live in it had feared for a month.",
            "Nobody will say it.",
            "Source: The Echo",
        ]
    )

    assert zones(text) == [
        "headline", "key-points", "key-points", "caption", "lead", "body", "credit",
    ]  # fmt: skip


def test_a_headline_may_end_with_a_full_stop_where_its_words_have_capitals():
    assert zones("Town Lost Within Days Of Attack.\nIt was lost.")[0] == "headline"
    assert zones("The town was lost within days.\nIt was lost.")[0] == "body"


def test_a_dateline_of_its_own_is_a_zone():
    assert zones("Sep. 29 () –\nIt was lost.")[0] == "dateline"


def test_a_long_first_paragraph_is_no_headline():
    assert zones("The town was lost " * 10 + "\nIt was lost.")[0] == "lead"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He said that it was the end of the road.", "en"),
        ("Ella dijo que los soldados no están con el ejército.", "es"),
        ("Er sagte, dass die Soldaten nicht mit dem Heer sind.", "de"),
        ("Elle dit que les soldats ne sont pas dans le bois.", "fr"),
        ("Він сказав, що це не так і він не піде.", "uk"),
        ("Он сказал, что это не так и он не пойдёт.", "ru"),
        ("قال إن الجنود في المدينة من غير سلاح", "ar"),
        ("12345", "en"),
    ],
)
def test_the_language_is_told_by_its_small_words(text, language):
    assert detect_language(text) == language
