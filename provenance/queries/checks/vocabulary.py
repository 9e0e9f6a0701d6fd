"""Checks that fields with choices contain one of these, however their rows were written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.choices import flatten_choices

from provenance.domain.chain.consistency import Severity
from provenance.queries.checks.rules import NAMED_BY, Found, Rule, named


def columns_of(model: type[models.Model]) -> Iterator[tuple[str, list[Any]]]:
    """Yield each field with choices, and the values it may contain."""
    for field in model._meta.concrete_fields:
        if field.choices is not None:
            choices: list[tuple[Any, Any]] = list(flatten_choices(field.choices))
            values = [value for value, _label in choices]
            yield field.name, [*values, ""] if field.blank else values


def outside_vocabulary(record: models.Model) -> str:
    """Return a sentence about a value of the record that is not among its choices; "" for none."""
    for name, values in columns_of(type(record)):
        value = getattr(record, name)
        if value is not None and value not in values:
            return f"“{name}”: {_no_choice(value, values)}"
    return ""


def _no_choice(value: object, values: list[Any]) -> str:
    listed = ", ".join(str(one) for one in values if one != "")
    return f"“{value}” is none of its words ({listed})."


def _look() -> Found:
    for model in NAMED_BY:
        for name, values in columns_of(model):
            rows = model._default_manager.exclude(**{f"{name}__in": values})
            for record, (value,) in named(rows.filter(**{f"{name}__isnull": False}), name):
                yield record, f"Its “{name}”: {_no_choice(value, values)}"


RULES = [Rule("outside-vocabulary", Severity.ERROR, _look)]
