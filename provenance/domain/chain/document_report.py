"""The report on one document: its steps, passages, statements and quotes."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.records import (
    AttributionRecord,
    DocumentRecord,
    PassageRecord,
    Records,
    StatementRecord,
)
from provenance.domain.chain.report import ChainReport


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """A document, the records around it, and the chain of each quote that it words."""

    records: Records
    document: int
    chains: tuple[ChainReport, ...]

    @property
    def row(self) -> DocumentRecord:
        return self.records.documents[self.document]

    @property
    def attributions(self) -> list[AttributionRecord]:
        """The steps of which the document is the taker."""
        attributions = [h for h in self.records.attributions.values() if h.taker == self.document]
        return sorted(attributions, key=lambda attribution: attribution.slug)

    @property
    def passages(self) -> list[PassageRecord]:
        """The passages of the document, in reading order."""
        here = [p for p in self.records.passages.values() if p.document == self.document]
        return sorted(here, key=lambda p: (p.start is None, p.start or 0, p.key))

    @property
    def statements(self) -> list[StatementRecord]:
        """The statements in the document or about it."""
        statements = [
            s for s in self.records.statements if self.document in (s.document, s.of_document)
        ]
        return sorted(statements, key=lambda statement: statement.slug)
