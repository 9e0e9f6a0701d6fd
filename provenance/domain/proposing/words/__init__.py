"""The words by which speech, sources and checks are told, a module a language, as plain data."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text, parted by white space.

    >>> sorted(listed("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())
