"""The language of generated sentences: English, unless a page sets its reader's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

ISOLATE, RELEASE = "\u2068", "\u2069"
"""Unicode isolates: text between them keeps its direction without affecting the sentence."""
TAG_START, TAG_END, WORDS_END = "\ufdd0", "\ufdd1", "\ufdd2"
"""Noncharacters that begin a language tag, end it, and end the words of a document that follow it.

Sentences of a page contain them until it is sent; nothing that is stored or exported does.
"""
LANGUAGE_TAGS = re.compile(rf"{TAG_START}[A-Za-z0-9-]*{TAG_END}|[{TAG_START}-{WORDS_END}]")
"""What ``with_tag`` adds to words, whole or cut."""


@dataclass(frozen=True, slots=True)
class SentenceLanguage:
    """The translation functions of a language, and whether it is written from right to left.

    With ``marks_languages``, words of documents carry the tags of their languages.
    """

    language: str
    gettext: Callable[[str], str]
    pgettext: Callable[[str, str], str]
    ngettext: Callable[[str, str, int], str]
    is_right_to_left: bool = False
    marks_languages: bool = False


ENGLISH = SentenceLanguage(
    language="en",
    gettext=lambda message: message,
    pgettext=lambda context, message: message,
    ngettext=lambda one, many, number: one if number == 1 else many,
)
_LANGUAGE: ContextVar[SentenceLanguage] = ContextVar("sentence_language", default=ENGLISH)


@contextmanager
def use_language(sentence_language: SentenceLanguage) -> Iterator[None]:
    """Use this language for all messages within the context."""
    before = _LANGUAGE.set(sentence_language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


@contextmanager
def in_english() -> Iterator[None]:
    """Use English within the context, for what is stored, fingerprinted or read by programs."""
    with use_language(ENGLISH):
        yield


def current_language() -> SentenceLanguage:
    """Return the current language."""
    return _LANGUAGE.get()


def gettext(message: str) -> str:
    return _LANGUAGE.get().gettext(message)


def gettext_noop(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is used."""
    return message


def pgettext(context: str, message: str) -> str:
    """Translate a message whose meaning depends on the context."""
    return _LANGUAGE.get().pgettext(context, message)


def ngettext(one: str, many: str, number: int) -> str:
    return _LANGUAGE.get().ngettext(one, many, number)


def say(message: str, **values: object) -> str:
    """Return the message with its values interpolated; in right-to-left languages, isolated.

    >>> say("as told by %(outlet)s", outlet="the agency")
    'as told by the agency'
    """
    if not _LANGUAGE.get().is_right_to_left:
        return message % values
    return message % {name: isolate_direction(value) for name, value in values.items()}


def isolate_direction[Value](value: Value) -> Value | str:
    """Isolate the direction of a text, in a right-to-left language.

    Text that contains isolated parts already is returned unchanged.
    """
    is_right_to_left = _LANGUAGE.get().is_right_to_left
    if not is_right_to_left or not isinstance(value, str) or not value or ISOLATE in value:
        return value
    return f"{ISOLATE}{value}{RELEASE}"


def with_tag(words: str, tag: str | None) -> str:
    """Return words of a document with the tag of their language; "" is an unknown language.

    ``None`` adds no tag: the element around them already has one.
    """
    if tag is None or not words or not _LANGUAGE.get().marks_languages:
        return words
    return f"{TAG_START}{tag}{TAG_END}{words}{WORDS_END}"


def clauses(sentences: Iterable[str]) -> str:
    """Join the non-empty clauses of one sentence."""
    return pgettext("between clauses", "; ").join(filter(None, sentences))


def items(words: Iterable[str]) -> str:
    """Join items of a list, without “and” before the last: “a, b, c”."""
    return pgettext("between items", ", ").join(map(isolate_direction, words))


def with_capital(words: str) -> str:
    """Return the words with a capital first letter.

    >>> with_capital("the audio")
    'The audio'
    """
    return words[:1].upper() + words[1:]
