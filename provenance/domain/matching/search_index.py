"""Pack the search index: a term and a block of ids as one integer, ids as two bytes each."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from hashlib import blake2b

STRETCH_BITS = 14
STRETCH = 1 << STRETCH_BITS
"""Ids per row: few enough that adding a quote rewrites at most 32 kB for a common word."""
_PLACE_BITS = 16
MOST_STRETCHES = (1 << _PLACE_BITS) - 1
"""The highest block number that fits."""
_TERM_BYTES = 6
EVERY_WORDING = ""
"""The term of every indexed wording, which gives their number without counting rows."""


def whole_text_term(folded: str) -> str:
    """Return the term of a whole wording: few wordings have it, however common their words."""
    return f"= {folded}"


def stretch_of(number: int) -> int:
    """Return the block that contains an id."""
    return number >> STRETCH_BITS


def place_of(term: str, stretch: int) -> int:
    """Return the row key of a term and a block; it has 47 bits of the term's hash.

    >>> place_of("losing", 3) - place_of("losing", 0)
    3
    """
    digest = blake2b(term.encode("utf-8", "surrogatepass"), digest_size=_TERM_BYTES).digest()
    return int.from_bytes(digest) >> 1 << _PLACE_BITS | stretch


def pack(ids: Iterable[int]) -> bytes:
    """Return the ids of one block, sorted, as two bytes each; the same on every machine."""
    offsets = sorted(number % STRETCH for number in ids)
    return struct.pack(f"<{len(offsets)}H", *offsets)


def unpack(data: bytes, stretch: int) -> list[int]:
    """Return the ids of a packed block.

    >>> unpack(pack([40_000, 35_000]), stretch_of(40_000))
    [35000, 40000]
    """
    first = stretch << STRETCH_BITS
    return [first + offset for offset in struct.unpack(f"<{len(data) // 2}H", data)]


def stretch_at(place: int) -> int:
    """Return the block of a row key."""
    return place & MOST_STRETCHES


def first_place(place: int) -> int:
    """Return the row key of the same term for the first block.

    >>> first_place(place_of("losing", 3)) == place_of("losing", 0)
    True
    """
    return place & ~MOST_STRETCHES
