"""Recording that two records are not duplicates, so that they are not suggested again."""

from __future__ import annotations

from django.db import models

from provenance.models import NotTheSame


def mark_distinct(one: models.Model, other: models.Model, *, by: str, reason: str = "") -> None:
    """Record that somebody compared both and found two; no event, since no record changes."""
    lower, higher = sorted([one.pk, other.pk])
    NotTheSame.objects.get_or_create(
        record_type=str(one._meta.model_name),
        one=lower,
        other=higher,
        defaults={"by": by, "reason": reason},
    )
