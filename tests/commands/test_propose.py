"""The command that prints what is proposed of articles."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

TEXT = "Losses grow\r\n\r\n“We are losing,” Anna Bell said. “Nobody cares,” she added. She “left”.\r\nThe Echo verified 90 calls on May 5.\n"


def printed(*arguments):
    out = StringIO()
    call_command("propose", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "echo.2022.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_a_line_of_json_stands_for_each_file_with_places_of_its_text_as_it_is(article):
    (line,) = printed(str(article), "--format", "jsonl").splitlines()

    row = json.loads(line)
    assert row["id"] == "echo.2022"
    quote = row["quotes"][0]
    assert TEXT[quote["start"] : quote["end"]] == "We are losing,"
    assert TEXT[slice(*quote["speaker"])] == "Anna Bell"
    assert TEXT[slice(*quote["cue"])] == "said"


def test_files_come_in_the_order_given_and_lines_of_json_in_theirs(article, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "b", "text": "“No,” he said."}\n\n{"id": 7, "text": ""}\n')

    lines = printed(str(rows), str(article), "--format", "jsonl").splitlines()

    assert [json.loads(line)["id"] for line in lines] == ["b", 7, "echo.2022"]


def test_the_listing_is_to_be_read(article):
    listing = printed(str(article))

    assert "== echo.2022" in listing
    assert "“We are losing,” — Anna Bell" in listing
    assert "“Nobody cares,” — she (Anna Bell)" in listing
    assert "“left” — speaker not told, perhaps Anna Bell" in listing
    assert "verifying, asserted: The Echo verified 90 calls" in listing


@pytest.mark.parametrize(
    ("name", "bytes_", "words"),
    [
        ("a.jsonl", b'{"id": 1, "text": "a"}\n{"id": 2}\n', "a.jsonl, line 2"),
        ("a.jsonl", b"no\n", "a.jsonl, line 1"),
        ("a.txt", b"\xff\xfe", "a.txt cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path, name, bytes_, words):
    path = tmp_path / name
    path.write_bytes(bytes_)

    with pytest.raises(CommandError, match=words):
        printed(str(path))
