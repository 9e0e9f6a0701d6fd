"""Checks of hops, acts, candidates and handling statements."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from provenance.domain.vocabulary import CandidateState, HandlingKind, Holding, HowPut, Status
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    HandlingStatement,
    Rendering,
    StatedObject,
)
from provenance.models.attributions import AttributionQuerySet
from provenance.queries.checks.rules import error, note, warning

ON_THE_WAY = (Status.DRAFT, Status.IN_REVIEW)
NOT_FOR_READERS = (Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN)


def _of_published() -> AttributionQuerySet:
    return Attribution.objects.filter(taker__status=Status.PUBLISHED)


def _without_applicable_hop() -> QuerySet[Rendering]:
    """Renderings in documents all of whose hops are limited to other utterances."""
    here = Attribution.objects.filter(taker=OuterRef("passage__document"))
    return Rendering.objects.filter(
        Exists(here),
        ~Exists(here.filter(utterances__isnull=True)),
        ~Exists(here.filter(utterances=OuterRef("utterance"))),
    )


def _confirmed_without_hop() -> QuerySet[Candidate]:
    hops = Attribution.objects.filter(
        taker=OuterRef("attribution__taker"), upstream=OuterRef("document"), passage=None
    )
    return Candidate.objects.filter(~Exists(hops), state=CandidateState.CONFIRMED)


def _not_rendered_by_taker() -> QuerySet[Attribution]:
    """Hops limited to an utterance that the held taker, as entered, does not word."""
    rendered = Rendering.objects.filter(
        passage__document=OuterRef("attribution__taker"), utterance=OuterRef("utterance")
    )
    links = Attribution.utterances.through._default_manager.filter(
        ~Exists(rendered), attribution=OuterRef("pk"), attribution__taker__holding=Holding.HELD
    )
    return Attribution.objects.filter(Exists(links))


HOPS = [
    error(
        "leads-nowhere",
        lambda: Attribution.objects.exclude(
            Q(upstream__isnull=False, speaks=False)
            | Q(upstream__isnull=True, speaks=True, gap="")
            | (Q(upstream__isnull=True, speaks=False) & ~Q(gap=""))
        ),
        "Say where it leads: to an upstream document, to the claimed speaker, or into a gap.",
    ),
    error(
        "hop-without-words",
        lambda: Attribution.objects.filter(passage=None).filter(
            Q(inference="") | Q(inferred_by="")
        ),
        "Give the passage that states this hop, or the inference and its curator.",
    ),
    error(
        "stated-and-inferred",
        lambda: Attribution.objects.filter(passage__isnull=False).exclude(
            inference="", inferred_by=""
        ),
        "A passage states this hop, so it is not an inference; take one of the two out.",
    ),
    error(
        "leads-to-unpublished",
        lambda: _of_published().told_to_readers().filter(upstream__status__in=ON_THE_WAY),
        "A published document leads to one that readers cannot see; publish that one too.",
    ),
    warning(
        "leads-to-withdrawn",
        lambda: _of_published().filter(upstream__status=Status.WITHDRAWN),
        "It leads to a record that was withdrawn here, which readers are told; lead it elsewhere, "
        "or reopen that record.",
    ),
    error(
        "told-by-unpublished",
        lambda: _of_published().filter(passage__document__status__in=NOT_FOR_READERS),
        "The words that state this hop stand in a document that readers cannot see; publish it.",
    ),
    note(
        "no-applicable-hop",
        _without_applicable_hop,
        "Every hop of its document is limited to other utterances, so its chain hangs here.",
    ),
    note(
        "no-hop",
        lambda: (
            Document.objects.filter(attributions__isnull=True)
            .filter(passages__renderings__isnull=False)
            .distinct()
        ),
        "Quotes stand in it, but no hop or gap says where they come from; every chain hangs here.",
    ),
    note(
        "limited-to-unrendered",
        _not_rendered_by_taker,
        "It is limited to an utterance that its held taker does not word; check the list.",
    ),
    note(
        "agent-without-words",
        lambda: Act.objects.filter(
            agent__isnull=False, agent_as_named="", attribution__passage__isnull=False
        ),
        "The agent is in the register, but how the words name it is not recorded; add that.",
    ),
    error(
        "confirmed-without-hop",
        _confirmed_without_hop,
        "It is confirmed, but no inferred hop leads to its document; confirm through the service.",
    ),
    error(
        "decided-by-halves",
        lambda: Candidate.objects.exclude(
            Q(state=CandidateState.PROPOSED, decided_by__isnull=True, decided_on__isnull=True)
            | ~Q(state=CandidateState.PROPOSED)
            & Q(decided_by__isnull=False, decided_on__isnull=False)
        ),
        "Only a confirmed or refused candidate has a decision, with its day and its curator.",
    ),
    error(
        "same-curator-twice",
        lambda: Candidate.objects.filter(decided_by=F("proposed_by")),
        "The curator who proposed it also decided; let a second curator decide.",
    ),
]

STATEMENTS = [
    error(
        "speaks-of-nothing",
        lambda: HandlingStatement.objects.exclude(
            Q(of_document__isnull=False, of_rendering__isnull=True)
            | Q(of_document__isnull=True, of_rendering__isnull=False)
        ),
        "Say of which one document or rendering it speaks.",
    ),
    error(
        "half-a-duration",
        lambda: HandlingStatement.objects.exclude(
            Q(duration_number__isnull=True, duration_unit="", duration_hedge="")
            | (Q(duration_number__gt=0) & ~Q(duration_unit=""))
        ),
        "A duration needs its number and its unit; complete it or take it out.",
    ),
    warning(
        "relayed-without-verifier",
        lambda: (
            HandlingStatement.objects.verifying()
            .filter(doer=None, doer_as_named="")
            .exclude(of_document=F("passage__document"))
            .exclude(of_rendering__passage__document=F("passage__document"))
            .exclude(how_put=HowPut.DISCLAIMED)
        ),
        "It tells of a verification elsewhere without saying by whom; name the verifier as told.",
    ),
    warning(
        "verifier-not-stated",
        lambda: (
            HandlingStatement.objects.verifying()
            .filter(doer=None, doer_as_named="")
            .filter(
                Q(of_document=F("passage__document"))
                | Q(of_rendering__passage__document=F("passage__document"))
            )
            .exclude(how_put=HowPut.DISCLAIMED)
        ),
        "It names no verifier; check that the words name none.",
    ),
    note(
        "verifies-what",
        lambda: HandlingStatement.objects.verifying().filter(
            how_put=HowPut.ASSERTED, objects_stated__isnull=True
        ),
        "It does not say what was established; check whether the words do.",
    ),
    warning(
        "objects-without-verifying",
        lambda: StatedObject.objects.exclude(statement__kind=HandlingKind.VERIFYING),
        "Only a verification establishes something; correct the kind or take this out.",
    ),
    warning(
        "told-by-draft",
        lambda: HandlingStatement.objects.filter(
            passage__document__status__in=NOT_FOR_READERS, of_document__status=Status.PUBLISHED
        ),
        "It stands in a document that readers cannot see; publish that one.",
    ),
]

RULES = [*HOPS, *STATEMENTS]
