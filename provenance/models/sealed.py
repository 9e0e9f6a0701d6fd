"""Columns that are sealed: who has the database, but not the keys, reads nothing of them.

The keys are made from PARTICULARS_KEY and, after those, from the site's secret and those before it.
The first seals, all of them open. No search of the database reaches into a sealed column.
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
"""What can be asked of a sealed column; of exact values only whether it is empty."""


class Unopened(str):
    """Stands for a text that no key opens; saved again, what is sealed stays as it is."""

    __slots__ = ("sealed",)
    sealed: str

    def __new__(cls, sealed: str) -> Unopened:
        text = super().__new__(cls, NOT_OPENED)
        text.sealed = sealed
        return text


class UnopenedValues(dict[str, str]):
    """Stands for values that no key opens: each reads as a sentence that says so."""

    def __init__(self, sealed: str) -> None:
        super().__init__()
        self.sealed = sealed

    def __missing__(self, key: str) -> str:
        return str(NOT_OPENED)


class SealedText(models.TextField):  # type: ignore[type-arg]
    """Text in clear in Python, sealed in the database; an empty text stays empty."""

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
    """A dictionary fit for JSON, sealed as one text."""

    # For the type checker: what is set and read is not the text of the column.
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
    """The keyed digest of a sealed column, by which rows of one text are one, and are looked up."""

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
    """The names of the sealed columns of each table that has any."""
    columns = {
        model: [
            field.name for field in model._meta.concrete_fields if isinstance(field, SealedText)
        ]
        for model in apps.get_models()
    }
    return {model: names for model, names in columns.items() if names}


def digests_of(model: type[models.Model]) -> list[str]:
    """The names of the columns of a table that hold keyed digests."""
    return [field.name for field in model._meta.concrete_fields if isinstance(field, DigestOf)]


def seal(text: str) -> str:
    """The text under the first key."""
    return _seals(secrets()).encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """The text in clear; raises InvalidToken where no key opens it."""
    return _seals(secrets()).decrypt(sealed.encode()).decode()


def seal_bytes(text: str) -> bytes:
    """As ``seal``, as bytes."""
    return base64.urlsafe_b64decode(seal(text))


def unseal_bytes(sealed: bytes) -> str:
    """As ``unseal``, from bytes."""
    return unseal(base64.urlsafe_b64encode(sealed).decode())


def digests(text: str) -> list[str]:
    """The keyed digest of a text under each key, that of the first key first."""
    return [
        hmac.new(_key(secret, "digests"), text.encode(), hashlib.sha256).hexdigest()
        for secret in secrets()
    ]


def secrets() -> tuple[str, ...]:
    """What the keys are made from, the one that seals first."""
    return (*settings.PARTICULARS_KEY, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=8)
def _seals(every: tuple[str, ...]) -> MultiFernet:
    keys = [base64.urlsafe_b64encode(_key(secret, "columns")) for secret in every]
    return MultiFernet([Fernet(key) for key in keys])


def _key(secret: str, purpose: str) -> bytes:
    """A key for one purpose, so that what is sealed for one opens for no other."""
    return hmac.new(secret.encode(), purpose.encode(), hashlib.sha256).digest()
