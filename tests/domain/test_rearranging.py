"""What joining two records does, worked out without a database."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.merging import (
    KEPT,
    LONGEST_KEY,
    OTHER,
    OwnedRow,
    chosen_values,
    disagreements,
    is_above,
    merge_rows,
    new_keys,
    updated_redirects,
)

SLUGS = st.sampled_from("abcdefg")
KEYS = st.text("ab-2", min_size=1, max_size=LONGEST_KEY)
SOURCE = {
    "name": "The Paper",
    "kind": "outlet",
    "part_of": None,
    "protection": "none",
    "display_form": "",
    "protection_reason": "",
}
OWNED = st.builds(
    OwnedRow,
    number=st.integers(1, 999),
    scope=st.sampled_from(["made", "published"]),
    position=st.integers(1, 5),
    values=st.tuples(st.sampled_from("xyz")),
)


def rows(numbers):
    return st.lists(OWNED, unique_by=(lambda r: r.number, lambda r: (r.scope, r.position))).map(
        lambda found: [row for row in found if row.number % 2 == numbers]
    )


def test_what_both_say_alike_is_no_disagreement():
    assert disagreements("source", SOURCE, SOURCE) == ()


def test_what_both_say_otherwise_stays_unless_decided():
    (row,) = disagreements("source", SOURCE, SOURCE | {"name": "The Daily"})

    assert (row.key, row.default_choice) == ("name", KEPT)
    assert chosen_values([row], {}) == {}
    assert chosen_values([row], {"name": OTHER}) == {"name": "The Daily"}


def test_what_only_the_other_says_is_taken_unless_decided():
    (row,) = disagreements("source", SOURCE, SOURCE | {"part_of": 3})

    assert chosen_values([row], {}) == {"part_of": 3}
    assert chosen_values([row], {"part_of": KEPT}) == {}


def test_what_only_the_kept_one_says_is_not_asked():
    assert disagreements("source", SOURCE | {"part_of": 3}, SOURCE) == ()


@given(rows(0), rows(1))
def test_no_owned_row_is_lost_and_none_gets_a_place_that_is_taken(kept, other):
    found = merge_rows(kept, other)
    by_number = {row.number: row for row in other}
    places = [(row.scope, row.position) for row in kept]
    places += [(by_number[row.number].scope, row.position) for row in found if row.same_as is None]

    assert {row.number for row in found} == by_number.keys()
    assert len(places) == len(set(places))


@given(rows(0), rows(1))
def test_a_row_is_left_out_only_where_another_says_the_same(kept, other):
    by_number = {row.number: row for row in [*kept, *other]}

    for row in merge_rows(kept, other):
        if row.same_as is not None:
            one, two = by_number[row.number], by_number[row.same_as]
            assert (one.scope, one.values) == (two.scope, two.values)


@given(st.sets(KEYS), st.lists(KEYS, unique=True))
def test_every_passage_gets_a_key_of_its_own(taken, wanted):
    given_keys = new_keys(taken, wanted)

    assert given_keys.keys() == set(wanted)
    assert len({*taken, *given_keys.values()}) == len(taken) + len(wanted)
    assert all(len(key) <= LONGEST_KEY for key in given_keys.values())
    assert all(given_keys[key] == key for key in wanted if key not in taken)


@given(st.dictionaries(st.integers(1, 6), st.none() | st.integers(1, 6)))
def test_going_up_ends_whatever_the_records_say(parents):
    for one in range(1, 7):
        assert is_above(one, one, parents) is False
        assert is_above(one, 7, parents) is False


def test_what_stands_above_by_way_of_others_is_found():
    assert is_above(3, 1, {1: 2, 2: 3, 3: None})
    assert not is_above(1, 3, {1: 2, 2: 3, 3: None})


@given(st.lists(st.tuples(SLUGS, SLUGS), max_size=8))
def test_after_any_merges_every_old_address_leads_straight_to_a_record_that_is_there(merges):
    there, addresses = set("abcdefg"), {}
    for gone, kept in merges:
        if gone == kept or not {gone, kept} <= there:
            continue
        changed, ended = updated_redirects(addresses, gone, kept)
        addresses = {slug: to for slug, to in addresses.items() if slug not in ended} | changed
        there.discard(gone)

    assert set(addresses.values()) <= there
    assert not addresses.keys() & there
