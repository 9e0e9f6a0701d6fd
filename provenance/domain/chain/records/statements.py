"""Records of statements, and of candidates that a curator proposes for a gap."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from provenance.domain.chain.records.fields import (
    DOCUMENT,
    PASSAGE,
    SOURCE,
    STEP,
    WORDING,
    Column,
    Convert,
    FieldDisplay,
)
from provenance.domain.vocabulary import CandidateState, HowPut, StatementKind


def read_number(value: float | str | None) -> str:
    """Return a number as it was typed, without trailing zeros; "" for None."""
    return "" if value is None else f"{Decimal(str(value)).normalize():f}"


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """What a document says was done with the material, verbatim in its passage.

    ``document`` is the document that contains the passage.
    """

    id: int
    slug: Annotated[
        str, FieldDisplay("The statement's name.", "id", examples=("report-checked-numbers",))
    ]
    passage: Annotated[
        int,
        PASSAGE,
        FieldDisplay("Its words; null: they stand in a document that is not shown to you."),
    ]
    document: Annotated[
        int,
        DOCUMENT,
        Column("passage__document_id"),
        FieldDisplay("The document in which it stands; null: not shown to you."),
    ]
    kind: Annotated[
        str,
        FieldDisplay(
            "What was done; “verifying” is a verification statement.", choices=StatementKind
        ),
    ]
    how_put: Annotated[
        str, FieldDisplay("Whether it is asserted, hedged or disclaimed.", choices=HowPut)
    ] = "asserted"
    doer: Annotated[
        int | None,
        SOURCE,
        FieldDisplay("Who did it; null: not stated, or not known to the register.", "by"),
    ] = None
    doer_as_named: Annotated[
        str,
        FieldDisplay(
            "Who did it, in the document's words; null: not stated.", "by_as_named", null=True
        ),
    ] = ""
    of_document: Annotated[
        int | None,
        DOCUMENT,
        FieldDisplay(
            "The document of which it speaks; null: it speaks of one wording, or of one not shown.",
            "of",
        ),
    ] = None
    of_wording: Annotated[int | None, WORDING] = None
    duration_number: Annotated[str, Convert(read_number)] = ""
    duration_unit: str = ""
    duration_hedge: str = ""
    methods: Annotated[
        tuple[str, ...],
        FieldDisplay(
            "The components of the method that it names; empty: it names none.",
            examples=(("phone numbers", "social profiles"),),
        ),
    ] = ()
    objects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CandidateRecord:
    """A possible source for a gap; it counts nowhere until it is confirmed."""

    attribution: Annotated[int, STEP]
    filling: Annotated[str, FieldDisplay("What would fill the gap.")]
    grounds: Annotated[str, FieldDisplay("What speaks for it and against.")]
    state: Annotated[
        str,
        FieldDisplay("Whether a second curator confirmed or refused it.", choices=CandidateState),
    ]
    proposed_by: Annotated[str, FieldDisplay("Who proposed it.", "by")]
    document: Annotated[int | None, DOCUMENT] = None
