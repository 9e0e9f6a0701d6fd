"""Quotes (claimed speech events), their wordings and translation paths."""

from __future__ import annotations

from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from provenance.domain.language.quote_marks import with_quote_marks
from provenance.domain.vocabulary import Form, QuoteKind
from provenance.models.documents import Passage
from provenance.models.fields import about_a_person, both_or_neither, page_of, shortened, words
from provenance.models.occasions import Occasion
from provenance.models.row_count import count_related
from provenance.models.sources import Source
from provenance.models.wording_queries import WordingQuerySet


class QuoteQuerySet(models.QuerySet["Quote"]):
    """Queries on quotes."""

    def get_by_natural_key(self, slug: str) -> Quote:
        """Return the quote that a fixture refers to by slug."""
        return self.get(slug=slug)

    def with_words(self) -> Self:
        """Annotate ``first_words``, the passage of the first wording, used as the quote's name.

        ``distressing`` is annotated too: whether one of its wordings is marked distressing.
        """
        first = Wording.objects.filter(quote=models.OuterRef("pk")).order_by("pk")
        return self.annotate(
            first_words=models.Subquery(first.values("passage__exact")[:1]),
            distressing=models.Exists(first.filter(distressing=True)),
        )

    def with_counts(self) -> Self:
        """Annotate each quote with its numbers of wordings and documents, for the admin list."""
        return self.select_related("claimed_speaker").annotate(
            wording_count=count_related(self, "wordings"),
            outlet_count=count_related(self, "wordings__passage__document"),
        )


class Quote(models.Model):
    """A claimed speech event (schema.org Quotation): the journalist's “quote”.

    An empty claimed speaker means that nobody is named. The setting (occasion, time, place) needs a
    passage or a reason.
    """

    slug = models.SlugField(unique=True, max_length=120)
    kind = models.CharField(max_length=8, choices=QuoteKind, default=QuoteKind.WORDS)
    claimed_speaker = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        help_text="Empty: nobody is named.",
    )
    addressee = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="heard"
    )
    occasion = about_a_person("Such as “a telephone call”.")
    said_when = models.CharField(max_length=40, blank=True, default="", help_text="EDTF.")
    said_where = about_a_person("The place as told; never an address.")
    setting_passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="settings"
    )
    setting_reason = about_a_person(
        "Where no passage states the setting: why it is taken to be so."
    )
    original_words = words("In the language they were spoken in; empty: not held.")
    original_language = models.CharField(
        max_length=20, blank=True, default="", help_text="BCP 47 tag, if stated."
    )
    responds_to = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="responses"
    )
    note = about_a_person("For curators.")

    objects = QuoteQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(occasion="", said_when="", said_where="")
                | Q(setting_passage__isnull=False)
                | ~Q(setting_reason=""),
                name="quote_setting_has_words_or_reason",
                violation_error_message=(
                    "Occasion, time and place need the passage that states them or a reason."
                ),
            ),
            models.CheckConstraint(
                condition=Q(responds_to__isnull=True) | ~Q(responds_to=F("id")),
                name="quote_no_answer_to_itself",
                violation_error_message="A quote cannot respond to itself.",
            ),
        ]

    def __str__(self) -> str:
        """Return the first words where they were annotated, else the slug."""
        if getattr(self, "distressing", False):
            return f"{_('A quote in distressing words')} ({self.slug})"
        first_words = getattr(self, "first_words", None)
        words = with_quote_marks(shortened(first_words)) if first_words else ""
        return f"{words} ({self.slug})" if words else self.slug

    def get_absolute_url(self) -> str:
        return page_of("quote", self.slug)

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.source",
        "provenance.passage",
    ]


class Wording(models.Model):
    """One document's wording of one quote (a witness's reading, in textual criticism).

    ``segment_start`` and ``segment_end`` select the part of the passage that renders this quote, in
    code points of the passage; both empty mean the whole passage.
    """

    slug = models.SlugField(unique=True, max_length=120)
    quote = models.ForeignKey(Quote, models.PROTECT, related_name="wordings")
    passage = models.ForeignKey(Passage, models.PROTECT, related_name="wordings")
    segment_start = models.PositiveIntegerField(null=True, blank=True)
    segment_end = models.PositiveIntegerField(null=True, blank=True)
    form = models.CharField(max_length=12, choices=Form)
    language = models.CharField(max_length=20, blank=True, default="", help_text="BCP 47 tag.")
    speaker_as_named = about_a_person("The speaker in this document's words; empty: not named.")
    addressee_as_named = about_a_person("Likewise the person spoken to.")
    place_as_stated = about_a_person("Likewise the place.")
    time_as_stated = words("Likewise the time.")
    naming_passage = models.ForeignKey(
        Passage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="namings",
        help_text="The words that name the speaker here.",
    )
    within = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="inner",
        help_text="The wording in whose words this one is told.",
    )
    occasion = models.ForeignKey(
        Occasion,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="wordings",
        help_text="The occasion of its document on which it was spoken; empty: not sorted.",
    )
    same_because = about_a_person("Why this is taken to word the same quote as the others.")
    distressing = models.BooleanField(
        default=False,
        help_text="Tells of killing or torture: pages fold it away until it is opened.",
    )

    objects = WordingQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["passage", "segment_start", "slug"]
        indexes: ClassVar = [
            models.Index(fields=["speaker_as_named"], name="wording_by_speaker_as_named")
        ]
        constraints: ClassVar = [
            both_or_neither(
                "segment_start",
                "segment_end",
                name="wording_both_segment_ends",
                message="A segment has both ends or none.",
            ),
            models.CheckConstraint(
                condition=Q(segment_start__isnull=True) | Q(segment_end__gt=F("segment_start")),
                name="wording_segment_not_empty",
                violation_error_message="A segment must hold at least one character.",
            ),
            models.CheckConstraint(
                condition=Q(within__isnull=True) | ~Q(within=F("id")),
                name="wording_not_within_itself",
                violation_error_message="A wording cannot lie within itself.",
            ),
            models.UniqueConstraint(
                fields=["passage", "quote", "segment_start"],
                name="wording_once_a_place",
            ),
            # Null values are distinct in a unique constraint, so whole passages need one of their
            # own.
            models.UniqueConstraint(
                fields=["passage", "quote"],
                condition=Q(segment_start__isnull=True),
                name="wording_once_a_passage",
                violation_error_message="This passage already renders this quote.",
            ),
        ]

    def __str__(self) -> str:
        if self.distressing:
            return f"{_('A quote in distressing words')} ({self.slug})"
        return with_quote_marks(shortened(self.words))

    def get_absolute_url(self) -> str:
        return f"{self.quote.get_absolute_url()}?from={self.slug}"

    def clean(self) -> None:
        """Refuse an occasion of another document."""
        if self.occasion is not None and self.occasion.document_id != self.passage.document_id:
            raise ValidationError(
                {"occasion": _("Choose an occasion of the wording’s own document.")}
            )

    @property
    def words(self) -> str:
        """The words of this wording: its segment of the passage, or the whole passage."""
        return self.passage.exact[self.segment_start : self.segment_end]

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.quote",
        "provenance.passage",
        "provenance.occasion",
    ]


class TranslationQuerySet(models.QuerySet["Translation"]):
    """Queries on translation steps."""

    def get_by_natural_key(self, wording: str, position: int) -> Translation:
        """Return the translation step that a fixture refers to by its wording and its position."""
        return self.get(wording__slug=wording, position=position)


class Translation(models.Model):
    """One step of a wording's translation path, the earliest first.

    An empty language is not stated; an empty translator is not named.
    """

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="translations")
    position = models.PositiveSmallIntegerField(default=1)
    from_language = models.CharField(max_length=20, blank=True, default="")
    into_language = models.CharField(max_length=20, blank=True, default="")
    translator = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="translations"
    )
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="translations"
    )
    reason = words("Where no passage states it: why it is taken to be so.")

    objects = TranslationQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["wording", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["wording", "position"], name="translation_position"),
            models.CheckConstraint(
                condition=Q(passage__isnull=False) | ~Q(reason=""),
                name="translation_has_words_or_reason",
                violation_error_message="A translation needs the passage that states it or a reason.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_language or 'not stated'} → {self.into_language or 'not stated'}"

    def natural_key(self) -> tuple[str, int]:
        return (self.wording.slug, self.position)

    natural_key.dependencies = ["provenance.wording"]  # type: ignore[attr-defined]
