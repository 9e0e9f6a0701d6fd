"""Quotation marks around words that may bring their own: one pair, never two."""

from __future__ import annotations

_OPENING = '“„«"'
_CLOSING = '”“»"'


def lacking(words: str) -> tuple[bool, bool]:
    """Whether the words lack an opening mark, and a closing one.

    Words that hold a whole pair of their own at one end are left as they stand.

    >>> lacking("We are losing"), lacking("“We are losing"), lacking("We are losing,”")
    ((True, True), (False, True), (True, False))
    >>> lacking("“We are losing,” he says")
    (False, False)
    """
    bare = words.strip()
    opened, closed = bare[:1] in _OPENING, bare[-1:] in _CLOSING
    if not bare or opened == closed:
        return not (bare and opened), not (bare and closed)
    inside = bare[1:] if opened else bare[:-1]
    answered = any(mark in inside for mark in (_CLOSING if opened else _OPENING))
    return not opened and not answered, not closed and not answered


def in_marks(words: str) -> str:
    """The words between one pair of marks, their own where they have them.

    >>> in_marks("“We are losing"), in_marks("“We are losing,” he says")
    ('“We are losing”', '“We are losing,” he says')
    """
    opening, closing = lacking(words)
    return f"{'“' * opening}{words}{'”' * closing}"
