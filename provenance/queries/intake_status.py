"""How a document's text came in, and how much the program proposes of it that nobody decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.models import Document, Intake


@dataclass(frozen=True, slots=True)
class CameIn:
    """For curators: each coming-in of the text, oldest first, and the open proposals."""

    intakes: Sequence[Intake]
    proposals: int


def came_in(document: Document, *, most: int) -> CameIn:
    """Two queries, however often it came in."""
    return CameIn(
        intakes=list(document.intakes.all()[:most]),
        proposals=document.proposals.open().count(),
    )
