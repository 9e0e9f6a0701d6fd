"""Counts of related rows as subqueries, evaluated for the rows of one page only."""

from __future__ import annotations

from typing import Any

from django.db import models


class RowCount(models.Subquery):
    """The number of rows of a subquery, as an expression for ``annotate``."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted_rows)"
    output_field = models.IntegerField()


def count_related(rows: models.QuerySet[Any], way: str) -> RowCount:
    """Return the number of distinct records that the lookup path ``way`` reaches from each row.

    ``Count`` would join and group all rows of a list, of which a page shows a hundred.
    """
    related = rows.model._default_manager.filter(
        pk=models.OuterRef("pk"), **{f"{way}__isnull": False}
    )
    return RowCount(related.order_by().values(way).distinct())
