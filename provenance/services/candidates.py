"""Candidates for gaps: one curator proposes, a second one confirms or refuses."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from provenance.domain.vocabulary import CandidateState
from provenance.models import Attribution, Candidate, Document, Passage, Quote
from provenance.queries.affected_quotes import quotes_below
from provenance.services import evidence, history, summaries
from provenance.services.history import Change


class SameCurator(Exception):
    """The curator who proposed a candidate cannot also decide on it."""


class CandidateDecided(Exception):
    """The candidate is already confirmed or refused."""


class NothingToLeadTo(Exception):
    """A candidate without a document cannot become a step."""


def propose(
    attribution: Attribution,
    *,
    slug: str,
    filling: str,
    grounds: str,
    change: Change,
    document: Document | None = None,
    passage: Passage | None = None,
) -> Candidate:
    """Propose what may fill a gap; without effect until a second curator confirms it."""
    if not attribution.gap:
        raise ValidationError("This step has no gap that a candidate could fill.")
    candidate = Candidate(
        slug=slug,
        attribution=attribution,
        document=document,
        filling=filling,
        grounds=grounds,
        passage=passage,
        proposed_by=change.who,
    )
    evidence.save(candidate, change=change)
    return candidate


@transaction.atomic
def confirm(candidate: Candidate, *, change: Change) -> Attribution:
    """Confirm a candidate as the second curator: add an inferred step, and keep the gap.

    Writes one event, for the candidate; it includes the step.
    """
    if candidate.document is None:
        raise NothingToLeadTo(
            "This candidate names no document; enter the document before confirming it."
        )
    before = _decide(candidate, CandidateState.CONFIRMED, change)
    gap = candidate.attribution
    attribution = Attribution(
        slug=f"{candidate.slug[:100]}-confirmed",
        taker=gap.taker,
        upstream=candidate.document,
        inference=f"{candidate.grounds} Proposed by {candidate.proposed_by}; confirmed: {change.why}",
        inferred_by=change.who,
    )
    evidence.write(attribution)
    _limit_as(gap, attribution)
    after = {**history.snapshot(candidate), "inferred_attribution": history.snapshot(attribution)}
    summaries.refresh(quotes_below([gap]))
    history.record_event(candidate, change=change, before=before, after=after)
    return attribution


def _limit_as(gap: Attribution, attribution: Attribution) -> None:
    """Limit the new step to the gap's quotes and occasions.

    An occasion of another document is replaced by the quotes spoken on it.
    """
    own = gap.occasions.filter(document=gap.taker)
    elsewhere = gap.occasions.exclude(document=gap.taker)
    quotes = Quote.objects.filter(wordings__occasion__in=elsewhere.values("pk"))
    attribution.quotes.set({*gap.quotes.all(), *quotes})
    attribution.occasions.set(own)


@transaction.atomic
def refuse(candidate: Candidate, *, change: Change) -> None:
    """Refuse a candidate as the second curator, with the reason; the candidate is kept."""
    before = _decide(candidate, CandidateState.REFUSED, change)
    summaries.refresh(quotes_below([candidate]))
    history.record_event(
        candidate, change=change, before=before, after=history.stored_facts(candidate)
    )


def _decide(candidate: Candidate, state: CandidateState, change: Change) -> history.Facts | None:
    row = Candidate.objects.select_for_update().get(pk=candidate.pk)
    if row.state != CandidateState.PROPOSED:
        raise CandidateDecided(f"This candidate was already {row.get_state_display()}.")
    if row.proposed_by == change.who:
        raise SameCurator(
            "You proposed this candidate; a second curator has to confirm or refuse it."
        )
    before = history.stored_facts(row)
    candidate.state, candidate.decided_by = state, change.who
    candidate.decided_on, candidate.decision_reason = timezone.localdate(), change.why
    evidence.write(candidate)
    return before
