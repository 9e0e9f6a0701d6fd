"""Excerpts: passages in their context, with the positions of content, speaker and hedges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from provenance.domain.language.hedges import find_hedges
from provenance.domain.language.text import folded
from provenance.domain.language.text_pieces import PassageSpan, TextPiece, cut_into_pieces

DISTRESSING = "distressing"
"""The role of words that are folded away; it has no mark of its own."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A passage with its stored context and what is recorded of it.

    ``roles`` are those of the whole passage, and ``speakers`` the names by which it calls the
    speaker. ``hedging`` is true where hedges in these words count as the document's. ``overruled``
    are hedges that a curator struck out, case-folded. ``distressing`` words are folded away.
    """

    key: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    language: str = ""
    roles: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    hedging: bool = False
    distressing: bool = False
    overruled: frozenset[str] = field(default_factory=frozenset)

    @property
    def window(self) -> str:
        return self.prefix + self.exact + self.suffix

    @property
    def pieces(self) -> list[TextPiece]:
        """The passage in its context, cut at the bounds of its spans."""
        return cut_into_pieces(self.window, self._spans())

    def stands_in(self, text: str) -> bool:
        """Return whether the exact words are in the text at their offset."""
        end = None if self.start is None else self.start + len(self.exact)
        return end is not None and text[self.start : end] == self.exact

    def spans_in(self, text: str) -> list[PassageSpan]:
        """Return the spans as offsets in the text: the passage's only, if its context differs."""
        if self.start is None or not self.stands_in(text):
            return []
        base = self.start - len(self.prefix)
        whole = base >= 0 and text[base : base + len(self.window)] == self.window
        until = self.start + len(self.exact)
        moved = [(a + base, b + base, role, key) for a, b, role, key in self._spans()]
        return [s for s in moved if whole or (self.start <= s[0] and s[1] <= until)]

    def shows_any_of(self, spans: Iterable[tuple[int, int]]) -> bool:
        """Return whether the excerpt is distressing, or overlaps one of these spans of the text."""
        if self.start is None:
            return self.distressing
        first = self.start - len(self.prefix)
        last = self.start + len(self.exact) + len(self.suffix)
        return self.distressing or any(a < last and first < b for a, b in spans)

    def _spans(self) -> Iterator[PassageSpan]:
        start, end = len(self.prefix), len(self.prefix) + len(self.exact)
        for place, role in enumerate(self.roles or ("passage",)):
            yield start, end, role, "" if place else self.key
        name_spans = list(self._named())
        if self.distressing:
            yield start, end, DISTRESSING, ""
        for a, b in name_spans:
            yield a, b, "source", ""
        held_back = [(start, end)] if self.hedging else []
        for a, b in [*held_back, *name_spans]:
            yield from self._hedges(a, b)

    def _named(self) -> Iterator[tuple[int, int]]:
        """Yield the spans in which the speaker is named in the words that are shown."""
        for speaker in self.speakers:
            place = self.window.find(speaker)
            if place >= 0:
                yield place, place + len(speaker)

    def _hedges(self, start: int, end: int) -> Iterator[PassageSpan]:
        text = self.window[start:end]
        at = 0
        for hedge in find_hedges(text, self.language or "en"):
            at = text.index(hedge, at)
            if folded(hedge) not in self.overruled:
                yield start + at, start + at + len(hedge), "hedge", ""
            at += len(hedge)
