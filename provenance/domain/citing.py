"""One hop in a line that may be copied: what is stated of it, by whom, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.domain.badges import WORDS, badge_of
from provenance.domain.chain import Step
from provenance.domain.findings.independence import interested_origin
from provenance.domain.findings.reading import hedged
from provenance.domain.naming import (
    acts_phrase,
    document_name,
    listed,
    outlet_name,
    quoted,
    speaker_name,
)
from provenance.domain.sentences import speaker_phrase, told_rendering
from provenance.domain.telling import Telling
from provenance.domain.vocabulary import GapKind, HandlingKind, Layer


def short_hop_line(telling: Telling, step: Step) -> str:
    """What the hop says, by whose word, with the hedge of that word and the origin's stake."""
    done = acts_phrase(telling.records, step.attribution.acts)
    around = f" ({done})" if done else ""
    kept = listed([quoted(hedge) for hedge in _hedges(telling, step)])
    hedge = f" (the hedge: {kept})" if kept else ""
    stakes = listed(_stakes(telling, step))
    stake = f"; {stakes}" if stakes else ""
    line = f"{_way(telling, step)}{around}{_by_whose_word(telling, step)}{hedge}{stake}."
    return line[:1].upper() + line[1:]


def long_hop_line(telling: Telling, step: Step) -> str:
    """The short line, then the words that state the hop and what is stated of verification."""
    return " ".join([short_hop_line(telling, step), *_stated(telling, step)])


def _way(telling: Telling, step: Step) -> str:
    """Where the hop leads."""
    records, hop = telling.records, step.attribution
    taker = document_name(records, hop.taker)
    if hop.speaks:
        own = step.utterance == records.utterance
        speaker = speaker_phrase(told_rendering(telling.view))
        who = speaker if own else speaker_name(records, step.utterance)
        return f"{who}, as claimed, speaks in {taker}"
    if hop.upstream is None:
        return f"the chain stops at {taker}: {GapKind(hop.gap).label}"
    between = f", after {GapKind(hop.gap).label}" if hop.gap else ""
    return f"{taker} takes its words from {document_name(records, hop.upstream)}{between}"


def _by_whose_word(telling: Telling, step: Step) -> str:
    hop = step.attribution
    if step.layer == Layer.SEEN:
        return ", by its own words"
    if step.layer == Layer.TOLD and hop.told_by is not None:
        return f", as told by {outlet_name(telling.records, hop.told_by)}"
    return f", inferred by {hop.inferred_by or 'a curator'}, not stated"


def _hedges(telling: Telling, step: Step) -> Iterator[str]:
    """The hedges in the words that state this hop; of the speaker's own hop, the outlet's too."""
    view, hop = telling.view, step.attribution
    if hop.told_by is not None:
        yield from (hedge for hedge, at in hedged(view, hop.told_by) if at == hop.passage)
    if hop.speaks and step.utterance == telling.records.utterance:
        yield from (hedge for hedge, _ in hedged(view, told_rendering(view).document))


def _stakes(telling: Telling, step: Step) -> list[str]:
    """The stakes of the origins that this hop stands at or leads into."""
    hop = step.attribution
    here = {hop.taker} if hop.speaks else {hop.upstream}
    chain = telling.chain
    near = replace(chain, ends=tuple(end for end in chain.ends if end.document in here))
    found = interested_origin(replace(telling.view, chain=near))
    return [finding.sentence.rstrip(".") for finding in found]


def _stated(telling: Telling, step: Step) -> Iterator[str]:
    records, hop = telling.records, step.attribution
    passage = records.passages.get(hop.passage) if hop.passage is not None else None
    if passage is not None:
        home = document_name(records, passage.document)
        yield f"Stated in these words, in {home}: {_whole(passage.exact)}"
    if hop.inference:
        yield f"The reason given: {hop.inference}"
    upstream = records.documents.get(hop.upstream) if hop.upstream is not None else None
    if upstream is not None and not upstream.held:
        yield f"The words of {document_name(records, upstream.id)} itself are not held."
    verified = False
    for row in telling.handling_of(step):
        if row.kind == HandlingKind.VERIFYING:
            verified = True
            standing = "in its own words" if records.is_own(row) else "relayed"
            words = _whole(records.passages[row.passage].exact)
            yield f"Verification {standing}, in {document_name(records, row.document)}: {words}"
    if not verified:
        about = hop.taker if upstream is None else upstream.id
        rated = badge_of(records, telling.chain, about)
        yield f"Verification at {document_name(records, about)}: {WORDS[rated.badge]}."


def _whole(words: str) -> str:
    """Words in quotation marks at the end of a sentence: one full stop, theirs or ours."""
    said = quoted(words)
    return said if said[-2:-1] in {".", "!", "?", "…"} else f"{said}."
