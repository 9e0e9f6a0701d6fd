"""Entering steps: what a document takes its words from, as stated or as a curator infers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from provenance.models import Act, Attribution, Document, Occasion, Quote
from provenance.services import evidence
from provenance.services.entering.documents import NewDocument, document_for
from provenance.services.entering.occasions import occasion_for
from provenance.services.entering.orphan_cleanup import delete_orphans, reopen_proposals, rows_for
from provenance.services.entering.places import AlreadyEntered, WordsReference, passage_or_none
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.history import Change

LONGEST_DOCUMENT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ActEntry:
    """An act at a step; without a place of its own it rests on the words of the step."""

    kind: str
    agent: Agent = None
    agent_as_named: str = ""
    hedge: str = ""
    place: WordsReference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionEntry:
    """A step as a curator enters it, before its passages, documents and sources are recorded.

    The taker is the document being entered, unless ``taker`` names an upstream document whose step
    this document reports. Every place is a place in the document being entered.
    """

    taker: Document | None = None
    upstream: Document | NewDocument | None = None
    speaks: bool = False
    gap: str = ""
    quotes: Sequence[Quote] = ()
    occasions: Sequence[Occasion] = ()
    new_occasion: str = ""
    place: WordsReference | None = None
    meaning: str = ""
    identity_reason: str = ""
    inference: str = ""
    acts: Sequence[ActEntry] = ()


@transaction.atomic
def enter_attribution(
    document: Document, entry: AttributionEntry, *, change: Change
) -> Attribution:
    """Record the step with its passage, acts and new records, all in one transaction."""
    return _save(document, Attribution(), entry, change=change)


@transaction.atomic
def change_attribution(
    attribution: Attribution, entry: AttributionEntry, *, document: Document, change: Change
) -> Attribution:
    """Change a step to match the entry; ``document`` is the one whose words state the step."""
    orphans = records_below(attribution)
    _save(document, attribution, entry, change=change)
    delete_orphans(orphans, change=change)
    return attribution


@transaction.atomic
def remove_attribution(attribution: Attribution, *, change: Change) -> None:
    """Delete a step, together with records made for it that nothing else uses.

    Raises ``StillNeeded``, with a sentence, where a candidate depends on it.
    """
    orphans = records_below(attribution)
    reopen_proposals(attribution, change=change)
    evidence.delete(attribution, change=change)
    delete_orphans(orphans, change=change)


def records_below(attribution: Attribution) -> list[models.Model | None]:
    """Return the records a step refers to, which may become orphans when it is deleted.

    ``delete_orphans`` deletes a quote among them only where no document words it.
    """
    acts = list(attribution.acts.all())
    return [
        *attribution.quotes.all(),
        *attribution.occasions.all(),
        attribution.passage,
        attribution.upstream,
        *(act.passage for act in acts),
        *(act.agent for act in acts),
    ]


def _save(
    document: Document, attribution: Attribution, entry: AttributionEntry, *, change: Change
) -> Attribution:
    taker = entry.taker or document
    passage = passage_or_none(document, entry.place, change=change)
    if passage is None and not entry.inference.strip():
        raise ValidationError(
            _("Select the words that state this step, or say from what it is concluded.")
        )
    upstream = None
    if entry.upstream is not None:
        upstream = document_for(document, entry.upstream, change=change)
    new_occasion = occasion_for(document, entry.new_occasion, change=change)
    occasions = {*entry.occasions, *([new_occasion] if new_occasion else [])}
    duplicates = taker.attributions.filter(
        passage=passage, upstream=upstream, speaks=entry.speaks, gap=entry.gap
    )
    _refuse_twice(duplicates.exclude(pk=attribution.pk), {*entry.quotes, *occasions})
    attribution.taker, attribution.upstream = taker, upstream
    attribution.speaks, attribution.gap, attribution.passage = entry.speaks, entry.gap, passage
    attribution.meaning, attribution.identity_reason = entry.meaning, entry.identity_reason
    attribution.inference = "" if passage else entry.inference
    attribution.inferred_by = "" if passage else attribution.inferred_by or change.who
    attribution.inferred_for = None if passage or taker == document else document
    attribution.slug = attribution.slug or _slug(attribution)
    acts = [_act(document, act, change=change) for act in entry.acts]
    rows = rows_for(attribution, "acts", acts, change=change)
    related: dict[str, Sequence[models.Model]] = {
        "quotes": entry.quotes,
        "occasions": list(occasions),
        "acts": rows,
    }
    evidence.save(attribution, change=change, related=related)
    return attribution


def _refuse_twice(duplicates: models.QuerySet[Attribution], limits: set[models.Model]) -> None:
    for other in duplicates.prefetch_related("quotes", "occasions"):
        if {*other.quotes.all(), *other.occasions.all()} == limits:
            raise AlreadyEntered


def _slug(attribution: Attribution) -> str:
    leads_to = "speaker" if attribution.speaks else attribution.gap
    if attribution.upstream is not None:
        leads_to = attribution.upstream.slug[:LONGEST_DOCUMENT].strip("-")
    taker = attribution.taker.slug[:LONGEST_DOCUMENT].strip("-")
    return slug_for(Attribution, f"{taker}", leads_to, otherwise="attribution")


def _act(document: Document, act: ActEntry, *, change: Change) -> Act:
    return Act(
        kind=act.kind,
        agent=source_for(act.agent, change=change),
        agent_as_named=act.agent_as_named,
        hedge=act.hedge,
        passage=passage_or_none(document, act.place, change=change),
    )
