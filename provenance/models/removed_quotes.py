"""What became of quotes that were out and are shown no longer, for whoever opens their addresses."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from provenance.models.fields import words


class RemovedQuote(models.Model):
    """That the quote of this address was removed, when and why; nothing of the quote itself.

    ``digest`` is the fingerprint of the record that readers were last told it from.
    """

    slug = models.CharField(max_length=120, unique=True)
    removed_on = models.DateField()
    why = words()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["removed_on", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"a quote removed on {self.removed_on}"
