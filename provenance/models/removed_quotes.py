"""Removed quotes, for readers who open the address of one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from provenance.models.fields import words


class RemovedQuote(models.Model):
    """The address of a removed quote, with the day and the reason; nothing of the quote itself.

    ``digest`` is the fingerprint of the last published evidence that contained the quote.
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
