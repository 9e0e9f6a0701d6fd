"""Anything that carries words, its dates, and exact words at a place in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.functional import cached_property

from provenance.domain.language.distressing import DistressingWords
from provenance.domain.language.quote_marks import inner_marks
from provenance.domain.language.text import beginning
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
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
    """The questions asked of documents."""

    def get_by_natural_key(self, slug: str) -> Document:
        """The document a fixture means."""
        return self.get(slug=slug)

    def published(self) -> Self:
        """Documents that every reader may see."""
        return self.filter(status=Status.PUBLISHED)

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """Readers see what is published; those who may change documents see all."""
        if may_change_documents(user):
            return self
        return self.published()

    def awaiting_text(self) -> Self:
        """Held documents whose text this installation does not have."""
        return self.filter(holding=Holding.HELD, text="").exclude(text_sha256="")

    def not_examined(self) -> Self:
        """Held documents of which nobody has recorded that they looked."""
        return self.filter(holding=Holding.HELD, examined_on__isnull=True)

    def with_counts(self) -> Self:
        """For the curators' list: how many passages, wordings and steps stand on each."""
        return self.select_related("publisher").annotate(
            passage_count=count_related(self, "passages"),
            wording_count=count_related(self, "passages__wordings"),
            attribution_count=count_related(self, "attributions"),
        )


class Document(models.Model):
    """An article, agency report, recording, statement or post.

    Offsets everywhere are code points of ``text``, whose UTF-8 bytes have ``text_sha256``. The
    text itself stays in the installation that attached it. Without a publisher, the publisher is
    *not stated*; without ``examined_on``, nobody is recorded as having looked.
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
        return self.name_for_readers

    def get_absolute_url(self) -> str:
        return page_of("document", self.slug)

    @property
    def name_for_readers(self) -> str:
        """Its title; else what it is described as; else its kind."""
        return self.title or self.described_as or self.get_kind_display()

    def page_at(self, place: int) -> int | None:
        """The page on which a place of the text stands, from 1; None where it has no pages."""
        return bisect_right(self.page_starts, place) or None

    @cached_property
    def distressing_words(self) -> DistressingWords:
        """Its words of killing or torture that curators marked; asked of the database once."""
        rows = self.passages.filter(wordings__distressing=True)
        return DistressingWords(tuple(rows.values_list("exact", "start", "end").distinct()))

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = ["provenance.source"]  # type: ignore[attr-defined]


class PassageQuerySet(models.QuerySet["Passage"]):
    """The questions asked of passages."""

    def get_by_natural_key(self, document: str, key: str) -> Passage:
        """The passage a fixture means."""
        return self.get(document__slug=document, key=key)

    def with_distress(self) -> Self:
        """With ``distressing``: whether a wording that is marked so lies in each, even in part."""
        wordings: Any = Passage._meta.get_field("wordings").related_model
        return self.annotate(distressing=models.Exists(wordings.objects.distressing_in("")))

    def in_reading_order(self) -> Self:
        """As they stand in the text; those without offsets last."""
        return self.order_by(F("start").asc(nulls_last=True), "pk")


class Passage(models.Model):
    """Exact words at a place in a document (W3C TextQuoteSelector and TextPositionSelector).

    ``start`` and ``end`` are code points, end exclusive, and empty where only the words were seen.
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
        """The words in their document; distressing ones are not shown, where a query told of them."""
        short_words = beginning(self.exact, 80)
        if getattr(self, "distressing", False):
            short_words = self.distressing_label
        message = _("“%(words)s” in %(document)s")
        return say(message, words=inner_marks(short_words), document=str(self.document))

    def get_absolute_url(self) -> str:
        return f"{self.document.get_absolute_url()}#{self.key}"

    def natural_key(self) -> tuple[str, str]:
        return (self.document.slug, self.key)

    natural_key.dependencies = ["provenance.document"]  # type: ignore[attr-defined]

    @property
    def distressing_label(self) -> str:
        """What stands for distressing words where they cannot fold: a label and their place."""
        if self.start is None:
            return say(_("distressing words, passage %(key)s"), key=self.key)
        return say(_("distressing words, from character %(start)d on"), start=self.start)
