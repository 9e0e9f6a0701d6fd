"""The independence of a quote's outlets: copies, origins, and the documents they share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from provenance.domain.chain.findings.finding import View
from provenance.domain.chain.findings.independence import documents_above, independent_origins
from provenance.domain.chain.naming import origins_phrase, outlets_phrase, unknown_phrase
from provenance.domain.messages import items


@dataclass(frozen=True, slots=True)
class OutletIndependence:
    """An outlet, counted once, with all its documents.

    ``copies`` are its documents that copy another, each with its original; ``further_documents`` are its
    further documents. ``origins`` are reached through stated steps alone, ``inferred`` only through
    some inferred step; ``gaps`` are where its words stop. ``shares`` are the documents above it
    that another outlet's words came through as well.
    """

    document: int
    copies: tuple[tuple[int, int], ...]
    further_documents: tuple[int, ...]
    origins: tuple[int, ...]
    inferred: tuple[int, ...]
    gaps: tuple[tuple[int, str], ...]
    shares: tuple[int, ...]

    @property
    def is_independent(self) -> bool:
        """Whether it reaches an origin through stated steps and shares no document on the way."""
        return bool(self.origins) and not self.shares


@dataclass(frozen=True, slots=True)
class Independence:
    """All outlets of a quote, its origins and gaps, and the documents several outlets share."""

    outlets: tuple[OutletIndependence, ...]
    origins: tuple[int, ...]
    unknown: tuple[tuple[int, str], ...]
    links: tuple[tuple[int, int], ...]

    @property
    def sentence(self) -> str:
        """The counts in words: “7 outlets, 1 origin, 1 unknown”."""
        counts = [outlets_phrase(len(self.outlets)), origins_phrase(len(self.origins))]
        return items([*counts, *([unknown_phrase(len(self.unknown))] if self.unknown else [])])


def independence_of(view: View) -> Independence:
    """Return what every outlet of the quote goes back to, as everyone tells it."""
    stated = documents_above(view, stated=True)
    wider = [way for _, way in documents_above(view, stated=False)]
    ways = [way for _, way in stated]
    passing = Counter(document for way in ways for document in way)
    shared = {document for document, number in passing.items() if number > 1}
    origins = tuple(end.document for end in independent_origins(view.records, view.everyone))
    return Independence(
        outlets=tuple(
            _outlet_independence(view, group, way, shared & way, everything, origins)
            for (group, way), everything in zip(stated, wider, strict=True)
        ),
        origins=origins,
        unknown=tuple(dict.fromkeys((end.document, end.gap) for end in view.everyone.gaps)),
        links=tuple(sorted(((d, passing[d]) for d in shared), key=lambda link: (-link[1], link))),
    )


def _outlet_independence(
    view: View,
    group: list[int],
    way: set[int],
    shared: set[int],
    wider: set[int],
    origins: tuple[int, ...],
) -> OutletIndependence:
    records = view.records
    copies = [(d, records.original_of(d)) for d in group if records.original_of(d) != d]
    firsts = [d for d in group if records.original_of(d) == d]
    inferred = [e.document for e in view.everyone.origins if e.document in wider]
    return OutletIndependence(
        document=firsts[0] if firsts else copies[0][1],
        copies=tuple(copies),
        further_documents=tuple(firsts[1:]),
        origins=tuple(origin for origin in origins if origin in way),
        inferred=tuple(dict.fromkeys(d for d in inferred if d not in origins or d not in way)),
        gaps=tuple(
            dict.fromkeys((e.document, e.gap) for e in view.everyone.gaps if e.document in wider)
        ),
        shares=tuple(sorted(shared)),
    )
