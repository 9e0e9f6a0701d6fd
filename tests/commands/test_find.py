"""Finding from the command line: the page's own path, one question or a file of them."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("short_words_answer")]

MILL = "They burnt the old mill near the river."


@pytest.fixture
def known():
    wording = builders.wording(MILL)
    index_wordings([wording.pk])
    return wording


@pytest.fixture
def asked(tmp_path):
    def write(*lines):
        path = tmp_path / "questions.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        return str(path)

    return write


def answers(capsys, path):
    call_command("find", "--batch", path)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_words_are_found(known, capsys):
    call_command("find", MILL)

    assert f"same: “{MILL}”" in capsys.readouterr().out


def test_a_file_of_questions_is_answered_line_by_line(known, asked, capsys):
    path = asked('{"id": "a", "text": "they burnt the old mill near the river"}', "",
                 '{"id": 2, "text": "Gardens of pears"}')  # fmt: skip

    first, second = answers(capsys, path)

    assert first == {
        "id": "a",
        "hits": [
            {
                "id": known.slug,
                "score": 1.0,
                "kind": "same",
                "text": MILL,
                "quote": known.quote.slug,
                "exchanges": [],
            }
        ],
    }
    assert second == {"id": 2, "hits": []}


def test_what_hardly_comes_near_is_listed_as_similar(known, asked, capsys):
    path = asked(
        '{"id": 1, "text": "It was a river of which nobody on this earth had heard before"}'
    )

    ((hit,),) = [answer["hits"] for answer in answers(capsys, path)]
    assert (hit["kind"], hit["score"] < 0.1) == ("similar", True)


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '"text"'])
def test_a_bad_line_is_named(asked, line):
    with pytest.raises(CommandError, match="line 2: expected"):
        call_command("find", "--batch", asked('{"id": 1, "text": "x"}', line))


def test_a_file_that_cannot_be_read_is_told_so(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("find", "--batch", str(tmp_path / "none"))


@pytest.mark.parametrize("given", [(), ("words", "--batch", "file")])
def test_one_of_words_and_a_file_is_asked_for(given):
    with pytest.raises(CommandError, match="Give the words of a quote, or --batch"):
        call_command("find", *given)
