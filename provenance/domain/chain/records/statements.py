"""What documents state was done, and what a curator proposes to fill a gap with."""

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
    Shown,
)
from provenance.domain.vocabulary import CandidateState, HowPut, StatementKind


def read_number(value: float | str | None) -> str:
    """A number as it was typed, without zeros at its end; "" for none."""
    return "" if value is None else f"{Decimal(str(value)).normalize():f}"


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """What a document says was done with the material, verbatim in its passage.

    ``document`` is the one in which it stands.
    """

    id: int
    slug: Annotated[str, Shown("The statement's name.", "id", examples=("report-checked-numbers",))]
    passage: Annotated[
        int,
        PASSAGE,
        Shown("Its words; null: they stand in a document that is not shown to you."),
    ]
    document: Annotated[
        int,
        DOCUMENT,
        Column("passage__document_id"),
        Shown("The document in which it stands; null: not shown to you."),
    ]
    kind: Annotated[
        str,
        Shown("What was done; “verifying” is a verification statement.", choices=StatementKind),
    ]
    how_put: Annotated[
        str, Shown("Whether it is asserted, hedged or disclaimed.", choices=HowPut)
    ] = "asserted"
    doer: Annotated[
        int | None,
        SOURCE,
        Shown("Who did it; null: not stated, or not known to the register.", "by"),
    ] = None
    doer_as_named: Annotated[
        str,
        Shown("Who did it, in the document's words; null: not stated.", "by_as_named", null=True),
    ] = ""
    of_document: Annotated[
        int | None,
        DOCUMENT,
        Shown(
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
        Shown(
            "The components of the method that it names; empty: it names none.",
            examples=(("phone numbers", "social profiles"),),
        ),
    ] = ()
    objects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CandidateRecord:
    """A possible filling of a gap; it counts nowhere."""

    attribution: Annotated[int, STEP]
    filling: Annotated[str, Shown("What would fill the gap.")]
    grounds: Annotated[str, Shown("What speaks for it and against.")]
    state: Annotated[
        str,
        Shown("Whether a second curator confirmed or refused it.", choices=CandidateState),
    ]
    proposed_by: Annotated[str, Shown("Who proposed it.", "by")]
    document: Annotated[int | None, DOCUMENT] = None
