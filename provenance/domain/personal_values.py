"""Personal values in the history, encrypted with a key per subject and lost when it is deleted."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

HIDDEN = "(protected)"
"""Shown in place of a value that cannot or must not be read."""
PERSONAL = {"source": ("name", "names")}
"""The values to encrypt, by kind of record; they are lost when the record becomes protected."""
SEALED = "sealed"
"""The only key of the dictionary that replaces an encrypted value."""
NONCE_BYTES = 12

type Facts = Mapping[str, Any]


class SubjectCipher:
    """Encrypts and decrypts the personal values of one subject (AES-256-GCM)."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Take keys made by ``new_key``: the first one encrypts, and all of them decrypt."""
        self._ciphers = [AESGCM(base64.urlsafe_b64decode(key)) for key in keys]

    def seal(self, facts: Facts | None, kind: str) -> dict[str, Any] | None:
        """Return the facts with the personal values of a record of this kind encrypted."""
        if facts is None:
            return None
        sealed = {name: self._seal(name, facts[name]) for name in unencrypted_names(facts, kind)}
        return {**facts, **sealed}

    def open(self, facts: Facts | None) -> dict[str, Any] | None:
        """Return the facts decrypted; values that none of the keys decrypts are ``HIDDEN``."""
        if facts is None:
            return None
        return {
            name: self._open(name, value) if is_sealed(value) else value
            for name, value in facts.items()
        }

    def opens(self, facts: Facts | None) -> bool:
        """Return whether the keys decrypt all encrypted values of these facts."""
        return HIDDEN not in [(self.open(facts) or {})[name] for name in sealed_names(facts)]

    def _seal(self, name: str, value: object) -> dict[str, str]:
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._ciphers[0].encrypt(nonce, json.dumps(value).encode(), name.encode())
        return {SEALED: base64.b64encode(nonce + sealed).decode()}

    def _open(self, name: str, value: Mapping[str, str]) -> Any:
        sealed = base64.b64decode(value[SEALED])
        for cipher in self._ciphers:
            try:
                text = cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], name.encode())
            except InvalidTag:
                continue
            return json.loads(text)
        return HIDDEN


def new_key() -> str:
    """Return a random key for one subject."""
    return base64.urlsafe_b64encode(AESGCM.generate_key(256)).decode()


def is_sealed(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {SEALED}


def sealed_names(facts: Facts | None) -> list[str]:
    """Return the names of the encrypted values of these facts."""
    return [name for name, value in (facts or {}).items() if is_sealed(value)]


def unencrypted_names(facts: Facts | None, kind: str) -> Iterator[str]:
    """Yield the names of the personal values of these facts that are not encrypted."""
    for name in PERSONAL.get(kind, ()):
        if facts and name in facts and facts[name] != HIDDEN and not is_sealed(facts[name]):
            yield name
