"""Faults and features of a chain: each code a rule of its own, read off the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from provenance.domain.chain.findings import (
    independence,
    interests,
    path,
    reading,
    verification,
    wording,
)
from provenance.domain.chain.findings.finding import Finding, FindingGroup, View
from provenance.domain.vocabulary import FindingCode

Rule = Callable[[View], Iterable[Finding]]

# By name, so that a new finding needs its code and its function, and no third place to name it.
MODULES = (path, wording, verification, independence, interests, reading)


def _rule_of(code: FindingCode) -> Rule:
    """The function of one of these modules that has the code's name."""
    module = next(module for module in MODULES if code.value in vars(module))
    rule: Rule = getattr(module, code.value)
    return rule


RULES: tuple[Rule, ...] = tuple(_rule_of(code) for code in FindingCode)
"""In the order of the codes: as an editor wants to hear of them, the gravest first."""


def findings(view: View) -> tuple[Finding, ...]:
    """Every finding of the chain, the gravest first; one that recurs is told once."""
    merged: dict[tuple[FindingGroup, FindingCode, str], list[int]] = {}
    for rule in RULES:
        for finding in rule(view):
            key = (finding.group, finding.code, finding.sentence)
            merged.setdefault(key, []).extend(finding.passages)
    every = [
        Finding(code, sentence, tuple(dict.fromkeys(passages)), group)
        for (group, code, sentence), passages in merged.items()
    ]
    order = list(FindingGroup)
    return tuple(sorted(every, key=lambda finding: order.index(finding.group)))


__all__ = ["RULES", "Finding", "FindingGroup", "Rule", "View", "findings"]
