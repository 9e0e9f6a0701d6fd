"""Findings: faults and features of a chain, each computed from the records by a rule of its own."""

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

# Rules are looked up by name, so that a new finding needs only its code and its function.
MODULES = (path, wording, verification, independence, interests, reading)


def _rule_of(code: FindingCode) -> Rule:
    """Return the function in these modules that is named as the code."""
    module = next(module for module in MODULES if code.value in vars(module))
    rule: Rule = getattr(module, code.value)
    return rule


RULES: tuple[Rule, ...] = tuple(_rule_of(code) for code in FindingCode)
"""The rules in the order of their codes: the order of interest to an editor, the gravest first."""


def findings(view: View) -> tuple[Finding, ...]:
    """Return all findings of the chain, the gravest first; equal ones are merged."""
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
