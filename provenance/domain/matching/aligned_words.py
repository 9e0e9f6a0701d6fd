"""The written words of a wording, each with its folded form and its marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import WordToken, tokens

_NEGATIONS = LANGUAGES["en"].denials


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word as written, with adjacent punctuation; ``marks`` name what was recognised in it."""

    text: str
    folded: str
    marks: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """The part of the text for each of several folded words: “we” and “’re”."""
    touches: bool = False
    """Whether no space separates it from the word before."""

    @property
    def negates(self) -> bool:
        return self.folded in _NEGATIONS


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Adjacent words with the same marks."""

    text: str
    marks: tuple[str, ...]


def pieces(words: Sequence[AlignedWord]) -> tuple[WordPiece, ...]:
    """Return the words grouped into runs with the same marks.

    >>> [piece.text for piece in pieces(split_words("about 90 tanks left", [(0, 8, "figure")]))]
    ['about 90', 'tanks left']
    """
    grouped = groupby(words, key=lambda word: word.marks)
    return tuple(WordPiece(joined_words(tuple(group)), marks) for marks, group in grouped)


def joined_words(words: Sequence[AlignedWord]) -> str:
    """Return the words as one text, without a space where two words touch."""
    texts = (word.text if word.touches else f" {word.text}" for word in words)
    return "".join(texts).strip()


def split_words(text: str, marks: Sequence[tuple[int, int, str]] = ()) -> tuple[AlignedWord, ...]:
    """Return the written words of ``text``, each with the punctuation that touches it.

    ``marks`` are triples of start, end (in code points) and the name of what was recognised there.

    >>> [(w.text, w.marks) for w in split_words("“We’re losing,” …", [(7, 13, "figure")])]
    [('“We’re', ()), ('losing,” …', ('figure',))]
    """
    words = _written_words(tokens(text))
    borders = [_border(text, one[-1].end, two[0].start) for one, two in pairwise(words)]
    starts, ends = [0, *borders], [*borders, len(text)]
    return tuple(
        AlignedWord(
            text=" ".join(text[start:end].split()),
            folded=" ".join(token.folded for token in word),
            marks=tuple(
                dict.fromkeys(name for a, b, name in marks if a < end and b > start and a < b)
            ),
            parts=tuple(_parts(text, start, end, word)),
        )
        for word, start, end in zip(words, starts, ends, strict=False)
    )


def _written_words(words: Sequence[WordToken]) -> list[list[WordToken]]:
    """Return the tokens grouped by written word: both tokens of “we’re” in one group."""
    groups: list[list[WordToken]] = []
    for word in words:
        if groups and groups[-1][-1].end == word.start:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _parts(text: str, start: int, end: int, words: Sequence[WordToken]) -> Iterator[str]:
    """Yield the part of a written word for each of its folded words."""
    for place, word in enumerate(words):
        until = words[place + 1].start if place + 1 < len(words) else end
        yield " ".join(text[start:until].split())
        yield from [""] * word.folded.count(" ")
        start = until


def single_words(words: Sequence[AlignedWord]) -> tuple[AlignedWord, ...]:
    """Return one word for each folded word, so that “we’re” is compared with “we are”.

    >>> [(word.text, word.folded) for word in single_words(split_words("we’re lost"))]
    [('we', 'we'), ('’re', 'are'), ('lost', 'lost')]
    """
    return tuple(
        AlignedWord(text, fold, word.marks, touches=place > 0)
        for word in words
        for place, (text, fold) in enumerate(
            zip(word.parts or (word.text,), word.folded.split(), strict=True)
        )
    )


def _border(text: str, end: int, start: int) -> int:
    """Return the offset at which one word ends and the next begins: the last space between them."""
    between = text[end:start]
    spaces = [place for place, character in enumerate(between) if character.isspace()]
    return end + spaces[-1] + 1 if spaces else start
