"""A process that reads one file of a stranger within limits, and ends.

It takes the file's bytes from its standard input and the file's name as its argument, and writes
JSON: what was read, or why not. It knows no setting and no secret, writes no file, and dies where
it needs more time or memory than it may have; whoever started it then says so in a sentence.
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
    """What reading the file gives, as JSON can carry it."""
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
        # What reads workbooks raises whatever it meets in a broken one.
        raise Unreadable(FileRefusal.BROKEN) from error


def limit_this_process() -> None:
    """No more time, memory and files than reading one file needs; where the system can say so."""
    try:
        import resource
    except ImportError:
        # Windows has no such limits; whoever waits for this process still ends it.
        return
    limits = {
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
    }
    for kind, most in limits.items():
        # Some systems know a limit and do not let it be set.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read the file that comes in, and answer."""
    read_one(sys.stdin.buffer, sys.stdout, sys.argv[-1])


def read_one(source: IO[bytes], target: IO[str], name: str) -> None:
    """Read one file and answer, within limits from here on."""
    limit_this_process()
    logging.disable()
    warnings.simplefilter("ignore")
    json.dump(answer(source.read(), name), target)
