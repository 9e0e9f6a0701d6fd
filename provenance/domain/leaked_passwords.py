"""Passwords known from leaks, looked up in a file on this machine: no other site is asked.

The file has a line for each leaked password, in the order of their SHA-1 digests: the digest in
hexadecimal and after a colon how often it was seen, as the downloader of Pwned Passwords writes it.
It may be of 40 GB and is never read as a whole: some forty lines of it are.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import BinaryIO

DIGEST = re.compile(rb"([0-9A-Fa-f]{40})(?::\d+)?\s*")
LONGEST_LINE = 64
"""Bytes; a digest and its count need 52 at most."""


class NotAListOfDigests(ValueError):
    """A file without a line, or with one that is no digest."""


def is_leaked(password: str, file: BinaryIO) -> bool:
    """Whether a password's digest stands in the file; raises NotAListOfDigests."""
    digest = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    low, high = 0, file.seek(0, os.SEEK_END)
    if not high:
        raise NotAListOfDigests
    # The line that is looked for, if there is one, begins at ``low`` or later and before ``high``.
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
    """Raises NotAListOfDigests where the first line is none, or is not below the last."""
    size = file.seek(0, os.SEEK_END)
    _start, first = _first_line_from(0, file)
    file.seek(max(size - 2 * LONGEST_LINE, 0))
    last = file.read().splitlines()[-1:] or [b""]
    if _digest(first) > _digest(last[0]):
        raise NotAListOfDigests


def _first_line_from(place: int, file: BinaryIO) -> tuple[int, bytes]:
    """The first line that begins at this place or after it, and where it begins."""
    file.seek(max(place - 1, 0))
    start = place and place - 1 + len(file.readline(LONGEST_LINE))
    return start, file.readline(LONGEST_LINE)


def _digest(line: bytes) -> bytes:
    match = DIGEST.fullmatch(line)
    if match is None:
        raise NotAListOfDigests
    return match[1].upper()
