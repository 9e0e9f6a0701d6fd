"""What rows, steps and branches say: how we know of them, who speaks in what, what is not stated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.domain.chain.layout import layout
from provenance.domain.chain.row_words import (
    attestation_phrase,
    branch_title,
    how_dated,
    more_branches_phrase,
    row_description,
    row_name,
    row_title,
    step_phrase,
)
from tests.domain import rows

PAGE, REPORT, AUDIO = 1, 2, 3
SERVICE = rows.source(7, "the Security Service")


def chain(*more, **options):
    return rows.report(rows.wording(PAGE), *more, **options)


def phrases(told):
    """Each step in words, from the top of the chain down."""
    return [
        (step_phrase(told.records, row, link, step), attestation_phrase(told.records, step))
        for row in layout(told).rows
        for link in row.links
        for step in link.steps
    ]


def titles(told):
    return [row_title(told, row) for row in layout(told).rows]


def branch_titles(told):
    plan = layout(told)
    return [branch_title(told, plan, branch) for branch in plan.every_branch]


# How we know


def test_a_step_in_its_own_words_says_so():
    told = chain(rows.attribution(PAGE, REPORT))

    assert phrases(told) == [("takes from the article headed “Document 2”", "in its own words")]


def test_a_step_says_with_which_hedge_its_words_tell_it():
    told = chain(rows.attribution(PAGE, REPORT, words="audio that is said to come from the paper"))

    assert [how for _step, how in phrases(told)] == ["in its own words, hedged: “said to”"]


def test_a_hedge_that_stands_with_the_act_is_not_told_twice():
    act = rows.act("intercepted", None, "the service", hedge="is said to")
    step = rows.attribution(PAGE, speaks=True, words="a call said to be intercepted", acts=(act,))

    assert [how for _step, how in phrases(chain(step))] == ["in its own words"]


def test_a_hedge_is_not_told_by_a_longer_word_of_the_acts_hedge():
    act = rows.act("intercepted", None, "the service", hedge="supposedly")
    step = rows.attribution(
        PAGE, speaks=True, words="a supposed call, supposedly caught", acts=(act,)
    )

    assert [how for _step, how in phrases(chain(step))] == ["in its own words, hedged: “supposed”"]


def test_a_step_that_another_tells_names_it():
    told = chain(rows.attribution(PAGE, REPORT), rows.attribution(REPORT, AUDIO, told_by=PAGE))

    assert phrases(told)[0][1] == "according to the article headed “Document 1”"


def test_an_inferred_step_gives_its_reason():
    told = chain(rows.attribution(PAGE, REPORT, inference="The same words."))

    assert phrases(told)[0][1] == "our inference, because: The same words."


def test_a_date_says_whose_word_it_is():
    stated = rows.date("2022-03", passage=500)
    known = rows.records(
        rows.document(AUDIO, dates=[stated, rows.date("2022")]),
        rows.passage(PAGE, "calls made in March", id=500),
        rows.wording(PAGE),
    )
    dates = known.documents[AUDIO].dates

    assert [how_dated(known, date, AUDIO) for date in dates] == [
        "according to the article headed “Document 1”",
        "our inference",
    ]
    assert how_dated(known, dates[0], PAGE) == "in its own words"


# What was done


@pytest.mark.parametrize(
    ("fields", "phrase"),
    [
        ({"gap": "link-dead"}, "link dead"),
        (
            {"upstream": REPORT, "gap": "unknown-steps"},
            "takes from the article headed “Document 2”, after unknown number of missing steps",
        ),
        (
            {"upstream": REPORT, "acts": (rows.act("republished"),)},
            "republished",
        ),
    ],
)
def test_a_step_says_what_was_done(fields, phrase):
    assert phrases(chain(rows.attribution(PAGE, **fields)))[-1][0] == phrase


@pytest.mark.parametrize(
    ("publisher", "phrase"), [(7, "speaks in it"), (None, "a Russian soldier speaks in it")]
)
def test_the_step_names_who_speaks_where_the_row_above_is_not_the_speaker(publisher, phrase):
    told = chain(
        SERVICE,
        rows.source(8, "a Russian soldier"),
        rows.quote(1, speaker=8),
        rows.document(AUDIO, kind="recording", publisher=publisher),
        rows.attribution(PAGE, AUDIO),
        rows.attribution(AUDIO, speaks=True),
    )

    assert phrases(told)[0][0] == phrase


def test_of_two_steps_each_says_where_it_leads():
    acts = (rows.act("republished"),)
    told = chain(rows.attribution(PAGE, REPORT, acts=acts), rows.attribution(PAGE, AUDIO))

    assert {phrase for phrase, _ in phrases(told)} == {
        "takes from the article headed “Document 2”: republished",
        "takes from the article headed “Document 3”",
    }


def test_an_outer_speaker_is_named():
    told = rows.report(
        rows.source(7, "the mother"),
        rows.quote(2, speaker=7),
        rows.wording(PAGE, id=50, of=2),
        rows.wording(PAGE, within=50),
        rows.attribution(PAGE, speaks=True, quotes={2}),
    )

    assert phrases(told) == [("the mother speaks in it", "in its own words")]


# What stands on a row


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("released-audio", "A soldier, in the audio of a call released by the Security Service"),
        ("statement", "A soldier, in the audio of a call by the Security Service"),
    ],
)
def test_the_top_row_names_the_person_and_the_document_they_speak_in(kind, title):
    audio = rows.document(AUDIO, described_as="audio of a call", kind=kind, publisher=7, held=False)
    steps = (rows.attribution(PAGE, AUDIO), rows.attribution(AUDIO, speaks=True, told_by=PAGE))
    told = chain(SERVICE, rows.source(8, "a soldier"), rows.quote(1, speaker=8), audio, steps)

    assert titles(told)[0] == title


def test_a_text_stands_under_its_publisher_and_says_what_it_is():
    told = chain(rows.source(7, "The Times"), rows.document(PAGE, "Losing", publisher=7))
    row = layout(told).rows[-1]

    assert (row_title(told, row), row_name(told.records, row.document)) == (
        "The Times",
        "The Times",
    )
    assert row_description(told.records, row) == "Losing"


def test_other_material_says_what_kind_it_is():
    told = chain(SERVICE, rows.document(PAGE, "Audio", kind="released-audio", publisher=7))
    row = layout(told).rows[-1]

    assert row_title(told, row) == "The released audio headed “Audio” by the Security Service"
    assert row_description(told.records, row) == "released audio"


def test_a_document_without_a_publisher_stands_under_its_title():
    told = chain()
    row = layout(told).rows[-1]

    assert row_title(told, row) == "Document 1"
    assert row_description(told.records, row) == "article"


def test_a_recording_whose_holder_is_not_named_says_what_is_missing():
    told = chain(rows.attribution(PAGE, AUDIO), rows.attribution(AUDIO, speaks=True))

    assert titles(told)[0] == "Who published the article headed “Document 3” is not named"


def test_what_a_document_took_its_words_from_is_not_stated():
    assert (
        titles(chain(rows.read(PAGE)))[0]
        == "Where the article headed “Document 1” took the words from is not stated"
    )


def test_where_nobody_has_looked_nothing_is_said_to_be_not_stated():
    assert (
        titles(chain())[0]
        == "Where the article headed “Document 1” took the words from has not been looked for yet"
    )


# Branches


def test_a_branch_says_where_it_joins():
    told = chain(rows.attribution(PAGE, REPORT), rows.attribution(PAGE, AUDIO))

    assert branch_titles(told) == [
        "First branch, down to the article headed “Document 1”",
        "Second branch, joins at the article headed “Document 1”",
    ]


def test_a_branch_between_two_rows_says_where_it_leaves_and_joins():
    told = chain(
        rows.attribution(PAGE, REPORT),
        rows.attribution(PAGE, AUDIO),
        rows.attribution(AUDIO, REPORT),
    )

    assert branch_titles(told)[1] == (
        "Second branch, leaves at the article headed “Document 2” and joins at "
        "the article headed “Document 1”"
    )


def others(number, *more):
    """So many outlets more that take from the report."""
    told = [
        (rows.wording(n, "We lose"), rows.attribution(n, REPORT, *more))
        for n in range(10, 10 + number)
    ]
    return chain(rows.attribution(PAGE, REPORT), told, everyone=True)


def test_another_outlet_says_where_its_branch_leaves():
    assert branch_titles(others(1))[1] == "Second branch, leaves at the article headed “Document 2”"


def test_many_outlets_say_how_many_and_from_what():
    assert branch_titles(others(4))[1] == "4 outlets took it from the article headed “Document 2”"


def test_a_chain_of_its_own_says_so():
    told = rows.report(rows.wording(PAGE, id=50), rows.wording(5, "We lose", id=60), everyone=True)

    assert branch_titles(told)[1] == (
        "Second branch: a chain of its own, down to the article headed “Document 5”"
    )


def test_a_branch_that_is_joined_in_its_middle_only_says_where_it_leads():
    told = chain(
        rows.attribution(PAGE, REPORT),
        rows.wording(5, "We lose"),
        rows.attribution(5, gap="link-dead"),
        rows.attribution(5, 6, told_by=5, inference="So it seems."),
        rows.attribution(6, REPORT),
        rows.attribution(6, AUDIO),
        rows.attribution(AUDIO, speaks=True),
        everyone=True,
    )

    assert all(
        title.split(",")[1].split()[0] in ("down", "joins", "leaves")
        for title in branch_titles(told)
    )


def test_a_branch_beyond_the_sixth_is_numbered():
    credits = [rows.attribution(PAGE, number) for number in range(2, 9)]

    assert branch_titles(chain(credits))[-1].startswith("Branch 7, joins at ")


def test_branches_that_are_folded_away_are_counted():
    assert (more_branches_phrase(1), more_branches_phrase(3)) == (
        "1 more branch",
        "3 more branches",
    )


def test_the_speaker_is_not_named_again_as_the_publisher_of_the_document():
    statement = replace(rows.document(AUDIO, kind="statement", publisher=7), title="")
    spoken = [rows.attribution(PAGE, AUDIO), rows.attribution(AUDIO, speaks=True)]

    told = chain(SERVICE, statement, rows.quote(1, speaker=7), spoken)

    assert titles(told)[:2] == [
        "The Security Service, in the statement that the speaker published",
        "The statement",
    ]


def test_who_published_a_post_is_named_before_whom_it_cites():
    excerpt = "post excerpting the page on losing"
    post = replace(rows.document(REPORT, kind="post", publisher=7, described_as=excerpt), title="")

    told = chain(SERVICE, post, rows.attribution(PAGE, REPORT))

    assert "The post by the Security Service excerpting the page on losing" in titles(told)
