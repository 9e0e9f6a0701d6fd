"""Quotation marks around words that may bring their own: one pair, never two."""

from __future__ import annotations

_OPENING = '“„«"'
_CLOSING = '”“»"'


def missing_marks(words: str) -> tuple[bool, bool]:
    """Whether the words lack an opening mark, and a closing one.

    Words that hold a whole pair of their own at one end are left as they stand.

    >>> missing_marks("We are losing"), missing_marks("“We are losing"), missing_marks("We are losing,”")
    ((True, True), (False, True), (True, False))
    >>> missing_marks("“We are losing,” he says")
    (False, False)
    """
    bare = words.strip()
    opened, closed = bare[:1] in _OPENING, bare[-1:] in _CLOSING
    if not bare or opened == closed:
        return not (bare and opened), not (bare and closed)
    inside = bare[1:] if opened else bare[:-1]
    answered = any(mark in inside for mark in (_CLOSING if opened else _OPENING))
    return not opened and not answered, not closed and not answered


def with_quote_marks(words: str) -> str:
    """The words between one pair of marks, their own where they have them.

    >>> with_quote_marks("“We are losing"), with_quote_marks("“We are losing,” he says")
    ('“We are losing”', '“We are losing,” he says')
    """
    opening, closing = missing_marks(words)
    return f"{'“' * opening}{words}{'”' * closing}"
