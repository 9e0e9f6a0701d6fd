"""Chains that users cite, so that they are notified of changes."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.contrib.auth.models import User
from django.db import models
from django.db.models import Prefetch
from django.utils import timezone

from provenance.models.quotes import Wording
from provenance.models.reviews import Edition


class CitedChainQuerySet(models.QuerySet["CitedChain"]):
    """Queries on cited chains."""

    def from_document(self, document: Any) -> Self:
        """Return the citations of this document's editions.

        These editions are prefetched as ``cited_editions``.
        """
        own = Edition.objects.filter(document=document).order_by("-number").defer("evidence")
        rows = self.filter(editions__document=document).distinct()
        return rows.prefetch_related(Prefetch("editions", own, to_attr="cited_editions"))


class CitedChain(models.Model):
    """A chain as one user cites it: the wording, the editions it was built from, and the time.

    Visible to that user alone, on pages as in lists and exports. ``wording`` is empty once that
    wording was removed; ``slug`` is its slug in the editions, empty once it was removed from those.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="cited_chains")
    wording = models.ForeignKey(
        Wording, models.SET_NULL, null=True, blank=True, related_name="cited_chains"
    )
    slug = models.CharField(max_length=120, blank=True, default="")
    editions = models.ManyToManyField(Edition, related_name="cited_chains")
    cited_at = models.DateTimeField(default=timezone.now)

    objects = CitedChainQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return "a citation"
