"""What a curator adds to a suggested chain: words of the article as a voice, an occasion, a quote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.proposing.chain_plan import PlannedOccasion, PlannedQuote, SuggestedChain
from provenance.domain.proposing.plan_documents import PlanRow, Span
from provenance.domain.proposing.plan_voices import voice_at
from provenance.domain.vocabulary import CAUGHT_ACTS


@dataclass(frozen=True, slots=True)
class PlanAdditions:
    """Places in the text, each in the order in which it was added."""

    voices: tuple[Span, ...] = ()
    occasions: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()


def with_additions(
    plan: SuggestedChain, text: str, rows: Sequence[PlanRow], additions: PlanAdditions
) -> SuggestedChain:
    """The plan with what was added: voices and occasions at the end, quotes where they stand.

    The rows of added quotes have numbers below zero, since no stored proposal has. A named voice
    is asked about where the text tells of words that were caught: nobody knows yet what it says.
    """
    first = len(plan.voices)
    voices = [voice_at(text, span) for span in additions.voices]
    tells_of_catching = any(row.details.get("act") in CAUGHT_ACTS for row in rows)
    caught = {first + n for n, voice in enumerate(voices) if voice.is_named and tells_of_catching}
    occasions = [
        PlannedOccasion(" ".join(text[slice(*span)].split()), (), span)
        for span in additions.occasions
    ]
    quotes = [
        PlannedQuote(PlanRow(-1 - n, ProposalKind.QUOTATION, *span, {}), None, None)
        for n, span in enumerate(additions.quotes)
    ]
    return replace(
        plan,
        voices=[*plan.voices, *voices],
        occasions=[*plan.occasions, *occasions],
        quotes=sorted([*plan.quotes, *quotes], key=lambda quote: quote.row.start),
        caught=plan.caught | caught,
    )
