"""Sources: who speaks, intercepts, releases, verifies, publishes or relays (prov:Agent)."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Protection, SourceKind, Status
from provenance.models.fields import (
    about_a_person,
    page_of,
    refuse_particulars,
    refuse_unstorable,
)
from provenance.models.passage_rows import PassageRowsQuerySet
from provenance.models.row_count import count_related
from provenance.models.sealed_names import (
    IS_SEALED,
    NameColumn,
    NameDigest,
    StoredCheck,
    in_copies,
    name_digests,
    refuse_seal,
    with_names,
)

NAME_VALIDATORS = (refuse_unstorable, refuse_particulars, refuse_seal)


class SourceQuerySet(models.QuerySet["Source"]):
    """Queries on sources."""

    def get_by_natural_key(self, slug: str) -> Source:
        """Return the source that a fixture refers to by slug."""
        return self.get(slug=slug)

    def protected(self) -> Self:
        """Return the protected sources: only their display form may be shown."""
        return self.exclude(protection=Protection.NONE)

    def with_counts(self) -> Self:
        """Annotate each source with its numbers of published documents and quotes, for lists."""
        return self.annotate(
            published_count=count_related(self, "published"),
            spoken_count=count_related(self, "quotes"),
        )

    def named(self, name: str) -> Self:
        """Return the sources with this name or other name, ignoring case."""
        return self.filter(Q(name__iexact=name) | Q(names__name__iexact=name)).distinct()

    def with_protected_name(self, name: str) -> Self:
        """Return the protected sources with this name or other name, found by its keyed digest."""
        keyed = name_digests(name)
        is_name = Q(name_digest__in=keyed) | Q(names__name_digest__in=keyed)
        return self.filter(is_name).distinct()


class Source(models.Model):
    """A person, service, ministry, newsroom or unnamed voice.

    ``name`` is the name in the register; ``display_form`` is the only form in which a protected
    source is shown. The names of a protected source are encrypted in the database, so filters and
    orderings by them are meaningless. There is no field for telephone numbers.
    """

    slug = models.SlugField(unique=True, max_length=120)
    name = NameColumn(help_text="As a reader should meet it.", validators=NAME_VALIDATORS)
    name_digest = NameDigest()
    kind = models.CharField(max_length=20, choices=SourceKind)
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    protection = models.CharField(
        max_length=12, choices=Protection, default=Protection.NONE, db_default=Protection.NONE
    )
    display_form = about_a_person("The one form in which a protected source is shown.")
    protection_reason = about_a_person(
        "Why it is protected, quoted from where that is said; else why it need not be."
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        # Encrypted names have no meaningful order, so protected sources come last, by display form.
        ordering: ClassVar = ["display_form", "name_digest", "name", "slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(protection=Protection.NONE)
                | (~Q(display_form="") & ~Q(protection_reason="")),
                name="source_protected_has_form_and_reason",
                violation_error_message=(
                    "A protected source needs the form in which it is shown and the reason."
                ),
            ),
            StoredCheck(
                condition=Q(protection=Protection.NONE) | IS_SEALED,
                name="source_protected_is_sealed",
                violation_error_message="The name of a protected source is stored sealed.",
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=models.F("id")),
                name="source_not_part_of_itself",
                violation_error_message="A source cannot be part of itself.",
            ),
        ]

    def __str__(self) -> str:
        """Return the form that may be shown, never a protected name."""
        return self.shown_as

    def save(self, **options: Any) -> None:
        """Save the source, and encrypt or decrypt its other names where its protection changed."""
        options["update_fields"] = with_names(options.get("update_fields"))
        super().save(**options)
        for other in self.names.filter(~IS_SEALED if self.has_sealed_name else IS_SEALED):
            other.source = self
            other.save()

    def get_absolute_url(self) -> str:
        return page_of("source", self.slug)

    @property
    def has_sealed_name(self) -> bool:
        return self.protection != Protection.NONE

    @property
    def shown_as(self) -> str:
        """The name that every page, export and log uses."""
        return self.name if self.protection == Protection.NONE else self.display_form

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


class SourceNameManager(models.Manager["SourceName"]):
    """The other names of sources."""

    def get_queryset(self) -> models.QuerySet[SourceName]:
        """Return all names, or only the unencrypted ones while ``dumpdata`` runs."""
        rows = super().get_queryset()
        return rows.exclude(IS_SEALED) if in_copies.get() else rows

    def get_by_natural_key(self, source: str, name: str, language: str) -> SourceName:
        """Return the other name that a fixture refers to by source, name and language."""
        is_name = Q(name=name) | Q(name_digest__in=name_digests(name))
        return self.get(is_name, source__slug=source, language=language)


class SourceName(models.Model):
    """Another name of a source, so that Aleksandr, Iskander and Олександр find each other."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="names")
    name = NameColumn(validators=NAME_VALIDATORS)
    name_digest = NameDigest()
    language = models.CharField(max_length=20, blank=True, default="", help_text="BCP 47 tag.")
    script = models.CharField(
        max_length=4, blank=True, default="", help_text="ISO 15924, such as Latn."
    )

    objects = SourceNameManager()

    class Meta:
        ordering: ClassVar = ["name"]
        verbose_name = "other name"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source", "name", "language"], name="source_name_unique"
            ),
            models.UniqueConstraint(
                fields=["source", "name_digest", "language"],
                condition=~Q(name_digest=""),
                name="source_sealed_name_unique",
            ),
        ]

    def __str__(self) -> str:
        """Return the name, or a placeholder for a protected source."""
        return "another name" if self.has_sealed_name else self.name

    def save(self, **options: Any) -> None:
        options["update_fields"] = with_names(options.get("update_fields"))
        super().save(**options)

    def clean(self) -> None:
        """Refuse a second equal name of the source in this language.

        The unique constraint compares digests of encrypted names, which are only computed on save.
        """
        keyed = name_digests(self.name) if self.source_id else []
        same = SourceName.objects.filter(
            source=self.source_id, language=self.language, name_digest__in=keyed
        )
        if same.exclude(pk=self.pk).exists():
            raise ValidationError(_("This source has this name already."))

    @property
    def has_sealed_name(self) -> bool:
        """True while the source is protected, or has not been set yet."""
        try:
            return self.source.has_sealed_name
        except ObjectDoesNotExist:
            return True

    def natural_key(self) -> tuple[str, str, str]:
        return (self.source.slug, self.name, self.language)

    natural_key.dependencies = ["provenance.source"]  # type: ignore[attr-defined]


class InterestQuerySet(PassageRowsQuerySet["Interest"]):
    """Queries on interests."""

    def get_by_natural_key(self, source: str, position: int) -> Interest:
        """Return the interest that a fixture refers to by its source's slug and its position."""
        return self.get(source__slug=source, position=position)

    def published(self) -> Self:
        """Return the interests every reader may see: inferred, or in a published document."""
        stated = Q(passage__document__status=Status.PUBLISHED)
        return self.filter(stated | Q(passage__isnull=True))


class Interest(models.Model):
    """A source's stake in a matter, over time, with the passage or the reason for recording it."""

    source = models.ForeignKey(Source, models.CASCADE, related_name="interests")
    position = models.PositiveSmallIntegerField(default=1)
    interest = about_a_person("Such as “party to the war in Ukraine”.", blank=False)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    passage = models.ForeignKey(
        "provenance.Passage", models.PROTECT, null=True, blank=True, related_name="interests"
    )
    reason = about_a_person("Where no passage states it: why it is taken to be so.")

    objects = InterestQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["source", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "position"], name="interest_position"),
            models.CheckConstraint(
                condition=Q(passage__isnull=False) | ~Q(reason=""),
                name="interest_has_words_or_reason",
                violation_error_message="An interest needs the passage that states it or a reason.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True)
                | Q(since__isnull=True)
                | Q(until__gte=models.F("since")),
                name="interest_ends_after_it_begins",
                violation_error_message="An interest cannot end before it begins.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.interest}"

    def natural_key(self) -> tuple[str, int]:
        return (self.source.slug, self.position)

    natural_key.dependencies = ["provenance.source"]  # type: ignore[attr-defined]
