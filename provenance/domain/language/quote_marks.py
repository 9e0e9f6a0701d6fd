"""Marks in and around words: exactly one pair of quotation marks, and marks of editing."""

from __future__ import annotations

import re

_OPENING = '“„«"'
_CLOSING = '”“»"'
_ANY_MARK = re.compile(r"[“”„«»\"]")
_LETTER = r"[^\W_]"
# Dashes are a mask only after a single letter or in a long run: “f--k”, not “rage--a tactic”.
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


_STOP = re.compile(r"(?:(?<!\.)\.|,)(?=[”“»’'\"]*$)")
_DOTTED = re.compile(r"\S\.\S+\.[”“»’'\"]*$")


def without_final_stop(words: str) -> str:
    """Return the words without a final full stop or comma, for the middle of a sentence.

    An ellipsis and the full stop of an abbreviation are kept.

    >>> without_final_stop("We are losing."), without_final_stop("it went ‘to plan.’"), without_final_stop("‘losing,’")
    ('We are losing', 'it went ‘to plan’', '‘losing’')
    >>> without_final_stop("We are losing..."), without_final_stop("they left the U.S.")
    ('We are losing...', 'they left the U.S.')
    """
    bare = words.strip(" ,")
    return bare if _DOTTED.search(bare) else _STOP.sub("", bare)


def missing_marks(words: str) -> tuple[bool, bool]:
    """Return whether the words lack an opening mark, and whether they lack a closing one.

    Words with a complete pair of their own at one end lack none.

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
    is_paired = any(mark in inside for mark in (_CLOSING if opened else _OPENING))
    return not opened and not is_paired, not closed and not is_paired


def without_quote_marks(words: str) -> str:
    """Return the words without the marks around them and an outer comma; inner marks are kept.

    >>> without_quote_marks("“We are losing,”"), without_quote_marks("You forgot” about us")
    ('We are losing', 'You forgot” about us')
    >>> without_quote_marks("We are losing,”"), without_quote_marks("it went “to plan.”")
    ('We are losing', 'it went “to plan.”')
    """
    bare = words.strip(" ,")
    if bare[:1] in _OPENING and not _ANY_MARK.search(bare[1:-1]):
        bare = bare[1:]
    if bare[-1:] in _CLOSING and not _ANY_MARK.search(bare[:-1]):
        bare = bare[:-1]
    return bare.strip(" ,")


def with_quote_marks(words: str) -> str:
    """Return the words in one pair of marks, their own where they have them.

    >>> with_quote_marks("“We are losing"), with_quote_marks("“We are losing,” he says")
    ('“We are losing”', '“We are losing,” he says')
    >>> with_quote_marks("half of it is “gone”, he says")
    '“half of it is ‘gone’, he says”'
    """
    opening, closing = missing_marks(words)
    return f"{'“' * opening}{words_within_marks(words)}{'”' * closing}"


def words_within_marks(words: str) -> str:
    """Return the words as they stand within the marks that ``with_quote_marks`` gives them.

    Where both marks are added, inner marks become single ones; otherwise all are kept.
    """
    return as_inner_quotation(words) if all(missing_marks(words)) else words


def as_inner_quotation(words: str) -> str:
    """Return the words for use within marks: without a pair around the whole, others as single.

    >>> as_inner_quotation("“We are losing”"), as_inner_quotation("“You forgot” about it")
    ('We are losing', '‘You forgot’ about it')
    """
    if words[:1] in _OPENING and words[-1:] in _CLOSING and len(words) > 1:
        bare = words[1:-1]
        if not any(mark in bare for mark in _OPENING + _CLOSING):
            return bare
    return _ANY_MARK.sub(lambda mark: "‘" if _opens(words, mark.start()) else "’", words)


def _opens(words: str, at: int) -> bool:
    """Return whether a mark opens: by its shape, or because no word precedes it."""
    if words[at] != '"':
        return words[at] in "“„«"
    return at == 0 or not words[at - 1].isalnum()


def find_edit_marks(text: str) -> tuple[str, ...]:
    """Return the ellipses, bracketed and masked words in ``text``, in order, as written.

    >>> find_edit_marks("they are winning everywhere [else] … in my f---ing life")
    ('[else]', '…', 'f---ing')
    """
    return tuple(match.group() for match in EDIT_MARKS.finditer(text))
