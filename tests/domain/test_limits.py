"""Limits that a user can meet: one less, as many, and one more."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from provenance.domain.chain.cautions import RecordedSide, caution
from provenance.domain.chain.naming import join_with_and, join_with_or
from provenance.domain.chain.strip import chain_strip
from provenance.domain.language.dates import Bounds
from provenance.domain.language.particulars import looks_like_phone_number
from provenance.domain.matching.alteration import find_exchanges
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.question import are_too_few
from provenance.domain.proposing.zones import find_zones, is_headline
from provenance.domain.reading import pdf_pages, pdf_text, tables
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from tests import printed
from tests.domain import rows

MATTER = ["ferry", "harbour", "northern", "bridge", "winter", "soldier", "village"]
"""Words of which each matters."""


@pytest.mark.parametrize(
    ("number", "end"), [(11, "10 and 11"), (12, "11 and 12"), (13, "11 and 2 more")]
)
def test_twelve_names_are_given_and_of_thirteen_the_rest_is_counted(number, end):
    names = [str(one) for one in range(1, number + 1)]

    assert (
        join_with_and(names)
        == f"{', '.join(names[: min(number - 1, 11)])} and {end.split(' and ')[1]}"
    )
    assert join_with_or(names).endswith(end.replace(" and ", " or "))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (0, "none of the words are rare enough to tell it by"),
        (1, "only 1 word that matters"),
        (4, "only 4 words that matter"),
        (5, ""),
        (6, ""),
    ],
)
def test_five_words_that_matter_are_enough(number, sentence):
    side = RecordedSide(" ".join(MATTER[:number]) or "it is so", document=1)

    whole = f"Similar wording, perhaps another recording: {sentence}." if sentence else ""
    assert caution(side, side, {}) == whole


@pytest.mark.parametrize(("days", "is_far"), [(365, False), (366, False), (367, True)])
@pytest.mark.parametrize("is_first", [True, False])
def test_documents_are_far_apart_beyond_a_leap_year(days, is_far, is_first):
    first, last = date(2022, 1, 1), date(2022, 1, 1) + timedelta(days)
    sides = [RecordedSide(" ".join(MATTER), dated=Bounds(day, day)) for day in (first, last)]

    sentence = (
        "Similar wording, perhaps another recording: the documents' dates lie more than a year "
        "apart."
    )
    here, there = sides if is_first else sides[::-1]
    assert caution(here, there, {}) == (sentence if is_far else "")


@pytest.mark.parametrize(
    ("kind", "number", "few"),
    [
        (MatchKind.SAME, 3, True),
        (MatchKind.SAME, 4, False),
        (MatchKind.SAME, 5, False),
        (MatchKind.CUT, 4, True),
        (MatchKind.CUT, 5, False),
        (MatchKind.CUT, 6, False),
    ],
)
def test_words_are_few_below_four_where_they_are_the_same_and_below_five_else(kind, number, few):
    words = " ".join(MATTER[:number])

    assert are_too_few(words, " ".join(MATTER), kind) == few
    assert are_too_few(" ".join(MATTER), words, kind) == few


@pytest.mark.parametrize(("number", "shown"), [(1, 1), (2, 2), (3, 2)])
def test_a_strip_gives_two_hedges(number, shown):
    hedges = ["purported", "alleged", "supposed"][:number]
    wording = rows.wording(1, speaker_as_named=f"the {', '.join(hedges)} soldier")
    report = rows.report(wording)

    assert chain_strip(report.view, report.wording).hedges == tuple(hedges[:shown])


@pytest.mark.parametrize(("number", "could"), [(6, False), (7, True), (8, True)])
@pytest.mark.parametrize("mark", ["", " ", "-"])
def test_seven_digits_could_be_dialled(number, could, mark):
    assert (
        looks_like_phone_number(f"call {mark.join('4815162'[:number].ljust(number, '3'))} now")
        == could
    )


@pytest.mark.parametrize(
    ("here", "is_exchange"),
    [("old Kyiv", True), ("old dear Kyiv", True), ("old dear cold Kyiv", False)],
)
def test_at_most_three_words_are_exchanged(here, is_exchange):
    frame = "he wants to take {} by the end of winter"

    exchanges = find_exchanges(frame.format("Moscow"), frame.format(here))
    assert [one.other for one in exchanges] == ([here] if is_exchange else [])


@pytest.mark.parametrize(
    ("frame", "is_frame"),
    [("{} soldiers took near {}", False), ("{} soldiers took bridge near {}", True), ("{} soldiers took northern bridge near {}", True)],
)  # fmt: skip
def test_four_words_are_a_frame_of_several_exchanges(frame, is_frame):
    exchanges = find_exchanges(frame.format("Monday", "Moscow"), frame.format("Thursday", "Kyiv"))

    assert bool(exchanges) == is_frame


@pytest.mark.parametrize(("length", "is_one"), [(159, True), (160, True), (161, False)])
def test_a_headline_is_at_most_160_characters_long(length, is_one):
    assert is_headline("Soldiers " + "L" * (length - 9)) == is_one


@pytest.mark.parametrize(("length", "zone"), [(59, "body"), (60, "lead"), (61, "lead")])
def test_a_lead_is_at_least_60_characters_long(length, zone):
    text = "The soldiers went home " + "o" * (length - 24) + "."

    assert find_zones(text, ((0, length),)) == [zone]


@pytest.mark.parametrize(("pages", "is_read"), [(1, True), (2, True), (3, False)])
def test_as_many_pages_as_are_read_are_read(monkeypatch, pages, is_read):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 2)
    data = printed.pdf(*[[(60, 500, f"Page {number}.")] for number in range(pages)])

    if is_read:
        assert len(pdf_text.pdf_text(data).blocks) == pages
    else:
        with pytest.raises(Unreadable) as refused:
            pdf_text.pdf_text(data)
        assert refused.value.why == FileRefusal.TOO_LONG


def is_refused(data):
    try:
        tables.read_separated(data)
    except Unreadable as refusal:
        return refusal.why == FileRefusal.TOO_LONG
    return False


@pytest.mark.parametrize(("rows_below", "refused"), [(1, False), (2, False), (3, True)])
def test_as_many_rows_as_are_read_stand_below_a_header(monkeypatch, rows_below, refused):
    monkeypatch.setattr(tables, "MOST_ROWS", 2)

    assert is_refused(b"id,text\n" + b"7,He left.\n" * rows_below) == refused


@pytest.mark.parametrize(("length", "refused"), [(9, False), (10, False), (11, True)])
def test_as_many_characters_as_are_read_are_read(monkeypatch, length, refused):
    monkeypatch.setattr(tables, "MOST_CHARACTERS", 10)

    assert is_refused(b"a,b\n" + b"x" * (length - 2) + b"\n") == refused
