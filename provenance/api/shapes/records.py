"""Models of one quote, one document and one source in full."""

from __future__ import annotations

from pydantic import Field

from provenance.api.shapes.lists import DocumentRowSchema, SourceRowFields
from provenance.api.shapes.models import Shape, SourceRefSchema, extended, model_of
from provenance.domain.vocabulary import ActKind, HowPut, Protection, StatementKind, Status
from provenance.exports.json_file import WHOLE_CHAIN
from provenance.exports.schemas.chain import QUOTE
from provenance.exports.schemas.document import DOCUMENT
from provenance.exports.schemas.parts import SOURCE_REF


class ToldSchema(Shape):
    """Figures on a quote from all published documents, computed at its last change."""

    version: str = Field(examples=["9f2c01ab"])
    """A fingerprint that changes whenever anything told of the quote does."""
    outlets: int
    """Outlets that carry it; copies and what they copy count once."""
    origins: int
    """Independent origins, reached through steps that are seen or told."""
    reaches: bool
    """Whether any chain reaches a claimed origin."""
    earliest: str | None
    """The first day on which a document that words it may have been published; null: no day."""
    latest: str | None
    """The last such day; null: no day is known."""
    waiting: bool
    """Whether something changed since, and these figures are still to be worked out again."""


class QuoteFields(Shape):
    """A claimed speech event with every wording that you may see."""

    original_language: str
    """The BCP 47 tag of the language it was spoken in; empty: not stated."""
    answers: list[str]
    """Quotes that respond to it; empty: none is known."""
    answered: str | None
    """The quote to which it responds; null: none is known."""
    told: ToldSchema | None
    """What is told of it; null: only documents that are not published word it."""
    page: str
    """Its page."""


class DocumentFields(Shape):
    """A document's own record."""

    status: Status
    """Where it stands on its way to readers; readers see published documents only."""
    quotes: list[str]
    """The quotes that it words; empty: none."""


ChainSchema = model_of(WHOLE_CHAIN)
QuoteSchema = extended(QUOTE, QuoteFields, "QuoteSchema")
DocumentSchema = extended(DOCUMENT, DocumentFields, "DocumentSchema")


class InterestSchema(Shape):
    """A source's stake in a matter."""

    interest: str
    """The stake."""
    since: str | None
    """From which day, in ISO 8601; null: not stated."""
    until: str | None
    """To which day, likewise; null: not stated, or it lasts."""
    exact: str | None
    """The words that state it; null: no passage does."""
    reason: str
    """Why it is taken to be so where no passage states it; else empty."""


class SaidSchema(Shape):
    """A quote that the source is claimed to have said."""

    quote: str
    """The quote."""
    wordings: list[str]
    """Its wordings that are shown to you, in the order in which they were recorded."""


class DoneSchema(Shape):
    """What the source is said to have done at a step."""

    kind: ActKind
    """What was done."""
    agent_as_named: str | None
    """The source as the words name it; null: the words name nobody."""
    hedge: str
    """How the words hedge the act itself; empty: they do not."""
    attribution: str
    """The step's name."""
    taker: DocumentRowSchema
    """The document that takes."""
    upstream: DocumentRowSchema | None
    """The document it takes from; null: it takes from the speaker, or there is a gap."""


class HandledSchema(Shape):
    """A statement about something done by the source."""

    id: str
    """The statement's name."""
    kind: StatementKind
    """What was done."""
    how_put: HowPut
    """How it is put."""
    exact: str
    """Its words."""
    document: DocumentRowSchema
    """The document in which it stands."""


class SourceFields(SourceRowFields):
    """A source with what it originated, released, verified and relayed."""

    protection: Protection
    """How far its identity may be shown."""
    protection_reason: str
    """Why; of one who is not protected, why that is not needed; empty: nobody has said."""
    parts: list[SourceRefSchema]
    """The sources that are part of it; empty: none is recorded."""
    names: list[str]
    """Its other names; empty: none is recorded, or it is protected."""
    interests: list[InterestSchema]
    """Its stakes; empty: none is recorded."""
    said: list[SaidSchema]
    """What it is claimed to have said; empty: nothing is recorded."""
    published: list[DocumentRowSchema]
    """What it published or issued under its name; empty: nothing is recorded."""
    released: list[DoneSchema]
    """What it released or brought to light; empty: nothing is recorded."""
    intercepted: list[DoneSchema]
    """What it intercepted, recorded or analysed; empty: nothing is recorded."""
    obtained: list[DoneSchema]
    """What it obtained or had access to; empty: nothing is recorded."""
    relayed: list[DoneSchema]
    """What it quoted, summarised or republished; empty: nothing is recorded."""
    stated: list[DoneSchema]
    """What it said or estimated, at a step; empty: nothing is recorded."""
    verified: list[HandledSchema]
    """What it verified, as documents tell it; empty: nothing is recorded."""
    handled: list[HandledSchema]
    """What it translated, edited, selected or named; empty: nothing is recorded."""
    cut: list[str] = Field(examples=[["published"]])
    """The lists that hold more than the hundred given here; empty: all are whole."""


SourceSchema = extended(SOURCE_REF, SourceFields, "SourceSchema")
