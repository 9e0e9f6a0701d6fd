"""The report on one chain: its walk, findings, sentences and statements."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.findings import Finding, View, findings
from provenance.domain.chain.findings.path import earliest
from provenance.domain.chain.notices import CorrectionNotice, notices_of
from provenance.domain.chain.records import Records, StatementRecord, WordingRecord
from provenance.domain.chain.sentences import Sentences, sentences
from provenance.domain.chain.steps import Chain, Perspective, Step
from provenance.domain.chain.verification_badges import statements
from provenance.domain.chain.walk import trace, trace_everyone
from provenance.domain.language.dates import lag
from provenance.domain.messages import ENGLISH, current_language, in_english


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Everything that a page, an export or the terminal shows of one chain."""

    view: View
    wording: WordingRecord
    findings: tuple[Finding, ...]
    sentences: Sentences
    statements: tuple[StatementRecord, ...]
    language: str
    """Its tag; "" where the words of documents bring the tags of theirs along."""

    @property
    def chain(self) -> Chain:
        return self.view.chain

    @property
    def records(self) -> Records:
        return self.view.records

    @property
    def notices(self) -> tuple[CorrectionNotice, ...]:
        """The corrections, retractions and withdrawals on this chain."""
        return notices_of(self.records, self.chain)

    def statements_of(self, step: Step) -> list[StatementRecord]:
        """Return the statements to show at this step.

        A statement about an upstream document belongs to the step that leads to it. A statement
        about a wording, or about a document that no step leads to, belongs to the steps whose taker
        is that document.
        """
        attribution = step.attribution
        led_to = {s.attribution.upstream for s in self.chain.steps}
        return [
            s
            for s in self.statements
            if (s.of_document is not None and s.of_document == attribution.upstream)
            or (s.of_document == attribution.taker and attribution.taker not in led_to)
            or self._of_words(s, step)
        ]

    def _of_words(self, statement: StatementRecord, step: Step) -> bool:
        if statement.of_wording is None:
            return False
        return self.records.wordings[statement.of_wording].document == step.attribution.taker

    def lag_of(self, step: Step) -> int | None:
        """Return the days from the upstream's date to the taker's; None unless both give a day."""
        upstream = self.records.documents.get(step.attribution.upstream or 0)
        taker = self.records.documents[step.attribution.taker]
        first = earliest(upstream) if upstream else None
        last = earliest(taker)
        return lag(first.bounds, last.bounds) if first and last else None


def build_report(
    records: Records, wording: WordingRecord, perspective: Perspective = Perspective.OUTLET
) -> ChainReport:
    """Walk the chain from this wording, compute its findings and build its sentences."""
    everyone = trace_everyone(records, wording)
    chain = everyone if perspective == Perspective.EVERYONE else trace(records, wording)
    return report_from_view(View(records, chain, everyone), wording)


def report_from_view(view: View, wording: WordingRecord) -> ChainReport:
    """Compute the findings, sentences and statements of a chain that is already walked."""
    return ChainReport(
        view=view,
        wording=wording,
        findings=findings(view),
        sentences=sentences(view),
        statements=statements(view.records, view.chain),
        language="" if current_language().marks_languages else current_language().language,
    )


def report_in_english(report: ChainReport) -> ChainReport:
    """Return the report in English, whatever the reader's language."""
    if report.language == ENGLISH.language:
        return report
    with in_english():
        return report_from_view(report.view, report.wording)
