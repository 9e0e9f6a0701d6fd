"""Labels of stored choices, also for the rows that a record owns."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models


def model_named(record_type: str) -> type[models.Model] | None:
    """Return the model with the record type of an event; None for an unknown or removed one."""
    try:
        return apps.get_model("provenance", record_type)
    except LookupError:
        return None


def rows_of(model: type[models.Model] | None, name: str) -> type[models.Model] | None:
    """Return the model of the rows to which a record has a relation of this name."""
    field = _field(model, name)
    related = getattr(field, "related_model", None)
    return related if isinstance(related, type) else None


def label_of(model: type[models.Model] | None, name: str, value: Any) -> Any:
    """Return the label of a choice; any other value unchanged."""
    choices = getattr(_field(model, name), "flatchoices", None) or ()
    return next((str(label) for code, label in choices if code == value), value)


def _field(model: type[models.Model] | None, name: str) -> Any:
    if model is None:
        return None
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
