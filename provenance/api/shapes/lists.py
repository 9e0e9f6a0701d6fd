"""Models of rows of lists, of pages of lists, and of search results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from provenance.api.shapes.models import Shape, SourceRefSchema, extended
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.matching.judgement import MatchKind
from provenance.domain.matching.question import QuestionReason
from provenance.domain.vocabulary import (
    DocumentKind,
    FindingCode,
    QuoteKind,
    SourceKind,
    Status,
)
from provenance.exports.schemas.parts import SOURCE_REF
from provenance.queries.search import AnswerKind

Next = Annotated[
    str | None,
    Field(
        description="The address of the next page; null: this is the last.",
        examples=["/api/v1/documents?limit=50&after=the-page"],
    ),
]


class QuoteRowSchema(Shape):
    """A quote as listed, from published documents."""

    id: str = Field(examples=["losing-now"])
    """Its name in addresses: /api/v1/quotes/{id}."""
    kind: QuoteKind
    """Whether it gives words or a figure."""
    claimed_speaker: SourceRefSchema | None
    """Who is claimed to have said it; null: nobody is named."""
    words: str
    """The wording of it that was recorded first."""
    language: str
    """Its BCP 47 tag; empty: not recorded."""
    document: str
    """The document that words it so."""
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
    version: str = Field(examples=["9f2c01ab"])
    """A fingerprint that changes whenever anything told of the quote does."""
    waiting: bool
    """Whether something changed since, and this is still to be worked out again."""
    page: str
    """Its page."""


class QuotePageSchema(Shape):
    """A page of quotes, with the address of the next page."""

    quotes: list[QuoteRowSchema]
    """The quotes; empty: there are none, or no more."""
    next: Next


class DocumentRowSchema(Shape):
    """A document as listed."""

    id: str = Field(examples=["the-page"])
    """Its name in addresses: /api/v1/documents/{id}."""
    title: str
    """Its title; else what it is described as; else its kind."""
    kind: DocumentKind
    """What carries the words."""
    publisher: SourceRefSchema | None
    """Who published it; null: not stated."""
    held: bool
    """Whether a curator had its own words before them."""
    language: str
    """Its BCP 47 tag; empty: not recorded."""
    status: Status
    """Where it stands on its way to readers; readers see published documents only."""
    page: str
    """Its page."""


class DocumentPageSchema(Shape):
    """A page of documents, with the address of the next page."""

    documents: list[DocumentRowSchema]
    """The documents; empty: there are none, or no more."""
    next: Next


class SourceRowFields(Shape):
    """A source as listed."""

    kind: SourceKind
    """What kind of agent."""
    part_of: SourceRefSchema | None
    """The source it is part of; null: none is recorded."""
    page: str
    """Its page."""


if TYPE_CHECKING:
    SourceRowSchema = Any
else:
    SourceRowSchema = extended(SOURCE_REF, SourceRowFields, "SourceRowSchema")


class SourcePageSchema(Shape):
    """A page of sources, with the address of the next page."""

    sources: list[SourceRowSchema]
    """The sources; empty: there are none, or no more."""
    next: Next


class ExchangeSchema(Shape):
    """Words that differ between an altered wording and the known one."""

    one: str
    """The words asked for; empty: nothing stands there."""
    other: str
    """The known words; empty: nothing stands there."""


class HitSchema(Shape):
    """A quote that matches the words, or is near them; only its best wording is given."""

    match: MatchKind
    """How the wording matches: same, cut, reworded, translated otherwise, altered or similar."""
    score: float = Field(ge=0, le=1)
    """How near the wording is to the words asked for; it says nothing of whether they are so."""
    quote: str
    """The quote: /api/v1/quotes/{quote}."""
    wording: str
    """Its wording: /api/v1/quotes/{quote}/chain?from={wording}."""
    words: str
    """The words."""
    language: str
    """Their BCP 47 tag; empty: not recorded."""
    outlet: str
    """Who carries them, as a page names it."""
    speaker_as_named: str
    """The speaker in that document's words; empty: not named."""
    chain: str
    """The chain in one sentence, in English; empty: altered words lend no chain."""
    stop: str
    """Where the chain stops, in a sentence; empty likewise."""
    verification: Badge | None
    """What that document states of verification; null: altered words lend no chain."""
    outlets: int
    """Outlets that carry the quote."""
    origins: int
    """Independent origins of the quote."""
    findings: list[FindingCode]
    """The rules that found something on the chain; empty: none did, or the words are altered."""
    exchanges: list[ExchangeSchema]
    """Of an altered wording, the words that stand in each other's place; else empty."""
    page: str
    """The page of this chain."""


class ChoiceSchema(Shape):
    """A quote that also contains the words: the reader decides whether it is meant."""

    match: MatchKind
    """How the wording matches."""
    quote: str
    """The quote: /api/v1/quotes/{quote}."""
    wording: str
    """Its wording."""
    words: str
    """The words."""
    language: str
    """Their BCP 47 tag; empty: not recorded."""
    outlet: str
    """Who carries them, as a page names it."""
    speaker_as_named: str
    """The speaker in that document's words; empty: not named."""
    page: str
    """The page of its chain."""


class FoundSchema(Shape):
    """None, one or several matches, or a question; never a guess."""

    answer: AnswerKind
    """How many quotes answer the words; “question”: the reader decides among the choices."""
    words: str
    """The words as they were searched for."""
    hits: list[HitSchema]
    """The quotes that answer, the best first, at most as many as asked for."""
    choices: list[ChoiceSchema]
    """Of a question, the quotes in which the words also stand, without their chains; else empty."""
    reason: QuestionReason
    """Why it is only a question: few words, or another speaker; empty: it is none."""
    nearest: list[HitSchema]
    """Where none answers, the nearest there are; else empty."""
    more: int = Field(ge=0)
    """How many answer, or are near, beyond those given."""
