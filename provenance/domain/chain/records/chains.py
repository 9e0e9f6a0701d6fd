"""Records of quotes, their wordings, the steps between documents, and the acts at a step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from provenance.domain.chain.records.fields import (
    DOCUMENT,
    OCCASION,
    PASSAGE,
    QUOTE,
    SOURCE,
    WORDING,
    Column,
    FieldDisplay,
)
from provenance.domain.messages import gettext_noop as _
from provenance.domain.vocabulary import (
    ActKind,
    Form,
    Layer,
    QuoteKind,
)


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """The claimed speech event; each of its parts may be unknown.

    ``speaker`` is None where nobody is named.
    """

    id: int
    slug: Annotated[
        str,
        FieldDisplay(
            "The quote's name in addresses: /api/v1/quotes/{id}.", "id", examples=("losing-now",)
        ),
    ]
    kind: Annotated[str, FieldDisplay("Whether it gives words or a figure.", choices=QuoteKind)] = (
        "words"
    )
    speaker: Annotated[
        int | None,
        SOURCE,
        Column("claimed_speaker_id"),
        FieldDisplay("Who is claimed to have said it; null: nobody is named.", "claimed_speaker"),
    ] = None
    addressee: Annotated[int | None, SOURCE, FieldDisplay("To whom; null: not stated.")] = None
    occasion: Annotated[
        str, FieldDisplay("On what occasion; empty: not stated.", examples=("a telephone call",))
    ] = ""
    said_when: Annotated[
        str, FieldDisplay("When, in EDTF; empty: not stated.", examples=("2022-09",))
    ] = ""
    said_where: Annotated[str, FieldDisplay("Where; empty: not stated.")] = ""
    setting_passage: Annotated[int | None, PASSAGE] = None
    setting_reason: str = ""
    original_words: Annotated[
        str,
        FieldDisplay("The words in the language they were spoken in; null: not held.", null=True),
    ] = ""
    original_language: str = ""
    responds_to: Annotated[int | None, QUOTE] = None


@dataclass(frozen=True, slots=True)
class TranslationRecord:
    """One step of a wording's translation path, the earliest first."""

    from_language: Annotated[
        str,
        FieldDisplay(
            "The BCP 47 tag of the language translated from; null: not stated.",
            "from",
            null=True,
            examples=("ru",),
        ),
    ]
    into_language: Annotated[
        str,
        FieldDisplay(
            "The BCP 47 tag of the language translated into; null: not stated.",
            "into",
            null=True,
            examples=("en",),
        ),
    ]
    translator: Annotated[int | None, SOURCE, FieldDisplay("Who translated; null: not stated.")]
    passage: Annotated[
        int | None, PASSAGE, FieldDisplay("The words that state it; null: no passage does.")
    ]
    reason: Annotated[
        str, FieldDisplay("Why it is taken to be so where no passage states it; else empty.")
    ]


@dataclass(frozen=True, slots=True)
class WordingRecord:
    """How one document words the quote; ``words`` is its segment of the passage."""

    id: int
    slug: Annotated[
        str,
        FieldDisplay(
            "Its name; ?from={id} gives the chain from here.",
            "id",
            examples=("losing-in-the-page",),
        ),
    ]
    quote: Annotated[int, QUOTE]
    passage: Annotated[
        int,
        PASSAGE,
        FieldDisplay("Where the words stand; null: in a document that is not shown to you."),
    ]
    document: Annotated[
        int,
        DOCUMENT,
        Column("passage__document_id"),
        FieldDisplay("The document that words it so; null: not shown to you."),
    ]
    words: Annotated[
        str, FieldDisplay("The words.", examples=("We are losing now, and nobody tells us why.",))
    ]
    form: Annotated[str, FieldDisplay("How the document marks the words.", choices=Form)] = "direct"
    language: Annotated[
        str, FieldDisplay("Its BCP 47 tag; empty: not recorded.", examples=("en",))
    ] = ""
    speaker_as_named: Annotated[
        str, FieldDisplay("The speaker in this document's own words; empty: not named.")
    ] = ""
    addressee_as_named: Annotated[
        str, FieldDisplay("The person spoken to, likewise; empty: not named.")
    ] = ""
    place_as_stated: Annotated[
        str,
        FieldDisplay(
            "The place, likewise; empty: not stated.", label=_("place as stated"), on_step=True
        ),
    ] = ""
    occasion: Annotated[
        int | None,
        OCCASION,
        FieldDisplay(
            "The occasion of its document on which it was spoken; null: not sorted.",
            label=_("occasion"),
            on_step=True,
            examples=("on the tape",),
        ),
    ] = None
    time_as_stated: Annotated[str, FieldDisplay("The time, likewise; empty: not stated.")] = ""
    naming_passage: Annotated[int | None, PASSAGE] = None
    within: Annotated[
        int | None,
        WORDING,
        FieldDisplay(
            "The wording in whose words this one is told; null: it is told in the document's own "
            "voice."
        ),
    ] = None
    same_because: Annotated[
        str,
        FieldDisplay(
            "Why it is taken to word the same quote as the others; empty: nothing is recorded."
        ),
    ] = ""
    segment_start: int | None = None
    distressing: bool = False
    translations: Annotated[
        tuple[TranslationRecord, ...],
        FieldDisplay("Its translation path; empty: none is recorded."),
    ] = ()


@dataclass(frozen=True, slots=True)
class ActRecord:
    """What was done at a step, and by whom, as named there."""

    kind: Annotated[str, FieldDisplay("What was done.", choices=ActKind)]
    agent: Annotated[
        int | None,
        SOURCE,
        FieldDisplay("Who did it; null: not stated, or not known to the register."),
    ] = None
    agent_as_named: Annotated[
        str,
        FieldDisplay(
            "Who did it, in the document's words; null: the words name nobody.",
            null=True,
            examples=("Ukrainian law enforcement agencies",),
        ),
    ] = ""
    passage: Annotated[
        int | None,
        PASSAGE,
        FieldDisplay("The act's own words; null: it stands on the words of the step."),
    ] = None
    hedge: Annotated[
        str,
        FieldDisplay(
            "How the words hedge the act itself; empty: they do not.", examples=("has claimed",)
        ),
    ] = ""


@dataclass(frozen=True, slots=True)
class AttributionRecord:
    """A step; it leads to ``upstream``, to the claimed speaker (``speaks``), or into ``gap``."""

    id: int
    slug: str
    taker: Annotated[
        int, DOCUMENT, FieldDisplay("The document that takes; null: not shown to you.")
    ]
    upstream: Annotated[int | None, DOCUMENT] = None
    speaks: bool = False
    gap: str = ""
    passage: Annotated[int | None, PASSAGE] = None
    told_by: Annotated[
        int | None,
        DOCUMENT,
        Column("passage__document_id"),
        FieldDisplay("The document whose words state the step; null: it is inferred."),
    ] = None
    meaning: Annotated[
        str,
        FieldDisplay(
            "Why words that do not name the upstream outright mean it; empty: they name it."
        ),
    ] = ""
    identity_reason: Annotated[
        str,
        FieldDisplay(
            "Why it is taken to be the same material that others name; empty: not recorded."
        ),
    ] = ""
    inference: str = ""
    inferred_by: str = ""
    inferred_for: Annotated[int | None, DOCUMENT] = None
    quotes: frozenset[int] = frozenset()
    occasions: Annotated[
        frozenset[int],
        OCCASION,
        FieldDisplay("The occasions that it speaks for; empty: it is limited to none."),
    ] = frozenset()
    acts: Annotated[
        tuple[ActRecord, ...], FieldDisplay("What was done there; empty: nothing is stated.")
    ] = ()

    @property
    def layer(self) -> Layer:
        """*Seen* in the taker's words, *told* by another document, or else *inferred*."""
        if self.told_by is None:
            return Layer.INFERRED
        return Layer.SEEN if self.told_by == self.taker else Layer.TOLD
