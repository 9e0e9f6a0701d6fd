"""The walk of words told within another's: on from the outer speaker."""

from __future__ import annotations

from tests.domain import rows

OUTLET, PAPER, CALLS, OTHER = 1, 2, 3, 4
SERVICE = 7


def spoken(document=CALLS, **fields):
    """The claimed speaker speaks in the document, whom a service intercepted."""
    fields.setdefault("acts", (rows.act("intercepted", SERVICE, "the service"),))
    return rows.attribution(document, speaks=True, **fields)


def mother():
    """A mother in a call, as an outlet words her, tells what television said."""
    outer = rows.wording(OUTLET, "In Russia they say", of=2, id=901)
    inner = rows.wording(OUTLET, "all goes to plan", id=902, within=901)
    return [outer, inner, rows.attribution(OUTLET, CALLS), spoken()]


def test_what_is_told_within_goes_on_from_the_outer_speakers_document():
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    walked = rows.chain(mother(), said)

    assert rows.slugs(walked) == ["1-3~quote-2", "3-speaker~quote-2", "television"]
    assert rows.ends(walked) == [("gap", "source-unnamed")]


def test_within_another_the_outer_speaker_is_not_the_origin():
    walked = rows.chain(mother(), rows.read(OUTLET, CALLS))

    assert rows.ends(walked) == [("gap", "no-upstream")]


def test_the_inner_words_may_lead_to_a_document_of_their_own():
    walked = rows.chain(
        mother(), rows.attribution(CALLS, OTHER, quotes={1}), spoken(OTHER, quotes={1})
    )

    assert rows.ends(walked) == [("origin", OTHER)]


def test_wordings_within_each_other_are_walked_once():
    walked = rows.chain(
        rows.wording(OUTLET, of=2, id=901, within=902),
        rows.wording(OUTLET, id=902, within=901),
        spoken(OUTLET),
    )

    assert walked.ends


def test_a_wording_within_one_that_is_not_shown_stands_for_itself():
    walked = rows.chain(rows.wording(OUTLET, within=999), spoken(OUTLET))

    assert rows.slugs(walked) == ["1-speaker"]


def test_a_quote_worded_alone_and_within_another_keeps_both_lines_apart():
    alone = [rows.wording(OTHER, id=903), rows.attribution(OTHER, CALLS)]
    said = rows.attribution(CALLS, gap="source-unnamed", quotes={1}, slug="television")
    walked = rows.chain(mother(), said, alone, place=1, everyone=True)

    assert {"4-3", "1-3~quote-2", "television"} <= set(rows.slugs(walked))


def test_words_nested_three_deep_go_on_from_the_outermost_speaker():
    outermost = rows.wording(OUTLET, "A minister says", of=3, id=900)
    outer = rows.wording(OUTLET, "In Russia they say", of=2, id=901, within=900)
    inner = rows.wording(OUTLET, "all goes to plan", id=902, within=901)

    walked = rows.chain(outermost, outer, inner, rows.attribution(OUTLET, CALLS), spoken())

    assert walked.entry.following == (3, 2, 1)
    assert rows.slugs(walked)[0] == "1-3~quote-3~quote-2"
