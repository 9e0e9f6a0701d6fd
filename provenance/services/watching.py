"""Watches on quotes, and the notices that their watchers get."""

from __future__ import annotations

from collections.abc import Sequence


def chain_changed(changes: Sequence[tuple[int, str, tuple[str, ...]]]) -> None:
    """Tell the watchers of these utterances: id, version, and what changed in plain sentences."""
