"""The command that brings files and folders in: a line for each, and nothing half brought in."""

from __future__ import annotations

import hashlib
import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from provenance.domain.reading.file_text import MOST_BYTES
from provenance.models import Document, Event, Intake, Source
from tests import builders

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
needs_articles = pytest.mark.skipif(
    not SEEDS.exists(), reason="the texts of the five articles are not here"
)


def ingest(*arguments, **options):
    """What is printed, on either stream; a failure is its last line."""
    out = StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=out, stderr=out, **options)
    except CommandError as error:
        out.write(f"exit {error.returncode}: {error}")
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "desk"
    (home / "inner").mkdir(parents=True)
    (home / "b.txt").write_text("Losses grow\n\n“We are losing,” Anna Bell said.")
    (home / "a.HTML").write_text("<html><p>The page has words, and then more of them.</p></html>")
    (home / "inner" / "c.txt").write_text("The third text.")
    (home / "picture.png").write_bytes(b"\x89PNG")
    return home


def test_a_folder_is_brought_in_in_order_with_a_line_for_each_and_a_total(folder):
    lines = ingest(folder).splitlines()

    assert [line.split(" → ")[0] for line in lines] == [
        f"new: {folder.parent.name}/desk/a.HTML",
        f"new: {folder.parent.name}/desk/b.txt",
        "new: desk/inner/c.txt",
        "3 new.",
    ]
    proposed = Document.objects.get(slug="losses-grow").proposals.count()
    assert lines[1].endswith(f"→ losses-grow ({proposed} proposals)")


def test_what_is_said_of_all_of_them_is_kept_with_each(folder):
    outlet = builders.source("The Paper", slug="the-paper")

    ingest(folder, "--publisher", "the paper", "--language", "en", "--kind", "wire", "--by", "ann")

    for document in Document.objects.all():
        assert (document.publisher, document.language, document.kind) == (outlet, "en", "wire")
    assert set(Intake.objects.values_list("by", "how")) == {("ann", "command")}


def test_a_run_that_was_stopped_goes_on_where_it_was(folder):
    ingest(folder / "b.txt")

    printed = ingest(folder)

    assert "there already: " in printed
    assert "1 there already" in printed
    assert "2 new" in printed
    assert Document.objects.count() == 3


def test_the_same_run_again_changes_nothing(folder):
    ingest(folder)
    before = (Event.objects.count(), Intake.objects.count())

    assert "3 there already." in ingest(folder)
    assert (Event.objects.count(), Intake.objects.count()) == before


def test_a_dry_run_says_what_would_become_of_each_and_keeps_nothing(folder):
    (folder / "twice.txt").write_text("The third text.")

    printed = ingest(folder, "--dry-run", "--new-publisher", "The Paper")

    assert "3 new, 1 there already." in printed
    assert "this was a dry run" in printed
    assert not Document.objects.exists()
    assert not Source.objects.exists()


def test_one_that_is_refused_is_told_and_the_others_come_in(folder):
    (folder / "b.txt").write_bytes(b"\0\1\2")

    printed = ingest(folder)

    assert "desk/b.txt: This is not a text file" in printed
    assert "2 new, 1 refused." in printed
    assert "exit 1: Not every file was brought in" in printed
    assert Document.objects.count() == 2


def test_a_publisher_that_nobody_knows_is_not_made_and_near_names_are_told(folder):
    builders.source("The Daily Paper")

    printed = ingest(folder, "--publisher", "The Daily Papr")

    assert "No publisher is called “The Daily Papr”. Names near it: The Daily Paper." in printed
    assert Source.objects.count() == 1
    assert not Document.objects.exists()


def test_a_publisher_without_near_names_is_refused_too(folder):
    assert "No publisher is called “X”. To make it" in ingest(folder, "--publisher", "X")


def test_several_publishers_of_one_name_are_told_by_their_slugs(folder):
    for slug in ("one", "two"):
        builders.source("Echo", slug=slug)

    assert "give the slug, one, two." in ingest(folder, "--publisher", "Echo")
    assert "3 new" in ingest(folder, "--publisher", "two")


def test_a_protected_person_is_no_publisher_to_be_named(folder):
    builders.protected_source("Aleksandr Ivanov")

    printed = ingest(folder, "--publisher", "Aleksandr Ivanow")

    assert "Ivanov" not in printed
    assert "No publisher is called" in printed


@pytest.mark.parametrize("known", [True, False])
def test_a_new_publisher_is_made_once_where_there_is_none(folder, known):
    if known:
        builders.source("The Paper")

    ingest(folder, "--new-publisher", "The Paper")

    publisher = Source.objects.get()
    assert publisher.published.count() == 3


def test_a_language_that_is_none_is_told_before_anything_is_read(folder):
    assert "is no language tag" in ingest(folder, "--language", "English (UK)")
    assert not Document.objects.exists()


def test_a_link_that_leads_out_of_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Outside.")
    (folder / "z.txt").symlink_to(tmp_path / "secret.txt")

    assert "z.txt: It is a link that leads out of the folder." in ingest(folder)
    assert Document.objects.count() == 3


def test_a_folder_of_links_in_a_circle_ends(folder):
    (folder / "inner" / "again").symlink_to(folder)

    assert "3 new." in ingest(folder)


def test_what_cannot_be_read_is_told(folder, tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert "b.txt: It cannot be read: Permission denied." in ingest(folder / "b.txt")


def test_a_folder_that_cannot_be_opened_is_told(folder, monkeypatch):
    def walk(path, onerror):
        onerror(PermissionError(13, "Permission denied", str(path / "locked")))
        return iter([])

    monkeypatch.setattr(os, "walk", walk)

    assert "locked: It cannot be read: Permission denied." in ingest(folder)


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("absent.txt", lambda path: None, "There is no such file."),
        ("absent", lambda path: None, "There is no such file."),
        ("pipe.txt", os.mkfifo, "It is no file."),
        ("a.odt", Path.touch, "Give .txt, .html, .pdf or .docx files"),
        (
            "big.txt",
            lambda path: path.write_bytes(b"a" * (MOST_BYTES + 1)),
            "This file is larger than 5 MB",
        ),
        (
            "a.txt",
            lambda path: path.write_bytes("слова".encode("cp1251")),
            "Nothing says which letters the bytes of this file are: they may be in ",
        ),
    ],
)
def test_what_is_no_text_is_told_by_name(tmp_path, name, make, sentence):
    make(tmp_path / name)

    printed = ingest(tmp_path / name)

    assert f"{name}: {sentence}" in printed
    assert "exit 1" in printed


def test_a_name_cannot_write_over_what_is_printed(tmp_path):
    path = tmp_path / "a\x1b[2J.txt"
    path.write_text("Words.")

    assert "\x1b" not in ingest(path)


def test_a_folder_without_texts_says_so(tmp_path):
    assert ingest(tmp_path) == "No .txt, .html, .pdf or .docx file was found.\n"


@needs_articles
def test_the_five_articles_come_in_to_the_letter_and_only_once():
    first, again = ingest(SEEDS, "--language", "en"), ingest(SEEDS, "--language", "en")

    assert "5 new." in first
    assert "5 there already." in again
    for path in sorted(SEEDS.glob("*.txt")):
        came = Intake.objects.select_related("document").get(file_name=path.name)
        assert came.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert came.document.text.encode() == path.read_bytes()
        assert came.document.proposals.filter(kind="quotation").exists()
