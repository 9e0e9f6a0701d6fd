"""Records of sources, of documents with their dates and corrections, and of passages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from provenance.domain.chain.records.fields import (
    DOCUMENT,
    PASSAGE,
    QUOTE,
    SOURCE,
    Column,
    Convert,
    FieldDisplay,
)
from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.language.dates import Bounds
from provenance.domain.vocabulary import DateLayer, DocumentKind, Zone


def read_day(value: str | None) -> date | None:
    """Return the day of a date or datetime in ISO 8601, or None for an empty value."""
    return date.fromisoformat(value[:10]) if value else None


def read_day_text(value: str | None) -> str:
    """Return the day of a date or datetime in ISO 8601 as text, or "" for None."""
    return (value or "")[:10]


def read_bounds(value: list[str | None]) -> Bounds:
    """Return the earliest and the latest day that a date may mean."""
    return Bounds(read_day(value[0]), read_day(value[1]))


@dataclass(frozen=True, slots=True)
class InterestRecord:
    """A source's stake, with the passage that states it or the reason for assuming it."""

    interest: str
    since: Annotated[date | None, Convert(read_day)]
    until: Annotated[date | None, Convert(read_day)]
    passage: Annotated[int | None, PASSAGE]
    reason: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Who speaks, intercepts, releases, verifies, publishes or relays.

    ``name`` is the name that may be shown: for a protected person, the display form.
    """

    id: int
    slug: Annotated[
        str,
        FieldDisplay(
            "Its name in addresses: /api/v1/sources/{id}.", "id", examples=("the-daily-paper",)
        ),
    ]
    name: Annotated[
        str,
        FieldDisplay(
            "The one form of its name that is shown; of a protected person, the display form.",
            examples=("The Daily Paper",),
        ),
    ]
    kind: str
    part_of: Annotated[int | None, SOURCE] = None
    protected: Annotated[
        bool, FieldDisplay("Whether this is a person of whom only this form may be shown.")
    ] = False
    protection_reason: str = ""
    interests: tuple[InterestRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class DateRecord:
    """A date of a document: stated by a passage, or inferred for a reason."""

    layer: Annotated[str, FieldDisplay("What happened to it on that date.", choices=DateLayer)]
    edtf: Annotated[
        str,
        FieldDisplay(
            "The date in EDTF, of which an ISO 8601 day is one form; null: not stated.",
            null=True,
            examples=("2022-09-29", "2022-03~"),
        ),
    ]
    bounds: Annotated[Bounds, Convert(read_bounds)]
    passage: Annotated[
        int | None,
        PASSAGE,
        FieldDisplay(
            "The words that state it; null: no passage states it, or none that is shown to you."
        ),
    ] = None
    reason: Annotated[
        str, FieldDisplay("Where it is worked out, from what; empty: a passage states it.")
    ] = ""
    minute: str = ""


@dataclass(frozen=True, slots=True)
class OccasionRecord:
    """A situation in which several quotes of a document were spoken; steps can be limited to it."""

    id: int
    label: Annotated[
        str,
        FieldDisplay("What it is called, once in its document.", examples=("on the tape",)),
    ]
    passage: Annotated[
        int | None,
        PASSAGE,
        FieldDisplay("The words that tell of it; null: a curator sorted the quotes."),
    ] = None


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Anything that carries words.

    ``publisher`` is None where it is not stated, and ``examined`` is "" where nobody has examined
    the document. ``edition`` is the number of the last published edition, 0 for none. ``came_in``
    is true where nobody here has read that edition; ``changed`` is the day since when the record
    differs from it.
    """

    id: int
    slug: Annotated[
        str,
        FieldDisplay(
            "Its name in addresses: /api/v1/documents/{id}.", "id", examples=("the-report",)
        ),
    ]
    title: Annotated[
        str, FieldDisplay("As it stands on the document; empty: it has none, or none is known.")
    ]
    kind: Annotated[str, FieldDisplay("What carries the words.", choices=DocumentKind)]
    described_as: str = ""
    publisher: Annotated[
        int | None, SOURCE, FieldDisplay("Who published it; null: not stated.")
    ] = None
    held: Annotated[
        bool,
        FieldDisplay(
            "Whether a curator had its own words before them; false: known only through others."
        ),
    ] = False
    copy_of: Annotated[
        int | None,
        DOCUMENT,
        Column("syndicated_copy_of_id"),
        FieldDisplay("The document whose copy it is; null: no copy, or of one not shown to you."),
    ] = None
    copy_reason: Annotated[str, FieldDisplay("Why it is taken to be a copy; empty: it is not.")] = (
        ""
    )
    examined: Annotated[str, Column("examined_on"), Convert(read_day_text)] = ""
    examined_by: str = ""
    language: Annotated[str, FieldDisplay("Its BCP 47 tag; null: not recorded.", null=True)] = ""
    address: str = ""
    has_text: bool = False
    edition: Annotated[
        int,
        FieldDisplay(
            "The number of the last edition of its record that went out; null: none is recorded.",
            null=True,
        ),
    ] = 0
    came_in: Annotated[
        bool,
        FieldDisplay(
            "Whether that edition is the record as it came in published, which no second curator "
            "of this site has read.",
            "edition_came_in",
        ),
    ] = False
    changed: Annotated[
        str,
        Convert(read_day_text),
        FieldDisplay(
            "Since when the record differs from that edition, and nobody has read it since; null: "
            "it does not.",
            "changed_since",
            null=True,
        ),
    ] = ""
    dates: Annotated[
        tuple[DateRecord, ...], FieldDisplay("Its dates; empty: no date is recorded.")
    ] = ()
    occasions: Annotated[
        tuple[OccasionRecord, ...],
        FieldDisplay("The occasions that its quotes are sorted by; empty: none is recorded."),
    ] = ()


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """Exact words at a place in a document, as the W3C's quote and position selectors select them.

    ``page`` is counted from 1 in a document that has pages. ``around`` is the attached text near
    the passage, which begins at code point ``around_from``; it is "" where no text is attached.
    """

    id: int
    document: Annotated[int, DOCUMENT]
    key: Annotated[
        str, FieldDisplay("The passage's name within its document.", examples=("losing",))
    ]
    exact: Annotated[
        str,
        FieldDisplay(
            "The words exactly as they stand.",
            examples=("We are losing now, and nobody tells us why.",),
        ),
    ]
    prefix: Annotated[
        str,
        FieldDisplay(
            "At most 64 characters before them; empty: none are recorded.",
            examples=("He was angry. ",),
        ),
    ] = ""
    suffix: Annotated[
        str,
        FieldDisplay(
            "At most 64 characters after them; empty: none are recorded.",
            examples=(" Then he hung up.",),
        ),
    ] = ""
    start: Annotated[
        int | None,
        FieldDisplay(
            "Where they begin, in code points of the document's text; null: only the words were "
            "seen.",
            examples=(39,),
        ),
    ] = None
    end: Annotated[
        int | None,
        FieldDisplay(
            "Where they end, exclusive, likewise; null: only the words were seen.",
            examples=(82,),
        ),
    ] = None
    zone: Annotated[
        str, FieldDisplay("The part of the document in which they stand.", choices=Zone)
    ] = "body"
    time_code: str = ""
    page: int | None = None
    around: str = ""
    around_from: int = 0


@dataclass(frozen=True, slots=True)
class OverrulingRecord:
    """A curator's decision on something that a reader of passages found or missed.

    ``reader`` says which kind of thing it looks for, ``found`` is the text in question, and
    ``stands`` whether it counts.
    """

    passage: Annotated[int, PASSAGE]
    reader: str
    found: str
    stands: bool


@dataclass(frozen=True, slots=True)
class CorrectionRecord:
    """A correction, retraction or withdrawal of a document, which need not be among those shown.

    ``stated_in`` is the document that contains the passage. An upheld objection concerns a step of
    ``quote`` alone.
    """

    document: Annotated[int, DOCUMENT]
    kind: Annotated[
        str, FieldDisplay("What became of it: by its publisher, or here.", choices=CorrectionKind)
    ]
    statement: Annotated[str, FieldDisplay("What was corrected, in a sentence.")]
    address: Annotated[
        str, FieldDisplay("Where the publisher says so; null: not recorded.", null=True)
    ] = ""
    dated: Annotated[str, FieldDisplay("When, in EDTF; null: not stated.", null=True)] = ""
    passage: Annotated[
        int | None, PASSAGE, FieldDisplay("The publisher's own words; null: none are recorded.")
    ] = None
    stated_in: Annotated[int | None, DOCUMENT, Column("passage__document_id")] = None
    quote: Annotated[int | None, QUOTE] = None
