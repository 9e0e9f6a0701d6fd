"""Checks of steps, acts, candidates and statements."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from provenance.domain.vocabulary import CandidateState, Holding, HowPut, StatementKind, Status
from provenance.models import (
    Act,
    Attribution,
    Candidate,
    Document,
    StatedObject,
    Statement,
    Wording,
)
from provenance.models.attributions import AttributionQuerySet
from provenance.queries.checks.rules import error, note, warning

ON_THE_WAY = (Status.DRAFT, Status.IN_REVIEW)
NOT_FOR_READERS = (Status.DRAFT, Status.IN_REVIEW, Status.WITHDRAWN)


def _of_published() -> AttributionQuerySet:
    return Attribution.objects.filter(taker__status=Status.PUBLISHED)


def _without_applicable_attribution() -> QuerySet[Wording]:
    """Return wordings in documents whose steps are all limited to other quotes."""
    here = Attribution.objects.filter(taker=OuterRef("passage__document"))
    return Wording.objects.filter(
        Exists(here),
        ~Exists(here.filter(quotes__isnull=True, occasions__isnull=True)),
        ~Exists(here.filter(quotes=OuterRef("quote"))),
        ~Exists(here.filter(occasions__wordings__quote=OuterRef("quote"))),
    )


def _confirmed_without_attribution() -> QuerySet[Candidate]:
    attributions = Attribution.objects.filter(
        taker=OuterRef("attribution__taker"), upstream=OuterRef("document"), passage=None
    )
    return Candidate.objects.filter(~Exists(attributions), state=CandidateState.CONFIRMED)


def _not_rendered_by_taker() -> QuerySet[Attribution]:
    """Return steps limited to a quote that the taker, which is on file, does not word."""
    rendered = Wording.objects.filter(
        passage__document=OuterRef("attribution__taker"), quote=OuterRef("quote")
    )
    links = Attribution.quotes.through._default_manager.filter(
        ~Exists(rendered), attribution=OuterRef("pk"), attribution__taker__holding=Holding.HELD
    )
    return Attribution.objects.filter(Exists(links))


ATTRIBUTIONS = [
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
        "attribution-without-words",
        lambda: Attribution.objects.filter(passage=None).filter(
            Q(inference="") | Q(inferred_by="")
        ),
        "Give the passage that states this step, or the inference and its curator.",
    ),
    error(
        "stated-and-inferred",
        lambda: Attribution.objects.filter(passage__isnull=False).exclude(
            inference="", inferred_by=""
        ),
        "A passage states this step, so it is not an inference; take one of the two out.",
    ),
    error(
        "leads-to-unpublished",
        lambda: _of_published().visible_to_readers().filter(upstream__status__in=ON_THE_WAY),
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
        "The words that state this step stand in a document that readers cannot see; publish that "
        "one, or withdraw the document whose step it is.",
    ),
    note(
        "no-applicable-attribution",
        _without_applicable_attribution,
        "Every step of its document is limited to other quotes, so its chain hangs here.",
    ),
    note(
        "no-attribution",
        lambda: (
            Document.objects.filter(attributions__isnull=True)
            .filter(passages__wordings__isnull=False)
            .distinct()
        ),
        "Quotes stand in it, but no step or gap says where they come from; every chain hangs here.",
    ),
    note(
        "limited-to-unrendered",
        _not_rendered_by_taker,
        "It is limited to a quote that its held taker does not word; check the list.",
    ),
    note(
        "agent-without-words",
        lambda: Act.objects.filter(
            agent__isnull=False, agent_as_named="", attribution__passage__isnull=False
        ),
        "The agent is in the register, but how the words name it is not recorded; add that.",
    ),
    error(
        "confirmed-without-attribution",
        _confirmed_without_attribution,
        "It is confirmed, but no inferred step leads to its document; confirm through the service.",
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
        lambda: Statement.objects.exclude(
            Q(of_document__isnull=False, of_wording__isnull=True)
            | Q(of_document__isnull=True, of_wording__isnull=False)
        ),
        "Say of which one document or wording it speaks.",
    ),
    error(
        "half-a-duration",
        lambda: Statement.objects.exclude(
            Q(duration_number__isnull=True, duration_unit="", duration_hedge="")
            | (Q(duration_number__gt=0) & ~Q(duration_unit=""))
        ),
        "A duration needs its number and its unit; complete it or take it out.",
    ),
    warning(
        "relayed-without-verifier",
        lambda: (
            Statement.objects.verifying()
            .filter(doer=None, doer_as_named="")
            .exclude(of_document=F("passage__document"))
            .exclude(of_wording__passage__document=F("passage__document"))
            .exclude(how_put=HowPut.DISCLAIMED)
        ),
        "It tells of a verification elsewhere without saying by whom; name the verifier as told.",
    ),
    warning(
        "verifier-not-stated",
        lambda: (
            Statement.objects.verifying()
            .filter(doer=None, doer_as_named="")
            .filter(
                Q(of_document=F("passage__document"))
                | Q(of_wording__passage__document=F("passage__document"))
            )
            .exclude(how_put=HowPut.DISCLAIMED)
        ),
        "It names no verifier; check that the words name none.",
    ),
    note(
        "verifies-what",
        lambda: Statement.objects.verifying().filter(
            how_put=HowPut.ASSERTED, objects_stated__isnull=True
        ),
        "It does not say what was established; check whether the words do.",
    ),
    warning(
        "objects-without-verifying",
        lambda: StatedObject.objects.exclude(statement__kind=StatementKind.VERIFYING),
        "Only a verification establishes something; correct the kind or take this out.",
    ),
    warning(
        "told-by-draft",
        lambda: Statement.objects.filter(
            passage__document__status__in=NOT_FOR_READERS, of_document__status=Status.PUBLISHED
        ),
        "It stands in a document that readers cannot see; publish that one.",
    ),
]

RULES = [*ATTRIBUTIONS, *STATEMENTS]
