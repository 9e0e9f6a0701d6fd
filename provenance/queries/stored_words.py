"""Stored words as a reader meets them: the label of a choice, also in the rows that a record owns."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models


def model_named(record_type: str) -> type[models.Model] | None:
    """The model whose records an event tells of; None where it is of no model, or of none any more."""
    try:
        return apps.get_model("provenance", record_type)
    except LookupError:
        return None


def rows_of(model: type[models.Model] | None, name: str) -> type[models.Model] | None:
    """The model of the rows that a record holds under this name."""
    field = _field(model, name)
    related = getattr(field, "related_model", None)
    return related if isinstance(related, type) else None


def label_of(model: type[models.Model] | None, name: str, value: Any) -> Any:
    """The label of a value that is chosen; any other value as it is."""
    choices = getattr(_field(model, name), "flatchoices", None) or ()
    return next((str(label) for code, label in choices if code == value), value)


def _field(model: type[models.Model] | None, name: str) -> Any:
    if model is None:
        return None
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
