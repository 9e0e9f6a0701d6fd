"""The chain whole, as pages, files and the terminal tell it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from provenance.api.shapes.parts import (
    DocumentDateSchema,
    DocumentRefSchema,
    ExaminedSchema,
    InferenceSchema,
    NoticeSchema,
    PassageSchema,
    Shape,
    SourceRefSchema,
    StatementSchema,
    WordingSchema,
)
from provenance.domain.chain.steps import EndKind, Perspective
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.vocabulary import (
    ActKind,
    CandidateState,
    FindingCode,
    GapKind,
    Layer,
    QuoteKind,
)


class SettingSchema(Shape):
    """The claimed speech event: what is told of it, each part perhaps unknown."""

    id: str = Field(examples=["losing-now"])
    """The quote's name in addresses: /api/v1/quotes/{id}."""
    kind: QuoteKind
    """Whether it gives words or a figure."""
    claimed_speaker: SourceRefSchema | None
    """Who is claimed to have said it; null: nobody is named."""
    addressee: SourceRefSchema | None
    """To whom; null: not stated."""
    occasion: str = Field(examples=["a telephone call"])
    """On what occasion; empty: not stated."""
    said_when: str = Field(examples=["2022-09"])
    """When, in EDTF; empty: not stated."""
    said_where: str
    """Where; empty: not stated."""
    original_words: str | None
    """The words in the language they were spoken in; null: not held."""


class ChainQuoteSchema(SettingSchema):
    """The quote, and the wording from which its chain is told."""

    wording: WordingSchema
    """The wording from which the chain is told."""
    wordings: list[WordingSchema]
    """Every wording that is shown to you, in the order in which they were recorded."""


class ChainDocumentSchema(DocumentRefSchema):
    """A document of the chain."""

    language: str | None
    """Its BCP 47 tag; null: not recorded."""
    dates: list[DocumentDateSchema]
    """Its dates; empty: no date is recorded."""
    examined: ExaminedSchema | None
    """Who looked for a verification statement, and when; null: not examined."""
    verification: Badge
    """What it states of verification. “none-stated”: somebody looked and found none;
    “not-examined”: nobody has looked; “not-held”: its own words were not seen."""
    copy_of: DocumentRefSchema | None
    """The document whose syndicated copy it is; null: it is taken to be no copy."""
    copy_reason: str
    """Why it is taken to be a copy; empty: it is not."""
    record_version: int | None
    """How often a second curator has read and agreed to its record; null: none is recorded."""
    changed_since: str | None
    """Since when the record differs from that version, and nobody has read it again; null: it
    does not."""


class ActSchema(Shape):
    """What was done at a step, by whom, as named there."""

    kind: ActKind
    """What was done."""
    label: str = Field(examples=["intercepted"])
    """The same as a reader says it."""
    agent: SourceRefSchema | None
    """Who did it; null: not stated, or not known to the register."""
    agent_as_named: str | None = Field(examples=["Ukrainian law enforcement agencies"])
    """Who did it, in the document's words; null: the words name nobody."""
    passage: PassageSchema | None
    """The act's own words; null: it stands on the words of the step."""


class ToSpeakerSchema(Shape):
    """The claimed speaker speaks in the document."""

    kind: Literal["speaker"]
    """The claimed speaker is reached."""
    speaker: SourceRefSchema | None
    """The claimed speaker; null: nobody is named."""


class ToGapSchema(Shape):
    """A hole where an upstream should be."""

    kind: Literal["gap"]
    """A gap is reached."""
    gap: GapKind
    """What kind of gap."""
    label: str = Field(examples=["source not named"])
    """The same as a reader says it."""


class ToDocumentSchema(Shape):
    """A document further up."""

    kind: Literal["document"]
    """A document is reached."""
    document: DocumentRefSchema | None
    """The document; null: not shown to you."""
    gap: GapKind | None = None
    """The gap that lies between; absent: none does."""
    label: str | None = None
    """The same as a reader says it; absent: no gap lies between."""


class AttributionDatesSchema(Shape):
    """The dates on both sides of a step."""

    taker: list[DocumentDateSchema]
    """Those of the document that takes."""
    upstream: list[DocumentDateSchema]
    """Those of the document it takes from; empty: it has none, or the step leads to none."""


class CandidateSchema(Shape):
    """A possible filling of a gap; it counts nowhere."""

    filling: str
    """What would fill the gap."""
    grounds: str
    """What speaks for it and against."""
    state: CandidateState
    """Whether a second curator confirmed or refused it."""
    by: str
    """Who proposed it."""


class StepSchema(Shape):
    """One step, as walked."""

    id: str = Field(examples=["page-report"])
    """Its name within the chain."""
    depth: int
    """1 for the steps of the outlet; it grows towards the origin."""
    taker: DocumentRefSchema | None
    """The document that takes; null: not shown to you."""
    leads_to: Annotated[
        ToSpeakerSchema | ToGapSchema | ToDocumentSchema, Field(discriminator="kind")
    ]
    """What it takes from."""
    told_by: DocumentRefSchema | None
    """The document whose words state the step; null: it is inferred."""
    layer: Layer
    """*Seen* in the taker's own words, *told* by another document, or *inferred* without words."""
    acts: list[ActSchema]
    """What was done there; empty: nothing is stated."""
    dates: AttributionDatesSchema
    """The dates on both sides."""
    lag_days: int | None
    """Days from the upstream's date to the taker's; null: not both are known to the day."""
    passages: list[PassageSchema]
    """The words that state the step and its acts; empty: it is inferred."""
    meaning: str
    """Why words that do not name the upstream outright mean it; empty: they name it."""
    identity_reason: str
    """Why it is taken to be the same material that others name; empty: not recorded."""
    inference: InferenceSchema | None
    """Who concluded the step and why; null: words state it."""
    statements: list[StatementSchema]
    """The statements that speak of where it leads; empty: none is recorded."""
    quote: str
    """The quote that is followed here: another one, where the words are told within others."""
    closes_circle: bool
    """Whether it leads back to a document already walked."""
    candidates: list[CandidateSchema]
    """What may fill its gap; empty: nothing is proposed."""


class EndGapSchema(Shape):
    """The gap in which a path ends."""

    kind: GapKind
    """What kind of gap."""
    label: str
    """The same as a reader says it."""


class EndSchema(Shape):
    """Where a path ends."""

    kind: EndKind
    """An origin, a gap or a circle."""
    document: DocumentRefSchema | None
    """The last document of the path; null: not shown to you."""
    step: str | None
    """The step that leads here; null: the document has no step that applies."""
    gap: EndGapSchema | None
    """The gap; null: the path ends at an origin or in a circle."""
    holders: list[SourceRefSchema | None]
    """Who is named as releasing, holding or publishing; empty: nobody is."""
    speaker: SourceRefSchema | None
    """The claimed speaker; null: nobody is named."""
    quote: str
    """The quote whose path ends here."""
    counted: bool
    """Whether it is an origin reached through steps that are all seen or told."""


class FindingSchema(Shape):
    """A fault or a feature of the chain, computed by a named rule."""

    code: FindingCode
    """The rule."""
    label: str = Field(examples=["chain hangs"])
    """The same as a reader says it."""
    sentence: str
    """What it found, in a sentence."""
    passages: list[PassageSchema | None]
    """The words that show it; null among them: words that are not shown to you."""


class SentencesSchema(Shape):
    """The chain in sentences written from recorded fields only, in English."""

    chain: str
    """The chain in one sentence."""
    stop: str
    """Where it stops."""
    short: str
    """A safe attribution line to copy."""
    long: str
    """The same at length."""


class ChainSchema(Shape):
    """Everything reachable upward from one wording of a quote: steps, ends and findings."""

    answer: Literal["one"]
    """This is one chain."""
    perspective: Perspective
    """Whose telling it is: that of the outlet that words it, or everyone's."""
    quote: ChainQuoteSchema
    """The quote."""
    documents: list[ChainDocumentSchema]
    """Every document on the chain, nearest to the outlet first."""
    steps: list[StepSchema]
    """The steps, from the outlet to the origin."""
    ends: list[EndSchema]
    """Where the paths end."""
    statements: list[StatementSchema]
    """The statements on the chain; empty: none is recorded."""
    findings: list[FindingSchema]
    """What the rules found; empty: nothing."""
    notices: list[NoticeSchema]
    """Corrections, retractions and withdrawals on the chain, carried down to this wording; empty:
    none is recorded."""
    sentences: SentencesSchema
    """The chain in sentences."""
    version: str = Field(examples=["9f2c01ab"])
    """A fingerprint of everything the chain says: it changes when anything of it does."""
    permalink: str
    """The page that shows this chain."""
