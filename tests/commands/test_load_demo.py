"""load_demo brings the fixtures in with their history, and says how to log in."""

from __future__ import annotations

import json

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from provenance.models import Event, Source
from provenance.services import evidence
from provenance.services.history import Change

CURATOR = Change(who="curator", door="admin", why="A better name.")

pytestmark = pytest.mark.django_db


def write(folder, name, /, **fields):
    fields = {"slug": name, "name": name, "kind": "outlet", **fields}
    record = {"model": "provenance.source", "fields": fields}
    (folder / f"{name}.json").write_text(json.dumps([record]))


@pytest.fixture(autouse=True)
def demo(settings, tmp_path):
    settings.FIXTURE_DIRS = [tmp_path]
    settings.VAR_DIR = tmp_path / "var"
    write(tmp_path, "seeds")
    write(tmp_path, "retellings", part_of=["seeds"])
    write(tmp_path, "training")
    return tmp_path


def test_all_files_come_in_with_events(capsys):
    call_command("load_demo")

    assert Source.objects.get(slug="retellings").part_of.slug == "seeds"
    assert Event.objects.filter(door="import").count() == 3
    assert capsys.readouterr().out.splitlines() == [
        "seeds.json: 1 added, 0 changed, 0 there already.",
        "retellings.json: 1 added, 0 changed, 0 there already.",
        "training.json: 1 added, 0 changed, 0 there already.",
    ]


def test_a_second_time_changes_nothing(capsys):
    call_command("load_demo", "--accounts")
    first = capsys.readouterr().out
    events = Event.objects.count()

    call_command("load_demo", "--accounts")

    assert Event.objects.count() == events
    second = capsys.readouterr().out
    assert second.split("Log in as:")[1] == first.split("Log in as:")[1]


def test_accounts_are_made_and_printed_when_asked(capsys):
    call_command("load_demo", "--accounts")

    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()[-3:]]
    assert (
        names
        == ["journalist", "curator", "admin"]
        == list(User.objects.order_by("pk").values_list("username", flat=True))
    )


def test_the_editions_of_the_demo_are_made_with_its_accounts(monkeypatch):
    names = []
    monkeypatch.setattr(
        "provenance.services.demo_editions.publish_demo_editions",
        lambda: names.extend(User.objects.values_list("username", flat=True)),
    )

    call_command("load_demo")
    call_command("load_demo", "--accounts")

    assert sorted(names) == ["admin", "curator", "journalist"]


def test_no_account_is_made_unasked():
    call_command("load_demo")

    assert not User.objects.exists()


def test_a_faulty_fixture_ends_in_a_sentence(demo):
    write(demo, "retellings", part_of=["nobody"])

    with pytest.raises(CommandError, match="refers to the source “nobody”"):
        call_command("load_demo")


def test_accounts_are_refused_on_a_real_site(settings):
    settings.LOCAL = False

    with pytest.raises(CommandError, match="only in the demo"):
        call_command("load_demo", "--accounts")


def edit(slug, /, **values):
    source = Source.objects.get(slug=slug)
    for name, value in values.items():
        setattr(source, name, value)
    evidence.save(source, change=CURATOR)


def test_what_a_curator_changed_stays_and_is_named(capsys):
    call_command("load_demo")
    edit("seeds", name="Seeds and Co.")
    capsys.readouterr()

    call_command("load_demo")

    assert Source.objects.get(slug="seeds").name == "Seeds and Co."
    assert capsys.readouterr().out.splitlines()[:2] == [
        "seeds.json: 0 added, 0 changed, 0 there already.",
        "  Left as changed here (--restore puts them back): source seeds.",
    ]


def test_what_a_curator_changed_is_put_back_when_asked():
    call_command("load_demo")
    edit("seeds", name="Seeds and Co.")

    call_command("load_demo", "--restore")

    assert Source.objects.get(slug="seeds").name == "seeds"


def test_what_a_curator_deleted_or_renamed_does_not_come_back():
    call_command("load_demo")
    edit("seeds", slug="seeds-and-co")
    evidence.delete(Source.objects.get(slug="training"), change=CURATOR)

    call_command("load_demo")

    assert set(Source.objects.values_list("slug", flat=True)) == {"seeds-and-co", "retellings"}


def test_what_is_new_in_a_fixture_comes_in_beside_what_a_curator_changed(demo):
    call_command("load_demo")
    edit("retellings", name="Retold")
    write(demo, "seeds", name="Seeds, newer")
    write(demo, "training", slug="another")

    call_command("load_demo")

    assert dict(Source.objects.values_list("slug", "name")) == {
        "seeds": "Seeds, newer",
        "retellings": "Retold",
        "training": "training",
        "another": "training",
    }


def test_what_belongs_to_a_record_that_a_curator_changed_stays_as_well(demo):
    record = {"model": "provenance.sourcename", "fields": {"source": ["seeds"], "name": "Seed"}}
    path = demo / "training.json"
    path.write_text(json.dumps([*json.loads(path.read_text()), record]))
    call_command("load_demo")
    Source.objects.get(slug="seeds").names.all().delete()
    edit("seeds", name="Seeds and Co.")

    call_command("load_demo")

    assert not Source.objects.get(slug="seeds").names.exists()


def test_what_refers_to_a_record_that_a_curator_deleted_is_left_out(demo):
    call_command("load_demo")
    edit("seeds", slug="seeds-and-co")
    write(demo, "training", slug="later", part_of=["seeds"])
    record = {"model": "provenance.source", "fields": {"slug": "seeds", "name": "s"}}
    path = demo / "training.json"
    path.write_text(json.dumps([record, *json.loads(path.read_text())]))

    call_command("load_demo")

    assert not Source.objects.filter(slug="later").exists()
