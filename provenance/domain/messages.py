"""The language in which sentences are said: English, unless a page speaks its reader's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

ISOLATE, RELEASE = "\u2068", "\u2069"
"""Between these a name keeps its own direction and leaves that of the sentence alone."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """How to put messages into a language, and whether it is written from right to left."""

    language: str
    gettext: Callable[[str], str]
    pgettext: Callable[[str, str], str]
    ngettext: Callable[[str, str, int], str]
    leftward: bool = False


ENGLISH = Tongue(
    language="en",
    gettext=lambda message: message,
    pgettext=lambda context, message: message,
    ngettext=lambda one, many, number: one if number == 1 else many,
)
_TONGUE: ContextVar[Tongue] = ContextVar("tongue", default=ENGLISH)


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Say everything in this language meanwhile."""
    before = _TONGUE.set(tongue)
    try:
        yield
    finally:
        _TONGUE.reset(before)


@contextmanager
def in_english() -> Iterator[None]:
    """Say everything in English meanwhile: what is stored, fingerprinted or read by programs."""
    with speaking(ENGLISH):
        yield


def language() -> str:
    """The tag of the language that is spoken."""
    return _TONGUE.get().language


def gettext(message: str) -> str:
    return _TONGUE.get().gettext(message)


def gettext_noop(message: str) -> str:
    """Marks a message for the catalogues where it stands; it is translated where it is said."""
    return message


def pgettext(context: str, message: str) -> str:
    """A message that means different things in different places."""
    return _TONGUE.get().pgettext(context, message)


def ngettext(one: str, many: str, number: int) -> str:
    return _TONGUE.get().ngettext(one, many, number)


def say(message: str, **values: object) -> str:
    """The message with its values in place.

    >>> say("as told by %(outlet)s", outlet="the agency")
    'as told by the agency'
    """
    if not _TONGUE.get().leftward:
        return message % values
    return message % {name: apart(value) for name, value in values.items()}


def apart[Value](value: Value) -> Value | str:
    """A name that keeps its direction; what was composed here already holds such names."""
    leftward = _TONGUE.get().leftward
    if not leftward or not isinstance(value, str) or not value or ISOLATE in value:
        return value
    return f"{ISOLATE}{value}{RELEASE}"


def clauses(sentences: Iterable[str]) -> str:
    """Clauses of one sentence, the empty ones left out."""
    return pgettext("between clauses", "; ").join(filter(None, sentences))


def items(words: Iterable[str]) -> str:
    """Items of a list without its last joint: “a, b, c”."""
    return pgettext("between items", ", ").join(map(apart, words))


def with_capital(words: str) -> str:
    """The words as they stand at the head of a line.

    >>> with_capital("the audio")
    'The audio'
    """
    return words[:1].upper() + words[1:]
