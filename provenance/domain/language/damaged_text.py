"""Text whose characters were read in the wrong encoding, as “â€œ” for “, read as it was meant."""

from __future__ import annotations

import re

_FIRST, _LAST = 0x80, 0xFF
"""Bytes of which a character of several bytes consists in UTF-8."""


def _windows_character(byte: int) -> str:
    """What Windows-1252 makes of a byte; five bytes mean nothing there and stay as they are."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_BYTES = {chr(byte): byte for byte in range(_FIRST, _LAST + 1)}
# As Latin-1 has it, and as Windows does; no character stands for two bytes.
_BYTES |= {_windows_character(byte): byte for byte in range(_FIRST, _LAST + 1)}
_FOLLOWING = "".join(re.escape(c) for c, byte in _BYTES.items() if byte < 0xC0)


def _of(first: int, last: int, following: int) -> str:
    """A pattern of a character in UTF-8 whose first byte lies between two, read as single ones."""
    leading = "".join(re.escape(c) for c, byte in _BYTES.items() if first <= byte <= last)
    return f"[{leading}][{_FOLLOWING}]{{{following}}}"


_DAMAGED = re.compile(f"{_of(0xC2, 0xDF, 1)}|{_of(0xE0, 0xEF, 2)}|{_of(0xF0, 0xF4, 3)}")
_LOST_END = re.compile("â€(?!\\w)")
"""A closing quotation mark, the last byte of which many programs drop."""


def repaired(text: str) -> str:
    """The text with each character of UTF-8 that was read as Windows-1252 put back.

    >>> repaired("â€œWeâ€™re losing.â€")
    '“We’re losing.”'
    """
    return _LOST_END.sub("”", _DAMAGED.sub(_put_back, text))


def _put_back(match: re.Match[str]) -> str:
    data = bytes(_BYTES[character] for character in match.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
