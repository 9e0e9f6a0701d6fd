"""The passages of a document with what stands on each, in reading order."""

from __future__ import annotations

import pytest

from provenance.queries.passage_records import passage_records
from tests import builders

pytestmark = pytest.mark.django_db

TEXT = "We lose. They win. It is over."


@pytest.fixture
def page():
    return builders.document(text=TEXT)


def whole(page, start=0, end=None):
    return builders.passage(TEXT[start:end], page, start=start)


def test_passages_come_in_the_order_of_the_text_and_those_without_a_place_last(page):
    nowhere, second, first = builders.passage("Elsewhere", page), whole(page, 9), whole(page, 0, 8)

    assert [row.passage.pk for row in passage_records(page, 0, 9)] == [
        first.pk,
        second.pk,
        nowhere.pk,
    ]


@pytest.mark.parametrize(("start", "end", "places"), [(0, 1, [0]), (1, 3, [1, 2]), (3, 5, [])])
def test_only_some_are_read(page, start, end, places):
    passages = [whole(page, place, place + 2) for place in range(3)]

    rows = passage_records(page, start, end)

    assert [row.passage.pk for row in rows] == [passages[place].pk for place in places]


def test_passages_of_another_document_are_not_read(page):
    builders.passage()

    assert passage_records(page, 0, 9) == []


def test_wordings_of_a_passage_come_in_the_order_of_their_segments_and_then_by_slug(page):
    words = whole(page)
    for slug, start, end in [("b", 9, 18), ("c", 0, 8), ("a", 9, 18), ("d", 19, 30)]:
        builders.wording(slug=slug, passage=words, segment_start=start, segment_end=end)

    (row,) = passage_records(page, 0, 9)

    assert [wording.slug for wording in row.wordings] == ["c", "a", "b", "d"]


def test_a_wording_stands_on_its_passage_and_beside_what_names_its_speaker(page):
    name, words = whole(page, 0, 8), whole(page, 9, 18)
    wording = builders.wording(passage=words, naming_passage=name)

    first, second = passage_records(page, 0, 9)

    assert (first.wordings, first.namings) == ([], [wording])
    assert (second.wordings, second.namings) == ([wording], [])


def test_only_hedges_that_do_not_stand_are_told(page):
    words = whole(page)
    for reader, found, stands in [
        ("hedge", "perhaps", False),
        ("hedge", "maybe", True),
        ("figure", "two", False),
    ]:
        builders.overruling(words, reader=reader, found=found, stands=stands)

    (row,) = passage_records(page, 0, 9)

    assert row.no_hedges == ["perhaps"]


ROLES = {
    "step": ("cue", lambda words: builders.attribution(words.document, passage=words)),
    "act": ("cue", lambda words: builders.act(passage=words)),
    "statement": ("statements", lambda words: builders.statement(passage=words)),
    "date": ("date", lambda words: builders.document_date(words.document, passage=words)),
    "setting": (
        "date",
        lambda words: builders.quote(setting_passage=words, said_where="Kyiv"),
    ),
}


@pytest.mark.parametrize("name", ROLES)
def test_what_a_passage_shows_is_told_by_its_role(page, name):
    words, other = whole(page, 0, 8), whole(page, 9, 18)
    role, make = ROLES[name]
    make(words)

    rows = {row.passage.pk: row.roles for row in passage_records(page, 0, 9)}

    assert rows == {words.pk: {role}, other.pk: frozenset()}
