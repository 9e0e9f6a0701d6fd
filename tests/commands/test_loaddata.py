"""loaddata ends in a sentence, and loads whole files or nothing."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from provenance.models import Event, Source

pytestmark = pytest.mark.django_db
PAPER = {"model": "provenance.source", "fields": {"slug": "p", "name": "P", "kind": "outlet"}}


@pytest.fixture
def load(tmp_path):
    def load(*records, text=""):
        path = tmp_path / "file.json"
        path.write_text(text or json.dumps(records), encoding="utf-8")
        call_command("loaddata", str(path), verbosity=0)

    return load


def test_a_whole_fixture_comes_in_as_it_is(load):
    load(PAPER)

    assert Source.objects.get().slug == "p"
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    "record",
    [
        {"model": "provenance.document", "fields": {"slug": "d", "publisher": ["nobody"]}},
        {"model": "provenance.interest", "fields": {"source": ["nobody"], "interest": "war"}},
    ],
)
def test_a_dangling_reference_is_named_and_nothing_is_loaded(load, record):
    with pytest.raises(CommandError, match="refers to the source “nobody”") as refusal:
        load(PAPER, record)

    assert "file.json, record 2" in str(refusal.value)
    assert not Source.objects.exists()


def test_broken_json_is_told_in_a_sentence(load):
    with pytest.raises(CommandError, match="is not whole JSON"):
        load(text="[{")


def test_records_that_are_not_ours_keep_djangos_own_words(load):
    record = {"model": "auth.permission", "fields": {"content_type": ["no", "model"]}}

    with pytest.raises(
        CommandError, match=r"Permission has no content_type\. Nothing was loaded\."
    ):
        load(record)


def test_a_file_that_is_not_there_is_told_in_a_sentence():
    with pytest.raises(CommandError, match="No fixture named"):
        call_command("loaddata", "gone.json")


def test_files_may_be_named_in_any_order(tmp_path):
    part = {"slug": "q", "name": "Q", "kind": "outlet", "part_of": ["p"]}
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    first.write_text(json.dumps([{"model": "provenance.source", "fields": part}]), encoding="utf-8")
    second.write_text(json.dumps([PAPER]), encoding="utf-8")

    call_command("loaddata", str(first), str(second), verbosity=0)

    assert Source.objects.get(slug="q").part_of.slug == "p"


@pytest.mark.parametrize("field", ["kind", "protection"])
def test_a_word_outside_the_vocabulary_is_refused_and_nothing_is_loaded(load, field):
    wrong = {**PAPER["fields"], "slug": "q", field: "papyrus"}

    with pytest.raises(CommandError, match="papyrus"):
        load(PAPER, {"model": "provenance.source", "fields": wrong})

    assert not Source.objects.exists()
