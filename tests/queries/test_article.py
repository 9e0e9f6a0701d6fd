"""A whole text against known quotes: marks in place, none, one or several at each."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.language.quotations import find_quotations
from provenance.domain.vocabulary import Status
from provenance.queries import article, search
from provenance.queries.article import (
    LONGEST_SLICE,
    MOST_QUOTATIONS,
    SLICE,
    chains_of_marks,
    deserves_own_line,
    marks_in,
    slices,
)
from tests import builders

pytestmark = pytest.mark.django_db
TANKS = "We should have about ninety tanks left and we have probably fourteen tanks left."
FOOD = "We had to feed the prisoners and we do not have enough food for ourselves."


@pytest.fixture
def known():
    """Two quotes that a published page words."""
    page = builders.document()
    found = [builders.wording(words, document=page) for words in (TANKS, FOOD)]
    call_command("reindex", verbosity=0)
    return found


def marked(text, **options):
    return [
        (text[mark.start : mark.end], mark.answer, [hit.wording for hit in mark.hits])
        for start, end in slices(text)
        for mark in marks_in(text, start, end, **options)
    ]


def test_a_known_quotation_is_marked_in_place(known):
    assert marked(f"He says: “{TANKS}” She left.") == [(TANKS, "one", [known[0].pk])]


def test_a_quotation_that_nobody_entered_is_marked_as_such(known):
    assert marked("He says: “The weather here is quite lovely.”") == [
        ("The weather here is quite lovely.", "none", [])
    ]


def test_each_of_many_quotations_stands_where_it_is_in_the_whole_text(known):
    text = f"{'Nothing here. ' * 800}\nHe says “{TANKS}”\n{'Nothing. ' * 900}\n“{FOOD}” he says."

    assert [words for words, *_ in marked(text)] == [TANKS, FOOD]


def test_a_spliced_quotation_is_several(known):
    ((_, answer, hits),) = marked(f"“{TANKS} {FOOD}” he said.")

    assert (answer, sorted(hits)) == ("several", sorted(row.pk for row in known))


def test_halves_parted_by_a_cue_are_also_looked_for_together(known):
    first, second = "We had to feed", "the prisoners and we do not have enough food for ourselves."
    text = f"“{first},” he said, “{second}”"

    assert {hits[0] for _, _, hits in marked(text)} == {known[1].pk}


def test_a_quotation_cut_with_an_ellipsis_is_found(known):
    cut = "We should have about ninety tanks left … probably fourteen tanks left."

    assert marked(f"He says “{cut}”")[0][1:] == ("one", [known[0].pk])


def test_a_passage_without_marks_is_found(known):
    ((words, answer, hits),) = marked(f"The man told her: {FOOD} She wept about it.")

    assert (answer, hits) == ("one", [known[1].pk])
    assert "feed the prisoners" in words


def test_a_passage_that_a_quotation_tells_already_is_not_marked_again(known):
    assert len(marked(f"Then “{FOOD}” is what he said.")) == 1


def test_a_fragment_in_marks_gives_way_to_the_passage_around_it(known):
    ((words, _, hits),) = marked(
        "We had to feed the prisoners and we “do not have enough” food for ourselves."
    )

    assert (hits, "feed the prisoners" in words) == ([known[1].pk], True)


def test_nothing_in_marks_is_weighed_that_has_hardly_a_word_of_any_quote(known):
    with patch.object(search, "judge_all") as judge_all:
        assert marked("“We shall open the museum on the second of June this year,” she said.")

    assert not judge_all.called


def test_one_word_in_marks_is_never_taken_for_a_quote_it_stands_in(known):
    assert all(not hits for _, _, hits in marked("He spoke of “tanks” and so on."))


def test_a_half_that_is_known_makes_nothing_known_of_the_other(known):
    text = f"“{FOOD}” and “The weather here is quite lovely.”"

    assert [hits for _, _, hits in marked(text)] == [[known[1].pk], []]


def test_two_words_in_marks_are_no_quote_that_they_stand_in(known):
    builders.wording("The president announced a partial mobilisation of the population.")

    assert marked("They call it “partial mobilisation” now.")[0][1:] == ("none", [])


def test_a_quotation_within_a_quotation_is_marked_as_well(known):
    text = f"“My son wrote: ‘{FOOD}’ in the letter that came today,” said his mother."

    assert (FOOD, "one", [known[1].pk]) in marked(text)


def test_an_address_in_marks_is_words(known):
    assert marked("See “https://example.org/a b c” there.")[0][1] == "none"


def test_what_is_not_published_is_found_by_curators_only(known):
    draft = builders.document(status=Status.DRAFT)
    words = "Nobody in the whole regiment has seen bread for eleven days."
    builders.wording(words, document=draft)
    text = f"He says “{words}”"

    assert marked(text)[0][1] == "none"
    assert marked(text, drafts=True)[0][1] == "one"


def test_a_text_without_words_has_no_marks(known):
    assert marked(" \n\n ") == []


@pytest.mark.parametrize("rows", [1, 30])
def test_the_queries_do_not_grow_with_the_number_of_quotations(known, rows):
    text = "\n".join(f"“{TANKS}” he said {number}." for number in range(rows))

    with CaptureQueriesContext(connection) as queries:
        found = marks_in(text, 0, len(text))

    assert len(found) == rows
    assert len(queries) <= 20


# What is worth a line


@pytest.mark.parametrize(
    ("words", "telling"),
    [
        ("We are here now", True),
        ("gone", False),
        ("partial mobilisation", False),
        ("The New York Times", False),
        ("The War and the Peace of Our Own Time", True),
    ],
)
def test_a_word_or_two_or_a_name_that_is_not_known_is_only_counted(known, words, telling):
    text = f"They wrote “{words}” there."
    (mark,) = marks_in(text, 0, len(text))

    assert deserves_own_line(text, mark) is telling


def test_a_known_quotation_is_worth_a_line_however_short(known):
    builders.wording("Everything’s sad.")
    (mark,) = marks_in("“Everything's sad”", 0, 18)

    assert deserves_own_line("“Everything's sad”", mark)


# Their chains


def test_the_chains_of_all_marks_are_read_together(known, django_assert_max_num_queries):
    marks = marks_in(f"“{TANKS}” “{FOOD}”", 0, 200)

    with django_assert_max_num_queries(4):
        assert set(chains_of_marks(marks)) == {row.pk for row in known}


def test_a_quote_withdrawn_since_is_not_told_to_readers(known):
    marks = marks_in(f"“{TANKS}”", 0, 200)
    document = known[0].passage.document
    document.status = Status.WITHDRAWN
    document.save()

    assert chains_of_marks(marks) == {}
    assert set(chains_of_marks(marks, drafts=True)) == {known[0].pk}


# Slices


@given(st.text(alphabet="a “”.\n", max_size=300), st.integers(1, 120))
def test_slices_hold_every_word_once_in_order(text, times):
    text = text * times

    with patch.multiple(article, SLICE=40, LONGEST_SLICE=160):
        parts = slices(text)

    assert "".join("".join(text[a:b] for a, b in parts).split()) == "".join(text.split())
    assert all(b - a < 2 * 160 - 40 for a, b in parts)


def test_a_text_without_paragraphs_is_parted_between_sentences():
    text = "We are losing this war. " * 4_000

    *parts, last = slices(text)

    assert len(parts) > 3
    assert {text[b - 5 : b] for _, b in parts} == {"war. "}
    assert last[1] == len(text.rstrip())


def test_a_text_without_spaces_is_parted_all_the_same():
    assert [b - a for a, b in slices("x" * (LONGEST_SLICE + 10))] == [LONGEST_SLICE, 10]


@pytest.mark.parametrize("parted_by", [" ", "\n", " “", "\n“  "])
def test_a_slice_holds_no_more_quotations_than_can_be_checked_in_time(parted_by):
    text = parted_by.join(["“two words”"] * 1_000)

    parts = slices(text)

    counted = [len(find_quotations(text[start:end])) for start, end in parts]
    assert max(counted) <= MOST_QUOTATIONS + 1
    assert sum(counted) >= 1_000
    assert "".join("".join(text[a:b] for a, b in parts).split()) == "".join(text.split())


def test_a_slice_begins_with_the_mark_also_where_a_space_follows_it():
    text = " ".join(["« deux mots »"] * (2 * MOST_QUOTATIONS))

    (_, first_end), (second, _) = slices(text)

    assert text[second : second + 4] == "« de"
    assert text[:first_end].rstrip().endswith("mots »")


def test_words_that_come_again_are_looked_for_once(known, monkeypatch):
    asked = []
    real = search.ranked
    monkeypatch.setattr(
        search, "ranked", lambda texts, **o: asked.extend(texts) or real(texts, **o)
    )

    answers = search.find_many([TANKS, "two words", TANKS, "two words", FOOD], near=False)

    assert asked.count(TANKS) == asked.count("two words") == 1
    assert [len(answer.hits) for answer in answers] == [1, 0, 1, 0, 1]


@pytest.mark.parametrize("words", ["ninety tanks left", "the prisoners", "Everything’s sad.", "a"])
def test_a_few_words_are_answered_as_when_they_stand_alone(known, words):
    builders.wording("Everything's sad.")

    (answer,) = search.find_many([words], near=False)

    assert answer.hits == search.find(words).hits


def test_paragraphs_that_open_with_a_mark_stay_with_the_one_before():
    text = "\n".join([f"“{'word ' * 300}." for _ in range(SLICE // 1_000)])

    assert len(slices(text)) == 1
