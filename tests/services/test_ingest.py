"""Fixtures come in whole or not at all; texts are found by their hash."""

from __future__ import annotations

import json

import pytest

from provenance.models import Document, Event, Passage, Source, Wording
from provenance.services import loading
from provenance.services.fixtures import FixtureRefused
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

PAPER = {"model": "provenance.source", "fields": {"slug": "p", "name": "Paper", "kind": "outlet"}}
REPORT = {
    "model": "provenance.document",
    "fields": {"slug": "report", "kind": "article", "title": "Report", "publisher": ["p"]},
}
WORDS = {
    "model": "provenance.passage",
    "fields": {"document": ["report"], "key": "lead", "exact": "We are losing"},
}
DAY = {
    "model": "provenance.documentdate",
    "fields": {
        "document": ["report"],
        "layer": "published",
        "precision": "day",
        "edtf": "2022-09-29",
        "passage": ["report", "lead"],
    },
}
QUOTE = {"model": "provenance.quote", "fields": {"slug": "losing"}}
WORDING = {
    "model": "provenance.wording",
    "fields": {
        "slug": "losing-in-report",
        "quote": ["losing"],
        "passage": ["report", "lead"],
        "form": "direct",
    },
}
ATTRIBUTION = {
    "model": "provenance.attribution",
    "fields": {
        "slug": "attribution",
        "taker": ["report"],
        "quotes": [["losing"]],
        "gap": "no-upstream",
        "passage": ["report", "lead"],
    },
}
ALL = [PAPER, REPORT, WORDS, DAY, QUOTE, WORDING, ATTRIBUTION]


@pytest.fixture
def load(tmp_path):
    def load(records):
        path = tmp_path / "file.json"
        text = records if isinstance(records, str) else json.dumps(records)
        path.write_text(text, encoding="utf-8")
        return loading.load_fixture(path, change=CHANGE)

    return load


def changed(record, **fields):
    return {**record, "fields": {**record["fields"], **fields}}


def test_a_fixture_comes_in_with_an_event_for_each_record(load):
    assert load(ALL) == loading.Loaded(added=7, changed=0, unchanged=0)

    # The date is part of its document's event.
    assert Event.objects.filter(what="added").count() == 6


def test_the_order_of_records_does_not_matter(load):
    assert load(ALL[::-1]).added == 7


def test_loading_again_changes_nothing(load):
    load(ALL)
    events = Event.objects.count()

    assert load(ALL) == loading.Loaded(added=0, changed=0, unchanged=7)
    assert Event.objects.count() == events


def test_one_changed_record_is_one_event(load):
    load(ALL)

    loaded = load([*ALL[:-1], changed(ATTRIBUTION, meaning="The agency is named above.")])

    assert (loaded.changed, loaded.unchanged) == (1, 6)
    assert Event.objects.get(what="changed").record_key == "attribution"


def test_a_changed_row_is_an_event_of_its_owner(load):
    load(ALL)

    load([changed(DAY, edtf="2022-09-30")])

    assert Event.objects.get(what="changed").record_key == "report"


def test_a_changed_list_is_a_change(load):
    load(ALL)

    assert load([changed(ATTRIBUTION, quotes=[])]).changed == 1


def test_what_the_fixture_does_not_mention_stays(load):
    load(ALL)
    Document.objects.update(note="Seen twice.")

    load([changed(REPORT, title="The report")])

    assert Document.objects.get().note == "Seen twice."


def test_bounds_and_index_are_worked_out(load):
    load(ALL)

    assert Document.objects.get().dates.get().earliest is not None
    assert builders.indexed_under("are losing")


@pytest.mark.parametrize(
    ("records", "sentence"),
    [
        ([PAPER, changed(REPORT, publisher=["nobody"])], "refers to the source “nobody”"),
        ([PAPER, changed(REPORT, publisher=["a", "b"])], "not a natural key of a source"),
        ([PAPER, changed(REPORT, publisher=7)], "natural key in square brackets"),
        ([PAPER, changed(REPORT, colour="red")], "no field “colour”"),
        ([PAPER, changed(REPORT, id=7)], "“id” cannot be given"),
        ([PAPER, changed(REPORT, kind="rumour")], "'rumour' is not a valid choice"),
        ([PAPER, changed(REPORT, examined_on="soon")], "“examined_on”: “soon” value has"),
        ([PAPER, REPORT, changed(WORDS, start=5, end=6)], "do not span exactly these words"),
        ([*ALL[:-1], changed(ATTRIBUTION, quotes="losing")], "“quotes” is not a list"),
        ([{"model": "provenance.passage", "fields": {"key": "lead"}}], "which record it belongs"),
        ([PAPER, {"model": "provenance.rumour", "fields": {}}], "no model “provenance.rumour”"),
        ([PAPER, {"model": "provenance.event", "fields": {}}], "is not loaded from fixtures"),
        ([PAPER, {"model": "auth.user", "fields": {}}], "is not loaded from fixtures"),
        ([PAPER, {"model": "provenance.source"}], "needs a “model” and its “fields”"),
        ({"model": "provenance.source"}, "is not a list of records"),
        ("[{", "is not whole JSON"),
        ([PAPER, changed(REPORT, publisher=["\ud800"])], "natural key"),
    ],
)
def test_a_faulty_fixture_is_refused_whole_with_a_sentence(load, records, sentence):
    with pytest.raises(FixtureRefused, match=r"^file\.json") as refusal:
        load(records)

    assert sentence in str(refusal.value)
    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_the_refusal_names_the_record_and_the_missing_reference(load):
    with pytest.raises(FixtureRefused) as refusal:
        load([PAPER, changed(WORDS, document=["gone"])])

    assert str(refusal.value) == (
        "file.json, record 2 (passage lead): it refers to the document “gone”, which is neither in "
        "the file nor in the database. Nothing was loaded."
    )


def test_a_missing_file_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(FixtureRefused, match=r"gone\.json cannot be read"):
        loading.load_fixture(tmp_path / "gone.json", change=CHANGE)


def test_a_file_that_is_not_utf8_is_refused_with_a_sentence(tmp_path):
    path = tmp_path / "file.json"
    path.write_bytes(b"\xff\xfe")

    with pytest.raises(FixtureRefused, match="not text in UTF-8"):
        loading.load_fixture(path, change=CHANGE)


def test_asking_why_a_fixture_is_refused_keeps_nothing(tmp_path):
    path = tmp_path / "file.json"
    path.write_text(json.dumps([PAPER]), encoding="utf-8")

    assert loading.why_refused([path], change=CHANGE) == ""
    assert not Source.objects.exists()


TEXT = "Title\nWe are losing now, he says.\n"


@pytest.fixture
def text_file(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def awaiting():
    return builders.document(slug="report", text_sha256=builders.sha256(TEXT))


def test_a_text_finds_its_document_and_its_passages(text_file):
    report = awaiting()
    builders.passage("We are losing", report, key="a", start=6, prefix="\n", suffix=" now")
    builders.passage("he says", report, key="b")

    attached = loading.attach_text(text_file, change=CHANGE)

    assert (attached.document, attached.present, attached.not_found_here) == (
        report,
        ("a", "b"),
        (),
    )
    assert Document.objects.get().text == TEXT


@pytest.mark.parametrize(
    "place",
    [
        {"start": 7},
        {"start": 6, "prefix": "says "},
        {"start": 6, "suffix": ", he"},
    ],
)
def test_a_passage_that_stands_elsewhere_is_not_found_and_not_moved(text_file, place):
    passage = builders.passage("We are losing", awaiting(), key="a", **place)

    assert loading.attach_text(text_file, change=CHANGE).not_found_here == ("a",)
    assert Passage.objects.get().start == passage.start


def test_attaching_is_one_event_and_attaching_again_is_none(text_file):
    awaiting()

    loading.attach_text(text_file, change=CHANGE)
    loading.attach_text(text_file, change=CHANGE)

    assert Event.objects.get().after["text"]["characters"] == len(TEXT)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"unknown words", "not the text of any document here"),
        (b"\x89PNG\xff", "not text in UTF-8"),
        (b"a\x00b", "holds a NUL character"),
        (b"", "is empty"),
    ],
)
def test_a_file_that_is_no_known_text_is_refused_with_a_sentence(tmp_path, content, sentence):
    path = tmp_path / "article.txt"
    path.write_bytes(content)

    with pytest.raises(loading.TextRefused, match=sentence):
        loading.attach_text(path, change=CHANGE)


def test_a_missing_text_is_refused_with_a_sentence(tmp_path):
    with pytest.raises(loading.TextRefused, match="cannot be read"):
        loading.attach_text(tmp_path / "gone.txt", change=CHANGE)


def test_offsets_are_code_points(tmp_path):
    text = "😀 Мы проигрываем"
    path = tmp_path / "article.txt"
    path.write_bytes(text.encode())
    report = builders.document(text_sha256=builders.sha256(text))
    builders.passage("проигрываем", report, key="a", start=5)

    assert loading.attach_text(path, change=CHANGE).present == ("a",)
    assert not Wording.objects.exists()
