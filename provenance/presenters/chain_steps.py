"""The steps between the rows of a chain, with the words that state them and how they are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.chain.layout import Link, Row
from provenance.domain.chain.naming import acts_phrase, days_apart
from provenance.domain.chain.records import ActRecord, AttributionRecord, Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_words import (
    acts_of_others,
    attestation_phrase,
    step_phrase,
    teller_phrase,
)
from provenance.domain.chain.step_facts import StepFact, step_facts
from provenance.domain.chain.steps import Step
from provenance.domain.language.quote_marks import missing_marks
from provenance.domain.vocabulary import CandidateState
from provenance.presenters.passages import ShownPassage, shown_passage


@dataclass(frozen=True, slots=True)
class ChainStep:
    """A step with the texts beside its record.

    ``acts`` are phrases of what was done, each with a passage of its own; ``candidates`` are what
    would fill the gap, the grounds, and the state of the candidate; ``anchor`` is that of the
    upstream's row, "" if it is the row above; ``marks`` are CSS classes for words with their own
    quotation marks.
    """

    step: Step
    phrase: str
    anchor: str
    how: str
    acts: tuple[tuple[str, ShownPassage], ...]
    words: ShownPassage | None
    marks: str
    reasons: tuple[str, ...]
    by: str
    lag: str
    facts: tuple[StepFact, ...]
    candidates: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class ChainAct:
    """What was done between two rows as another step tells it; ``step`` is that step's id."""

    phrase: str
    words: ShownPassage | None
    how: str
    layer: str
    step: str


def chain_steps(report: ChainReport, row: Row) -> list[ChainStep]:
    """Return the steps that lead up from a row."""
    return [_chain_step(report, row, link, step) for link in row.links for step in link.steps]


def own_marks(words: str) -> str:
    """Return the CSS classes of words that have quotation marks and get no second pair."""
    opening, closing = missing_marks(words)
    return " ".join(
        name for name, lacks in (("own-open", opening), ("own-close", closing)) if not lacks
    )


def chain_acts(report: ChainReport, row: Row) -> list[ChainAct]:
    """Return what else was done with the material between the row and those above it."""
    records = report.records
    return [
        ChainAct(
            phrase=acts_phrase(records, telling.acts),
            words=shown_passage(records, _passage(telling.acts, telling.step)),
            how=teller_phrase(records, telling.step),
            layer=telling.step.layer.value,
            step=telling.step.id,
        )
        for link in row.links
        for telling in acts_of_others(link)
    ]


def _passage(acts: tuple[ActRecord, ...], step: Step) -> int | None:
    """Return the passage that states the acts, or else the passage of the step that tells them."""
    own = (act.passage for act in acts if act.passage is not None)
    return next(own, step.attribution.passage)


def _chain_step(report: ChainReport, row: Row, link: Link, step: Step) -> ChainStep:
    records, attribution, lag = report.records, step.attribution, report.lag_of(step)
    acts = [act for telling in link.acts if telling.step.id == step.id for act in telling.acts]
    words = shown_passage(records, attribution.passage)
    return ChainStep(
        step=step,
        phrase=step_phrase(records, row, link, step),
        anchor="" if link.in_list else link.upper,
        how=attestation_phrase(records, step),
        acts=_acts_elsewhere(records, attribution, acts),
        words=words,
        marks=own_marks(words.exact) if words else "",
        reasons=tuple(filter(None, (attribution.meaning, attribution.identity_reason))),
        by=attribution.inferred_by,
        lag="" if lag is None else days_apart(lag),
        facts=tuple(step_facts(records, attribution, step.quote)),
        candidates=tuple(
            (c.filling, c.grounds, CandidateState(c.state).label)
            for c in records.candidates
            if c.attribution == attribution.id
        ),
    )


def _acts_elsewhere(
    records: Records, attribution: AttributionRecord, acts: Iterable[ActRecord]
) -> tuple[tuple[str, ShownPassage], ...]:
    """Return the acts with a passage of their own, grouped by passage."""
    by_passage: dict[int, list[ActRecord]] = {}
    for act in acts:
        if act.passage is not None and act.passage != attribution.passage:
            by_passage.setdefault(act.passage, []).append(act)
    phrases = (
        (acts_phrase(records, together), shown_passage(records, passage))
        for passage, together in by_passage.items()
    )
    return tuple((phrase, words) for phrase, words in phrases if words is not None)
