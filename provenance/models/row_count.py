"""Counting related rows beside other columns, for the rows of one page and not for whole tables."""

from __future__ import annotations

from typing import Any

from django.db import models


class RowCount(models.Subquery):
    """How many rows a subquery has, as one expression beside other columns."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted_rows)"
    output_field = models.IntegerField()


def count_related(rows: models.QuerySet[Any], way: str) -> RowCount:
    """How many records a row of ``rows`` has at the end of this way of relations.

    ``Count`` would join and group every row of a list of which a page shows a hundred.
    """
    related = rows.model._default_manager.filter(
        pk=models.OuterRef("pk"), **{f"{way}__isnull": False}
    )
    return RowCount(related.order_by().values(way).distinct())
