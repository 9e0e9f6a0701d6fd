"""How the index is packed: a term and a stretch of ids to one number, ids to two bytes each."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from hashlib import blake2b

STRETCH_BITS = 14
STRETCH = 1 << STRETCH_BITS
"""Ids in one row: small enough that adding a quote rewrites at most 32 kB for a common word."""
_PLACE_BITS = 16
MOST_STRETCHES = (1 << _PLACE_BITS) - 1
"""The number of the last stretch that there is room for."""
_TERM_BYTES = 6
EVERY_WORDING = ""
"""The term that every indexed wording holds, so that their number is known without counting."""


def whole_text_term(folded: str) -> str:
    """The term of a whole wording: however common its words, those with all of them are few."""
    return f"= {folded}"


def stretch_of(number: int) -> int:
    """Which stretch an id lies in."""
    return number >> STRETCH_BITS


def place_of(term: str, stretch: int) -> int:
    """The row that holds this term's wordings of one stretch; 47 bits of the term's hash.

    >>> place_of("losing", 3) - place_of("losing", 0)
    3
    """
    digest = blake2b(term.encode("utf-8", "surrogatepass"), digest_size=_TERM_BYTES).digest()
    return int.from_bytes(digest) >> 1 << _PLACE_BITS | stretch


def pack(ids: Iterable[int]) -> bytes:
    """Ids of one stretch, two bytes each, in order; the same bytes on every machine."""
    offsets = sorted(number % STRETCH for number in ids)
    return struct.pack(f"<{len(offsets)}H", *offsets)


def unpack(data: bytes, stretch: int) -> list[int]:
    """The ids again.

    >>> unpack(pack([40_000, 35_000]), stretch_of(40_000))
    [35000, 40000]
    """
    first = stretch << STRETCH_BITS
    return [first + offset for offset in struct.unpack(f"<{len(data) // 2}H", data)]


def stretch_at(place: int) -> int:
    """The stretch of a row."""
    return place & MOST_STRETCHES


def first_place(place: int) -> int:
    """The row that would hold the same term's wordings of the first stretch.

    >>> first_place(place_of("losing", 3)) == place_of("losing", 0)
    True
    """
    return place & ~MOST_STRETCHES
