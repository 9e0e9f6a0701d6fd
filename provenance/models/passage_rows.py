"""A queryset base class for records with a ``passage`` foreign key."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists


class PassageRowsQuerySet[Row: models.Model](models.QuerySet[Row]):
    """Queries on records with a ``passage`` foreign key, which may be null."""

    def with_distress(self) -> Self:
        """Annotate ``distressing``: whether a wording marked distressing overlaps the passage."""
        return self.annotate(distressing=self._is_distressing())

    def in_distressing_words(self) -> Self:
        """Return the records whose passage overlaps a wording marked distressing."""
        return self.filter(self._is_distressing())

    def _is_distressing(self) -> Exists:
        passages: Any = self.model._meta.get_field("passage").related_model
        wordings = passages._meta.get_field("wordings").related_model
        return Exists(wordings.objects.distressing_in("passage__"))
