"""Files of strangers are read in a process with limits; what meets them is told, the next is served."""

from __future__ import annotations

import io
import json
import logging
import os
import resource
import subprocess
import sys
import time
import types
import warnings

import pytest

from provenance.domain.reading import child
from provenance.domain.reading.file_text import MOST_BYTES, FileRefusal, Unreadable
from provenance.services import bounded_reading
from provenance.services.bounded_reading import read_text, read_workbook
from tests import printed

WORDS = b"<p>The words of the article stand here.</p>"
REAL = pytest.mark.child


def refusal(data, name):
    with pytest.raises(Unreadable) as refused:
        read_text(data, name)
    return refused.value.why


@REAL
@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WORDS, "слова.HTML"),
        (printed.word_file("The words of the article stand here."), "a.docx"),
        (printed.pdf([(60, 500, "The words of the article stand here.")]), "a.pdf"),
    ],
)
def test_a_file_is_read_in_a_process_of_its_own(data, name):
    assert read_text(data, name).text == "The words of the article stand here."


@REAL
def test_what_takes_too_long_is_ended_and_told_and_the_next_is_served(monkeypatch):
    monkeypatch.setattr(bounded_reading, "SECONDS", 0.01)
    started = time.monotonic()

    assert refusal(WORDS, "a.html") == FileRefusal.TOO_LONG

    assert time.monotonic() - started < 5
    monkeypatch.setattr(bounded_reading, "SECONDS", 30)
    assert read_text(WORDS, "a.html").text


def limited(program):
    """What a child under its limits comes to that runs this program."""
    limits = "from provenance.domain.reading.child import *; limit_this_process();"
    return subprocess.run(
        [sys.executable, "-c", limits + program],
        capture_output=True,
        check=False,
        cwd=bounded_reading.ROOT,
        timeout=60,
    )


@REAL
@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("x = bytearray(2 * MEMORY)", b"MemoryError"),
        ("open('var/a', 'wb').write(b'x' * 9999999)", b""),
        ("files = [open('/dev/null') for _ in range(OPEN_FILES + 1)]", b"Too many open files"),
    ],
)
def test_a_child_has_no_more_memory_files_or_disk_than_it_may(program, sentence):
    ended = limited(program)

    assert ended.returncode != 0
    assert sentence in ended.stderr or ended.returncode < 0


@REAL
def test_a_child_has_no_more_time_than_it_may(monkeypatch):
    program = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"

    assert limited(program).returncode < 0


@REAL
def test_a_child_knows_no_secret(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "hidden")
    environments = []
    whole = bounded_reading.run_child

    def seen(command, data, environment):
        environments.append((command, environment))
        return whole(command, data, environment)

    monkeypatch.setattr(bounded_reading, "run_child", seen)
    read_text(WORDS, "names of people.html")

    ((command, environment),) = environments
    assert set(environment) <= set(bounded_reading.PASSED_ON)
    assert "hidden" not in str(environment)
    assert "people" not in str(command)


@pytest.mark.parametrize("output", [b"", b"{", b"[1"])
def test_a_child_that_was_ended_before_it_answered_is_told(monkeypatch, output):
    monkeypatch.setattr(bounded_reading, "run_child", lambda *arguments: output)

    assert refusal(WORDS, "a.html") == FileRefusal.TOO_LONG


def test_each_refusal_has_a_sentence():
    assert set(bounded_reading.SENTENCES) == set(FileRefusal)


def test_plain_text_needs_no_process_and_what_is_too_large_none_either(monkeypatch):
    monkeypatch.setattr(bounded_reading, "run_child", None)

    assert read_text(b"Words.", "").text == "Words."
    assert refusal(b"a" * (MOST_BYTES + 1), "a.html") == FileRefusal.TOO_LARGE


# The child's own code, run here


@pytest.fixture
def no_limits(monkeypatch):
    limits = {}
    monkeypatch.setattr(resource, "setrlimit", limits.__setitem__)
    with warnings.catch_warnings():
        yield limits
    # The child writes no log. The tests after this one, in the same process, do.
    logging.disable(logging.NOTSET)


def test_the_child_sets_its_limits_before_it_reads(no_limits, monkeypatch):
    class Watched(io.BytesIO):
        def read(self, *arguments):
            assert no_limits[resource.RLIMIT_CPU] == (child.CPU_SECONDS,) * 2
            assert no_limits[resource.RLIMIT_AS] == (child.MEMORY,) * 2
            assert no_limits[resource.RLIMIT_FSIZE] == (0, 0)
            return super().read(*arguments)

    target = io.StringIO()
    monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=Watched(WORDS)))
    monkeypatch.setattr(sys, "stdout", target)
    monkeypatch.setattr(sys, "argv", ["-c", "a.html"])
    child.main()

    assert json.loads(target.getvalue())["text"]["blocks"][0]["text"].startswith("The words")


def test_a_system_without_limits_still_reads(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)

    child.limit_this_process()


def test_a_limit_that_cannot_be_set_is_passed_over(monkeypatch):
    def refused(*arguments):
        raise ValueError("not here")

    monkeypatch.setattr(resource, "setrlimit", refused)

    child.limit_this_process()


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
@pytest.mark.parametrize("name", ["a.html", "a.xlsx"])
def test_a_child_that_has_not_enough_says_so(monkeypatch, error, name):
    def failing(*arguments, **options):
        raise error

    monkeypatch.setattr(child, "read_file", failing)
    monkeypatch.setattr(child.workbooks, "read_workbook", failing)

    assert child.answer(WORDS, name) == {"refusal": FileRefusal.TOO_LONG}


def test_a_broken_workbook_is_told():
    with pytest.raises(Unreadable) as refused:
        read_workbook(b"PK\x03\x04 broken", "a.xlsx")

    assert refused.value.why == FileRefusal.BROKEN


def test_a_pdf_that_needs_too_much_memory_is_told(monkeypatch):
    from provenance.domain.reading import read

    def failing(data):
        raise MemoryError

    monkeypatch.setattr(read, "pdf_text", failing)

    assert refusal(printed.pdf([(9, 9, "a")]), "a.pdf") == FileRefusal.TOO_LONG


def test_the_child_passes_on_what_every_process_needs():
    assert "PATH" in os.environ
    assert "SECRET_KEY" not in bounded_reading.PASSED_ON
