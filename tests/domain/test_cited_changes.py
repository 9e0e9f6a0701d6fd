"""What differs for one quote between two editions; what speaks of other quotes alone is left out."""

from __future__ import annotations

import copy

import pytest

from provenance.domain.cited_changes import changes_for, has_wording


def record(model, name, /, **facts):
    return {"model": model, "key": name, "facts": facts}


def wording(slug, quote, **facts):
    return record(
        "wording", slug, slug=slug, quote=quote, passage=["page", slug], speaker_as_named="a man"
    )


def passage(key, exact="We are losing."):
    return record("passage", f"page/{key}", document="page", key=key, exact=exact, start=1)


OLD = [
    record("document", "page", slug="page", title="A title", text_sha256="a", dates=[]),
    passage("first"),
    passage("second"),
    passage("source"),
    wording("first", "losing"),
    wording("second", "vests"),
    record("quote", "losing", slug="losing", said_when=""),
    record("quote", "vests", slug="vests", said_when=""),
    record("attribution", "from-wire", quotes=[], passage=["page", "source"], gap=""),
    record("attribution", "from-tape", quotes=["vests"], passage=["page", "source"], gap=""),
    record("statement", "checked", of_wording=None, passage=["page", "source"], how_put="asserted"),
    record("statement", "translated", of_wording="second", passage=["page", "second"], kind="x"),
    record("intake", "other"),
]


def changed(number, **facts):
    new = copy.deepcopy(OLD)
    new[number]["facts"] |= facts
    return new


@pytest.mark.parametrize(
    ("number", "facts", "expected"),
    [
        (0, {"title": "Another"}, ["document", "title"]),
        (0, {"corrections": [{"kind": "retracted"}]}, ["document", "corrections"]),
        (1, {"exact": "We are winning."}, ["passage", "exact"]),
        (3, {"exact": "as the wire said"}, ["passage", "exact"]),
        (4, {"speaker_as_named": "a soldier"}, ["wording", "speaker_as_named"]),
        (6, {"said_when": "2022-03"}, ["quote", "said_when"]),
        (8, {"gap": "unnamed"}, ["attribution", "gap"]),
        (10, {"how_put": "hedged"}, ["statement", "how_put"]),
    ],
)
def test_what_tells_of_the_quote_is_named_by_record_and_field(number, facts, expected):
    assert changes_for("losing", OLD, changed(number, **facts)) == [expected]


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        (0, {"text_sha256": "b", "slug": "renamed"}),
        (0, {"corrections": [{"kind": "record-corrected"}]}),
        (1, {"start": 7}),
        (2, {"exact": "No vests."}),
        (5, {"speaker_as_named": "a cook"}),
        (7, {"said_when": "2022"}),
        (9, {"gap": "unnamed"}),
        (11, {"kind": "y"}),
    ],
)
def test_what_tells_of_other_quotes_alone_or_of_no_words_is_left_out(number, facts):
    assert changes_for("losing", OLD, changed(number, **facts)) == []


def test_a_record_that_came_and_one_that_went_are_named_once_each():
    new = [one for one in OLD if one["key"] != "from-wire"]
    new += [passage("another"), record("statement", "more", of_wording=None, passage=None)]
    new += [record("statement", "most", of_wording=None, passage=["page", "another"])]

    assert changes_for("losing", OLD, new) == [["attribution", "gone"], ["statement", "new"]]


def test_a_document_that_was_renamed_is_the_same_document():
    new = changed(0, title="Another")
    new[0]["key"] = "renamed"

    assert changes_for("losing", OLD, new) == [["document", "title"]]


@pytest.mark.parametrize("number", [7, 8, 9])
def test_of_very_many_changes_the_first_eight_are_named(number):
    old, new = copy.deepcopy(OLD), copy.deepcopy(OLD)
    old[0]["facts"] |= {f"name {n}": 1 for n in range(number)}
    new[0]["facts"] |= {f"name {n}": 2 for n in range(number)}

    changes = changes_for("losing", old, new)

    assert [field for _, field in changes] == [f"name {n}" for n in range(number)][:8]


def test_a_fact_that_only_one_edition_has_is_named():
    new = changed(6, on_occasion="a call")

    assert changes_for("losing", OLD, new) == [["quote", "on_occasion"]]
    assert changes_for("losing", new, OLD) == [["quote", "on_occasion"]]


@pytest.mark.parametrize(
    "fact",
    [
        *("archived_address", "text_sha256", "text_length", "page_starts"),
        *("examined_by", "copy_reason", "overrulings"),
    ],
)
def test_a_fact_that_no_reader_is_told_is_left_out(fact):
    assert changes_for("losing", OLD, changed(0, **{fact: "another"})) == []


@pytest.mark.parametrize("kind", ["record-corrected", "record-withdrawn"])
def test_what_was_put_right_here_is_left_out(kind):
    assert changes_for("losing", OLD, changed(0, corrections=[{"kind": kind}])) == []


@pytest.mark.parametrize("fact", ["exact", "zone", "page", "time_code"])
def test_what_a_reader_is_told_of_a_passage_is_named(fact):
    assert changes_for("losing", OLD, changed(1, **{fact: "another"})) == [["passage", fact]]


@pytest.mark.parametrize("role", ["passage", "naming_passage", "setting_passage"])
def test_a_passage_tells_of_a_quote_in_each_role(role):
    old, new = changed(4, **{role: ["page", "second"]}), changed(4, **{role: ["page", "second"]})
    new[2]["facts"]["exact"] = "No vests."

    assert changes_for("losing", old, new) == [["passage", "exact"]]


def test_a_wording_is_known_by_its_name_and_nothing_else_is():
    assert has_wording(OLD, "first")
    assert not has_wording(OLD, "another")
    assert not has_wording(OLD, "from-wire")
