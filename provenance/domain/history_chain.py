"""The hash chain of the history: each entry's digest covers the previous one, a signed head all.

Personal values enter a digest in their encrypted form, so that the chain can be checked although
nobody can decrypt them.
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

Facts = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """An event of the history, with the values that its digest covers."""

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

    def digest(self, previous: str, number: int) -> str:
        """Return the digest of this entry at its position in the chain."""
        values = [previous, number, self.id, self.at.isoformat(), self.who, self.door, self.what]
        values += [self.record_type, self.record_id, self.record_key, self.why]
        values += [self.before, self.after]
        return hashlib.sha256(_canonical(values)).hexdigest()


def _canonical(value: object) -> bytes:
    """Return the same bytes for the same value, whichever database stored it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


class BrokenHead(ValueError):
    """A line of the file of heads cannot be read."""


@dataclass(frozen=True, slots=True)
class Head:
    """The length and digest of the chain at a moment, signed with the installation's key."""

    number: int
    digest: str
    at: str
    signature: str = ""

    def signed(self, key: str) -> Head:
        """Return this head signed with an Ed25519 private key: 32 bytes in URL-safe base64."""
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
    """Return the head on a line. Raises ``BrokenHead`` where the line cannot be read."""
    try:
        values = json.loads(line)
        return Head(int(values["number"]), *(str(values[n]) for n in ("digest", "at", "signature")))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenHead(line.strip()[:80]) from error


def _private(key: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(base64.urlsafe_b64decode(key))
