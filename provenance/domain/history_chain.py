"""The chain of the history: each entry's digest covers the one before, and a signed head all of them.

Personal values enter a digest by a commitment, the digest of a random salt and the value. So a
protected source's names can be erased, salt and all, and the chain still holds.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

HIDDEN = "(protected)"
"""What stands in the place of an erased value."""
PERSONAL = {"source": ("name", "names")}
"""By kind of record, the values that are erased when it becomes protected."""
SIDES = ("before", "after")

Facts = Mapping[str, Any] | None
type Commitments = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One event of the history as its digest covers it."""

    id: int
    at: datetime
    who: str
    door: str
    what: str
    record_type: str
    record_id: int
    record_key: str
    why: str
    before: Facts
    after: Facts

    def personal_values(self) -> dict[str, Any]:
        """The values that may have to be erased, each by its side and name."""
        return {
            f"{side}.{name}": facts[name]
            for side, facts in zip(SIDES, (self.before, self.after), strict=True)
            for name in PERSONAL.get(self.record_type, ())
            if facts and name in facts
        }

    def commitments(self, salt: str) -> dict[str, str]:
        """What stands for each personal value that is not erased."""
        values = self.personal_values()
        return {key: commitment(salt, value) for key, value in values.items() if value != HIDDEN}

    def digest(self, previous: str, number: int, commitments: Commitments) -> str:
        """The digest of this entry at its place in the chain."""
        sides = [self.before, self.after]
        if commitments:
            sides = [
                _committed(facts, side, commitments)
                for side, facts in zip(SIDES, sides, strict=True)
            ]
        values = [previous, number, self.id, self.at.isoformat(), self.who, self.door, self.what]
        values += [self.record_type, self.record_id, self.record_key, self.why, *sides]
        return hashlib.sha256(_canonical(values)).hexdigest()


def commitment(salt: str, value: object) -> str:
    """The digest that stands for a value; without the salt the value cannot be guessed from it."""
    return hashlib.sha256(salt.encode() + b"\n" + _canonical(value)).hexdigest()


def _committed(facts: Facts, side: str, commitments: Commitments) -> Facts:
    return facts and {
        name: {"commitment": commitments[key]}
        if (key := f"{side}.{name}") in commitments
        else value
        for name, value in facts.items()
    }


def _canonical(value: object) -> bytes:
    """The same bytes for the same value, whichever database kept it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


class BrokenHead(ValueError):
    """A line of the file of heads that cannot be read."""


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain had come at a moment, with the signature of the installation's key."""

    number: int
    digest: str
    at: str
    signature: str = ""

    def signed(self, key: str) -> Head:
        """The same, signed with an Ed25519 key: 32 bytes in URL-safe base64."""
        signature = base64.b64encode(_private(key).sign(self._message())).decode()
        return Head(self.number, self.digest, self.at, signature)

    def is_signed_by_one_of(self, keys: Sequence[str]) -> bool:
        return any(self._is_signed_by(key) for key in keys)

    def as_line(self) -> str:
        values = {"number": self.number, "digest": self.digest, "at": self.at}
        return json.dumps(values | {"signature": self.signature}) + "\n"

    def _is_signed_by(self, key: str) -> bool:
        try:
            signature = base64.b64decode(self.signature)
            _private(key).public_key().verify(signature, self._message())
        except (InvalidSignature, ValueError):
            return False
        return True

    def _message(self) -> bytes:
        return _canonical(["provenance history head", self.number, self.digest, self.at])


def head_of_line(line: str) -> Head:
    """A head from its line; raises BrokenHead."""
    try:
        values = json.loads(line)
        return Head(int(values["number"]), *(str(values[n]) for n in ("digest", "at", "signature")))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenHead(line.strip()[:80]) from error


def _private(key: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(base64.urlsafe_b64decode(key))
