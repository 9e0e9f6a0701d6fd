"""Steps of a chain: what a document takes its words from, and the acts at each step."""

from __future__ import annotations

from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from provenance.domain.chain.naming import quoted
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import TAKERS_ACTS, ActKind, GapKind, Layer, Status
from provenance.models.documents import Document, Passage
from provenance.models.fields import about_a_person, words
from provenance.models.occasions import Occasion
from provenance.models.passage_rows import PassageRowsQuerySet
from provenance.models.quotes import Quote
from provenance.models.sources import Source


class AttributionQuerySet(PassageRowsQuerySet["Attribution"]):
    """Queries on steps."""

    def get_by_natural_key(self, slug: str) -> Attribution:
        """Return the step that a fixture refers to by slug."""
        return self.get(slug=slug)

    def ending_in_gaps(self) -> Self:
        """Return the steps that end in a gap, without an upstream document."""
        return self.exclude(gap="").filter(upstream__isnull=True)

    def with_layer(self) -> Self:
        """Annotate ``computed_layer``: how the step is known, as in the property ``layer``."""
        return self.annotate(
            computed_layer=models.Case(
                models.When(passage__isnull=True, then=models.Value(Layer.INFERRED.value)),
                models.When(passage__document=F("taker"), then=models.Value(Layer.SEEN.value)),
                default=models.Value(Layer.TOLD.value),
            )
        )

    def for_listing(self) -> Self:
        """Load everything a row of a list shows, in one query."""
        return self.with_layer().select_related(
            "taker__publisher", "upstream__publisher", "passage__document"
        )

    def for_page(self, document: Document, *, drafts: bool) -> Self:
        """Return the steps for a document's page with everything a row shows.

        Readers, without ``drafts``, get published steps and acts only.
        """
        acts = Act.objects.select_related("agent").with_language()
        attributions = self.filter(taker=document).with_distress()
        attributions = attributions.select_related("upstream__publisher", "passage__document")
        if drafts:
            return attributions.prefetch_related(models.Prefetch("acts", acts))
        upstream = Q(upstream__isnull=True) | Q(upstream__status=Status.PUBLISHED)
        public_acts = acts.in_published_words()
        return (
            attributions.visible_to_readers()
            .filter(upstream)
            .prefetch_related(models.Prefetch("acts", public_acts))
        )

    def concerning(self, document: Document) -> Self:
        """Return the steps of a document, those it reports of others, and those inferred for it.

        Selected by primary keys in a union, since an OR over joins would read every step.
        """
        own = Attribution.objects.filter(taker=document).order_by().values("pk")
        reported = Attribution.objects.filter(passage__document=document).order_by().values("pk")
        concluded = Attribution.objects.filter(inferred_for=document).order_by().values("pk")
        return self.filter(pk__in=own.union(reported, concluded))

    def visible_to_readers(self) -> Self:
        """Return the steps that a published document states, and the inferred steps.

        An inferred step is left out where the document for which it was inferred is not published.
        """
        concluded = Q(inferred_for__isnull=True) | Q(inferred_for__status=Status.PUBLISHED)
        return self.filter(
            Q(passage__document__status=Status.PUBLISHED) | concluded & Q(passage__isnull=True)
        )


class Attribution(models.Model):
    """A step of a chain (prov:wasQuotedFrom, wasDerivedFrom, hadPrimarySource).

    It leads to an upstream document, to the claimed speaker speaking in the taker, or into a gap;
    an upstream document together with a gap means unknown steps in between. A step applies to the
    quotes and occasions it lists. With none listed it applies to the whole document, unless the
    document has several occasions.
    """

    slug = models.SlugField(unique=True, max_length=120)
    taker = models.ForeignKey(Document, models.PROTECT, related_name="attributions")
    quotes = models.ManyToManyField(
        Quote,
        blank=True,
        related_name="attributions",
        help_text="None: it speaks of the whole document.",
    )
    occasions = models.ManyToManyField(
        Occasion,
        blank=True,
        related_name="attributions",
        help_text="Those of the taker, or of the document that tells of it, that it speaks for.",
    )
    upstream = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="downstream"
    )
    speaks = models.BooleanField(
        "the claimed speaker speaks in it", default=False, db_default=False
    )
    gap = models.CharField(max_length=20, choices=GapKind, blank=True, default="")
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="attributions"
    )
    meaning = words("Where the words do not name the upstream outright: why they mean it.")
    identity_reason = words(
        "Why this is taken to be the same unseen document, or recordings, that others tell of."
    )
    inference = words("Where no passage states the step: from what it is concluded.")
    inferred_by = models.CharField(max_length=150, blank=True, default="")
    inferred_for = models.ForeignKey(
        Document,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="inferences",
        help_text="The document in whose reading it was concluded; empty: the taker.",
    )

    objects = AttributionQuerySet.as_manager()

    class Meta:
        verbose_name = "step"
        verbose_name_plural = "steps"
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(upstream__isnull=False, speaks=False)
                | Q(upstream__isnull=True, speaks=True, gap="")
                | (Q(upstream__isnull=True, speaks=False) & ~Q(gap="")),
                name="attribution_leads_somewhere",
                violation_error_message=(
                    "A step leads to an upstream document, to the claimed speaker, or into a gap."
                ),
            ),
            models.CheckConstraint(
                condition=Q(passage__isnull=False) | (~Q(inference="") & ~Q(inferred_by="")),
                name="attribution_has_words_or_reason",
                violation_error_message=(
                    "A step needs the passage that states it, or an inference with its curator."
                ),
            ),
            models.CheckConstraint(
                condition=Q(passage__isnull=True) | Q(inference="", inferred_by=""),
                name="attribution_stated_is_not_inferred",
                violation_error_message="A step that a passage states is not an inference.",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["taker", "upstream"], name="attribution_up"),
            models.Index(fields=["upstream", "taker"], name="attribution_down"),
        ]

    def __str__(self) -> str:
        return f"{self.taker} ← {self.leads_to}"

    def get_absolute_url(self) -> str:
        return f"{self.taker.get_absolute_url()}#step-{self.slug}"

    @property
    def leads_to(self) -> str:
        """What the step leads to, as a phrase."""
        if self.speaks:
            return _("the claimed speaker")
        if self.upstream is None:
            return f"({self.get_gap_display()})"
        if not self.gap:
            return str(self.upstream)
        return say(_("%(document)s (unknown steps between)"), document=str(self.upstream))

    @property
    def layer(self) -> Layer:
        """*Seen* in the taker itself, *told* by another document, or *inferred*."""
        if self.passage is None:
            return Layer.INFERRED
        return Layer.SEEN if self.passage.document_id == self.taker_id else Layer.TOLD

    def check_occasions(self) -> None:
        """Raise ``ValidationError`` for an occasion of an unrelated document.

        Allowed are occasions of the taker, of the document that states the step and of the document
        for which it was inferred.
        """
        told_by = None if self.passage is None else self.passage.document_id
        own = {self.taker_id, told_by, self.inferred_for_id}
        for occasion in self.occasions.all():
            if occasion.document_id not in own:
                message = _("The occasion “%(occasion)s” is of another document than the step.")
                raise ValidationError({"occasions": say(message, occasion=occasion.label)})

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.document",
        "provenance.passage",
        "provenance.quote",
        "provenance.occasion",
    ]


class ActQuerySet(models.QuerySet["Act"]):
    """Queries on acts."""

    def with_language(self) -> Self:
        """Annotate each with the ``language`` of the document that states it; "" where unknown."""
        own, of_the_step = "passage__document__language", "attribution__passage__document__language"
        return self.annotate(language=Coalesce(own, of_the_step, Value("")))

    def get_by_natural_key(self, attribution: str, position: int) -> Act:
        """Return the act that a fixture refers to by its step's slug and its position."""
        return self.get(attribution__slug=attribution, position=position)

    def in_published_words(self) -> Self:
        """Return the acts without a passage of their own, or with one of a published document."""
        return self.filter(Q(passage__isnull=True) | Q(passage__document__status=Status.PUBLISHED))

    def published(self) -> Self:
        """Return the acts that every reader may see.

        Both ends of the step and every document that states it have to be published.
        """
        upstream = Q(attribution__upstream__status=Status.PUBLISHED)
        return self.in_published_words().filter(
            upstream | Q(attribution__upstream__isnull=True),
            attribution__in=Attribution.objects.visible_to_readers(),
            attribution__taker__status=Status.PUBLISHED,
        )


class Act(models.Model):
    """What was done at a step, and by whom as named there (prov:Activity).

    An act without a passage of its own rests on the step's passage. An empty ``agent_as_named``
    means that the words name no agent.
    """

    attribution = models.ForeignKey(Attribution, models.CASCADE, related_name="acts")
    position = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=24, choices=ActKind)
    agent = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="acts")
    agent_as_named = about_a_person("In the document's own words; empty: not named.")
    hedge = words("How the words hedge the act itself, such as “has claimed”; empty: they do not.")
    passage = models.ForeignKey(Passage, models.PROTECT, null=True, blank=True, related_name="acts")

    objects = ActQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["attribution", "position"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["attribution", "position"], name="act_position")
        ]

    def __str__(self) -> str:
        """Return the act with its hedge and its agent.

        Without a named agent it says so, except for acts of the taker itself, such as relaying.
        """
        acts, language = str(self.get_kind_display()), getattr(self, "language", "")
        if self.hedge:
            hedge = quoted(self.hedge, language)
            acts = say(_("%(act)s (hedged: %(hedge)s)"), act=acts, hedge=hedge)
        if self.agent_as_named:
            agent = quoted(self.agent_as_named, language)
            return say(_("%(acts)s by %(agent)s"), acts=acts, agent=agent)
        if self.kind in TAKERS_ACTS:
            return acts
        return say(_("%(acts)s, by whom is not stated"), acts=acts)

    def natural_key(self) -> tuple[str, int]:
        return (self.attribution.slug, self.position)

    natural_key.dependencies = [  # type: ignore[attr-defined]
        "provenance.attribution",
        "provenance.source",
    ]
