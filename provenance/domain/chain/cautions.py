"""Reasons why words similar to a known quote may come from another recording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.domain.chain.naming import join_with_and
from provenance.domain.language.content_words import content_words
from provenance.domain.language.dates import Bounds, surely_after
from provenance.domain.language.names import proper_names
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say

SHORT_WORDING_LENGTH = 5
"""Number of content words from which on the same words are unlikely to be said twice."""
MOST_DAYS_APART = 366
"""Days between the dates of two documents beyond which the distance is mentioned."""
NO_BOUNDS = Bounds(None, None)


@dataclass(frozen=True, slots=True)
class RecordedSide:
    """What a document states about words: speaker, place, documents above it, and dates.

    ``said`` bounds when the words were said, ``dated`` the date of the document that prints them.
    ``upstream`` holds the ids of all documents above it.
    """

    words: str
    document: int = 0
    speakers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    upstream: frozenset[int] = frozenset()
    said: Bounds = NO_BOUNDS
    dated: Bounds = NO_BOUNDS


def caution(here: RecordedSide, there: RecordedSide, names: dict[int, str]) -> str:
    """Return a sentence with reasons why the two may be of different recordings, or "".

    ``names`` are the names of the documents that either comes from, by id.
    """
    reasons = [*_few_words(here, there), *disagreements(here, there, names)]
    if not reasons:
        return ""
    return say(
        _("Similar wording, perhaps another recording: %(reasons)s."), reasons="; ".join(reasons)
    )


def disagreements(here: RecordedSide, there: RecordedSide, names: dict[int, str]) -> list[str]:
    """Return phrases on the speaker, place, upstream or date where the two sides differ.

    A value that one side does not state is no difference.
    """
    reasons = [
        (here.speakers, there.speakers, _("the speaker here is %(here)s, there %(there)s")),
        (here.places, there.places, _("the place here is %(here)s, there %(there)s")),
    ]
    sentences = [
        say(message, here=_quoted(ours), there=_quoted(theirs))
        for ours, theirs, message in reasons
        if _are_others(ours, theirs)
    ]
    return [*sentences, *_other_upstream(here, there, names), *_other_date(here, there)]


def _few_words(here: RecordedSide, there: RecordedSide) -> list[str]:
    number = min(len(content_words(folded(side.words).split())) for side in (here, there))
    if number >= SHORT_WORDING_LENGTH:
        return []
    if not number:
        return [_("none of the words are rare enough to tell it by")]
    message = ngettext(
        "only %(number)d word that matters", "only %(number)d words that matter", number
    )
    return [say(message, number=number)]


def _are_others(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Return whether both sides give proper names and have none in common."""
    mine, other = _names(ours), _names(theirs)
    return bool(mine and other) and mine.isdisjoint(other)


def _names(phrases: Iterable[str]) -> set[str]:
    return {folded(name) for phrase in phrases for name in proper_names(phrase)}


def _quoted(phrases: Sequence[str]) -> str:
    names = [phrase for phrase in dict.fromkeys(phrases) if proper_names(phrase)]
    return join_with_and([f"“{phrase}”" for phrase in names])


def _other_upstream(here: RecordedSide, there: RecordedSide, names: dict[int, str]) -> list[str]:
    if not (here.upstream and there.upstream):
        return []
    if (here.upstream | {here.document}) & (there.upstream | {there.document}):
        return []
    ours, theirs = (
        join_with_and(sorted(names[number] for number in side.upstream)) for side in (here, there)
    )
    message = _("the words come from %(here)s here, from %(there)s there")
    return [say(message, here=ours, there=theirs)]


def _other_date(here: RecordedSide, there: RecordedSide) -> list[str]:
    if surely_after(there.said, here.dated):
        return [_("those words were said after this document's date")]
    if _days_between(here.dated, there.dated) > MOST_DAYS_APART:
        return [_("the documents' dates lie more than a year apart")]
    return []


def _days_between(one: Bounds, other: Bounds) -> int:
    """Return the least number of days that can lie between two dates."""
    gaps = [0]
    for first, last in ((one, other), (other, one)):
        if surely_after(last, first) and first.latest and last.earliest:
            gaps.append((last.earliest - first.latest).days)
    return max(gaps)
