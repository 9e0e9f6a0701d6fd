"""Shapes that several answers share: sources, documents, passages, dates, statements."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.vocabulary import (
    DateLayer,
    DocumentKind,
    Form,
    HowPut,
    StatementKind,
    StatementObject,
    Zone,
)


class Shape(BaseModel):
    """What every shape is: fixed, and described by the sentence under each of its fields."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class ProblemSchema(Shape):
    """The one shape of every refusal."""

    error: str = Field(examples=["There is no quote of this name that you may see."])
    """What happened, in a sentence."""
    hint: str = Field(examples=["GET /api/v1/find?q=… finds quotes by their words."])
    """What to do next, in a sentence."""


class SourceRefSchema(Shape):
    """Who speaks, intercepts, releases, verifies, publishes or relays."""

    id: str = Field(examples=["the-daily-paper"])
    """Its name in addresses: /api/v1/sources/{id}."""
    name: str = Field(examples=["The Daily Paper"])
    """The one form of its name that is shown; of a protected person, the display form."""
    protected: bool
    """Whether this is a person of whom only this form may be shown."""


class DocumentRefSchema(Shape):
    """Anything that carries words."""

    id: str = Field(examples=["the-report"])
    """Its name in addresses: /api/v1/documents/{id}."""
    name: str = Field(examples=["a report by The Daily Paper"])
    """What a sentence calls it."""
    kind: DocumentKind
    """What carries the words."""
    publisher: SourceRefSchema | None
    """Who published it; null: not stated."""
    held: bool
    """Whether a curator had its own words before them; false: known only through others."""


class PassageSchema(Shape):
    """Exact words at a place in a document, as the W3C's quote and position selectors select them."""

    document: str | None = Field(examples=["the-page"])
    """The document in which they stand; null: a document that is not shown to you."""
    key: str = Field(examples=["losing"])
    """The passage's name within its document."""
    exact: str = Field(examples=["We are losing now, and nobody tells us why."])
    """The words exactly as they stand."""
    prefix: str = Field(examples=["He was angry. "])
    """At most 64 characters before them; empty: none are recorded."""
    suffix: str = Field(examples=[" Then he hung up."])
    """At most 64 characters after them; empty: none are recorded."""
    start: int | None = Field(examples=[39])
    """Where they begin, in code points of the document's text; null: only the words were seen."""
    end: int | None = Field(examples=[82])
    """Where they end, exclusive, likewise; null: only the words were seen."""
    zone: Zone
    """The part of the document in which they stand."""


class DocumentDateSchema(Shape):
    """One date of a document: stated by a passage, or worked out for a reason."""

    layer: DateLayer
    """What happened to it on that date."""
    edtf: str | None = Field(examples=["2022-09-29", "2022-03~"])
    """The date in EDTF, of which an ISO 8601 day is one form; null: not stated."""
    words: str = Field(examples=["29 September 2022"])
    """The same as a reader says it; “date not stated” where none is."""
    stated: bool
    """Whether a document states it; false: a curator worked it out, for the reason given."""
    passage: PassageSchema | None
    """The words that state it; null: no passage states it, or none that is shown to you."""
    reason: str
    """Where it is worked out, from what; empty: a passage states it."""


class ExaminedSchema(Shape):
    """That somebody looked, so that “none stated” can be said of the document."""

    on: str = Field(examples=["2022-10-02"])
    """The day, in ISO 8601."""
    by: str = Field(examples=["a curator"])
    """Who looked."""


class InferenceSchema(Shape):
    """A conclusion that no passage states."""

    reason: str
    """Why it was concluded."""
    by: str
    """Who concluded it."""


class VerifiedObjectSchema(Shape):
    """What a verification is said to have established."""

    id: StatementObject
    """Its short name."""
    label: str = Field(examples=["the recording is authentic"])
    """The same as a reader says it."""


class DurationSchema(Shape):
    """A stated duration; it belongs to the activity it is said of."""

    number: str = Field(examples=["two"])
    """The number as stated."""
    unit: str = Field(examples=["months"])
    """The unit as stated; empty: none is."""
    hedge: str = Field(examples=["nearly"])
    """The hedge that must stay with it; empty: none is stated."""


class StatementSchema(Shape):
    """What a document says was done with the material, verbatim in its passage."""

    id: str = Field(examples=["report-checked-numbers"])
    """The statement's name."""
    kind: StatementKind
    """What was done; “verifying” is a verification statement."""
    label: str = Field(examples=["verifying"])
    """The same as a reader says it."""
    how_put: HowPut
    """Whether it is asserted, hedged or disclaimed."""
    own: bool
    """Whether it stands in the doer's own document; false: relayed, or nobody is named."""
    by: SourceRefSchema | None
    """Who did it; null: not stated, or not known to the register."""
    by_as_named: str | None
    """Who did it, in the document's words; null: not stated."""
    document: DocumentRefSchema | None
    """The document in which it stands; null: not shown to you."""
    of: DocumentRefSchema | None
    """The document of which it speaks; null: it speaks of one wording, or of one not shown."""
    methods: list[str] = Field(examples=[["phone numbers", "social profiles"]])
    """The components of the method that it names; empty: it names none."""
    objects: list[VerifiedObjectSchema]
    """What it says is established; empty: it does not say."""
    duration: DurationSchema | None
    """How long it is said to have taken; null: not stated."""
    passage: PassageSchema | None
    """Its words; null: they stand in a document that is not shown to you."""


class TranslationSchema(Shape):
    """One step of a wording's translation path, the earliest first."""

    from_language: str | None = Field(alias="from", examples=["ru"])
    """The BCP 47 tag of the language translated from; null: not stated."""
    into: str | None = Field(examples=["en"])
    """The BCP 47 tag of the language translated into; null: not stated."""
    translator: SourceRefSchema | None
    """Who translated; null: not stated."""
    passage: PassageSchema | None
    """The words that state it; null: no passage does."""
    reason: str
    """Why it is taken to be so where no passage states it; else empty."""


class WordingSchema(Shape):
    """How one document words the quote: a wording."""

    id: str = Field(examples=["losing-in-the-page"])
    """Its name; ?from={id} tells the chain from here."""
    words: str = Field(examples=["We are losing now, and nobody tells us why."])
    """The words."""
    document: DocumentRefSchema | None
    """The document that words it so; null: not shown to you."""
    form: Form
    """How the document marks the words."""
    language: str = Field(examples=["en"])
    """Its BCP 47 tag; empty: not recorded."""
    speaker_as_named: str
    """The speaker in this document's own words; empty: not named."""
    addressee_as_named: str
    """The person spoken to, likewise; empty: not named."""
    place_as_stated: str
    """The place, likewise; empty: not stated."""
    time_as_stated: str
    """The time, likewise; empty: not stated."""
    within: str | None
    """The wording in whose words this one is told; null: it is told in the document's own voice."""
    same_because: str
    """Why it is taken to word the same quote as the others; empty: nothing is recorded."""
    translations: list[TranslationSchema]
    """Its translation path; empty: none is recorded."""
    passage: PassageSchema | None
    """Where the words stand; null: in a document that is not shown to you."""


class NoticeSchema(Shape):
    """A correction, a retraction or a withdrawal of a document on the chain."""

    kind: CorrectionKind
    """What became of it: by its publisher, or here."""
    label: str
    """The kind in English."""
    document: DocumentRefSchema | None
    """The document; with a step, the one that takes its words from what is no longer shown;
    null: it is not shown to you."""
    attribution: str | None
    """The step beyond which a record was withdrawn here; null: the document is shown."""
    statement: str
    """What was corrected, in a sentence."""
    address: str | None
    """Where the publisher says so; null: not recorded."""
    dated: str | None
    """When, in EDTF; null: not stated."""
    passage: PassageSchema | None
    """The publisher's own words; null: none are recorded."""
    sentence: str
    """The notice in one line."""
