"""Findings on hedges and speakers dropped or added, between documents and between zones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.chain.findings.finding import Finding, View
from provenance.domain.chain.naming import join_with_and, outlet_name, quoted
from provenance.domain.chain.records import Records
from provenance.domain.chain.steps import Chain
from provenance.domain.language.hedges import find_hedges
from provenance.domain.language.languages import pooled_words
from provenance.domain.language.text import folded, tokens
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say
from provenance.domain.vocabulary import FindingCode, Form, Reader, Zone

Hedged = list[tuple[str, int]]
"""Hedges as written, each with the id of the passage that shows it."""

DISPLAY_ZONES = frozenset({Zone.HEADLINE, Zone.KEY_POINTS})
_NO_SPEAKER = pooled_words(lambda language: language.people.common_in_names)
"""Words in a speaker's name that may also occur in a headline about something else."""


# All views of a chain read the same few passages, each several times.
_read_hedges = lru_cache(maxsize=1024)(find_hedges)


def hedged(view: View, document: int, zones: frozenset[str] | None = None) -> Hedged:
    """Return the hedges of a document on the words it passes on, in these zones or in all."""
    hedges: Hedged = []
    for text, passage in _evidence(view, document):
        row = view.records.passages.get(passage)
        if row is not None and (zones is None or row.zone in zones):
            hedges += [(hedge, passage) for hedge in hedges_in(view.records, text, passage)]
    return list(dict.fromkeys(hedges))


def _evidence(view: View, document: int) -> Iterator[tuple[str, int]]:
    """Yield the texts in which an outlet may hedge, each with its passage.

    These are the speaker's name, a wording that is indirect or unmarked, the passage that names the
    speaker, and the passages that state steps.
    """
    for wording in view.wordings_of(document):
        yield wording.speaker_as_named, wording.passage
        if wording.form in (Form.INDIRECT, Form.UNMARKED):
            yield wording.words, wording.passage
        if wording.naming_passage is not None:
            naming = view.records.passages.get(wording.naming_passage)
            yield (naming.exact if naming else ""), wording.naming_passage
    for step in view.everyone.steps:
        attribution = step.attribution
        if attribution.told_by == document and attribution.passage is not None:
            passage = view.records.passages.get(attribution.passage)
            yield (passage.exact if passage else ""), attribution.passage


def hedges_in(records: Records, text: str, passage: int) -> list[str]:
    """Return the hedges in this text of a passage, after curators' corrections."""
    row = records.passages[passage]
    document = records.documents.get(row.document)
    language = (document.language if document else "") or "en"
    rulings = {
        folded(o.found): o.stands
        for o in records.overrulings
        if o.passage == passage and o.reader == Reader.HEDGE
    }
    hedges = [h for h in _read_hedges(text, language) if rulings.get(folded(h), True)]
    added = [o.found for o in records.overrulings if o.passage == passage and o.stands]
    return [*hedges, *(a for a in added if a not in hedges and rulings.get(folded(a)))]


def hedge_lost(view: View) -> Iterator[Finding]:
    """Find hedges of an upstream that its taker drops."""
    for lower, upper in _pairs(view, view.everyone):
        read = lower in view.chain.documents and view.records.documents[lower].examined
        if not read or hedged(view, lower):
            continue
        lost = hedged(view, upper)
        if lost:
            yield view.finding(
                FindingCode.HEDGE_LOST,
                say(
                    _("%(outlet)s drops the hedge of %(other)s: %(hedges)s."),
                    outlet=outlet_name(view.records, lower),
                    other=outlet_name(view.records, upper),
                    hedges=_named(view.records, lost),
                ),
                [*(passage for _, passage in lost), *view.wording_passages([lower])],
            )


def hedge_added(view: View) -> Iterator[Finding]:
    """Find hedges of a taker that its upstream does not have."""
    for lower, upper in _pairs(view, view.everyone):
        added = hedged(view, lower)
        read = lower in view.chain.documents and view.records.documents[upper].examined
        if read and added and not hedged(view, upper):
            yield view.finding(
                FindingCode.HEDGE_ADDED,
                say(
                    _("%(outlet)s hedges what %(other)s puts flatly: %(hedges)s."),
                    outlet=outlet_name(view.records, lower),
                    other=outlet_name(view.records, upper),
                    hedges=_named(view.records, added),
                ),
                [*(passage for _, passage in added), *view.wording_passages([upper])],
            )


def _named(records: Records, hedges: Hedged) -> str:
    documents = [records.passages[passage].document for _, passage in hedges]
    return join_with_and(
        [
            quoted(hedge, records.language_of(document))
            for (hedge, _), document in zip(hedges, documents, strict=True)
        ]
    )


def _pairs(view: View, chain: Chain) -> Iterator[tuple[int, int]]:
    """Yield pairs of a document and one above it, where both word the quote."""
    documents = {wording.document for wording in view.records.quote_wordings()}
    for lower, reached in view.above(chain).items():
        if lower in documents:
            yield from ((lower, upper) for upper in sorted(reached & documents))


@dataclass(frozen=True, slots=True)
class HeadlineConflict:
    """A headline or key points that state flatly what the body of the document hedges."""

    outlet: str
    zones: frozenset[str]
    hedges: tuple[str, ...]
    language: str
    passages: tuple[int, ...]

    @property
    def sentence(self) -> str:
        message = ngettext(
            "The %(zones)s of %(outlet)s tells flatly what the body hedges: %(hedges)s.",
            "The %(zones)s of %(outlet)s tell flatly what the body hedges: %(hedges)s.",
            1 if self.zones == {Zone.HEADLINE} else 2,
        )
        hedges = join_with_and([quoted(hedge, self.language) for hedge in self.hedges])
        return say(message, zones=_listed_zones(self.zones), outlet=self.outlet, hedges=hedges)

    def joined(self, other: HeadlineConflict) -> HeadlineConflict:
        """Return this conflict merged with one of the same document on another quote."""
        return HeadlineConflict(
            self.outlet,
            self.zones | other.zones,
            tuple(dict.fromkeys([*self.hedges, *other.hedges])),
            self.language,
            tuple(dict.fromkeys([*self.passages, *other.passages])),
        )


def headline_conflict(view: View) -> Iterator[Finding]:
    """Find headlines or key points that state flatly what the body hedges."""
    for conflict in headline_conflicts_in(view):
        yield view.finding(FindingCode.HEADLINE_CONFLICT, conflict.sentence, conflict.passages)


def headline_conflicts_in(view: View) -> Iterator[HeadlineConflict]:
    """Yield these conflicts for each document from which the chain starts, before phrasing them."""
    rest = frozenset(Zone) - DISPLAY_ZONES
    for document in view.chain.starts:
        below = hedged(view, document, rest)
        flat = [
            passage
            for passage in _displayed(view, document)
            if not hedges_in(view.records, view.records.passages[passage].exact, passage)
        ]
        if below and flat:
            yield HeadlineConflict(
                outlet=outlet_name(view.records, document),
                zones=_zones(view, flat),
                hedges=tuple(hedge for hedge, _ in below),
                language=view.records.language_of(document),
                passages=(*flat, *(passage for _, passage in below)),
            )


def _displayed(view: View, document: int) -> list[int]:
    """Return the passages of headline and key points that word the quote or name its speaker."""
    carried = view.wordings_of(document)
    carried_passages = {r.passage for r in carried}
    language = view.records.documents[document].language or "en"
    named_as = [r.speaker_as_named for r in carried]
    speakers = {t.folded for speaker_words in named_as for t in tokens(speaker_words)} - _NO_SPEAKER
    hedging = {
        t.folded
        for speaker_words in named_as
        for h in _read_hedges(speaker_words, language)
        for t in tokens(h)
    }
    displayed = []
    here = [
        passage
        for passage in view.records.passages.values()
        if passage.document == document and passage.zone in DISPLAY_ZONES
    ]
    for passage in sorted(here, key=lambda row: row.id):
        speaker_words = {token.folded for token in tokens(passage.exact)} & (speakers - hedging)
        if passage.id in carried_passages or (passage.zone == Zone.HEADLINE and speaker_words):
            displayed.append(passage.id)
    return displayed


def _zones(view: View, passages: list[int]) -> frozenset[str]:
    """Return the zones of these passages, each once."""
    return frozenset(view.records.passages[p].zone for p in passages)


def _listed_zones(zones: frozenset[str]) -> str:
    return join_with_and([zone.label for zone in Zone if zone in zones])


def attribution_lost(view: View) -> Iterator[Finding]:
    """Find zones that leave out the speaker whom another zone of the same document names."""
    for document in view.chain.starts:
        carried = view.wordings_of(document)
        zones = {r.id: view.records.passages[r.passage].zone for r in carried}
        credited = [r for r in carried if r.speaker_as_named]
        named_in = {zones[r.id] for r in credited}
        bare = [r for r in carried if not r.speaker_as_named and zones[r.id] not in named_in]
        language = view.records.language_of(document)
        if credited and bare:
            yield view.finding(
                FindingCode.ATTRIBUTION_LOST,
                say(
                    _("The %(zones)s of %(outlet)s: the words stand without %(names)s."),
                    zones=_listed_zones(_zones(view, [r.passage for r in bare])),
                    outlet=outlet_name(view.records, document),
                    names=join_with_and([quoted(r.speaker_as_named, language) for r in credited]),
                ),
                [r.passage for r in (*bare, *credited)],
            )
