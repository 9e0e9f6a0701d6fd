"""Known quotes beside a quotation that is being entered: offered, never chosen by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.matching.judgement import MatchKind
from provenance.models import Document
from provenance.presenters.results import KINDS
from provenance.queries.known_quote_offers import Offer, offers_for


@dataclass(frozen=True, slots=True)
class Differing:
    """A run of words that is other there than here; either may be empty."""

    here: str
    there: str


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """A known quote that these words may word, and how the wordings differ."""

    value: str
    kind: str
    only_similar: bool
    words: str
    language: str
    outlet: str
    address: str
    differing: tuple[Differing, ...]
    caution: str


def shown_offers(
    document: Document, place: tuple[int, int] | None, *, speaker: str, where: str
) -> tuple[ShownOffer, ...]:
    """What is offered for the words at this place; nothing where they have no place."""
    if place is None or not document.text:
        return ()
    found = offers_for(document, *place, speaker=speaker, where=where)
    return tuple(map(_shown, found))


def _shown(offer: Offer) -> ShownOffer:
    wording = offer.wording
    return ShownOffer(
        value=offer.quote.slug,
        kind=str(KINDS.get(offer.kind, KINDS[MatchKind.SIMILAR])),
        only_similar=offer.kind in (MatchKind.SIMILAR, MatchKind.DIFFERENT),
        words=offer.words,
        language=wording.language,
        outlet=str(wording.passage.document),
        address=wording.get_absolute_url(),
        differing=tuple(Differing(run.one, run.other) for run in offer.differing),
        caution=offer.caution,
    )
