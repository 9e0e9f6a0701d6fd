"""Marks by which a wording shows that it was cut, filled in or masked."""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"(?P<ellipsis>…|\.{3,}|\. \. \.)"
    r"|(?P<bracket>\[[^\]\n]*\])"
    r"|(?P<parenthesis>\([^)\n]*\))"
    r"|(?P<mask>\b\w+[*\-–_]{2,}\w*|\b\w+\*\w+)"
)


def edit_marks(text: str) -> tuple[str, ...]:
    """Ellipses, bracketed words and masked words in ``text``, in order, as they stand there.

    >>> edit_marks("they are winning everywhere [else] … in my f---ing life")
    ('[else]', '…', 'f---ing')
    """
    return tuple(match.group() for match in _MARKS.finditer(text))
