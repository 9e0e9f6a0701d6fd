"""The chain whole, as pages, files and the terminal tell it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from provenance.api.shapes.parts import (
    DocumentDate,
    DocumentRef,
    Examined,
    Inference,
    Notice,
    Passage,
    Shape,
    SourceRef,
    Statement,
    Wording,
)
from provenance.domain.badges import Badge
from provenance.domain.chain import EndKind, Perspective
from provenance.domain.vocabulary import (
    ActKind,
    CandidateState,
    FindingCode,
    GapKind,
    Layer,
    UtteranceKind,
)


class Setting(Shape):
    """The claimed speech event: what is told of it, each part perhaps unknown."""

    id: str = Field(examples=["losing-now"])
    """The quote's name in addresses: /api/v1/quotes/{id}."""
    kind: UtteranceKind
    """Whether it gives words or a figure."""
    claimed_speaker: SourceRef | None
    """Who is claimed to have said it; null: nobody is named."""
    addressee: SourceRef | None
    """To whom; null: not stated."""
    occasion: str = Field(examples=["a telephone call"])
    """On what occasion; empty: not stated."""
    said_when: str = Field(examples=["2022-09"])
    """When, in EDTF; empty: not stated."""
    said_where: str
    """Where; empty: not stated."""
    original_words: str | None
    """The words in the language they were spoken in; null: not held."""


class ChainQuote(Setting):
    """The quote, and the wording from which its chain is told."""

    rendering: Wording
    """The wording from which the chain is told."""
    wordings: list[Wording]
    """Every wording that is shown to you, in the order in which they were recorded."""


class ChainDocument(DocumentRef):
    """A document of the chain."""

    language: str | None
    """Its BCP 47 tag; null: not recorded."""
    dates: list[DocumentDate]
    """Its dates; empty: no date is recorded."""
    examined: Examined | None
    """Who looked for a verification statement, and when; null: not examined."""
    verification: Badge
    """What it states of verification. “none-stated”: somebody looked and found none;
    “not-examined”: nobody has looked; “not-held”: its own words were not seen."""
    copy_of: DocumentRef | None
    """The document whose syndicated copy it is; null: it is taken to be no copy."""
    copy_reason: str
    """Why it is taken to be a copy; empty: it is not."""
    record_version: int | None
    """How often a second curator has read and agreed to its record; null: none is recorded."""
    changed_since: str | None
    """Since when the record differs from that version, and nobody has read it again; null: it
    does not."""


class Act(Shape):
    """What was done at a hop, by whom, as named there."""

    kind: ActKind
    """What was done."""
    label: str = Field(examples=["intercepted"])
    """The same as a reader says it."""
    agent: SourceRef | None
    """Who did it; null: not stated, or not known to the register."""
    agent_as_named: str | None = Field(examples=["Ukrainian law enforcement agencies"])
    """Who did it, in the document's words; null: the words name nobody."""
    passage: Passage | None
    """The act's own words; null: it stands on the words of the hop."""


class ToSpeaker(Shape):
    """The claimed speaker speaks in the document."""

    kind: Literal["speaker"]
    """The claimed speaker is reached."""
    speaker: SourceRef | None
    """The claimed speaker; null: nobody is named."""


class ToGap(Shape):
    """A hole where an upstream should be."""

    kind: Literal["gap"]
    """A gap is reached."""
    gap: GapKind
    """What kind of gap."""
    label: str = Field(examples=["source not named"])
    """The same as a reader says it."""


class ToDocument(Shape):
    """A document further up."""

    kind: Literal["document"]
    """A document is reached."""
    document: DocumentRef | None
    """The document; null: not shown to you."""
    gap: GapKind | None = None
    """The gap that lies between; absent: none does."""
    label: str | None = None
    """The same as a reader says it; absent: no gap lies between."""


class HopDates(Shape):
    """The dates on both sides of a hop."""

    taker: list[DocumentDate]
    """Those of the document that takes."""
    upstream: list[DocumentDate]
    """Those of the document it takes from; empty: it has none, or the hop leads to none."""


class Candidate(Shape):
    """A possible filling of a gap; it counts nowhere."""

    proposal: str
    """What would fill the gap."""
    grounds: str
    """What speaks for it and against."""
    state: CandidateState
    """Whether a second curator confirmed or refused it."""
    by: str
    """Who proposed it."""


class Step(Shape):
    """One hop, as walked."""

    id: str = Field(examples=["page-report"])
    """Its name within the chain."""
    depth: int
    """1 for the hops of the outlet; it grows towards the origin."""
    taker: DocumentRef | None
    """The document that takes; null: not shown to you."""
    leads_to: Annotated[ToSpeaker | ToGap | ToDocument, Field(discriminator="kind")]
    """What it takes from."""
    told_by: DocumentRef | None
    """The document whose words state the hop; null: it is inferred."""
    layer: Layer
    """*Seen* in the taker's own words, *told* by another document, or *inferred* without words."""
    acts: list[Act]
    """What was done there; empty: nothing is stated."""
    dates: HopDates
    """The dates on both sides."""
    lag_days: int | None
    """Days from the upstream's date to the taker's; null: not both are known to the day."""
    passages: list[Passage]
    """The words that state the hop and its acts; empty: it is inferred."""
    meaning: str
    """Why words that do not name the upstream outright mean it; empty: they name it."""
    identity_reason: str
    """Why it is taken to be the same material that others name; empty: not recorded."""
    inference: Inference | None
    """Who concluded the hop and why; null: words state it."""
    handling: list[Statement]
    """The handling statements that speak of where it leads; empty: none is recorded."""
    utterance: str
    """The quote that is followed here: another one, where the words are told within others."""
    closes_circle: bool
    """Whether it leads back to a document already walked."""
    candidates: list[Candidate]
    """What may fill its gap; empty: nothing is proposed."""


class EndGap(Shape):
    """The gap in which a path ends."""

    kind: GapKind
    """What kind of gap."""
    label: str
    """The same as a reader says it."""


class End(Shape):
    """Where a path ends."""

    kind: EndKind
    """An origin, a gap or a circle."""
    document: DocumentRef | None
    """The last document of the path; null: not shown to you."""
    step: str | None
    """The hop that leads here; null: the document has no hop that applies."""
    gap: EndGap | None
    """The gap; null: the path ends at an origin or in a circle."""
    holders: list[SourceRef | None]
    """Who is named as releasing, holding or publishing; empty: nobody is."""
    speaker: SourceRef | None
    """The claimed speaker; null: nobody is named."""
    utterance: str
    """The quote whose path ends here."""
    counted: bool
    """Whether it is an origin reached through hops that are all seen or told."""


class Finding(Shape):
    """A fault or a feature of the chain, computed by a named rule."""

    code: FindingCode
    """The rule."""
    label: str = Field(examples=["chain hangs"])
    """The same as a reader says it."""
    sentence: str
    """What it found, in a sentence."""
    passages: list[Passage | None]
    """The words that show it; null among them: words that are not shown to you."""


class Sentences(Shape):
    """The chain in sentences written from recorded fields only, in English."""

    chain: str
    """The chain in one sentence."""
    stop: str
    """Where it stops."""
    short: str
    """A safe attribution line to copy."""
    long: str
    """The same at length."""


class Chain(Shape):
    """Everything reachable upward from one wording of a quote: steps, ends and findings."""

    answer: Literal["one"]
    """This is one chain."""
    perspective: Perspective
    """Whose telling it is: that of the outlet that words it, or everyone's."""
    quote: ChainQuote
    """The quote."""
    documents: list[ChainDocument]
    """Every document on the chain, nearest to the outlet first."""
    steps: list[Step]
    """The hops, from the outlet to the origin."""
    ends: list[End]
    """Where the paths end."""
    statements: list[Statement]
    """The handling statements on the chain; empty: none is recorded."""
    findings: list[Finding]
    """What the rules found; empty: nothing."""
    notices: list[Notice]
    """Corrections, retractions and withdrawals on the chain, carried down to this wording; empty:
    none is recorded."""
    sentences: Sentences
    """The chain in sentences."""
    version: str = Field(examples=["9f2c01ab"])
    """A fingerprint of everything the chain says: it changes when anything of it does."""
    permalink: str
    """The page that shows this chain."""
