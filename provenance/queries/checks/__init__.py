"""Consistency checks of the whole database, however its rows were written."""

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
    """Yield rows that refer to missing rows, which raw SQL can leave behind."""
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
    """Return every fault, errors first; the number of queries is constant."""
    order = list(Severity)
    faults = [fault for rule in RULES for fault in rule.faults()]
    return sorted(faults, key=lambda fault: order.index(fault.severity))
