"""Documents and their passages: exact words at a place in a document."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.functional import cached_property

from provenance.domain.language.distressing import DistressingWords
from provenance.domain.language.quote_marks import as_inner_quotation
from provenance.domain.language.text import beginning
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say, with_tag
from provenance.domain.vocabulary import (
    DocumentKind,
    Holding,
    Status,
    Zone,
)
from provenance.models.accounts import may_change_documents
from provenance.models.fields import both_or_neither, page_of, words
from provenance.models.row_count import count_related
from provenance.models.sources import Source

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User


class DocumentQuerySet(models.QuerySet["Document"]):
    """Queries on documents."""

    def get_by_natural_key(self, slug: str) -> Document:
        """Return the document that a fixture refers to by slug."""
        return self.get(slug=slug)

    def published(self) -> Self:
        """Return the documents that every reader may see."""
        return self.filter(status=Status.PUBLISHED)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Return the published documents; all for users who may change documents."""
        if may_change_documents(user):
            return self
        return self.published()

    def awaiting_text(self) -> Self:
        """Return held documents whose text is missing from this installation."""
        return self.filter(holding=Holding.HELD, text="").exclude(text_sha256="")

    def not_examined(self) -> Self:
        """Return held documents without a recorded examination."""
        return self.filter(holding=Holding.HELD, examined_on__isnull=True)

    def with_counts(self) -> Self:
        """Annotate each document with its numbers of passages, wordings and steps, for lists."""
        return self.select_related("publisher").annotate(
            passage_count=count_related(self, "passages"),
            wording_count=count_related(self, "passages__wordings"),
            attribution_count=count_related(self, "attributions"),
        )


class Document(models.Model):
    """An article, agency report, recording, statement or post.

    All offsets count code points of ``text``; ``text_sha256`` is the hash of its UTF-8 bytes. The
    text itself stays in the installation that attached it. No publisher means that the publisher is
    *not stated*; no ``examined_on`` means that no examination is recorded.
    """

    slug = models.SlugField(unique=True, max_length=120)
    kind = models.CharField(max_length=20, choices=DocumentKind)
    publisher = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="published",
        help_text="Empty: not stated.",
    )
    title = words("As it stands on the document.")
    described_as = words(
        "What readers call it where it has no title, such as “audio of a phone call”."
    )
    address = words("Where it stands or stood.")
    archived_address = words()
    language = models.CharField(max_length=20, blank=True, default="", help_text="BCP 47 tag.")
    holding = models.CharField(max_length=5, choices=Holding, default=Holding.NAMED)
    syndicated_copy_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies"
    )
    copy_reason = words("Why it is taken to be a copy and not a retelling.")
    text = words("The full text; it stays in this installation.")
    text_sha256 = models.CharField(max_length=64, blank=True, default="")
    text_length = models.PositiveIntegerField(null=True, blank=True)
    page_starts = models.JSONField(
        default=list,
        blank=True,
        editable=False,
        help_text="Where each page of the file begins in the text; empty: it has no pages.",
    )
    examined_on = models.DateField(null=True, blank=True)
    examined_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    status = models.CharField(
        max_length=10, choices=Status, default=Status.DRAFT, db_default=Status.DRAFT
    )
    note = words("For curators.")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(syndicated_copy_of__isnull=True) | ~Q(copy_reason=""),
                name="document_copy_has_reason",
                violation_error_message="Say why this is taken to be a copy.",
            ),
            models.CheckConstraint(
                condition=Q(syndicated_copy_of__isnull=True)
                | ~Q(syndicated_copy_of=models.F("id")),
                name="document_not_copy_of_itself",
                violation_error_message="A document cannot be a copy of itself.",
            ),
            both_or_neither(
                "examined_on",
                "examined_by",
                name="document_examined_when_and_by_whom",
                message="An examination needs both its day and the person who looked.",
            ),
            models.CheckConstraint(
                condition=Q(holding=Holding.HELD) | Q(text="", examined_on__isnull=True),
                name="document_named_has_no_text",
                violation_error_message=(
                    "A document that is only named has no text here and cannot have been examined."
                ),
            ),
            models.UniqueConstraint(
                fields=["text_sha256"],
                condition=~Q(text_sha256=""),
                name="document_text_known_once",
                violation_error_message="Another document already has this very text.",
            ),
        ]

    def __str__(self) -> str:
        return with_tag(self.title, self.language) or self.name_for_readers

    def get_absolute_url(self) -> str:
        return page_of("document", self.slug)

    @property
    def name_for_readers(self) -> str:
        """The title; else the description; else the name of the kind."""
        return self.title or self.described_as or self.get_kind_display()

    def page_at(self, place: int) -> int | None:
        """Return the page, from 1, that contains an offset of the text; None without pages."""
        return bisect_right(self.page_starts, place) or None

    @cached_property
    def distressing_words(self) -> DistressingWords:
        """The passages of this document that are marked distressing; cached after one query."""
        rows = self.passages.filter(wordings__distressing=True)
        return DistressingWords(tuple(rows.values_list("exact", "start", "end").distinct()))

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = ["provenance.source"]  # type: ignore[attr-defined]


class PassageQuerySet(models.QuerySet["Passage"]):
    """Queries on passages."""

    def get_by_natural_key(self, document: str, key: str) -> Passage:
        """Return the passage that a fixture refers to by its document's slug and its key."""
        return self.get(document__slug=document, key=key)

    def with_distress(self) -> Self:
        """Annotate ``distressing``: whether a wording marked distressing overlaps the passage."""
        wordings: Any = Passage._meta.get_field("wordings").related_model
        return self.annotate(distressing=models.Exists(wordings.objects.distressing_in("")))

    def in_reading_order(self) -> Self:
        """Order by position in the text; passages without offsets come last."""
        return self.order_by(F("start").asc(nulls_last=True), "pk")


class Passage(models.Model):
    """Exact words at a place in a document (W3C TextQuoteSelector and TextPositionSelector).

    ``start`` and ``end`` count code points, end exclusive. Both are empty where the place in the
    text is not known.
    """

    document = models.ForeignKey(Document, models.PROTECT, related_name="passages")
    key = models.SlugField(max_length=80, help_text="Short, unique in the document.")
    exact = words("The words exactly as they stand.", blank=False)
    prefix = words("At most 64 characters before them.")
    suffix = words("At most 64 characters after them.")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    zone = models.CharField(max_length=10, choices=Zone, default=Zone.BODY)
    time_code = models.CharField(
        max_length=20, blank=True, default="", help_text="In sound or film, such as 00:01:23."
    )
    page = models.PositiveIntegerField(
        null=True, blank=True, help_text="In a file with pages, such as a PDF; from 1."
    )

    objects = PassageQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["document", "start", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "key"], name="passage_key_in_document"),
            both_or_neither(
                "start",
                "end",
                name="passage_both_offsets",
                message="A passage has both offsets or none.",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end=F("start") + Length("exact")),
                name="passage_offsets_fit_words",
                violation_error_message="The offsets do not span exactly these words.",
            ),
            models.CheckConstraint(
                condition=~Q(exact=""),
                name="passage_has_words",
                violation_error_message="A passage needs its words.",
            ),
        ]

    def __str__(self) -> str:
        """Return the words and the document; a label in place of words annotated as distressing."""
        short_words = beginning(self.exact, 80)
        if getattr(self, "distressing", False):
            short_words = self.distressing_label
        message = _("“%(words)s” in %(document)s")
        words = with_tag(as_inner_quotation(short_words), self.document.language)
        return say(message, words=words, document=str(self.document))

    def get_absolute_url(self) -> str:
        return f"{self.document.get_absolute_url()}#{self.key}"

    def natural_key(self) -> tuple[str, str]:
        return (self.document.slug, self.key)

    natural_key.dependencies = ["provenance.document"]  # type: ignore[attr-defined]

    @property
    def distressing_label(self) -> str:
        """The label with the place, shown for distressing words where they cannot be folded."""
        if self.start is None:
            return say(_("distressing words, passage %(key)s"), key=self.key)
        return say(_("distressing words, from character %(start)d on"), start=self.start)
