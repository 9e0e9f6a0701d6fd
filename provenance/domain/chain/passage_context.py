"""The surroundings of a passage: its paragraph in an attached text, or its stored context."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.records import PassageRecord

CONTEXT = 64
"""Most code points that are stored before and after a passage."""
LEAST_CUT = 30
"""Length from which a context may be cut within a word; a shorter one ends with the text itself."""
WINDOW = 600
"""Code points of an attached text that are read before and after a passage."""


class PassageStanding(StrEnum):
    """What can be shown around a passage."""

    PARAGRAPH = "paragraph"
    CONTEXT = "context"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class PassageContext:
    """A passage with the text before and after it."""

    standing: PassageStanding
    before: str
    exact: str
    after: str


def passage_context(passage: PassageRecord, *, attached: bool) -> PassageContext:
    """Return the passage in its paragraph where its text is attached, else in its stored context.

    Where the attached text has other words at that offset, the passage is *not found here*; it is
    never searched for elsewhere.
    """
    prefix, suffix = passage.prefix, passage.suffix
    if len(prefix) >= LEAST_CUT and prefix[0].isalnum():
        prefix = prefix.partition(" ")[2] or prefix
    if len(suffix) >= LEAST_CUT and suffix[-1].isalnum():
        suffix = suffix.rpartition(" ")[0] or suffix
    before = f"…{prefix}" if prefix else ""
    after = f"{suffix}…" if suffix else ""
    if not attached or passage.start is None:
        return PassageContext(PassageStanding.CONTEXT, before, passage.exact, after)
    at = passage.start - passage.around_from
    until = at + len(passage.exact)
    if passage.around[at:until] != passage.exact:
        return PassageContext(PassageStanding.NOT_FOUND, before, passage.exact, after)
    opening = passage.around.rfind("\n", 0, at) + 1
    closing = passage.around.find("\n", until)
    closing = len(passage.around) if closing < 0 else closing
    before, after = passage.around[opening:at], passage.around[until:closing]
    if opening == 0 and passage.around_from > 0:
        before = f"…{before}"
    if closing == len(passage.around) and len(after) >= WINDOW:
        after = f"{after}…"
    return PassageContext(PassageStanding.PARAGRAPH, before, passage.exact, after)


def stands_at(text: str, *, exact: str, start: int | None, prefix: str, suffix: str) -> bool:
    """Return whether ``exact`` is at ``start`` between its context; anywhere if ``start`` is None.

    >>> stands_at("We are losing now.", exact="losing", start=7, prefix="are ", suffix=" now")
    True
    >>> stands_at("We are losing now.", exact="losing", start=6, prefix="are ", suffix=" now")
    False
    """
    if start is None:
        return prefix + exact + suffix in text
    end = start + len(exact)
    return (
        text[start:end] == exact and text[:start].endswith(prefix) and text[end:].startswith(suffix)
    )
