"""What is asked of a document's review page, read from its address; what cannot be read is left out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from django.http import QueryDict
from django.urls import reverse

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.text import cleaned

KINDS = ("quote", "attribution", "gap", "statement", "date", "hedge")
"""What words of the text can be made."""
OPENED = (*KINDS, "copy")
"""What a form is there for; that a document is a copy stands on no words."""
OPENED_BY = {
    ProposalKind.QUOTATION: "quote",
    ProposalKind.INDIRECT: "quote",
    ProposalKind.UPSTREAM: "attribution",
    ProposalKind.STATEMENT: "statement",
    ProposalKind.HEDGE: "hedge",
    ProposalKind.FIGURE: "hedge",
    ProposalKind.DATE: "date",
    ProposalKind.DISCLOSURE: "statement",
}
"""The form that a proposal of a kind opens, and the role under which it is marked."""
LONGEST_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the text, whose chain, and what the panel beside the text is for."""

    slug: str
    part: int = 0
    quote: str = ""
    kind: str = ""
    start: int | None = None
    end: int | None = None
    words: str = ""
    proposal: int | None = None
    record: str = ""

    @property
    def place(self) -> tuple[int, int] | None:
        """Where the chosen words stand; None where no place is given, or none that can be."""
        if self.start is None or self.end is None or self.start >= self.end:
            return None
        return (self.start, self.end)

    def address(self, **changes: object) -> str:
        """The page that shows this, or the same with something else in the panel."""
        return reverse("desk-review", args=[self.slug], query=self.pairs(**changes) or None)

    def pairs(self, **changes: object) -> dict[str, str]:
        """What the address carries: the part and the chain stay, the panel is as ``changes`` say."""
        kept: dict[str, object] = {"part": self.part or None, "quote": self.quote or None}
        return {name: str(value) for name, value in (kept | changes).items() if value is not None}

    def on_part(self, part: int) -> Self:
        return replace(self, part=part)


def asked_of(slug: str, sent: QueryDict) -> Asked:
    """What an address or a form asks; never an error."""
    kind = sent.get("do", "")
    return Asked(
        slug=slug,
        part=_number(sent, "part") or 0,
        quote=sent.get("quote", "")[:200],
        kind=kind if kind in OPENED else "",
        start=_number(sent, "start"),
        end=_number(sent, "end"),
        words=cleaned(sent.get("words", "")).strip()[:LONGEST_WORDS],
        proposal=_number(sent, "proposal"),
        record=sent.get("record", "")[:40],
    )


def _number(sent: QueryDict, name: str) -> int | None:
    given = sent.get(name, "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else None
