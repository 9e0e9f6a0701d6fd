"""Marks that show editing: ellipses, brackets and masked words."""

from __future__ import annotations

import re

_LETTER = r"[^\W_]"
# Dashes mask where one letter or many dashes leave no doubt: “f--k”, not “rage--a tactic”.
_MASK = "|".join(
    [
        rf"\b{_LETTER}+\*+{_LETTER}+",
        rf"\b{_LETTER}+\*{{2,}}",
        rf"\b{_LETTER}[\-–—_]{{2,}}{_LETTER}+",
        rf"\b{_LETTER}+[\-–—_]{{3,}}{_LETTER}+",
    ]
)
EDIT_MARKS = re.compile(
    r"(?P<ellipsis>…|\.{3,}|\. \. \.)"
    r"|(?P<bracket>\[[^\[\]\n]{0,200}\])"
    r"|(?P<parenthesis>\([^()\n]{0,200}\))"
    rf"|(?P<mask>{_MASK})"
)


def find_edit_marks(text: str) -> tuple[str, ...]:
    """Ellipses, bracketed words and masked words in ``text``, in order, as they stand there.

    >>> find_edit_marks("they are winning everywhere [else] … in my f---ing life")
    ('[else]', '…', 'f---ing')
    """
    return tuple(match.group() for match in EDIT_MARKS.finditer(text))
