"""A chain drawn: boxes, arrows and a time axis, with and without Graphviz."""

from __future__ import annotations

import sys

import pytest

from provenance.domain.chain.drawing import draw
from provenance.domain.chain.graph import MOST_OUTLETS
from tests.domain.rows import attribution, document, quote, report, source, wording

RELEASED = (source(7, "The Service"), document(2, publisher=7))
"""Document 2 with a publisher, so that a speaker in it is an origin."""


@pytest.fixture(params=["graphviz", "one column"], autouse=True)
def layout(request, monkeypatch):
    """Every test is tried with Graphviz, where it is there, and without."""
    if request.param == "graphviz":
        pytest.importorskip("pygraphviz")
    else:
        monkeypatch.setitem(sys.modules, "pygraphviz", None)
    return request.param


def drawn(*rows, **options):
    return draw(report(*rows, **options))


def box(drawing, kind):
    (found,) = [box for box in drawing.boxes if box.kind == kind]
    return found


def words(box):
    return [line for line, _ in box.lines]


def overlap(one, other):
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def test_each_document_and_each_end_is_a_box():
    drawing = drawn(*RELEASED, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert sorted(box.kind for box in drawing.boxes) == ["document", "here", "speaker"]


def test_a_document_is_a_link_and_an_end_is_not():
    drawing = drawn(wording(1), attribution(1))

    assert box(drawing, "here").link == "document-1"
    assert box(drawing, "gap").link == ""


def test_a_document_names_its_publisher_its_title_and_its_date():
    paper = source(7, "The Daily Paper")
    report = document(1, "Losing", publisher=7, dates=["2022-09-29"])

    assert words(box(drawn(paper, report, wording(1)), "here")) == [
        "The Daily Paper",
        "Losing",
        "29 September 2022",
    ]


def test_a_document_without_publisher_title_and_date_says_what_it_is():
    drawing = drawn(document(1, described_as="audio of a call", dates=[]), wording(1))

    assert "date not stated" in words(box(drawing, "here"))


def test_a_gap_says_of_what_kind_it_is():
    assert "link dead" in words(box(drawn(wording(1), attribution(1, gap="link-dead")), "gap"))


@pytest.mark.parametrize(("speaker", "said"), [(7, "a soldier"), (None, "nobody named")])
def test_a_speaker_is_named_as_claimed(speaker, said):
    rows = (source(7, "a soldier"), quote(1, speaker=speaker))
    report = document(1, publisher=7)

    drawing = drawn(*rows, report, wording(1), attribution(1, speaks=True))

    assert words(box(drawing, "speaker")) == ["claimed speaker", said]


def test_a_long_title_stands_whole():
    title = "article on the intercepted calls of March, translated from El Periódico de Catalunya"

    assert title in " ".join(words(box(drawn(document(1, title), wording(1)), "here")))


def test_the_whole_name_of_a_document_stands_out_and_its_date_does_not():
    drawing = drawn(document(1, "A page on intercepted calls, which credits another"), wording(1))

    shown = box(drawing, "here")
    assert shown.name_lines == len(shown.lines) - 1


@pytest.mark.parametrize("title", ["A title that goes on and on " * 19 + "to its end", "x" * 500])
def test_of_words_too_long_for_a_box_the_middle_is_left_out(title):
    drawing = drawn(document(1, title), wording(1))

    shown = box(drawing, "here")
    assert all(len(line) <= 24 for line in words(shown))
    assert "[…]" in words(shown)
    assert words(shown)[-2].endswith(title[-3:])
    assert shown.title == title.strip()


def test_a_step_is_an_arrow_of_its_layer():
    rows = (
        wording(1),
        attribution(1, 2),
        attribution(2, 3, told_by=1),
        attribution(3, 4, inference="So it seems."),
    )

    layers = {arrow.layer for arrow in drawn(*rows).arrows}

    assert {"seen", "told", "inferred"} <= layers


def test_several_tellings_of_a_step_are_one_arrow_the_firmest():
    rows = (
        wording(1),
        attribution(1, 2, inference="So it seems.", slug="inferred"),
        attribution(1, 2),
        attribution(2),
    )

    assert [arrow.layer for arrow in drawn(*rows).arrows] == ["seen", "seen"]


def test_several_tellings_of_an_end_are_one_arrow_the_firmest():
    rows = (wording(1), attribution(1, inference="So it seems.", slug="inferred"), attribution(1))

    assert [arrow.layer for arrow in drawn(*rows).arrows] == ["seen"]


def test_missing_steps_break_the_arrow():
    drawing = drawn(wording(1), attribution(1, 2, gap="unknown-steps"), attribution(2))

    assert "broken" in {arrow.layer for arrow in drawing.arrows}


def test_a_gap_that_nothing_states_has_an_arrow_of_no_layer():
    assert [arrow.layer for arrow in drawn(wording(1)).arrows] == ["none"]


def test_a_circle_is_drawn_by_its_arrows_alone():
    drawing = drawn(wording(1), attribution(1, 2), attribution(2, 1))

    assert sorted(box.kind for box in drawing.boxes) == ["document", "here"]
    assert len(drawing.arrows) == 2


def test_a_document_that_takes_from_itself_is_drawn():
    assert len(drawn(wording(1), attribution(1, 1)).arrows) == 1


def test_dates_stand_on_the_axis_in_their_order():
    rows = (
        document(1, dates=["2022-09-29"]),
        document(2, dates=["2022-09-28"]),
        document(3, dates=[]),
    )

    drawing = drawn(*rows, wording(1), attribution(1, 2), attribution(2, 3), attribution(3))

    assert [tick.words for tick in drawing.ticks] == ["28 September 2022", "29 September 2022"]


def test_a_day_known_roughly_stands_among_days_where_it_most_likely_was(layout):
    rows = (
        document(1, dates=["2022-09-28"]),
        document(2, dates=["2022-09-29?"]),
        document(3, dates=[]),
    )

    drawing = drawn(
        *rows, wording(1), attribution(1, 3), attribution(2, 3), wording(2), everyone=True
    )

    assert [tick.words for tick in drawing.ticks] == [
        "28 September 2022",
        "about 29 September 2022",
    ]


def test_documents_of_one_day_share_a_date(layout):
    rows = (document(1, dates=["2022-09-29"]), document(2, dates=["2022-09-29"]))
    drawing = drawn(
        *rows, wording(1), attribution(1, 3), attribution(2, 3), wording(2), everyone=True
    )

    same_day = {
        box.x for box in drawing.boxes if box.id in ("document-document-1", "document-document-2")
    }

    assert [tick.words for tick in drawing.ticks].count("29 September 2022") == 1
    assert len(same_day) == 1


@pytest.mark.parametrize("layout", ["graphviz"], indirect=True)
def test_the_origin_stands_left_of_the_outlet():
    released = document(2, publisher=7, dates=["2022-03"])

    drawing = drawn(source(7), released, wording(1), attribution(1, 2), attribution(2, speaks=True))

    assert box(drawing, "speaker").x < box(drawing, "document").x < box(drawing, "here").x


@pytest.mark.parametrize("others", [0, 1, 5])
def test_no_two_boxes_overlap_and_all_stand_on_the_sheet(others):
    rows = [wording(1), attribution(1, 99), attribution(99, speaks=True)]
    for number in range(2, 2 + others):
        rows += [wording(number), attribution(number, 99), attribution(number, gap="link-dead")]

    drawing = drawn(*rows, everyone=True)

    boxes = drawing.boxes
    assert not [b for n, b in enumerate(boxes) if any(overlap(b, o) for o in boxes[:n])]
    assert all(b.x >= 0 and b.x + b.width <= drawing.width for b in boxes)
    assert all(b.y >= 0 and b.y + b.height <= drawing.axis for b in boxes)


def many(number):
    rows = [attribution(999, speaks=True), wording(1), attribution(1, 999)]
    for place in range(2, 2 + number):
        rows += [document(place, dates=[]), wording(place), attribution(place, 999)]
    return drawn(*rows, everyone=True)


@pytest.mark.parametrize("number", [MOST_OUTLETS, MOST_OUTLETS - 1])
def test_a_few_outlets_are_drawn_one_by_one(number):
    assert len(many(number).boxes) == number + 3


def test_one_outlet_too_many_stands_in_a_box_that_counts_it():
    assert "and 1 more outlet" in {box.title for box in many(MOST_OUTLETS + 1).boxes}


def test_five_hundred_outlets_share_a_box():
    drawing = many(500)

    assert "and 494 more outlets" in {box.title for box in drawing.boxes}
    assert len(drawing.boxes) == MOST_OUTLETS + 4
    assert len(drawing.arrows) == MOST_OUTLETS + 3


def test_a_chain_of_fifty_steps_is_drawn():
    rows = [attribution(number, number + 1) for number in range(1, 51)]

    assert len(drawn(wording(1), *rows).boxes) == 52


def test_a_long_name_of_a_speaker_stands_whole_in_a_higher_bubble():
    name = "a lieutenant of the coast guard of Hallin"
    rows = (source(7, name), quote(1, speaker=7), document(1, publisher=7))

    drawing = drawn(*rows, wording(1), attribution(1, speaks=True))

    bubble = box(drawing, "speaker")
    assert " ".join(words(bubble)[1:]) == name
    assert bubble.height >= 18 * len(bubble.lines)


def test_the_end_of_a_name_that_is_too_long_is_kept():
    name = "a lieutenant commander of the very northern coastguard"
    rows = (
        source(7, f"{name} {name} {name} {name}"),
        quote(1, speaker=7),
        document(1, publisher=7),
    )

    drawing = drawn(*rows, wording(1), attribution(1, speaks=True))

    assert words(box(drawing, "speaker"))[-1].endswith("coastguard")
