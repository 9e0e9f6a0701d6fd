"""Pack the search index: a term and a block of ids as one integer, ids as two bytes each."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from hashlib import blake2b

BLOCK_BITS = 14
BLOCK_SIZE = 1 << BLOCK_BITS
"""Ids per row: few enough that adding a quote rewrites at most 32 kB for a common word."""
_BLOCK_NUMBER_BITS = 16
LAST_BLOCK = (1 << _BLOCK_NUMBER_BITS) - 1
"""The highest block number that fits."""
_TERM_BYTES = 6
ALL_WORDINGS_TERM = ""
"""The term of every indexed wording, which gives their number without counting rows."""


def whole_text_term(folded: str) -> str:
    """Return the term of a whole wording: few wordings have it, however common their words."""
    return f"= {folded}"


def block_of(number: int) -> int:
    """Return the block that contains an id."""
    return number >> BLOCK_BITS


def row_key(term: str, block: int) -> int:
    """Return the row key of a term and a block; it has 47 bits of the term's hash.

    >>> row_key("losing", 3) - row_key("losing", 0)
    3
    """
    digest = blake2b(term.encode("utf-8", "surrogatepass"), digest_size=_TERM_BYTES).digest()
    return int.from_bytes(digest) >> 1 << _BLOCK_NUMBER_BITS | block


def pack(ids: Iterable[int]) -> bytes:
    """Return the ids of one block, sorted, as two bytes each; the same on every machine."""
    offsets = sorted(number % BLOCK_SIZE for number in ids)
    return struct.pack(f"<{len(offsets)}H", *offsets)


def unpack(data: bytes, block: int) -> list[int]:
    """Return the ids of a packed block.

    >>> unpack(pack([40_000, 35_000]), block_of(40_000))
    [35000, 40000]
    """
    first = block << BLOCK_BITS
    return [first + offset for offset in struct.unpack(f"<{len(data) // 2}H", data)]


def block_of_row_key(key: int) -> int:
    """Return the block of a row key."""
    return key & LAST_BLOCK


def first_row_key(key: int) -> int:
    """Return the row key of the same term for the first block.

    >>> first_row_key(row_key("losing", 3)) == row_key("losing", 0)
    True
    """
    return key & ~LAST_BLOCK
