"""Splits a text into tokens and sentences.

A token is a word, a punctuation mark or a whole quotation: the rules about speakers look at the
words around a quotation, and a full stop within it must not end the sentence around it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress
from typing import Protocol

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.lexicon import Lexicon
from provenance.domain.proposing.token_patterns import (
    QUOTATION,
    QUOTATION_FILL,
    REPLACEMENTS,
    TOKEN,
    TOKEN_AFTER_ELISION,
    WITHOUT_VOWELS,
)
from provenance.domain.proposing.zones import is_headline

LONGEST_OPENING = 120
_SENTENCE_MARKS = frozenset(".!?…|•")
_MAY_END = _SENTENCE_MARKS | {QUOTATION}
_STATEMENT_ENDS = frozenset(".…")
_QUESTION_ENDS = frozenset("!?")
_CLOSING = "”\"»›’'“‘)] "
_FARTHEST_VERB = 6
"""Number of words after a quotation ending in “?” or “!” in which its verb of saying is sought."""


class HasSpan(Protocol):
    """Anything with a start and an end offset in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class SentenceTokens:
    """The tokens of a sentence, from ``first`` up to but not including ``last``."""

    first: int
    last: int
    paragraph: int


@dataclass(slots=True)
class TextTokens:
    """The tokens of a text, with their sentences and paragraphs.

    Offsets and words are kept in parallel lists: creating an object per token would take most of
    the time.
    """

    text: str
    lexicon: Lexicon
    """The lexicon of the language in which the paragraphs are written."""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    quote_of_token: dict[int, int] = field(default_factory=dict)
    """Maps a token number to a quotation number."""
    token_of_quote: list[int] = field(default_factory=list)
    """Maps a quotation number to the token number of its first paragraph."""
    last_token_of_quote: dict[int, int] = field(default_factory=dict)
    """Maps the number of a quotation with several paragraphs to its token in the last of them."""
    sentences: list[SentenceTokens] = field(default_factory=list)
    sentence_of_quote: list[int] = field(default_factory=list)
    """Maps a quotation number to a sentence number."""
    sentence_starts: list[int] = field(default_factory=list)
    """The first token of each sentence."""
    verb_tokens: list[int] = field(default_factory=list)
    """The tokens that have the form of a verb of saying."""
    according_tokens: list[int] = field(default_factory=list)
    """The tokens that may begin “according to”, in any language."""
    paragraphs: tuple[tuple[int, int], ...] = ()
    headline_end: int = 0
    """The offset at which the headline ends; 0 if there is none."""
    opening_end: int = 0
    """The offset at which a short first line, usually a headline, ends; 0 if the line is long."""

    def is_word(self, token: int) -> bool:
        return self.words[token][0].isalnum()

    def is_capital(self, token: int) -> bool:
        """Return whether the token begins with a capital, or is in a script without capitals."""
        first = self.words[token][0]
        return first.isupper() or (first.isalpha() and not first.islower())

    def sentence_at(self, token: int) -> SentenceTokens:
        return self.sentences[bisect_right(self.sentence_starts, token) - 1]

    def verb_tokens_between(self, first: int, last: int) -> list[int]:
        return self.verb_tokens[
            bisect_left(self.verb_tokens, first) : bisect_left(self.verb_tokens, last)
        ]

    def according_tokens_between(self, first: int, last: int) -> list[int]:
        according = self.according_tokens
        return according[bisect_left(according, first) : bisect_left(according, last)]

    def in_headline(self, token: int) -> bool:
        return self.starts[token] < self.headline_end

    def in_short_opening(self, token: int) -> bool:
        return self.starts[token] < self.opening_end

    def paragraph_at(self, place: int) -> int:
        """Return the number of the paragraph that contains an offset of the text."""
        return max(0, bisect_left(self.paragraphs, (place + 1, 0)) - 1)


def tokenize_text(
    masked: MaskedText,
    spans: Sequence[HasSpan],
    outer: list[tuple[int, int]],
    paragraphs: tuple[tuple[int, int], ...],
    lexicon: Lexicon,
) -> TextTokens:
    """Return the tokens and sentences of those paragraphs of a text that are in one language.

    ``spans`` are the quotations of these paragraphs, ``outer`` the same with their quotation marks;
    both are in the order of the text.
    """
    tokens = TextTokens(
        masked.text,
        lexicon,
        paragraphs=paragraphs,
        headline_end=masked.headline_end,
        opening_end=masked.opening_end,
    )
    quote_at_start = {start: number for number, (start, _) in enumerate(outer)}
    tokens.token_of_quote = [-1] * len(outer)
    for number, (start, end) in enumerate(tokens.paragraphs):
        first = len(tokens.words)
        _add_tokens(tokens, masked.words, start, end, quote_at_start)
        _add_sentences(tokens, first, number, spans)
    tokens.verb_tokens = [
        token for token, low in enumerate(tokens.lower) if low in tokens.lexicon.verbs
    ]
    tokens.according_tokens = [
        token
        for token, low in enumerate(tokens.lower)
        if low in tokens.lexicon.phrases_for_according
    ]
    tokens.sentence_starts = [sentence.first for sentence in tokens.sentences]
    tokens.sentence_of_quote = [
        bisect_right(tokens.sentence_starts, token) - 1 for token in tokens.token_of_quote
    ]
    return tokens


@dataclass(frozen=True, slots=True)
class MaskedText:
    """A text and a copy with every quotation masked, with the offsets at which its head ends."""

    text: str
    words: str
    headline_end: int
    opening_end: int


def mask_text(
    text: str, outer: list[tuple[int, int]], paragraphs: tuple[tuple[int, int], ...]
) -> MaskedText:
    """Return ``text`` masked for the rules; ``outer`` are its quotations with their marks."""
    first = paragraphs[0] if len(paragraphs) > 1 else (0, 0)
    return MaskedText(
        text,
        _mask_quotations(text, outer),
        headline_end=first[1] if is_headline(text[slice(*first)]) else 0,
        opening_end=first[1] if first[1] <= LONGEST_OPENING else 0,
    )


def _mask_quotations(text: str, outer: list[tuple[int, int]]) -> str:
    pieces, at = [], 0
    plain = text
    for letter, other in REPLACEMENTS:
        # Most texts contain none of these; str.translate would look up every letter.
        plain = plain.replace(letter, other)
    for start, end in outer:
        pieces += [plain[at:start], QUOTATION, QUOTATION_FILL * (end - start - 1)]
        at = end
    return "".join([*pieces, plain[at:]])


def _add_tokens(
    tokens: TextTokens, masked: str, start: int, end: int, quote_at_start: dict[int, int]
) -> None:
    # Splitting runs in C; creating a match object for each token takes far longer.
    stretch = masked[start:end]
    pattern = TOKEN_AFTER_ELISION if tokens.lexicon.has_elisions else TOKEN
    pieces = pattern.split(stretch)
    borders = list(accumulate(map(len, pieces), initial=start))
    words, starts, ends = pieces[1::2], borders[1:-1:2], borders[2::2]
    lower = list(map(str.lower, words))
    if not tokens.lexicon.has_capitals:
        lower = [word.translate(WITHOUT_VOWELS) for word in lower]
    is_kept = [True] * len(words)
    for at in [at for at, word in enumerate(words) if word == "." and at]:
        is_kept[at] = not _is_within_sentence(tokens, lower[max(0, at - 2) : at])
    if False in is_kept:
        words, lower = list(compress(words, is_kept)), list(compress(lower, is_kept))
        starts, ends = list(compress(starts, is_kept)), list(compress(ends, is_kept))
    if QUOTATION in stretch or QUOTATION_FILL in stretch:
        _place_quotations(tokens, words, lower, starts, quote_at_start)
    tokens.starts += starts
    tokens.ends += ends
    tokens.words += words
    tokens.lower += lower


def _place_quotations(
    tokens: TextTokens,
    words: list[str],
    lower: list[str],
    starts: list[int],
    quote_at_start: dict[int, int],
) -> None:
    """Record which of the tokens that are about to be added are quotations."""
    offset = len(tokens.words)
    for at in [at for at, word in enumerate(words) if word[0] in (QUOTATION, QUOTATION_FILL)]:
        words[at] = lower[at] = QUOTATION
        number = quote_at_start.get(starts[at])
        if number is None and tokens.quote_of_token:
            tokens.last_token_of_quote[next(reversed(tokens.quote_of_token.values()))] = offset + at
        if number is not None:
            tokens.quote_of_token[offset + at] = number
            tokens.token_of_quote[number] = offset + at


def _is_within_sentence(tokens: TextTokens, before: list[str]) -> bool:
    """Return whether a dot after these words does not end the sentence.

    Examples: “Dr.”, and in German “die 92. Brigade”.
    """
    lexicon, word = tokens.lexicon, before[-1]
    if (len(word) == 1 and word.isalpha()) or word in lexicon.abbreviations or "." in word:
        return True
    has_article = before[0] in lexicon.determiners or before[0] in lexicon.male_determiners
    return lexicon.nouns_have_capitals and word.isdecimal() and has_article


def _add_sentences(
    tokens: TextTokens, first: int, paragraph: int, spans: Sequence[HasSpan]
) -> None:
    """Split the tokens from ``first`` on, which are one paragraph, into sentences and add these."""
    last = len(tokens.words)
    start = first
    words = tokens.words
    for token in [at for at in range(first, last) if words[at][0] in _MAY_END or at + 1 == last]:
        if token + 1 == last or _ends_sentence(tokens, token, last, spans):
            tokens.sentences.append(SentenceTokens(start, token + 1, paragraph))
            start = token + 1


def _ends_sentence(tokens: TextTokens, token: int, last: int, spans: Sequence[HasSpan]) -> bool:
    """Return whether the sentence ends with this token, which is not the last of the paragraph."""
    word = tokens.words[token]
    if word == QUOTATION:
        return _ends_with_quotation(tokens, token, last, spans)
    following = tokens.words[token + 1]
    return (
        tokens.is_capital(token + 1)
        or following == QUOTATION
        or following[0].isdigit()
        or word in "|•"
    )


def _ends_with_quotation(
    tokens: TextTokens, token: int, last: int, spans: Sequence[HasSpan]
) -> bool:
    number = tokens.quote_of_token.get(token)
    if number is None:
        return False
    following = tokens.words[token + 1]
    if not (tokens.is_capital(token + 1) or following == QUOTATION):
        return False
    content = tokens.text[spans[number].start : spans[number].end].rstrip(_CLOSING)
    if content[-1:] in _STATEMENT_ENDS:
        return True
    if content[-1:] not in _QUESTION_ENDS:
        return False
    near = tokens.lower[token + 1 : min(last, token + 1 + _FARTHEST_VERB)]
    return following == QUOTATION or not any(_is_finite(tokens, word) for word in near)


def _is_finite(tokens: TextTokens, word: str) -> bool:
    return word in tokens.lexicon.verbs and tokens.lexicon.verbs[word].form != VerbForm.PARTICIPLE
