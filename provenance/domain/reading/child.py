"""A child process that reads one untrusted file within limits, then exits.

It gets the bytes of the file on standard input and its name as an argument, and writes JSON: the
content, or the reason for a refusal. It has no settings or secrets, writes no file, and is killed
if it needs more time or memory than allowed, which the parent process reports.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
import warnings
from typing import IO, Any

from provenance.domain.reading import file_text, tables, workbooks
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.read import read_file

CPU_SECONDS = 20
MEMORY = 1024 * 1024 * 1024
OPEN_FILES = 64
WORKBOOK = (".xlsx", ".xlsm")


def answer(data: bytes, name: str) -> dict[str, Any]:
    """Return the result of reading the file, in types that JSON supports."""
    try:
        if name.lower().endswith(WORKBOOK):
            return {"tables": tables.as_plain(_workbook(data))}
        return {"text": file_text.as_plain(read_file(data, name))}
    except Unreadable as refusal:
        return {"refusal": refusal.why}
    except (MemoryError, RecursionError):
        return {"refusal": FileRefusal.TOO_LONG}


def _workbook(data: bytes) -> tables.Tables:
    try:
        return workbooks.read_workbook(data)
    except (Unreadable, MemoryError, RecursionError):
        raise
    except Exception as error:
        # The workbook reader raises all kinds of exceptions for broken files.
        raise Unreadable(FileRefusal.BROKEN) from error


def limit_this_process() -> None:
    """Limit the CPU time, memory and files of this process, where the system supports it."""
    try:
        import resource
    except ImportError:
        # Windows has no such limits; the parent process still ends this one.
        return
    limits = {
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
    }
    for kind, most in limits.items():
        # Some systems define a limit but do not allow setting it.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read the file from standard input and write the answer."""
    read_one(sys.stdin.buffer, sys.stdout, sys.argv[-1])


def read_one(source: IO[bytes], target: IO[str], name: str) -> None:
    """Apply the limits, then read one file and write the answer."""
    limit_this_process()
    logging.disable()
    warnings.simplefilter("ignore")
    json.dump(answer(source.read(), name), target)
