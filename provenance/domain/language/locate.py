"""Locate typed or pasted words in a text, exactly or up to punctuation, case and spelling."""

from __future__ import annotations

import re

from provenance.domain.language.text import INVISIBLE, single_words, tokens

type Span = tuple[int, int]

CONTEXT_SIZE = 30
"""Characters of context that distinguish one of several places."""
_MARKS = str.maketrans("‘’‚‛`´ʼ“”„«»–—−‐‑", "'''''''\"\"\"\"\"-----")


def find_places(text: str, words: str) -> list[Span]:
    """Return every span of ``words`` in ``text`` in code points, in order; [] if there is none.

    Exact matches exclude all others. Without any, spaces, quotation marks, dashes, invisible
    characters and case are ignored; without any of these, the folded words are compared.

    >>> find_places("He says: “We’re  losing.”", "we're losing")
    [(10, 23)]
    >>> find_places("The oﬃce is shut.", "office")
    [(4, 8)]
    """
    sought = words.strip()
    if not sought:
        return []
    exact = _find_smoothed(text, sought)
    if exact:
        return [(start, start + len(sought)) for start in exact]
    smooth, starts, ends = _smoothed(text)
    plain = _smoothed(sought)[0].strip()
    if not plain:
        return []
    alike = [(starts[at], ends[at + len(plain) - 1]) for at in _find_smoothed(smooth, plain)]
    return alike or _find_folded(text, sought)


def _find_folded(text: str, sought: str) -> list[Span]:
    """Return the spans with the same folded words, including punctuation at the ends if sought."""
    sought_folds = [word.folded for word in single_words(tokens(sought))]
    words = single_words(tokens(text)) if sought_folds else ()
    folds = [word.folded for word in words]
    opens, closes = not sought[0].isalnum(), not sought[-1].isalnum()
    spans: list[Span] = []
    for place, fold in enumerate(folds):
        last = place + len(sought_folds)
        if fold != sought_folds[0] or folds[place:last] != sought_folds:
            continue
        start, end = words[place].start, words[last - 1].end
        while opens and start and _is_punctuation(text[start - 1]):
            start -= 1
        while closes and end < len(text) and _is_punctuation(text[end]):
            end += 1
        spans.append((start, end))
    return spans


def _is_punctuation(character: str) -> bool:
    return not (character.isalnum() or character.isspace())


def trimmed_span(text: str, span: Span) -> Span:
    """Return the span without white space at either end; an empty span if there is nothing else.

    >>> trimmed_span("so  we went", (2, 7))
    (4, 6)
    """
    start, end = span
    words = text[start:end]
    leading = len(words) - len(words.lstrip())
    trailing = len(words) - len(words.rstrip())
    return (start + leading, end - trailing) if words.strip() else (start, start)


def context_around(text: str, span: Span, size: int = CONTEXT_SIZE) -> str:
    """Return the words of a span with some context on either side, on one line.

    >>> context_around("They say they are losing, and lose.", (18, 24), 6)
    '…y are losing, and …'
    """
    start, end = max(0, span[0] - size), min(len(text), span[1] + size)
    words = re.sub(r"\s+", " ", text[start:end])
    return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"


def _find_smoothed(text: str, words: str) -> list[int]:
    return [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]


def _smoothed(text: str) -> tuple[str, list[int], list[int]]:
    """Return the smoothed text, and the start and end in the text of each of its characters."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, character in enumerate(text):
        if ord(character) in INVISIBLE:
            continue
        if character.isspace():
            if characters and characters[-1] == " ":
                ends[-1] = place + 1
                continue
            character = " "
        lowered = character.translate(_MARKS).lower()
        characters.append(lowered if len(lowered) == 1 else character)
        starts.append(place)
        ends.append(place + 1)
    return "".join(characters), starts, ends
