"""Digests of the history's entries, and its signed heads."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.history_chain import BrokenHead, Head, HistoryEntry, head_of_line

KEY, OTHER = (base64.urlsafe_b64encode(bytes([n]) * 32).decode() for n in (1, 2))
HEAD = Head(3, "ab" * 32, "2026-05-01T12:00:00+00:00")
ENTRY = HistoryEntry(
    id=7,
    at=datetime(2026, 5, 1, 12, tzinfo=UTC),
    who="anna",
    door="page",
    what="changed",
    record_type="source",
    record_id=5,
    record_key="soldier",
    why="A reason.",
    before={"slug": "soldier", "name": "Petrov", "names": [{"name": "Sasha"}]},
    after={"slug": "soldier", "name": "Aleksandr", "names": []},
)
CHANGES = {
    "id": 8,
    "at": datetime(2026, 5, 1, 12, 0, 0, 1, tzinfo=UTC),
    "who": "boris",
    "door": "admin",
    "what": "added",
    "record_type": "quote",
    "record_id": 6,
    "record_key": "soldiers",
    "why": "Another reason.",
    "before": None,
    "after": {"slug": "soldier"},
}


def digest(entry, previous="0" * 64, number=1):
    return entry.digest(previous, number)


@pytest.mark.parametrize("name", CHANGES)
def test_every_part_of_an_entry_is_in_its_digest(name):
    assert digest(replace(ENTRY, **{name: CHANGES[name]})) != digest(ENTRY)


def test_the_place_in_the_chain_is_in_the_digest():
    digests = {digest(ENTRY), digest(ENTRY, number=2), digest(ENTRY, previous="1" * 64)}

    assert len(digests) == 3


def test_the_order_of_values_is_not():
    turned = replace(ENTRY, after=dict(reversed(ENTRY.after.items())))

    assert digest(turned) == digest(ENTRY)


texts = st.text(max_size=8)
facts = st.none() | st.dictionaries(texts, st.none() | st.integers() | texts, max_size=4)


@given(facts, facts, texts, texts)
def test_entries_that_differ_have_digests_that_differ(before, after, who, why):
    other = replace(ENTRY, before=before, after=after, who=who, why=why)

    assert (digest(other) == digest(ENTRY)) == (other == ENTRY)


def test_a_head_is_what_its_line_says():
    assert head_of_line(HEAD.signed(KEY).as_line()) == HEAD.signed(KEY)


def test_a_signature_is_of_one_key():
    assert HEAD.signed(KEY).is_signed_by_one_of([OTHER, KEY])
    assert not HEAD.signed(KEY).is_signed_by_one_of([OTHER])


@pytest.mark.parametrize(
    "change", [{"number": 4}, {"digest": "cd" * 32}, {"at": "2026-05-02"}, {"signature": "!"}]
)
def test_a_head_that_was_changed_has_no_valid_signature(change):
    assert not replace(HEAD.signed(KEY), **change).is_signed_by_one_of([KEY])


@pytest.mark.parametrize("line", ["", "{}", "[]", "{", '{"number": "x"}'])
def test_a_line_that_is_no_head_is_named(line):
    with pytest.raises(BrokenHead):
        head_of_line(line)
