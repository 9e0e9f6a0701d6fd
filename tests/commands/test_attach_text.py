"""attach_text says which passages it found again."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from provenance.models import Document, Event
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "We are losing now, he says."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def report():
    return builders.document(slug="report", text_sha256=builders.sha256(TEXT))


def test_every_passage_found_again_ends_well(file, capsys):
    builders.passage("losing", report(), start=7)

    call_command("attach_text", str(file))

    assert capsys.readouterr().out == "article.txt: report, 1 of 1 passages found again.\n"
    assert Document.objects.get().text == TEXT
    assert Event.objects.get().door == "command"


def test_a_passage_not_found_is_named_and_ends_badly(file, capsys):
    builders.passage("losing", report(), start=8, key="lead")

    with pytest.raises(CommandError, match="Not every text"):
        call_command("attach_text", str(file))

    said = capsys.readouterr()
    assert "0 of 1 passages" in said.out
    assert "not found here: lead" in said.err


def test_an_unknown_text_ends_badly_after_the_others(file, tmp_path, capsys):
    report()
    (tmp_path / "other.txt").write_text("Other words.")

    with pytest.raises(CommandError):
        call_command("attach_text", str(tmp_path / "other.txt"), str(file))

    assert "not the text of any document here" in capsys.readouterr().err
    assert Document.objects.get().text == TEXT
