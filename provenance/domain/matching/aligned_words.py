"""The words of a wording as they stand, with what they are folded to and how they are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.text import WordToken, tokens

_NEGATIONS = LANGUAGES["en"].denials


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word as it stands, with the marks that touch it; ``marks`` say what it is read as."""

    text: str
    folded: str
    marks: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """Of a word that is folded to several, what of its text stands for each: “we” and “’re”."""
    touches: bool = False
    """Whether it stands close to the word before it."""

    @property
    def negates(self) -> bool:
        return self.folded in _NEGATIONS


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Words in a row that are read as the same."""

    text: str
    marks: tuple[str, ...]


def pieces(words: Sequence[AlignedWord]) -> tuple[WordPiece, ...]:
    """The words in as few pieces as their marks allow.

    >>> [piece.text for piece in pieces(split_words("about 90 tanks left", [(0, 8, "figure")]))]
    ['about 90', 'tanks left']
    """
    grouped = groupby(words, key=lambda word: word.marks)
    return tuple(WordPiece(joined_words(tuple(group)), marks) for marks, group in grouped)


def joined_words(words: Sequence[AlignedWord]) -> str:
    """The words as one text, close together where they stand so."""
    texts = (word.text if word.touches else f" {word.text}" for word in words)
    return "".join(texts).strip()


def split_words(text: str, marks: Sequence[tuple[int, int, str]] = ()) -> tuple[AlignedWord, ...]:
    """The words of ``text`` as they stand, each with the marks of punctuation that touch it.

    ``marks`` are spans of code points and what is found there.

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
    """The tokens with those together that are written as one word, as in “we’re”."""
    groups: list[list[WordToken]] = []
    for word in words:
        if groups and groups[-1][-1].end == word.start:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _parts(text: str, start: int, end: int, words: Sequence[WordToken]) -> Iterator[str]:
    """What of a written word stands for each of the words that it is folded to."""
    for place, word in enumerate(words):
        until = words[place + 1].start if place + 1 < len(words) else end
        yield " ".join(text[start:until].split())
        yield from [""] * word.folded.count(" ")
        start = until


def single_words(words: Sequence[AlignedWord]) -> tuple[AlignedWord, ...]:
    """The same, with a word for each folded one, so that “we’re” is compared with “we are”.

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
    """Where one word's marks end and the next one's begin: at the last space between them."""
    between = text[end:start]
    spaces = [place for place, character in enumerate(between) if character.isspace()]
    return end + spaces[-1] + 1 if spaces else start
