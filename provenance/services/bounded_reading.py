"""Reading uploaded files in a child process with limits on time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy

from provenance.domain.reading import file_text, tables
from provenance.domain.reading.file_text import MOST_BYTES, FileRefusal, FileText, Unreadable
from provenance.domain.reading.read import is_plain, plain_text
from provenance.domain.reading.tables import Tables

SECONDS = 30
"""Maximum number of seconds for reading a file, including the start of the process."""
PROGRAM = "from provenance.domain.reading.child import main; main()"
ROOT = Path(__file__).resolve().parents[2]
# Needed to start a process at all; contains no secrets and does not change which code runs.
PASSED_ON = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
SENTENCES = {
    FileRefusal.TOO_LARGE: gettext_lazy("This file is larger than 5 MB, or unpacks to more than can be read. Nothing of it was kept; paste the article’s own words instead."),
    FileRefusal.NOT_TEXT: gettext_lazy("This is not a text file, whatever its name says. Nothing of it was kept; choose another."),
    FileRefusal.NO_ENCODING: gettext_lazy("The letters of this file cannot be told: it is neither UTF-8 nor what it says it is. Nothing of it was kept; save it as UTF-8, or paste its words."),
    FileRefusal.TANGLED: gettext_lazy("The markup of this page is too tangled to be read safely. Nothing of it was kept; paste the article’s own words instead."),
    FileRefusal.NO_WORDS: gettext_lazy("There are no words in this file; of a scanned page there are only pictures. Nothing of it was kept; choose another, or paste the article."),
    FileRefusal.TOO_LONG: gettext_lazy("Reading this file would take more time or memory than one file may have. Nothing of it was kept; paste the article’s own words instead."),
    FileRefusal.BROKEN: gettext_lazy("This file is broken, or is not what the end of its name says. Nothing of it was kept; save it again, or paste the article’s own words."),
    FileRefusal.LOCKED: gettext_lazy("This file is locked with a password, or forbids that its words are read. Nothing of it was kept; paste the article’s own words instead."),
}  # fmt: skip


def read_text(data: bytes, name: str) -> FileText:
    """Return the text of a file, read according to its extension.

    Plain text is read in this process, in time proportional to its length. Raises ``Unreadable``,
    also where the limits are exceeded.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(FileRefusal.TOO_LARGE)
    if is_plain(name):
        return plain_text(data)
    return file_text.from_plain(_answer(data, name)["text"])


def read_workbook(data: bytes, name: str) -> Tables:
    """Return the sheets of a workbook. Raises ``Unreadable``, also where limits are exceeded."""
    return tables.from_plain(_answer(data, name)["tables"])


def run_child(command: list[str], data: bytes, environment: dict[str, str]) -> bytes:
    """Return the child process's output, which is truncated where a limit ended the process."""
    child = subprocess.run(  # noqa: S603 (our own words)
        command,
        input=data,
        capture_output=True,
        timeout=SECONDS,
        check=False,
        cwd=ROOT,
        env=environment,
    )
    return child.stdout


def _answer(data: bytes, name: str) -> dict[str, Any]:
    environment = {key: os.environ[key] for key in PASSED_ON if key in os.environ}
    # Only the extension matters; the name itself should not appear in a list of processes.
    ending = name.lower().rsplit(".", 1)[-1]
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM, f"file.{ending}"]
    try:
        answer: dict[str, Any] = json.loads(run_child(command, data, environment))
    except (subprocess.TimeoutExpired, ValueError) as error:
        # The process took too long, or a limit ended it before it could answer.
        raise Unreadable(FileRefusal.TOO_LONG) from error
    if "refusal" in answer:
        raise Unreadable(FileRefusal(answer["refusal"]))
    return answer
