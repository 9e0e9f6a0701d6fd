"""Statements: what a document says, verbatim, was done with the material."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import (
    Holding,
    HowPut,
    StatementKind,
    StatementObject,
    Status,
)
from provenance.models.documents import Document, Passage
from provenance.models.fields import about_a_person
from provenance.models.passage_rows import PassageRowsQuerySet
from provenance.models.quotes import Wording
from provenance.models.sources import Source


class MethodQuerySet(models.QuerySet["Method"]):
    """Queries on methods."""

    def get_by_natural_key(self, slug: str) -> Method:
        """Return the method that a fixture refers to by slug."""
        return self.get(slug=slug)


class Method(models.Model):
    """A component of a verification method, such as “messaging apps”."""

    slug = models.SlugField(unique=True, max_length=60)
    name = models.CharField(max_length=80, unique=True)

    objects = MethodQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        """Return the name in the reader's language, or as entered where it was added here."""
        return method_label(self.name)

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


class StatementQuerySet(PassageRowsQuerySet["Statement"]):
    """Queries on statements."""

    def get_by_natural_key(self, slug: str) -> Statement:
        """Return the statement that a fixture refers to by slug."""
        return self.get(slug=slug)

    def verifying(self) -> Self:
        """Return the verification statements."""
        return self.filter(kind=StatementKind.VERIFYING)

    def own(self) -> Self:
        """Return the statements in the doer's own words, as ``Records.is_own`` decides for one.

        A syndicated copy counts as the doer's own words only where the original is on file.
        """
        return self.filter(
            Q(passage__document__publisher=F("doer"))
            | Q(
                passage__document__syndicated_copy_of__publisher=F("doer"),
                passage__document__syndicated_copy_of__holding=Holding.HELD,
            )
        )

    def for_page(self, document: Document, *, drafts: bool) -> Self:
        """Return the statements in or about a document with everything a row shows.

        Readers, without ``drafts``, get those in published documents only.
        """
        # A union, because databases use no index for an OR in which one side is a join.
        here = Statement.objects.filter(passage__document=document).values("pk")
        of_it = Statement.objects.filter(of_document=document).values("pk")
        statements = self.filter(pk__in=here.union(of_it)).select_related(
            "passage__document", "doer"
        )
        statements = statements.with_distress()
        if not drafts:
            statements = statements.filter(passage__document__status=Status.PUBLISHED)
        return statements.prefetch_related("methods").order_by("slug")


class Statement(models.Model):
    """Verifying, translating, editing, selecting or naming, as a document states it.

    It is about one document or one wording. A stated duration belongs to the activity named in the
    same words. An empty doer means that none is stated.
    """

    slug = models.SlugField(unique=True, max_length=120)
    passage = models.ForeignKey(Passage, models.PROTECT, related_name="statements")
    kind = models.CharField(max_length=12, choices=StatementKind)
    doer = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="handlings",
        help_text="Empty: not stated.",
    )
    doer_as_named = about_a_person("In the document's own words.")
    of_document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="handled"
    )
    of_wording = models.ForeignKey(
        Wording, models.PROTECT, null=True, blank=True, related_name="handled"
    )
    how_put = models.CharField(max_length=10, choices=HowPut, default=HowPut.ASSERTED)
    methods = models.ManyToManyField(Method, blank=True, related_name="statements")
    duration_number = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    duration_unit = models.CharField(
        max_length=20, blank=True, default="", help_text="In the singular, such as “month”."
    )
    duration_hedge = models.CharField(
        max_length=40, blank=True, default="", help_text="Such as “nearly”."
    )

    objects = StatementQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(of_document__isnull=False, of_wording__isnull=True)
                | Q(of_document__isnull=True, of_wording__isnull=False),
                name="statement_speaks_of_one_thing",
                violation_error_message="A statement speaks of one document or of one wording.",
            ),
            models.CheckConstraint(
                condition=Q(duration_number__isnull=True, duration_unit="", duration_hedge="")
                | (
                    # With a null number, ``gt`` alone would be NULL, and the check would pass.
                    Q(duration_number__isnull=False, duration_number__gt=0) & ~Q(duration_unit="")
                ),
                name="statement_duration_has_number_and_unit",
                violation_error_message="A duration needs its number and its unit.",
            ),
        ]

    def __str__(self) -> str:
        kind = f"{self.get_kind_display()}, {self.get_how_put_display()}"
        if getattr(self, "distressing", False):
            return f"{kind}: {_('distressing words')}"
        return f"{kind}: {self.passage}"

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.passage",
        "provenance.source",
        "provenance.wording",
        "provenance.method",
    ]


class StatedObjectQuerySet(models.QuerySet["StatedObject"]):
    """Queries on the objects of verifications."""

    def get_by_natural_key(self, statement: str, object: str) -> StatedObject:
        """Return the row that a fixture refers to by its statement's slug and its object."""
        return self.get(statement__slug=statement, object=object)


class StatedObject(models.Model):
    """One thing that a verification is said to have established."""

    statement = models.ForeignKey(Statement, models.CASCADE, related_name="objects_stated")
    object = models.CharField(max_length=12, choices=StatementObject)

    objects = StatedObjectQuerySet.as_manager()

    class Meta:
        verbose_name = "object of a check"
        verbose_name_plural = "objects of checks"
        ordering: ClassVar = ["statement", "object"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statement", "object"], name="stated_object_once")
        ]

    def __str__(self) -> str:
        return self.get_object_display()

    def natural_key(self) -> tuple[str, str]:
        return (self.statement.slug, self.object)

    natural_key.dependencies = ["provenance.statement"]  # type: ignore[attr-defined]
