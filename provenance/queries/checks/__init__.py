"""What is inconsistent or incomplete in a database, however its rows came in."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import IntegrityError, connection

from provenance.domain.chain.consistency import Fault, Severity
from provenance.queries.checks import (
    attributions,
    documents,
    occasions,
    quotes,
    register,
    vocabulary,
)
from provenance.queries.checks.rules import Rule


def _dangling() -> Iterator[tuple[str, str]]:
    """Rows that refer to rows that are not there: raw statements can leave them."""
    try:
        connection.check_constraints()
    except IntegrityError as error:
        yield "database", f"{error} Restore the missing row, or delete the one that refers to it."


RULES = [
    Rule("dangling-reference", Severity.ERROR, _dangling),
    *vocabulary.RULES,
    *register.RULES,
    *documents.RULES,
    *quotes.RULES,
    *attributions.RULES,
    *occasions.RULES,
]


def find_faults() -> list[Fault]:
    """Every fault, errors first; the number of queries does not grow with the records."""
    order = list(Severity)
    faults = [fault for rule in RULES for fault in rule.faults()]
    return sorted(faults, key=lambda fault: order.index(fault.severity))
