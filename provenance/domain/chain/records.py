"""Plain rows: everything a walk, a finding or a sentence may look at, by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from provenance.domain.language.dates import Bounds
from provenance.domain.vocabulary import Layer


@dataclass(frozen=True, slots=True)
class InterestRecord:
    """A source's stake, with the passage that states it or the reason for taking it so."""

    interest: str
    since: date | None
    until: date | None
    passage: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """An agent under the one name that may be shown."""

    id: int
    slug: str
    name: str
    kind: str
    part_of: int | None = None
    protected: bool = False
    interests: tuple[InterestRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class DateRecord:
    """One date of a document; without a passage it is worked out, for ``reason``."""

    layer: str
    edtf: str
    bounds: Bounds
    passage: int | None = None
    reason: str = ""
    minute: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A document; ``publisher`` None is *not stated*, ``examined`` "" is *not examined*.

    ``version`` is the last that a second curator read, 0 for none; ``changed`` the day since when
    the record differs from it.
    """

    id: int
    slug: str
    title: str
    kind: str
    described_as: str = ""
    publisher: int | None = None
    held: bool = False
    copy_of: int | None = None
    copy_reason: str = ""
    examined: str = ""
    examined_by: str = ""
    language: str = ""
    address: str = ""
    has_text: bool = False
    version: int = 0
    changed: str = ""
    dates: tuple[DateRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """Exact words in a document; offsets are code points, None where only the words were seen.

    ``around`` is the attached text near the passage, from code point ``around_from``; "" where
    no text is attached.
    """

    id: int
    document: int
    key: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    zone: str = "body"
    time_code: str = ""
    around: str = ""
    around_from: int = 0


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """A claimed speech event; ``speaker`` None means that nobody is named."""

    id: int
    slug: str
    kind: str = "words"
    speaker: int | None = None
    addressee: int | None = None
    occasion: str = ""
    said_when: str = ""
    said_where: str = ""
    setting_passage: int | None = None
    setting_reason: str = ""
    original_words: str = ""
    original_language: str = ""
    responds_to: int | None = None


@dataclass(frozen=True, slots=True)
class TranslationRecord:
    """One step of a translation path; empty languages are not stated."""

    from_language: str
    into_language: str
    translator: int | None
    passage: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class WordingRecord:
    """How one document words one quote; ``words`` is its segment of the passage."""

    id: int
    slug: str
    quote: int
    passage: int
    document: int
    words: str
    form: str = "direct"
    language: str = ""
    speaker_as_named: str = ""
    addressee_as_named: str = ""
    place_as_stated: str = ""
    time_as_stated: str = ""
    naming_passage: int | None = None
    within: int | None = None
    same_because: str = ""
    segment_start: int | None = None
    translations: tuple[TranslationRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class ActRecord:
    """What was done at a step, by whom as named there."""

    kind: str
    agent: int | None = None
    agent_as_named: str = ""
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class AttributionRecord:
    """A step; it leads to ``upstream``, to the claimed speaker (``speaks``), or into ``gap``."""

    id: int
    slug: str
    taker: int
    upstream: int | None = None
    speaks: bool = False
    gap: str = ""
    passage: int | None = None
    told_by: int | None = None
    meaning: str = ""
    identity_reason: str = ""
    inference: str = ""
    inferred_by: str = ""
    inferred_for: int | None = None
    quotes: frozenset[int] = frozenset()
    acts: tuple[ActRecord, ...] = ()

    @property
    def layer(self) -> Layer:
        """*Seen* in the taker, *told* by another document, or *inferred* without words."""
        if self.told_by is None:
            return Layer.INFERRED
        return Layer.SEEN if self.told_by == self.taker else Layer.TOLD


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """A statement; ``document`` is the one in which it stands."""

    id: int
    slug: str
    passage: int
    document: int
    kind: str
    how_put: str = "asserted"
    doer: int | None = None
    doer_as_named: str = ""
    of_document: int | None = None
    of_wording: int | None = None
    methods: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    duration_number: str = ""
    duration_unit: str = ""
    duration_hedge: str = ""


@dataclass(frozen=True, slots=True)
class CandidateRecord:
    """A possible filling of a gap; it counts nowhere."""

    attribution: int
    filling: str
    grounds: str
    state: str
    proposed_by: str
    document: int | None = None


@dataclass(frozen=True, slots=True)
class OverrulingRecord:
    """A curator's correction of a small reader."""

    passage: int
    reader: str
    found: str
    stands: bool


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """What became of a document after it was out; ``document`` may be one that is not shown."""

    document: int
    kind: str
    statement: str
    address: str = ""
    dated: str = ""
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class Records:
    """Everything loaded for one quote, by id."""

    quote: int
    sources: Mapping[int, SourceRecord] = field(default_factory=dict)
    documents: Mapping[int, DocumentRecord] = field(default_factory=dict)
    passages: Mapping[int, PassageRecord] = field(default_factory=dict)
    quotes: Mapping[int, QuoteRecord] = field(default_factory=dict)
    wordings: Mapping[int, WordingRecord] = field(default_factory=dict)
    attributions: Mapping[int, AttributionRecord] = field(default_factory=dict)
    statements: tuple[StatementRecord, ...] = ()
    candidates: tuple[CandidateRecord, ...] = ()
    overrulings: tuple[OverrulingRecord, ...] = ()
    corrections: tuple[CorrectionRecord, ...] = ()

    def quote_wordings(self) -> list[WordingRecord]:
        """The wordings of the quote itself, in a stable order."""
        mine = [r for r in self.wordings.values() if r.quote == self.quote]
        return sorted(mine, key=lambda wording: wording.id)

    def original_of(self, document: int) -> int:
        """The document at the end of the copies: the witness that a copy repeats.

        Of documents that are said to copy each other, always the same one.
        """
        trail = [document]
        while (row := self.documents.get(trail[-1])) and row.copy_of:
            if row.copy_of in trail:
                return min(trail[trail.index(row.copy_of) :])
            trail.append(row.copy_of)
        return trail[-1]

    def ancestry(self, source: int) -> list[int]:
        """The source and all it is part of, innermost first."""
        line = [source]
        while (row := self.sources.get(line[-1])) and row.part_of and row.part_of not in line:
            line.append(row.part_of)
        return line

    def is_own(self, statement: StatementRecord) -> bool:
        """Whether the statement stands in the doer's own document, or in a copy of it."""
        if statement.doer is None:
            return False
        home = self.documents.get(self.original_of(statement.document))
        here = self.documents.get(statement.document)
        return statement.doer in {d.publisher for d in (home, here) if d}
