"""Checks of the source register: protection, interests, personal particulars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import F, Q

from provenance.domain.chain.consistency import Severity, on_a_circle
from provenance.domain.language.particulars import find_particular
from provenance.models import (
    Act,
    Interest,
    Quote,
    Source,
    SourceName,
    Statement,
    Wording,
)
from provenance.models.fields import refuse_particulars
from provenance.queries.checks.rules import Found, Rule, error, named, note

ABOUT_PEOPLE: tuple[type[models.Model], ...] = (
    Source,
    SourceName,
    Quote,
    Wording,
    Act,
    Statement,
)


def circles_of(rows: models.QuerySet[Any], parent: str, sentence: str) -> Found:
    """Return the rows that lead back to themselves by following ``parent``."""
    links = list(named(rows.filter(**{f"{parent}__isnull": False}), "pk", parent))
    circling = on_a_circle({pk: above for _, (pk, above) in links})
    return [(name, sentence) for name, (pk, _) in links if pk in circling]


def _telephone_numbers(model: type[models.Model]) -> Rule:
    columns = [field.name for field in model._meta.fields if refuse_particulars in field.validators]

    def look() -> Iterator[tuple[str, str]]:
        for name, texts in named(model._default_manager.all(), *columns):
            for column, text in zip(columns, texts, strict=True):
                kind = find_particular(text)
                if kind:
                    yield name, f"“{column}” looks like {kind}; take it out."

    return Rule("telephone-number", Severity.ERROR, look)


def _shown_by_name() -> list[int]:
    """Return the protected sources whose display form is their name, comparing decrypted names."""
    rows = Source.objects.protected().values_list("pk", "name", "display_form")
    return [number for number, name, form in rows.iterator() if name == form]


RULES = [
    error(
        "protected-without-form",
        lambda: Source.objects.protected().filter(Q(display_form="") | Q(protection_reason="")),
        "It is protected without the form in which it is shown, or without the reason; give both.",
    ),
    note(
        "protected-shown-by-name",
        lambda: Source.objects.filter(pk__in=_shown_by_name()),
        "It is protected, yet shown by its name in the register; check that this is the form meant.",
    ),
    error(
        "interest-without-words",
        lambda: Interest.objects.filter(passage=None, reason=""),
        "Give the passage that states this interest, or the reason.",
    ),
    error(
        "interest-ends-early",
        lambda: Interest.objects.filter(until__lt=F("since")),
        "It ends before it begins; correct the days.",
    ),
    Rule(
        "circular-part-of",
        Severity.ERROR,
        lambda: circles_of(
            Source.objects.all(),
            "part_of",
            "It is part of itself by way of others; cut the circle.",
        ),
    ),
    *(_telephone_numbers(model) for model in ABOUT_PEOPLE),
]
