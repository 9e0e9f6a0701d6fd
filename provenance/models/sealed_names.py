"""Names of protected sources: sealed as long as their source is protected, and otherwise in clear.

Where a document prints such a name, it stands in that document's passages; the register's own
copy is sealed all the same.
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
"""Sealed bytes stand as Braille patterns, so that no search by letters or digits meets them."""
MARK = chr(FIRST + 0x80)
"""What a sealed name begins with: the version of its seal."""
IS_SEALED = models.Q(name__startswith=MARK)
in_copies = ContextVar("in_copies", default=False)
"""Whether records are being copied out of the database; protected names then stay."""


class ProtectedName(str):
    """A name as it stands sealed in the database."""

    __slots__ = ()


class NameColumn(models.TextField):  # type: ignore[type-arg]
    """A name in clear in Python; in the database it is sealed where its record says so."""

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
        """As a copy of the database holds it."""
        return str(obj) if in_copies.get() else super().value_to_string(obj)


class NameDigest(models.CharField):  # type: ignore[type-arg]
    """The keyed digest of a sealed name, however it is spelt; empty where the name is in clear."""

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
    """A sealed name in clear, kept in memory: opening one takes some 25 millionths of a second."""
    return unseal_bytes(bytes(ord(letter) - FIRST for letter in sealed))


class StoredCheck(models.CheckConstraint):
    """A constraint on what is stored, which a record in memory does not show."""

    def validate(self, *args: Any, **options: Any) -> None:
        """Nothing: the value is only sealed when it is written."""


def name_digests(name: str) -> list[str]:
    """The digest of a name under each key; the same for all spellings that fold to one."""
    return digests(folded(name))


def refuse_seal(value: str) -> None:
    """Refuse what stands for a sealed name: it would take the place of the name itself."""
    if value.startswith(MARK) or (value == str(NOT_OPENED) and not isinstance(value, Unopened)):
        raise ValidationError(
            _("No key of this installation opens this name. Add its key, or type the name anew.")
        )


def with_names(update_fields: Any) -> Any:
    """The columns to write: a name's with whatever decides whether it is sealed."""
    if update_fields is None or not {"protection", "source", "name"} & set(update_fields):
        return update_fields
    return {*update_fields, "name", "name_digest"}
