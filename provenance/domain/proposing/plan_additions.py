"""Adds a curator's own voices, occasions and quotes to a suggested chain, as spans of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.proposing.chain_plan import PlannedOccasion, PlannedQuote, SuggestedChain
from provenance.domain.proposing.plan_documents import PlanRow, Span
from provenance.domain.proposing.plan_voices import voice_at
from provenance.domain.vocabulary import UNINTENDED_RELEASE_ACTS


@dataclass(frozen=True, slots=True)
class PlanAdditions:
    """Spans of the text, each in the order in which they were added."""

    voices: tuple[Span, ...] = ()
    occasions: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()


def with_additions(
    plan: SuggestedChain, text: str, rows: Sequence[PlanRow], additions: PlanAdditions
) -> SuggestedChain:
    """Return the plan with additions: voices and occasions at the end, quotes in text order.

    The rows of added quotes have negative numbers, since they have no stored proposal. If the text
    tells of intercepted words, every added named voice is included in ``intercepted_voices``,
    because its words are not known yet.
    """
    first = len(plan.voices)
    voices = [voice_at(text, span) for span in additions.voices]
    reports_interception = any(row.details.get("act") in UNINTENDED_RELEASE_ACTS for row in rows)
    intercepted_voices = {
        first + n for n, voice in enumerate(voices) if voice.is_named and reports_interception
    }
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
        intercepted_voices=plan.intercepted_voices | intercepted_voices,
    )
