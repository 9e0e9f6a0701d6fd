"""Candidates: possible sources for a gap, without effect until a second curator confirms one."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from provenance.domain.vocabulary import CandidateState, Status
from provenance.models.attributions import Attribution
from provenance.models.documents import Document, Passage
from provenance.models.fields import about_a_person, both_or_neither, words


class CandidateQuerySet(models.QuerySet["Candidate"]):
    """Queries on candidates."""

    def get_by_natural_key(self, slug: str) -> Candidate:
        """Return the candidate that a fixture refers to by slug."""
        return self.get(slug=slug)

    def visible_to_readers(self) -> Self:
        """Return the candidates readers may see.

        The document and the passage of such a candidate are each either empty or published.
        """
        out = Status.PUBLISHED
        return self.filter(
            Q(document__isnull=True) | Q(document__status=out),
            Q(passage__isnull=True) | Q(passage__document__status=out),
        )


class Candidate(models.Model):
    """A possible filling of a gap, with its grounds; without effect until confirmed.

    The curator who decides is never the one who proposed it.
    """

    slug = models.SlugField(unique=True, max_length=120)
    attribution = models.ForeignKey(Attribution, models.PROTECT, related_name="candidates")
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="candidacies"
    )
    filling = about_a_person("What would fill the gap, in a sentence.", blank=False)
    grounds = about_a_person("What speaks for it, and against.", blank=False)
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="candidates"
    )
    proposed_by = models.CharField(max_length=150)
    state = models.CharField(max_length=10, choices=CandidateState, default=CandidateState.PROPOSED)
    decided_by = models.CharField(max_length=150, null=True, blank=True)  # noqa: DJ001 (paired)
    decided_on = models.DateField(null=True, blank=True)
    decision_reason = words()

    objects = CandidateQuerySet.as_manager()

    class Meta:
        verbose_name = "possible source"
        verbose_name_plural = "possible sources"
        ordering: ClassVar = ["slug"]
        constraints: ClassVar = [
            both_or_neither(
                "decided_by",
                "decided_on",
                name="candidate_decided_when_and_by_whom",
                message="A decision needs both its day and its curator.",
            ),
            models.CheckConstraint(
                condition=Q(state=CandidateState.PROPOSED, decided_by__isnull=True)
                | (~Q(state=CandidateState.PROPOSED) & Q(decided_by__isnull=False)),
                name="candidate_decided_once_settled",
                violation_error_message="Only a confirmed or refused candidate has a decision.",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")),
                name="candidate_second_curator",
                violation_error_message="The curator who decides is not the one who proposed.",
            ),
        ]

    def __str__(self) -> str:
        return self.filling

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    natural_key.dependencies = ["provenance.attribution"]  # type: ignore[attr-defined]
