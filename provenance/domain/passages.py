"""Whether exact words stand in a text where they are said to."""

from __future__ import annotations


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
