"""The sheet to sign: what stands on it, what is counted because it does not fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.answers import answer_card
from provenance.domain.chain.findings import FindingGroup
from provenance.domain.chain.layout import layout
from provenance.domain.chain.row_words import row_title
from provenance.domain.messages import ISOLATE
from provenance.exports import sheet_words
from provenance.exports.page_fit import CUT, PageFit, in_two_columns, lines_of, shortened
from provenance.exports.sheet import sheet
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example


def unchecked(*records):
    return [*sheet_words.unchecked(rows.report(*records))]


def made(*records, **options):
    return sheet(rows.report(*records), example.EDITION, **options)


def test_it_tells_the_quote_the_chain_the_day_and_the_version():
    known = sheet(example.told(), example.EDITION)

    assert known.in_marks == "“We are losing now,”"
    assert (known.as_named, known.accessed) == ("the purported soldier", "22 November 2026")
    assert known.address.startswith("https://desk.example/quotes/quote-1/")
    assert len(known.version) == 8


def test_it_says_how_many_steps_rest_on_another_word_or_on_an_inference():
    heard = rows.attribution(2, 3, told_by=1)
    guess = rows.attribution(3, 4, inference="So it seems.")
    one = [rows.wording(1), rows.attribution(1, 2), heard]
    said = "known only by another document’s word, {} by a curator’s inference, of {}."

    told = [unchecked(one, guess), unchecked(one), unchecked(rows.wording(1), rows.attribution(1))]

    assert told[0][-1] == f"1 step {said.format(1, 3)}"
    assert told[1][-1] == f"1 step {said.format(0, 2)}"
    assert not any("step" in sentence for sentence in told[2])


def test_it_says_which_documents_are_not_on_file_or_not_examined():
    here = [rows.document(2, held=False), rows.document(3, examined="2026-05-01", examined_by="C")]
    steps = [rows.attribution(1, 2), rows.attribution(2, 3), rows.attribution(3, speaks=True)]

    assert unchecked(rows.wording(1), here, steps) == [
        "Whether these words were said, and whether what they say is so.",
        "Own words not on file: the article headed “Document 2”.",
        "Held, and not examined for a verification: the article headed “Document 1”.",
    ]


def test_each_row_has_the_words_that_state_its_steps():
    (branch,) = sheet(example.told(), example.EDITION).branches

    assert [(way.layer, way.words) for way in branch.rows[-1].ways] == [
        ("in its own words", "The Times reported")
    ]


def test_each_branch_is_a_list_of_its_own_under_where_it_joins():
    credits = [rows.attribution(1, 2), rows.attribution(1, 3), rows.attribution(3, 2)]
    branches = made(rows.wording(1), credits).branches

    assert [branch.title for branch in branches] == [
        "",
        "Second branch, leaves at the article headed “Document 2” and joins at "
        "the article headed “Document 1”",
    ]
    assert [[row.title for row in branch.rows][-1] for branch in branches] == [
        "Document 1",
        "Document 3",
    ]


def test_an_act_that_another_step_tells_of_stands_where_it_was_done():
    calls = [rows.source(9), rows.document(2, publisher=9)]
    acts = (rows.act("intercepted", named="the police"),)
    told = [rows.attribution(1, 2, acts=acts), rows.attribution(2, speaks=True, told_by=1)]
    (branch,) = made(calls, told, rows.wording(1)).branches

    assert "intercepted by “the police”" in [way.leads for way in branch.rows[1].ways]


def test_verification_stands_verbatim():
    (said,) = sheet(example.told(), example.EDITION).verification

    assert (said.standing, said.words) == ("at second hand", "verified them in two months")


def test_words_that_tell_of_a_check_are_not_said_to_state_none():
    words = "we checked the calls"
    check = rows.statement(1, words=words, of_document=99)

    shown = made(rows.document(99), rows.wording(1, words), check)

    assert shown.none_stated == "The words themselves tell of a check."


def test_none_stated_and_nobody_looked_do_not_look_alike():
    looked = made(rows.document(1, examined="2026-05-01"), rows.wording(1)).none_stated
    nobody = made(rows.wording(1)).none_stated

    assert looked.startswith("None stated.")
    assert "nobody is recorded as having examined" in nobody


def test_own_words_of_a_verifier_are_said_to_be_own():
    own = [rows.source(9), rows.document(1, publisher=9), rows.statement(1, doer=9)]

    assert made(own, rows.wording(1)).verification[0].standing == "own words"


def test_it_says_what_the_desk_did_not_check():
    unchecked = " ".join(sheet(example.told(), example.EDITION).unchecked)

    assert "Own words not on file:" in unchecked
    assert "1 step known only by another document’s word, 1 by a curator’s inference" in unchecked


def test_what_was_not_held_or_not_told_is_not_spoken_of():
    seen = [rows.document(1, examined="2026-05-01"), rows.wording(1)]

    assert len(made(seen).unchecked) == 1


@pytest.mark.parametrize(
    ("attribution", "title"),
    [
        (rows.attribution(1, gap="link-dead"), "The link by which the article headed"),
        ([rows.attribution(1, 2), rows.attribution(2, 1, told_by=1)], "Back to the article"),
    ],
)
def test_an_end_is_a_row(attribution, title):
    (branch,) = made(rows.wording(1), attribution).branches

    assert branch.rows[0].title.startswith(title)


def test_a_speaker_whom_nobody_names_is_said_not_to_be_named():
    told = [rows.document(1, publisher=9), rows.source(9), rows.attribution(1, speaks=True)]

    assert made(told, rows.wording(1)).branches[0].rows[0].title == (
        "A speaker who is not named, in the article headed “Document 1” by Source 9"
    )


def test_missing_steps_are_told_on_the_way():
    told = made(rows.wording(1), rows.attribution(1, 2, gap="unknown-steps"))

    assert told.branches[0].rows[-1].ways[0].leads == (
        "takes from the article headed “Document 2”, after unknown number of missing steps"
    )


def test_every_step_of_a_row_stands():
    attributions = [rows.attribution(1, number) for number in range(2, 7)]

    assert len(made(rows.wording(1), attributions).branches[0].rows[-1].ways) == 5


def test_a_long_chain_takes_more_pages_and_keeps_every_row():
    attributions = [rows.attribution(n, n + 1, told_by=1, words="word " * 60) for n in range(1, 60)]
    long = made(rows.wording(1), attributions)

    (branch,) = long.branches
    assert long.pages > 1
    assert [row.title for row in branch.rows if row.kind == "document"] == [
        f"Document {n}" for n in range(60, 0, -1)
    ]


def test_of_words_that_do_not_fit_those_at_both_ends_stand_and_the_rest_is_counted():
    attributions = [rows.attribution(n, n + 1, told_by=1, words="word " * 60) for n in range(1, 19)]
    long = made(rows.wording(1), attributions)

    worded = [bool(way.words) for row in long.branches[0].rows for way in row.ways]
    assert worded[0]
    assert worded[-1]
    assert worded.count(False) == long.more_words > 0


def test_a_line_to_attribute_is_never_cut():
    report = rows.report(rows.wording(1, "We are losing now. " * 60))

    assert sheet(report, example.EDITION).attribution == report.sentences.short


def test_the_four_answers_stand_with_their_small_print():
    report = example.told()
    known = sheet(report, example.EDITION)

    findings = {sentence for column in known.findings for _, sentence in column}
    said = {line.text for answer in known.answers for line in (*answer.accounts, *answer.notes)}
    for answer in answer_card(report).answers:
        assert {line.text for line in answer.accounts} <= said
        assert {line.text for line in answer.notes} <= said | findings


def test_no_sentence_stands_both_in_an_answer_and_among_the_findings():
    known = sheet(example.told(), example.EDITION)

    notes = [line.text for answer in known.answers for line in answer.notes]
    findings = [sentence for column in known.findings for _, sentence in column]
    assert len({*notes, *findings}) == len([*notes, *findings])


def test_findings_and_statements_that_do_not_fit_are_counted():
    statements = [rows.statement(1, words="we checked " * 40) for _ in range(30)]
    told = made(rows.wording(1), statements)

    assert told.more_verification > 0
    assert len(told.verification) + told.more_verification == 30


@pytest.mark.parametrize("lines", [53.5, 20, 1])
def test_what_weakens_the_chain_or_changes_the_words_is_never_left_out(lines):
    report = rows.report(rows.wording(1), [rows.attribution(n, n + 1) for n in range(1, 40)])
    told = sheet(report, example.EDITION, lines=lines)

    grave = [
        finding.sentence
        for finding in report.findings
        if finding.group in (FindingGroup.CHANGES, FindingGroup.WEAKENS)
    ]
    assert grave
    assert {sentence for column in told.findings for _, sentence in column} >= {*grave}


@FEWER
@given(graphs())
def test_of_any_chain_every_row_stands_and_every_answer(records):
    for report in both_ways(records):
        told = sheet(report, example.EDITION, lines=30)
        titles = [shortened(row_title(report, row), 320) for row in layout(report).rows]
        shown = [row.title for branch in told.branches for row in branch.rows]
        assert sorted(shown) == sorted(titles)
        accounts = [answer.accounts for answer in answer_card(report).answers]
        assert [answer.accounts for answer in told.answers] == accounts


@FEWER
@given(graphs())
def test_nothing_is_left_out_without_being_counted(records):
    for report in both_ways(records):
        told = sheet(report, example.EDITION, lines=30)
        notes = {line.text for answer in told.answers for line in answer.notes}
        elsewhere = [found for found in report.findings if found.sentence not in notes]
        assert sum(map(len, told.findings)) + told.more_findings == len(elsewhere)


@given(st.text(st.characters(exclude_characters=ISOLATE)), st.integers(5, 40))
def test_shortened_words_are_the_first_words_or_all(text, longest):
    whole, short = " ".join(text.split()), shortened(text, longest)

    assert short == whole if len(whole) <= longest else short.endswith(CUT)
    assert whole.startswith(short.removesuffix(CUT))


def test_letters_that_are_set_wide_take_twice_the_room():
    assert (lines_of("a" * 120), lines_of("字" * 120), lines_of("")) == (1, 2, 0)


@pytest.mark.parametrize(("skip", "kept"), [(True, [1, 2]), (False, [1])])
def test_a_row_too_long_ends_the_list_or_is_passed_over(skip, kept):
    assert PageFit(4).fill([1, 9, 2], float, keep=1, skip=skip) == kept


@pytest.mark.parametrize(
    ("rows", "columns"),
    [([], [0]), (["a"], [1]), (["aa", "a", "a"], [1, 2]), (["a", "a", "aaa"], [3])],
)
def test_rows_stand_in_two_columns_of_about_one_height(rows, columns):
    assert [len(column) for column in in_two_columns(rows, len)] == columns
