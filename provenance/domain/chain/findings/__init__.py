"""Faults and features of a chain: each code a rule of its own, read off the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from provenance.domain.chain.findings import (
    independence,
    path,
    reading,
    translation,
    verification,
    wording,
)
from provenance.domain.chain.findings.finding import Finding, View
from provenance.domain.vocabulary import FindingCode

Rule = Callable[[View], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    path.hanging,
    path.broken,
    path.circular,
    wording.spliced,
    verification.none_stated,
    verification.not_examined,
    verification.relayed_only,
    verification.inflation,
    verification.attrition,
    verification.duration_drift,
    independence.common_link,
    independence.same_witness,
    independence.interested_origin,
    independence.custodian_drift,
    independence.acquisition_conflict,
    reading.hedge_lost,
    reading.hedge_added,
    reading.headline_conflict,
    wording.name_drift,
    wording.figure_drift,
    wording.edit_disclosure_lost,
    translation.translated,
    path.undated,
    path.out_of_order,
)
"""In the order in which an editor wants to hear of them."""


def findings(view: View) -> tuple[Finding, ...]:
    """Every finding of the chain, the gravest first; one that recurs is told once."""
    merged: dict[tuple[FindingCode, str], list[int]] = {}
    for rule in RULES:
        for found in rule(view):
            merged.setdefault((found.code, found.sentence), []).extend(found.passages)
    return tuple(
        Finding(code, sentence, tuple(dict.fromkeys(passages)))
        for (code, sentence), passages in merged.items()
    )


__all__ = ["RULES", "Finding", "Rule", "View", "findings"]
