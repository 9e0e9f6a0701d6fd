"""The cache, which holds counts alone, with locks that do not outlive a write that failed."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache

LOCK = ":lock"
"""How the keys end by which allauth keeps two from counting at once."""
LOCK_SECONDS = 0.001
"""How long such a lock stands at least: the table knows whole seconds, so until the next begins."""


class CountCache(DatabaseCache):
    """Django's cache in the database; a lock in it stands for a second at most.

    allauth gives its locks ten seconds and waits one. Where a lock could not be given back, since
    nothing could be written, whoever came next was told of too many tries. That two at the same
    moment may count as one does no harm.
    """

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        seconds = LOCK_SECONDS if key.endswith(LOCK) else timeout
        return super().add(key, value, seconds, version)
