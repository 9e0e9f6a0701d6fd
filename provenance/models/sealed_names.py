"""Names of sources: encrypted while their source is protected, plain otherwise.

Passages of documents that print such a name contain it unencrypted; the copy in the register is
encrypted all the same.
"""

from __future__ import annotations

from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from cryptography.fernet import InvalidToken
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from provenance.domain.language.text import folded
from provenance.models.sealed import (
    NOT_OPENED,
    Unopened,
    digests,
    seal_bytes,
    secrets,
    unseal_bytes,
)

FIRST = 0x2800
"""Encrypted bytes are stored as Braille characters, which no search for letters or digits finds."""
MARK = chr(FIRST + 0x80)
"""The first character of an encrypted name: the version byte of the encryption."""
IS_SEALED = models.Q(name__startswith=MARK)
in_copies = ContextVar("in_copies", default=False)
"""Whether ``dumpdata`` is copying records, without protected names."""


class ProtectedName(str):
    """A name as it is stored encrypted in the database."""

    __slots__ = ()


class NameColumn(models.TextField):  # type: ignore[type-arg]
    """A name that is plain in Python, and encrypted in the database if ``has_sealed_name``."""

    def pre_save(self, instance: Any, add: bool) -> Any:
        name = getattr(instance, self.attname)
        if isinstance(name, Unopened) or not instance.has_sealed_name:
            return name
        return ProtectedName("".join(chr(FIRST + byte) for byte in seal_bytes(name)))

    def get_prep_value(self, value: Any) -> Any:
        return value.sealed if isinstance(value, Unopened) else super().get_prep_value(value)

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> Any:
        if value is None or not value.startswith(MARK):
            return value
        try:
            return _opened(value, secrets())
        except (InvalidToken, ValueError):
            return Unopened(value)

    def value_to_string(self, obj: Any) -> str:
        """Return the name, or the record's ``__str__`` while ``dumpdata`` copies records."""
        return str(obj) if in_copies.get() else super().value_to_string(obj)


class NameDigest(models.CharField):  # type: ignore[type-arg]
    """The keyed digest of an encrypted name, the same for all spellings; empty for a plain name."""

    def __init__(self, **options: Any) -> None:
        own = {"max_length": 64, "default": "", "editable": False, "serialize": False}
        super().__init__(**{**options, **own})

    def deconstruct(self) -> Any:
        name, path, arguments, _options = super().deconstruct()
        return name, path, arguments, {}

    def pre_save(self, instance: Any, add: bool) -> str:
        if not isinstance(instance.name, Unopened):
            sealed = instance.has_sealed_name
            instance.name_digest = name_digests(instance.name)[0] if sealed else ""
        return str(instance.name_digest)


@lru_cache(maxsize=10_000)
def _opened(sealed: str, _keys: tuple[str, ...]) -> str:
    """Return the decrypted name; cached, since decrypting one takes about 25 microseconds."""
    return unseal_bytes(bytes(ord(letter) - FIRST for letter in sealed))


class StoredCheck(models.CheckConstraint):
    """A check constraint on the stored values, which an unsaved instance does not have."""

    def validate(self, *args: Any, **options: Any) -> None:
        """Do nothing: the value is encrypted only when it is written."""


def name_digests(name: str) -> list[str]:
    """Return the digest of a name under each key, the same for all spellings that fold alike."""
    return digests(folded(name))


def refuse_seal(value: str) -> None:
    """Refuse an encrypted value or its placeholder, which would replace the name itself."""
    if value.startswith(MARK) or (value == str(NOT_OPENED) and not isinstance(value, Unopened)):
        raise ValidationError(
            _("No key of this installation opens this name. Add its key, or type the name anew.")
        )


def with_names(update_fields: Any) -> Any:
    """Return ``update_fields`` with the name and its digest, where encryption may change."""
    if update_fields is None or not {"protection", "source", "name"} & set(update_fields):
        return update_fields
    return {*update_fields, "name", "name_digest"}
