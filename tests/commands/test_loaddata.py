"""loaddata ends in a sentence, and loads whole files or nothing."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from provenance.models import Event, Source
from tests import builders

pytestmark = pytest.mark.django_db
PAPER = {"model": "provenance.source", "fields": {"slug": "p", "name": "P", "kind": "outlet"}}


@pytest.fixture
def load(tmp_path):
    def load(*records, text="", **options):
        path = tmp_path / "file.json"
        path.write_text(text or json.dumps(records), encoding="utf-8")
        call_command("loaddata", str(path), verbosity=0, **options)

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


OTHER = {**PAPER, "fields": {"slug": "p", "name": "Another P", "kind": "agency"}}
WAR = {"model": "provenance.source", "fields": {"slug": "q", "name": "Q", "kind": "outlet"}}


def test_what_another_newsroom_calls_the_same_is_not_overwritten_and_named(load):
    load(PAPER)

    with pytest.raises(CommandError) as refusal:
        load(OTHER, WAR)

    assert str(refusal.value).startswith(
        "These are here already under the same address, and differ: source p (name, kind). "
        "Nothing was loaded."
    )
    assert Source.objects.get().name == "P"


def test_it_is_overwritten_where_that_is_asked_for(load):
    load(PAPER)

    load(OTHER, replace=True)

    assert Source.objects.get().name == "Another P"


def test_the_same_file_comes_in_twice(load):
    load(PAPER)
    load(PAPER)

    assert Source.objects.get().name == "P"


def test_what_a_file_leaves_out_stays_as_it_is_here(load):
    document = builders.document(slug="d", title="T", text="Words.", note="Ours.")
    fields = {"slug": "d", "title": "T", "kind": document.kind, "holding": document.holding}
    load({"model": "provenance.document", "fields": {**fields, "language": "en"}}, replace=True)

    document.refresh_from_db()
    assert (document.text, document.note, document.language) == ("Words.", "Ours.", "en")


def test_other_methods_of_a_statement_are_a_difference(load):
    statement = builders.statement(slug="s")
    builders.method("Maps", slug="maps")
    fields = {"slug": "s", "methods": [["maps"]], "kind": statement.kind}
    fields["passage"] = list(statement.passage.natural_key())

    with pytest.raises(CommandError, match=r"statement s \(methods\)"):
        load({"model": "provenance.statement", "fields": fields})


def test_the_same_methods_of_a_statement_are_no_difference(load):
    statement = builders.statement(slug="s")
    statement.methods.add(builders.method("Maps", slug="maps"))
    fields = {"slug": "s", "methods": [["maps"]], "kind": statement.kind}
    fields["passage"] = list(statement.passage.natural_key())

    load({"model": "provenance.statement", "fields": fields})

    assert statement.methods.get().slug == "maps"
