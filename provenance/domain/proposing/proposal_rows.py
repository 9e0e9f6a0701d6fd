"""What the program proposes of a text as rows to keep: one a place, with what was measured of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.proposing.propose import TextProposals

PARTS = {
    ProposalKind.QUOTATION: "quotes",
    ProposalKind.INDIRECT: "indirect",
    ProposalKind.UPSTREAM: "upstream",
    ProposalKind.STATEMENT: "statements",
    ProposalKind.HEDGE: "hedges",
    ProposalKind.FIGURE: "figures",
    ProposalKind.DATE: "dates",
    ProposalKind.DISCLOSURE: "disclosures",
}
"""Where a proposal holds each kind; words in marks that are perhaps no quotation are left out."""

SORTED_BY = {ProposalKind.UPSTREAM: "act", ProposalKind.STATEMENT: "kind"}
"""Of these kinds, one passage may state several: released and intercepted, selected and translated."""

RIGHT_SPEAKERS = {
    "after": (3299, 3206),
    "before": (2663, 2337),
    "inherited": (1492, 1440),
    "subject": (343, 169),
    "turn": (61, 34),
    "trailing": (80, 70),
    "later": (69, 44),
    "introduced": (60, 48),
}
"""By how a speaker was found: quotations of a corpus with a speaker told, and how many were right.

Measured on POLNEAR train (840 US news articles) with version 3 of the rules; right is a speaker,
or a guessed one, that shares a word that matters with the one a person marked. Ways met fewer
than thirty times are left out.
"""

type Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal: its kind and place, what sort of its kind, its values, its measured share."""

    kind: ProposalKind
    sort: str
    start: int
    end: int
    details: dict[str, Any]
    score: float | None

    @property
    def place(self) -> tuple[str, str, int, int]:
        """What makes it the same proposal when the program reads the text again."""
        return (self.kind.value, self.sort, self.start, self.end)


def rows_of(proposal: TextProposals) -> list[ProposalRow]:
    """Every proposal as a row, the first where two of one sort have the same place."""
    rows: dict[tuple[str, str, int, int], ProposalRow] = {}
    for kind in PARTS:
        for row in _rows(kind, proposal):
            rows.setdefault(row.place, row)
    return list(rows.values())


def not_recorded(
    rows: Iterable[ProposalRow], recorded: Mapping[str, Sequence[Place]]
) -> list[ProposalRow]:
    """The rows that touch nothing recorded of their kind: what a person entered needs no proposal."""
    return [
        row
        for row in rows
        if not any(row.start < end and start < row.end for start, end in recorded.get(row.kind, ()))
    ]


def score_of(kind: ProposalKind, details: dict[str, Any]) -> float | None:
    """The share in which speakers found in this way were right; None where nothing was measured.

    >>> score_of(ProposalKind.QUOTATION, {"how": "after"})
    0.972
    """
    if kind != ProposalKind.QUOTATION or details["how"] not in RIGHT_SPEAKERS:
        return None
    stated, right = RIGHT_SPEAKERS[details["how"]]
    return round(right / stated, 3)


def _rows(kind: ProposalKind, proposal: TextProposals) -> Iterator[ProposalRow]:
    for item in getattr(proposal, PARTS[kind]):
        details = _figure(*item) if kind == ProposalKind.FIGURE else asdict(item)
        # As they come back from the database, so that they can be compared with what is kept.
        values: dict[str, Any] = json.loads(json.dumps(details))
        sort = values[SORTED_BY[kind]] if kind in SORTED_BY else ""
        # The shares were measured on English news and say nothing of another language.
        score = score_of(kind, values) if proposal.language == "en" else None
        yield ProposalRow(kind, sort, values["start"], values["end"], values, score)


def _figure(start: int, end: int, figure: Any) -> dict[str, Any]:
    return {"start": start, "end": end, **asdict(figure)}
