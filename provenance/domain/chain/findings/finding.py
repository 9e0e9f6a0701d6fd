"""What a rule reads and returns: a view of a chain, and findings, each in a group by its effect."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from provenance.domain.chain.records import Records, StatementRecord, WordingRecord
from provenance.domain.chain.steps import Chain, Perspective
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop
from provenance.domain.vocabulary import FindingCode, Layer, StatementKind


class FindingGroup(StrEnum):
    """The groups of findings, the gravest first."""

    CHANGES = "changes"
    WEAKENS = "weakens"
    ELSEWHERE = "elsewhere"
    GOOD_TO_KNOW = "good-to-know"

    @property
    def label(self) -> str:
        return _(_LABELS[self])

    @property
    def is_folded(self) -> bool:
        """Whether a page shows the group only on request."""
        return self == FindingGroup.GOOD_TO_KNOW


_LABELS = {
    FindingGroup.CHANGES: gettext_noop("Changes what was said"),
    FindingGroup.WEAKENS: gettext_noop("Weakens the chain"),
    FindingGroup.ELSEWHERE: gettext_noop("Elsewhere"),
    FindingGroup.GOOD_TO_KNOW: gettext_noop("Good to know"),
}
_CHANGES = frozenset(
    {
        FindingCode.SPLICED,
        FindingCode.FIGURE_DRIFT,
        FindingCode.HEADLINE_CONFLICT,
        FindingCode.INFLATION,
        FindingCode.HEDGE_LOST,
    }
)
_WEAKENS = frozenset(
    {
        FindingCode.HANGING,
        FindingCode.BROKEN,
        FindingCode.CIRCULAR,
        FindingCode.OUT_OF_ORDER,
        FindingCode.NONE_STATED,
        FindingCode.NOT_EXAMINED,
        FindingCode.RELAYED_ONLY,
        FindingCode.ATTRITION,
        FindingCode.DURATION_DRIFT,
        FindingCode.CUSTODIAN_DRIFT,
        FindingCode.ACQUISITION_CONFLICT,
        FindingCode.INTERESTED_ORIGIN,
    }
)


def usual_group(code: FindingCode) -> FindingGroup:
    """Return the group of a rule's findings where the rule gives no other."""
    if code in _CHANGES:
        return FindingGroup.CHANGES
    return FindingGroup.WEAKENS if code in _WEAKENS else FindingGroup.GOOD_TO_KNOW


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault or feature, in one plain sentence, with the passages that show it."""

    code: FindingCode
    sentence: str
    passages: tuple[int, ...]
    group: FindingGroup


@dataclass(frozen=True)
class View:
    """A walked chain beside the union over all wordings, on the same records."""

    records: Records
    chain: Chain
    everyone: Chain

    def finding(
        self,
        code: FindingCode,
        sentence: str,
        passages: Iterable[int | None],
        group: FindingGroup | None = None,
    ) -> Finding:
        """Return a finding that cites these passages, each once, or else the quote's own wordings.

        Its group is that of its rule unless one is given.
        """
        there = [p for p in passages if p is not None and p in self.records.passages]
        sentence = sentence[:1].upper() + sentence[1:]
        shown_by = tuple(dict.fromkeys(there or self._words()))
        return Finding(code, sentence, shown_by, group or usual_group(code))

    def elsewhere(self, documents: Iterable[int]) -> FindingGroup | None:
        """Return ``ELSEWHERE`` in one outlet's view if its chain has none of these documents."""
        here = set(documents) & set(self.chain.documents)
        one_outlets = self.chain.perspective == Perspective.OUTLET
        return FindingGroup.ELSEWHERE if one_outlets and not here else None

    def _words(self) -> list[int]:
        return self.wording_passages(self.chain.starts)

    def wordings_of(self, document: int) -> list[WordingRecord]:
        """Return the document's own wordings of the quote."""
        return [r for r in self.records.quote_wordings() if r.document == document]

    def wording_passages(self, documents: Iterable[int]) -> list[int]:
        """Return the passages in which these documents word the quote."""
        return [r.passage for document in documents for r in self.wordings_of(document)]

    def statements(self, kind: StatementKind, chain: Chain | None = None) -> list[StatementRecord]:
        """Return the statements of one kind about the chain's documents or the quote's wordings."""
        about = self.every_statement if chain is None else self._about(chain)
        return [s for s in about if s.kind == kind]

    @cached_property
    def every_statement(self) -> list[StatementRecord]:
        """Statements of all kinds about documents of everyone's chain or wordings of the quote."""
        return self._about(self.everyone)

    def _about(self, chain: Chain) -> list[StatementRecord]:
        on_chain = set(chain.documents)
        wordings = {r.id for r in self.records.quote_wordings()}
        return [
            s
            for s in self.records.statements
            if s.of_document in on_chain or s.of_wording in wordings
        ]

    def above(self, chain: Chain, *, stated: bool = False) -> dict[int, set[int]]:
        """Return for each document of the chain the documents that can be reached upward from it.

        With ``stated``, inferred steps are not followed.
        """
        upward: dict[int, set[int]] = defaultdict(set)
        for step in chain.steps:
            if stated and step.layer == Layer.INFERRED:
                continue
            if step.attribution.upstream is not None:
                upward[step.attribution.taker].add(step.attribution.upstream)
        return {document: _reached(document, upward) for document in chain.documents}


def _reached(document: int, upward: dict[int, set[int]]) -> set[int]:
    reached: set[int] = set()
    work = list(upward[document]) if document in upward else []
    while work:
        at = work.pop()
        if at not in reached:
            reached.add(at)
            work.extend(upward.get(at, ()))
    return reached - {document}
