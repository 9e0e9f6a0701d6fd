"""Redirects from the addresses of merged records, each straight to an existing record."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from provenance.domain.merging import updated_redirects
from provenance.models import OldAddress
from provenance.services.merging.journal import Journal


def redirect_address(journal: Journal, target: models.Model, old_slug: str) -> None:
    """Redirect the address of the removed record to the one that stays."""
    record_type = str(target._meta.model_name)
    slug: Any = target.natural_key()[0]  # type: ignore[attr-defined]
    addresses = OldAddress.objects.filter(
        Q(slug__in=[old_slug, slug]) | Q(leads_to=old_slug), record_type=record_type
    )
    rows = {row.slug: row for row in addresses}
    changed, ended = updated_redirects(
        {row.slug: row.leads_to for row in rows.values()}, old_slug, slug
    )
    for old in ended:
        journal.remove(rows[old])
    for old, to in changed.items():
        if old in rows:
            journal.set(rows[old], leads_to=to)
        else:
            journal.make(OldAddress(record_type=record_type, slug=old, leads_to=to))
