"""Lookup of leaked passwords in a local file, without asking another site.

The file has a line for each leaked password, sorted by SHA-1 digest: the digest in hexadecimal, and
after a colon how often the password was seen, as the downloader of Pwned Passwords writes it. The
file may have 40 GB and is never read as a whole: a lookup reads some forty lines.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import BinaryIO

DIGEST = re.compile(rb"([0-9A-Fa-f]{40})(?::\d+)?\s*")
LONGEST_LINE = 64
"""In bytes; a digest and its count need 52 at most."""


class NotAListOfDigests(ValueError):
    """The file is empty, or has a line that is not a digest."""


def is_leaked(password: str, file: BinaryIO) -> bool:
    """Return whether the file contains a password's digest, by binary search.

    Raises ``NotAListOfDigests``.
    """
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    low, high = 0, file.seek(0, os.SEEK_END)
    if not high:
        raise NotAListOfDigests
    # The line searched for, if it exists, begins at ``low`` or later, and before ``high``.
    while low < high:
        middle = (low + high) // 2
        start, line = _first_line_from(middle, file)
        if start >= high:
            high = middle
            continue
        other = _digest(line)
        if other == digest:
            return True
        if other < digest:
            low = start + len(line)
        else:
            high = middle
    return False


def check_list(file: BinaryIO) -> None:
    """Raise ``NotAListOfDigests`` for an invalid first or last line, or where they are unsorted."""
    size = file.seek(0, os.SEEK_END)
    _start, first = _first_line_from(0, file)
    file.seek(max(size - 2 * LONGEST_LINE, 0))
    last = file.read().splitlines()[-1:] or [b""]
    if _digest(first) > _digest(last[0]):
        raise NotAListOfDigests


def _first_line_from(place: int, file: BinaryIO) -> tuple[int, bytes]:
    """Return the offset and content of the first line that begins at this offset or after it."""
    file.seek(max(place - 1, 0))
    start = place and place - 1 + len(file.readline(LONGEST_LINE))
    return start, file.readline(LONGEST_LINE)


def _digest(line: bytes) -> bytes:
    match = DIGEST.fullmatch(line)
    if match is None:
        raise NotAListOfDigests
    return match[1].upper()
