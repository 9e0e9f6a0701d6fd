"""How a document's text came in, and how many of its proposals are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance.models import Document, Intake


@dataclass(frozen=True, slots=True)
class CameIn:
    """For curators: the intakes of the text, oldest first, and the number of open proposals."""

    intakes: Sequence[Intake]
    proposals: int


def came_in(document: Document, *, most: int) -> CameIn:
    """Return the intakes and open proposals; two queries, for any number of intakes."""
    return CameIn(
        intakes=list(document.intakes.all()[:most]),
        proposals=document.proposals.open().count(),
    )
