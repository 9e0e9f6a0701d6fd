"""Names of accounts in the history: a handle stands for each, so that the name itself can be erased."""

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
"""What values of the history are called that hold the name of an account."""
PREFIX = "account "
"""No name of an account has a space in it, so none is taken for a handle."""
DIGITS = 20
SALT_BYTES = 16


def new_salt() -> str:
    return secrets.token_hex(SALT_BYTES)


def handle_of(name: str, salt: str) -> str:
    """The handle of a name: another name has none alike, and without the salt it tells nothing."""
    return PREFIX + hashlib.sha256(f"{salt} {name}".encode()).hexdigest()[:DIGITS]


def is_handle(name: str) -> bool:
    return name.startswith(PREFIX)


def names_in(facts: Any) -> Iterator[str]:
    """Each name of an account, or handle, among these facts and the rows that they hold."""
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
    """These facts with other names for accounts; one that is not given stays."""
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
