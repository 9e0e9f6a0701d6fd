"""A database cache for counters, with locks that expire quickly when a write failed."""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache

LOCK = ":lock"
"""The suffix of the cache keys that allauth uses as locks while it counts."""
LOCK_SECONDS = 0.001
"""Timeout of a lock; the table stores whole seconds, so it lasts until the next second begins."""


class CountCache(DatabaseCache):
    """Django's database cache, with locks that last one second at most.

    allauth gives its locks ten seconds and waits one. Where a lock could not be released, because
    nothing could be written, the next request was refused for too many tries. That two simultaneous
    attempts may count as one does no harm.
    """

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> Any:
        seconds = LOCK_SECONDS if key.endswith(LOCK) else timeout
        return super().add(key, value, seconds, version)
