"""One quote, one document, one source: their records whole."""

from __future__ import annotations

from pydantic import Field

from provenance.api.shapes.chain import Setting
from provenance.api.shapes.lists import DocumentRow, SourceRow
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
from provenance.domain.vocabulary import (
    ActKind,
    GapKind,
    HandlingKind,
    HowPut,
    Layer,
    Protection,
    Status,
)


class Told(Shape):
    """What all that is published tells of a quote, worked out at the last change."""

    version: str = Field(examples=["9f2c01ab"])
    """A fingerprint that changes whenever anything told of the quote does."""
    outlets: int
    """Outlets that carry it; copies and what they copy count once."""
    origins: int
    """Independent origins, reached through hops that are seen or told."""
    reaches: bool
    """Whether any chain reaches a claimed origin."""
    earliest: str | None
    """The first day on which a document that words it may have been published; null: no day."""
    latest: str | None
    """The last such day; null: no day is known."""
    waiting: bool
    """Whether something changed since, and these figures are still to be worked out again."""


class Quote(Setting):
    """A claimed speech event with every wording that is shown to you."""

    original_language: str
    """The BCP 47 tag of the language it was spoken in; empty: not stated."""
    wordings: list[Wording]
    """Its wordings, in the order in which they were recorded; never empty."""
    answers: list[str]
    """Quotes that respond to it; empty: none is known."""
    answered: str | None
    """The quote to which it responds; null: none is known."""
    told: Told | None
    """What is told of it; null: only documents that are not published word it."""
    page: str
    """Its page."""


class Hop(Shape):
    """One hop that leads up from the document."""

    id: str
    """The hop's name."""
    leads_to: str | None
    """What a sentence calls the document it leads to; null: it leads to none."""
    upstream: DocumentRef | None
    """The document it leads to; null: it leads to the speaker or into a gap."""
    speaks: bool
    """Whether the claimed speaker speaks in the document itself."""
    gap: GapKind | None
    """The gap it leads into or across; null: there is none."""
    layer: Layer
    """Seen, told or inferred."""
    told_by: DocumentRef | None
    """The document whose words state it; null: it is inferred."""
    acts: str
    """What was done there, in a phrase; empty: nothing is stated."""
    passage: Passage | None
    """The words that state it; null: it is inferred."""
    inference: Inference | None
    """Who concluded it and why; null: words state it."""


class Document(DocumentRef):
    """A document's own record."""

    address: str
    """Its page."""
    title: str
    """As it stands on the document; empty: it has none, or none is known."""
    language: str | None
    """Its BCP 47 tag; null: not recorded."""
    status: Status
    """Where it stands on its way to readers; readers see published documents only."""
    dates: list[DocumentDate]
    """Its dates; empty: no date is recorded."""
    examined: Examined | None
    """Who looked for a verification statement, and when; null: not examined."""
    copy_of: DocumentRef | None
    """The document whose syndicated copy it is; null: no copy, or of one not shown to you."""
    copy_reason: str
    """Why it is taken to be a copy; empty: it is not."""
    notices: list[Notice]
    """Corrections and retractions of it, and of what it copies; empty: none is recorded."""
    record_version: int | None
    """How often a second curator has read and agreed to its record; null: none is recorded."""
    changed_since: str | None
    """Since when the record differs from that version; null: it does not."""
    hops: list[Hop]
    """What it takes its words from; empty: no upstream is stated."""
    statements: list[Statement]
    """Handling statements that stand in it or speak of it; empty: none is recorded."""
    passages: list[Passage]
    """Its passages in reading order; empty: none is recorded."""
    quotes: list[str]
    """The quotes that it words; empty: none."""


class Interest(Shape):
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


class Said(Shape):
    """A quote that the source is claimed to have said."""

    quote: str
    """The quote."""
    wordings: list[str]
    """Its wordings that are shown to you, in the order in which they were recorded."""


class Done(Shape):
    """What the source is said to have done at a hop."""

    kind: ActKind
    """What was done."""
    agent_as_named: str | None
    """The source as the words name it; null: the words name nobody."""
    hop: str
    """The hop's name."""
    taker: DocumentRow
    """The document that takes."""
    upstream: DocumentRow | None
    """The document it takes from; null: it takes from the speaker, or there is a gap."""


class Handled(Shape):
    """A handling statement whose doer the source is."""

    id: str
    """The statement's name."""
    kind: HandlingKind
    """What was done."""
    how_put: HowPut
    """How it is put."""
    exact: str
    """Its words."""
    document: DocumentRow
    """The document in which it stands."""


class Source(SourceRow):
    """A source with what it originated, released, verified and relayed."""

    protection: Protection
    """How far its identity may be shown."""
    protection_reason: str
    """Why; empty: it is not protected."""
    parts: list[SourceRef]
    """The sources that are part of it; empty: none is recorded."""
    names: list[str]
    """Its other names; empty: none is recorded, or it is protected."""
    interests: list[Interest]
    """Its stakes; empty: none is recorded."""
    said: list[Said]
    """What it is claimed to have said; empty: nothing is recorded."""
    published: list[DocumentRow]
    """What it published or issued under its name; empty: nothing is recorded."""
    released: list[Done]
    """What it released or brought to light; empty: nothing is recorded."""
    intercepted: list[Done]
    """What it intercepted, recorded or analysed; empty: nothing is recorded."""
    obtained: list[Done]
    """What it obtained or had access to; empty: nothing is recorded."""
    relayed: list[Done]
    """What it quoted, summarised or republished; empty: nothing is recorded."""
    stated: list[Done]
    """What it said or estimated, at a hop; empty: nothing is recorded."""
    verified: list[Handled]
    """What it verified, as documents tell it; empty: nothing is recorded."""
    handled: list[Handled]
    """What it translated, edited, selected or named; empty: nothing is recorded."""
    cut: list[str] = Field(examples=[["published"]])
    """The lists that hold more than the hundred given here; empty: all are whole."""
