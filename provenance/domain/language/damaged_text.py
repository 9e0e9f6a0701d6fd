"""Repair text whose characters were decoded with the wrong encoding, as “â€œ” for “."""

from __future__ import annotations

import re

_FIRST, _LAST = 0x80, 0xFF
"""The bytes that occur in multi-byte characters in UTF-8."""


def _windows_character(byte: int) -> str:
    """Return the character of a byte in Windows-1252; the five undefined bytes are kept."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_BYTES = {chr(byte): byte for byte in range(_FIRST, _LAST + 1)}
# Both as in Latin-1 and as in Windows-1252; no character stands for two bytes.
_BYTES |= {_windows_character(byte): byte for byte in range(_FIRST, _LAST + 1)}
_FOLLOWING = "".join(re.escape(c) for c, byte in _BYTES.items() if byte < 0xC0)


def _pattern(first: int, last: int, following: int) -> str:
    """Return a pattern of UTF-8 characters with such first bytes, decoded byte by byte."""
    leading = "".join(re.escape(c) for c, byte in _BYTES.items() if first <= byte <= last)
    return f"[{leading}][{_FOLLOWING}]{{{following}}}"


_DAMAGED = re.compile(
    f"{_pattern(0xC2, 0xDF, 1)}|{_pattern(0xE0, 0xEF, 2)}|{_pattern(0xF0, 0xF4, 3)}"
)
_CUT_CLOSING_MARK = re.compile("â€(?!\\w)")
"""A closing quotation mark whose last byte was dropped, as many programs do."""


def repaired(text: str) -> str:
    """Return the text with UTF-8 characters restored that were decoded as Windows-1252.

    >>> repaired("â€œWeâ€™re losing.â€")
    '“We’re losing.”'
    """
    return _CUT_CLOSING_MARK.sub("”", _DAMAGED.sub(_decoded, text))


def _decoded(match: re.Match[str]) -> str:
    data = bytes(_BYTES[character] for character in match.group())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return match.group()
