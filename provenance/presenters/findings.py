"""The findings of a chain as a page shows them: in groups, each with the passages that show it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.findings import Finding, FindingGroup
from provenance.domain.chain.report import ChainReport
from provenance.presenters.passages import ShownPassage, shown_passage


@dataclass(frozen=True, slots=True)
class ShownFindings:
    """The findings of one group, each with its passages."""

    group: FindingGroup
    findings: tuple[tuple[Finding, list[ShownPassage]], ...]


def findings_by_group(report: ChainReport) -> list[ShownFindings]:
    """Return the groups that have findings, the most serious first."""
    groups = []
    for group in FindingGroup:
        rows = tuple((f, _passages(report, f)) for f in report.findings if f.group == group)
        if rows:
            groups.append(ShownFindings(group, rows))
    return groups


def _passages(report: ChainReport, finding: Finding) -> list[ShownPassage]:
    passages = (shown_passage(report.records, number) for number in finding.passages)
    return [passage for passage in passages if passage is not None]
