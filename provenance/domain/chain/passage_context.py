"""Where exact words stand: in their paragraph of an attached text, or in their stored context."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.records import PassageRecord

CONTEXT = 64
"""The most code points that are stored of what stands on either side of a passage."""
LEAST_CUT = 30
"""A shorter context ends where the text does; a longer one that ends in a letter is cut in a word."""
WINDOW = 600
"""Code points of an attached text read on either side of a passage."""


class PassageStanding(StrEnum):
    """What can be shown around a passage."""

    PARAGRAPH = "paragraph"
    CONTEXT = "context"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Setting:
    """A passage with what stands before and after it."""

    standing: PassageStanding
    before: str
    exact: str
    after: str


def setting(passage: PassageRecord, *, attached: bool) -> Setting:
    """The passage in its paragraph where its text is attached, else in its stored context.

    Where the attached text has other words at that place it is *not found here*; it is never
    looked for elsewhere.
    """
    prefix, suffix = passage.prefix, passage.suffix
    if len(prefix) >= LEAST_CUT and prefix[0].isalnum():
        prefix = prefix.partition(" ")[2] or prefix
    if len(suffix) >= LEAST_CUT and suffix[-1].isalnum():
        suffix = suffix.rpartition(" ")[0] or suffix
    before = f"…{prefix}" if prefix else ""
    after = f"{suffix}…" if suffix else ""
    if not attached or passage.start is None:
        return Setting(PassageStanding.CONTEXT, before, passage.exact, after)
    at = passage.start - passage.around_from
    until = at + len(passage.exact)
    if passage.around[at:until] != passage.exact:
        return Setting(PassageStanding.NOT_FOUND, before, passage.exact, after)
    opening = passage.around.rfind("\n", 0, at) + 1
    closing = passage.around.find("\n", until)
    closing = len(passage.around) if closing < 0 else closing
    before, after = passage.around[opening:at], passage.around[until:closing]
    if opening == 0 and passage.around_from > 0:
        before = f"…{before}"
    if closing == len(passage.around) and len(after) >= WINDOW:
        after = f"{after}…"
    return Setting(PassageStanding.PARAGRAPH, before, passage.exact, after)


def stands_at(text: str, *, exact: str, start: int | None, prefix: str, suffix: str) -> bool:
    """Whether ``exact`` stands at ``start`` between its context; anywhere, if no place is known.

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
