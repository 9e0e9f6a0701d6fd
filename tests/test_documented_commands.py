"""Every command line that README and docs show does what they say: it runs, and ends well."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from django.core.management import call_command

from tests import builders, seeds

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("**/*.md"))]
START = re.compile(r"(?:python3 )?(?:dev\.py manage|dev\.py|manage\.py) (?=[a-z])")
NOT_RUN = {
    "backup": "tests/commands/test_backup.py runs it",
    "restore": "needs an empty database; tests/commands/test_backup.py runs it",
    "demo": "serves until it is stopped; tests/test_dev.py tries its parts",
    "test": "runs this very test",
    "manage": "is shown without a command",
    "setup": "made the environment of this test",
    "benchmark": "measures for minutes; tests/benchmarks has tests of its own",
    "check --deploy": "asks for a server's settings; `dev.py test` runs it with them",
    "createsuperuser": "asks for a password",
    "erase_account": "tests/services/test_erasing_accounts.py runs it",
    "link_corpus --master": "needs requirements/spark.txt; tests/services/test_linking.py runs it",
    "migrate": "made the database of this test",
}
"""Commands that cannot be run in a test, each with the reason; by how they begin."""
TEXT = "The war\n\n“We are losing now,” the soldier said."
FILES = {
    "article.txt": TEXT,
    "rows.jsonl": '{"id": 1, "text": "He said: “We are losing.”"}\n',
    "sheet.csv": "text,outlet,date\n“We are losing now.”,The Paper,2022-09-29\n",
    "drafts/one.txt": "A draft\n\n“We go home,” she said.",
}
PLACEHOLDERS = {
    ("ingest", "PATH…"): ["drafts"],
    ("attach_text", "FILE…"): ["article.txt"],
    ("propose", "FILE…"): ["article.txt"],
    ("propose", "*.txt"): ["article.txt"],
    ("import_quotes", "FILE"): ["sheet.csv"],
    ("loaddata", "FILE…"): seeds.FIXTURES,
    ("export_fixture", "DOCUMENT…"): ["page-leaked-audio-losing"],
}
"""What a word of a shown command stands for."""


def shown_commands(text):
    """Yield each command in a block or between backticks, as one would type it."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)
    without = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    lines = [line for block in fenced for line in block.splitlines()]
    lines += re.findall(r"^    (.+)$", without, flags=re.MULTILINE)
    lines += re.findall(r"`([^`\n]+)`", without)
    for line in lines:
        if match := START.match(line):
            yield line[match.end() :].partition(" #")[0].strip()


COMMANDS = sorted(
    {command for page in PAGES for command in shown_commands(page.read_text("utf-8"))}
)
RUN = [command for command in COMMANDS if not command.startswith(tuple(NOT_RUN))]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        seeds.load()
        call_command("summarise")
    yield
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def folder(loaded, db, tmp_path, monkeypatch, settings):
    """The folder in which a command is typed, with the files that the pages speak of."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    builders.document(text_sha256=builders.sha256(TEXT))
    monkeypatch.chdir(tmp_path)
    settings.STATIC_ROOT = settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.mark.parametrize("command", RUN)
def test_a_command_that_the_pages_show_ends_well(command, folder, curator):
    name, *words = shlex.split(command)
    arguments = [part for word in words for part in PLACEHOLDERS.get((name, word), [word])]

    call_command(name, *arguments)


def test_the_pages_show_commands():
    assert 'trace "We\'re losing now"' in RUN
    assert len(RUN) > 15


def test_each_reason_is_still_needed():
    unused = [name for name in NOT_RUN if not any(c.startswith(name) for c in COMMANDS)]

    assert unused == []


def test_nobody_is_asked_to_set_variables_before_a_command():
    for page in PAGES:
        assert not re.search(r"PROVENANCE_LOCAL=1 \S*python", page.read_text("utf-8")), page.name
