"""Many wordings in one table: every word once, every row as wide, moves seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.matching.alignment import MOST_WORDS, split_words
from provenance.domain.matching.collation import CellRelation, collate

SENTENCES = st.lists(
    st.sampled_from(["we", "are", "losing", "this", "war", "and", "nobody", "tells"])
).map(" ".join)
LONG = "We are in Bucha. Putin is an idiot. He wants to take kyiv"


def rows(base, *others):
    return collate(split_words(base), [split_words(other) for other in others])


def text_of(row):
    return " ".join(word.text for cell in row for word in cell.words)


def told(row):
    return [(cell.relation.value, " ".join(word.text for word in cell.words)) for cell in row]


@given(SENTENCES, st.lists(SENTENCES, max_size=4))
def test_every_word_of_every_wording_stands_once_and_in_order(base, others):
    table = rows(base, *others)

    assert [text_of(row) for row in table] == [base, *others]


@given(SENTENCES, st.lists(SENTENCES, max_size=4))
def test_every_row_has_as_many_cells(base, others):
    assert len({len(row) for row in rows(base, *others)}) == 1


@given(SENTENCES)
def test_a_wording_beside_itself_is_one_column(text):
    table = rows(text, text)

    assert {cell.relation for cell in table[1]} <= {CellRelation.SAME}
    assert len(table[0]) <= 1


@given(SENTENCES, SENTENCES)
def test_a_cell_that_is_the_same_has_the_words_of_the_base(base, other):
    first, second = rows(base, other)

    for above, below in zip(first, second, strict=True):
        if below.relation == CellRelation.SAME:
            assert [w.folded for w in above.words] == [w.folded for w in below.words]


@given(SENTENCES, SENTENCES)
def test_only_what_is_absent_or_never_there_is_empty(base, other):
    for cell in rows(base, other)[1]:
        assert bool(cell.words) == (cell.relation not in (CellRelation.ABSENT, CellRelation.NONE))


def test_words_in_place_of_others_stand_below_them():
    _, other = rows("Putin is an idiot", "Putin is a great fool")

    assert told(other) == [("same", "Putin is"), ("other", "a great fool")]


def test_fewer_words_in_place_of_more_leave_a_gap():
    _, other = rows("there is no way to do it", "there is no chance")

    assert told(other) == [("same", "there is no"), ("other", "chance"), ("absent", "")]


def test_what_one_adds_has_a_column_of_its_own():
    first, other = rows("he wants to take Kyiv", "he wants to (occupy) take Kyiv")

    assert told(first)[1] == ("none", "")
    assert told(other)[1] == ("added", "(occupy)")


def test_what_stands_elsewhere_in_the_base_is_said_to_have_moved():
    _, other = rows("nobody tells us why, we are losing", "we are losing, nobody tells us why")

    assert any(cell.moved for cell in other)


def test_columns_are_as_wide_as_all_wordings_agree():
    assert len(rows(LONG, LONG, "Putin is an idiot")[0]) == 3


def test_words_beyond_the_longest_are_the_same_where_they_are():
    long = " ".join(f"word{number}" for number in range(MOST_WORDS + 5))

    assert {cell.relation for cell in rows(long, long)[1]} == {CellRelation.SAME}


def test_no_words_give_no_columns():
    assert rows("", "…") == ((), ())
