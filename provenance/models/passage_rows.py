"""The question asked of all records that stand on a passage."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models import Exists


class PassageRowsQuerySet[Row: models.Model](models.QuerySet[Row]):
    """Records whose field ``passage`` names the words that they stand on, if any."""

    def with_distress(self) -> Self:
        """With ``distressing``: whether a wording that is marked so lies in each one's passage."""
        return self.annotate(distressing=self._is_distressing())

    def in_distressing_words(self) -> Self:
        """Those of which a wording that is marked so lies in the passage."""
        return self.filter(self._is_distressing())

    def _is_distressing(self) -> Exists:
        passages: Any = self.model._meta.get_field("passage").related_model
        wordings = passages._meta.get_field("wordings").related_model
        return Exists(wordings.objects.distressing_in("passage__"))
