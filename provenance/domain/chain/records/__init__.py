"""The records of a chain: plain values by id, read by the walk, the findings and the sentences.

Each field is defined once, in ``chains``, ``documents`` or ``statements``, together with everything
derived from it: its database column, its key and description in JSON, and its label. The module
``fields`` defines these annotations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from provenance.domain.chain.records.chains import (
    ActRecord,
    AttributionRecord,
    QuoteRecord,
    TranslationRecord,
    WordingRecord,
)
from provenance.domain.chain.records.documents import (
    CorrectionRecord,
    DateRecord,
    DocumentRecord,
    InterestRecord,
    OccasionRecord,
    OverrulingRecord,
    PassageRecord,
    SourceRecord,
)
from provenance.domain.chain.records.statements import CandidateRecord, StatementRecord
from provenance.domain.vocabulary import GapKind

__all__ = [
    "ActRecord",
    "AttributionRecord",
    "CandidateRecord",
    "CorrectionRecord",
    "DateRecord",
    "DocumentRecord",
    "InterestRecord",
    "OccasionRecord",
    "OverrulingRecord",
    "PassageRecord",
    "QuoteRecord",
    "Records",
    "SourceRecord",
    "StatementRecord",
    "TranslationRecord",
    "WordingRecord",
]


@dataclass(frozen=True)
class Records:
    """All records loaded for one quote, by id; groupings that many rules need are cached."""

    quote: int
    sources: Mapping[int, SourceRecord] = field(default_factory=dict)
    documents: Mapping[int, DocumentRecord] = field(default_factory=dict)
    passages: Mapping[int, PassageRecord] = field(default_factory=dict)
    quotes: Mapping[int, QuoteRecord] = field(default_factory=dict)
    wordings: Mapping[int, WordingRecord] = field(default_factory=dict)
    attributions: Mapping[int, AttributionRecord] = field(default_factory=dict)
    statements: tuple[StatementRecord, ...] = ()
    candidates: tuple[CandidateRecord, ...] = ()
    overrulings: tuple[OverrulingRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()

    def quote_wordings(self) -> list[WordingRecord]:
        """Return the wordings of the quote itself, ordered by id."""
        return list(self._quote_wordings)

    @cached_property
    def _quote_wordings(self) -> tuple[WordingRecord, ...]:
        mine = [r for r in self.wordings.values() if r.quote == self.quote]
        return tuple(sorted(mine, key=lambda wording: wording.id))

    @cached_property
    def shown_steps(self) -> Mapping[int, Sequence[AttributionRecord]]:
        """The steps by the id of their taker; one whose upstream is not loaded becomes a gap."""
        by_taker: dict[int, list[AttributionRecord]] = defaultdict(list)
        for row in sorted(self.attributions.values(), key=lambda row: row.id):
            hidden = row.upstream is not None and row.upstream not in self.documents
            shown = replace(row, upstream=None, gap=GapKind.NOT_SHOWN) if hidden else row
            by_taker[row.taker].append(shown)
        return by_taker

    @cached_property
    def act_languages(self) -> Mapping[ActRecord, str]:
        """Return the language tag of the words that state each act; "" where unknown."""
        return {
            act: self.language_of(home.document if home else row.told_by)
            for row in self.attributions.values()
            for act in row.acts
            for home in (self.passages.get(act.passage or 0),)
        }

    def language_of(self, document: int | None) -> str:
        """Return the language tag of a document; "" where unknown."""
        row = self.documents.get(document or 0)
        return row.language if row else ""

    def occasion_label(self, occasion: int | None) -> str | None:
        """Return an occasion's label, or None without one or without its document."""
        rows = (row for document in self.documents.values() for row in document.occasions)
        return next((row.label for row in rows if row.id == occasion), None)

    def original_of(self, document: int) -> int:
        """Return the document at the end of a line of copies: the witness that a copy repeats.

        Of documents recorded as copies of each other, always the same one is returned.
        """
        trail = [document]
        while (row := self.documents.get(trail[-1])) and row.copy_of:
            if row.copy_of in trail:
                return min(trail[trail.index(row.copy_of) :])
            trail.append(row.copy_of)
        return trail[-1]

    def ancestry(self, source: int) -> list[int]:
        """Return the source and every source it is part of, innermost first."""
        line = [source]
        while (row := self.sources.get(line[-1])) and row.part_of and row.part_of not in line:
            line.append(row.part_of)
        return line

    def documents_with_own_words(self, document: int) -> tuple[int, ...]:
        """Return the documents whose own words this one carries: itself, and an original on file.

        A repost supplies the words of an original that nobody has on file, so that original stays
        known at second hand. Badges, findings, counts, the matrix and the queues all use this rule.
        """
        row = self.documents.get(document)
        original = self.documents.get(row.copy_of or 0) if row else None
        return (document, original.id) if original and original.held else (document,)

    def is_own(self, statement: StatementRecord) -> bool:
        """Return whether the statement is in the doer's own words."""
        homes = (
            self.documents.get(home) for home in self.documents_with_own_words(statement.document)
        )
        return statement.doer is not None and statement.doer in {d.publisher for d in homes if d}
