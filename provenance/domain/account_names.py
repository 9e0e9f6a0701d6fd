"""Account names in the history: each is replaced by a handle, so that the name can be erased."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

type Facts = Mapping[str, Any]

NAMES = frozenset(
    {
        *("curator", "decided_by", "examined_by", "inferred_by", "proposed_by", "raised_by"),
        *("in hand", "read_by", "recorded_by", "submitted_by", "taken_by", "username", "works"),
    }
)
"""The keys of values in the history that are account names."""
PREFIX = "account "
"""Prefix of handles; account names contain no spaces, so none is mistaken for a handle."""
DIGITS = 20
SALT_BYTES = 16


def new_salt() -> str:
    return secrets.token_hex(SALT_BYTES)


def handle_of(name: str, salt: str) -> str:
    """Return the handle of a name: unique to that name, and meaningless without the salt."""
    return PREFIX + hashlib.sha256(f"{salt} {name}".encode()).hexdigest()[:DIGITS]


def is_handle(name: str) -> bool:
    return name.startswith(PREFIX)


def names_in(facts: Any) -> Iterator[str]:
    """Yield each account name or handle in these facts and in the rows nested in them."""
    if isinstance(facts, list):
        for one in facts:
            yield from names_in(one)
    elif isinstance(facts, dict):
        for key, value in facts.items():
            if key in NAMES and isinstance(value, str) and value:
                yield value
            else:
                yield from names_in(value)


def with_names(facts: Any, names: Mapping[str, str]) -> Any:
    """Return the facts with account names replaced by ``names``; names not in it are kept."""
    if isinstance(facts, list):
        return [with_names(one, names) for one in facts]
    if not isinstance(facts, dict):
        return facts
    return {
        key: names.get(value, value)
        if key in NAMES and isinstance(value, str)
        else with_names(value, names)
        for key, value in facts.items()
    }
