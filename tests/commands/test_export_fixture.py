"""Documents exported as a fixture: all that their chains need, and equal when they come back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from provenance.domain.chain.consistency import Severity
from provenance.models import (
    Attribution,
    Document,
    Interest,
    Passage,
    SourceName,
    Statement,
)
from provenance.queries.checks import find_faults
from provenance.services.fixture_export import fixture_of
from provenance.services.fixtures import FixtureRefused
from provenance.services.loading import load_fixture
from tests import builders, seeds
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def exported(capsys, *arguments):
    call_command("export_fixture", *arguments)
    return json.loads(capsys.readouterr().out)


def everything():
    """Every row of evidence as a fixture, which has no numbers of rows in it."""
    return sorted(fixture_of(Document.objects.all(), text=True, sealed=True).splitlines())


@pytest.mark.parametrize("load", ["loaddata", "load_fixture"])
def test_occasions_go_with_what_stands_on_them(tmp_path, load):
    page = builders.document("Page")
    told = builders.passage("he told reporters", page)
    on_tape = builders.occasion("on the tape", page)
    to_reporters = builders.occasion("told reporters", page, passage=told)
    builders.wording(document=page, occasion=on_tape)
    builders.attribution(page, occasions=[on_tape, to_reporters])
    path, before = tmp_path / "page.json", everything()
    path.write_text(fixture_of(Document.objects.all(), text=True, sealed=True), encoding="utf-8")
    seeds.empty()

    if load == "loaddata":
        call_command("loaddata", str(path), verbosity=0)
    else:
        load_fixture(path, change=CHANGE)

    assert everything() == before
    assert page.occasions.model.objects.count() == 2


def test_a_fixture_whose_step_names_an_occasion_of_another_document_is_refused(tmp_path):
    builders.attribution(builders.document("Page"), occasions=[builders.occasion("on the tape")])
    path = tmp_path / "page.json"
    path.write_text(fixture_of(Document.objects.all(), text=True, sealed=True), encoding="utf-8")
    seeds.empty()

    with pytest.raises(
        FixtureRefused,
        match=r"“occasions”: The occasion “on the tape” is of another document than the step\. "
        r"Nothing was loaded\.$",
    ):
        load_fixture(path, change=CHANGE)


@pytest.mark.slow
@pytest.mark.parametrize("load", ["loaddata", pytest.param("load_fixture", marks=pytest.mark.full)])
def test_a_round_trip_of_the_demo_is_equal(tmp_path, load):
    seeds.load(seeds.TRAINING)
    path = tmp_path / "all.json"
    before = everything()
    path.write_text(fixture_of(Document.objects.all(), text=True, sealed=True), encoding="utf-8")
    seeds.empty()
    assert not Document.objects.exists()

    if load == "loaddata":
        call_command("loaddata", str(path), verbosity=0)
    else:
        load_fixture(path, change=CHANGE)

    assert everything() == before


@pytest.mark.full
@pytest.mark.timeout(600)
def test_each_document_of_the_demo_loaded_elsewhere_is_exported_the_same(tmp_path):
    seeds.load(seeds.TRAINING)
    path = tmp_path / "one.json"
    exports = {
        row.slug: fixture_of([row], text=True, sealed=True) for row in Document.objects.all()
    }
    for slug, text in exports.items():
        seeds.empty()
        path.write_text(text, encoding="utf-8")
        load_fixture(path, change=CHANGE)
        again = fixture_of([Document.objects.get(slug=slug)], text=True, sealed=True)
        assert lines(again) == lines(text), slug


def lines(fixture):
    """A record a line; in which order they were entered is told by no number."""
    return sorted(line.rstrip(",") for line in fixture.splitlines())


def chain():
    """A page that takes a speaker's words from a report, which another page tells of."""
    speaker = builders.source("A mayor")
    report = builders.named_document("Report")
    page = builders.document("Page", text="“No,” said the mayor, the report says.")
    teller = builders.document("Teller")
    quote = builders.quote(claimed_speaker=speaker)
    passage = builders.passage("“No,” said the mayor", page)
    builders.wording(of=quote, passage=passage)
    builders.attribution(taker=page, upstream=report, passage=passage)
    builders.attribution(
        taker=report,
        passage=builders.passage("the report had it from a source", teller),
        gap="source-unnamed",
    )
    builders.statement(passage=passage, of_document=page)
    builders.wording(document=builders.document("Else"))
    return page


def test_what_a_document_and_its_chain_need_goes_and_nothing_else(capsys):
    page = chain()

    rows = exported(capsys, page.slug)

    documents = {row["fields"]["slug"] for row in rows if row["model"] == "provenance.document"}
    assert len(documents) == 3
    kinds = {row["model"] for row in rows}
    assert {"provenance.wording", "provenance.statement", "provenance.source"} <= kinds
    assert not any("index" in kind or "event" in kind or "summary" in kind for kind in kinds)
    assert len([row for row in rows if row["model"] == "provenance.attribution"]) == 2
    assert len([row for row in rows if row["model"] == "provenance.quote"]) == 1


def test_the_text_stays_here_unless_it_is_asked_for(capsys):
    page = chain()

    without, with_text = exported(capsys, page.slug), exported(capsys, page.slug, "--with-text")

    assert "the report says" not in json.dumps(
        [r for r in without if r["model"].endswith("document")]
    )
    assert any("the report says" in row["fields"].get("text", "") for row in with_text)


def test_names_of_the_protected_go_only_when_it_is_said(capsys):
    page = chain()
    person = builders.protected_source("Aleksandr Ivanov")
    SourceName.objects.create(source=person, name="Sasha Ivanov", language="en")
    Document.objects.filter(pk=page.pk).update(publisher=person)

    without, sealed = exported(capsys, page.slug), exported(capsys, page.slug, "--sealed")

    assert "Ivanov" not in json.dumps(without)
    assert json.dumps(sealed).count("Ivanov") == 2


def test_a_fixture_without_a_protected_name_does_not_take_it_away(tmp_path):
    person = builders.protected_source("Aleksandr Ivanov")
    page = builders.document("Page", publisher=person)
    path = tmp_path / "page.json"
    path.write_text(fixture_of([page]), encoding="utf-8")

    loaded = load_fixture(path, change=CHANGE)

    person.refresh_from_db()
    assert person.name == "Aleksandr Ivanov"
    assert loaded.added == 0


def test_interests_of_sources_go_with_the_passages_that_state_them(capsys):
    outlet = builders.source("The Paper")
    passage = builders.passage(of=builders.document("States it"))
    Interest.objects.create(source=outlet, interest="party to the war", passage=passage)

    rows = exported(capsys, builders.document("Page", publisher=outlet).slug)

    assert {"provenance.interest", "provenance.passage"} <= {row["model"] for row in rows}


def test_it_is_written_to_a_file_that_is_named(tmp_path, capsys):
    path = tmp_path / "page.json"

    call_command("export_fixture", chain().slug, "--output", str(path))

    assert capsys.readouterr().out == f"{len(json.loads(path.read_text()))} records written.\n"


def test_what_is_not_there_or_cannot_be_written_is_told(tmp_path):
    with pytest.raises(CommandError, match="no document nowhere"):
        call_command("export_fixture", "nowhere")
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_fixture", chain().slug, "--output", str(tmp_path))


def test_curators_download_it_from_the_list_in_the_admin(curator):
    page = chain()

    answer = curator.post(
        reverse("admin:provenance_document_changelist"),
        {"action": "export_fixture", "_selected_action": [page.pk]},
    )

    assert answer.status_code == 200, answer.headers
    assert answer["Content-Disposition"] == 'attachment; filename="documents.json"'
    assert len(json.loads(answer.content)) == len(json.loads(fixture_of([page])))
    assert Statement.objects.exists()
    assert Attribution.objects.exists()
    assert Passage.objects.exists()


def test_the_example_of_the_guide_loads_and_breaks_nothing(tmp_path):
    guide = (Path(__file__).parents[2] / "docs" / "fixtures.md").read_text("utf-8")
    path = tmp_path / "example.json"
    path.write_text(guide.split("```json")[1].split("```")[0], encoding="utf-8")

    assert load_fixture(path, change=CHANGE).added == 11
    assert not [fault for fault in find_faults() if fault.severity == Severity.ERROR]
