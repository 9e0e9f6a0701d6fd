"""Encrypted columns: unreadable for anyone who has the database without the keys.

Keys are derived from PARTICULARS_KEY, then from SECRET_KEY and SECRET_KEY_FALLBACKS. The first key
encrypts, all of them decrypt. An encrypted column cannot be searched in the database.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

NOT_OPENED = _("(sealed with a key that this installation does not have)")
LOOKUPS = frozenset({"exact", "isnull"})
"""The lookups allowed on an encrypted column; ``exact`` is only useful with the empty text."""


class Unopened(str):
    """Placeholder for a text that no key decrypts; saving it writes back the encrypted value."""

    __slots__ = ("sealed",)
    sealed: str

    def __new__(cls, sealed: str) -> Unopened:
        text = super().__new__(cls, NOT_OPENED)
        text.sealed = sealed
        return text


class UnopenedValues(dict[str, str]):
    """Placeholder for values that no key decrypts: every key returns ``NOT_OPENED``."""

    def __init__(self, sealed: str) -> None:
        super().__init__()
        self.sealed = sealed

    def __missing__(self, key: str) -> str:
        return str(NOT_OPENED)


class SealedText(models.TextField):  # type: ignore[type-arg]
    """A text column, encrypted in the database and plain in Python; empty text stays empty."""

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Unopened | UnopenedValues):
            return value.sealed
        return seal(str(value)) if value else value

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> Any:
        if not value:
            return value
        try:
            return unseal(value)
        except InvalidToken:
            return Unopened(value)

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name in LOOKUPS else None


class SealedValues(SealedText):
    """A dictionary that is stored as JSON in one encrypted text."""

    # For mypy: the values set and read are not the text of the column.
    _pyi_private_set_type: Any
    _pyi_private_get_type: Any

    def get_prep_value(self, value: Any) -> Any:
        is_open = isinstance(value, dict) and not isinstance(value, UnopenedValues)
        return super().get_prep_value(json.dumps(value) if is_open else value)

    def from_db_value(self, value: str | None, expression: object, connection: object) -> Any:
        text = super().from_db_value(value, expression, connection)
        return UnopenedValues(text.sealed) if isinstance(text, Unopened) else json.loads(text)

    def value_to_string(self, obj: models.Model) -> str:
        return json.dumps(self.value_from_object(obj))

    def to_python(self, value: Any) -> Any:
        return json.loads(value) if isinstance(value, str) else value


class DigestOf(models.CharField):  # type: ignore[type-arg]
    """The keyed digest of an encrypted column, for lookups and unique constraints."""

    def __init__(self, sealed: str, **options: Any) -> None:
        self.sealed = sealed
        super().__init__(**{"max_length": 64, "editable": False, **options})

    def deconstruct(self) -> Any:
        name, path, arguments, options = super().deconstruct()
        del options["max_length"], options["editable"]
        return name, path, [self.sealed, *arguments], options

    def pre_save(self, instance: models.Model, add: bool) -> str:
        text = getattr(instance, self.sealed)
        if not isinstance(text, Unopened):
            setattr(instance, self.attname, digests(text)[0])
        return str(getattr(instance, self.attname))


def sealed_columns() -> dict[type[models.Model], list[str]]:
    """Return the names of the encrypted columns of each model that has any."""
    columns = {
        model: [
            field.name for field in model._meta.concrete_fields if isinstance(field, SealedText)
        ]
        for model in apps.get_models()
    }
    return {model: names for model, names in columns.items() if names}


def digests_of(model: type[models.Model]) -> list[str]:
    """Return the names of a model's columns that hold keyed digests."""
    return [field.name for field in model._meta.concrete_fields if isinstance(field, DigestOf)]


def seal(text: str) -> str:
    """Return the text, encrypted with the first key."""
    return _seals(secrets()).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return the decrypted text. Raises ``InvalidToken`` where no key decrypts it."""
    return _seals(secrets()).decrypt(sealed.encode()).decode()


def seal_bytes(text: str) -> bytes:
    """Return the encrypted text as bytes; see ``seal``."""
    return base64.urlsafe_b64decode(seal(text))


def unseal_bytes(sealed: bytes) -> str:
    """Return the text decrypted from bytes; see ``unseal``."""
    return unseal(base64.urlsafe_b64encode(sealed).decode())


def digests(text: str) -> list[str]:
    """Return the keyed digest of a text under each key, that of the first key first."""
    return [
        hmac.new(_key(secret, "digests"), text.encode(), hashlib.sha256).hexdigest()
        for secret in secrets()
    ]


def secrets() -> tuple[str, ...]:
    """Return the secrets from which keys are derived, the one for encryption first."""
    return (*settings.PARTICULARS_KEY, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=8)
def _seals(every: tuple[str, ...]) -> MultiFernet:
    keys = [base64.urlsafe_b64encode(_key(secret, "columns")) for secret in every]
    return MultiFernet([Fernet(key) for key in keys])


def _key(secret: str, purpose: str) -> bytes:
    """Return a key derived for one purpose, which decrypts nothing of another purpose."""
    return hmac.new(secret.encode(), purpose.encode(), hashlib.sha256).digest()
