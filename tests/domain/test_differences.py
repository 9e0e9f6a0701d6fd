"""What a write changed, as a person reads it."""

from __future__ import annotations

from provenance.domain.record_differences import FieldDifference, differences


def test_only_what_differs_is_told():
    assert differences({"name": "Old", "kind": "outlet"}, {"name": "New", "kind": "outlet"}) == (
        FieldDifference("name", "Old", "New"),
    )


def test_of_a_list_only_the_rows_that_differ_are_told():
    before = {"acts": [{"kind": "said"}, {"kind": "leaked"}]}
    after = {"acts": [{"kind": "said"}, {"kind": "released", "agent": None}]}

    assert differences(before, after) == (
        FieldDifference("acts", "kind: leaked", "kind: released"),
    )


def test_a_new_record_had_nothing_before_and_what_is_empty_is_not_told():
    assert differences(None, {"speaks": True, "gap": "", "taker": ["a", "b"]}) == (
        FieldDifference("speaks", "nothing", "yes"),
        FieldDifference("taker", "nothing", "a; b"),
    )


def test_a_deleted_record_has_nothing_after():
    assert differences({"segment_start": 3}, None) == (
        FieldDifference("segment start", "3", "nothing"),
    )


def test_no_is_not_nothing():
    assert differences({"speaks": True}, {"speaks": False}) == (
        FieldDifference("speaks", "yes", "no"),
    )


def test_a_field_is_called_by_its_label_where_pages_have_one():
    changes = differences(
        {"how_put": "a", "gap": ""}, {"how_put": "b", "gap": "c"}, {"gap": "The gap"}
    )

    assert [(one.name, one.label) for one in changes] == [
        ("how put", "how put"),
        ("gap", "The gap"),
    ]
