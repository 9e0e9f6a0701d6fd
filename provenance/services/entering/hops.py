"""Hops: what a document takes its words from, as this one tells, or as a curator concludes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from provenance.models import Act, Attribution, Document, Utterance
from provenance.services import curate
from provenance.services.entering.documents import NewDocument, document_for
from provenance.services.entering.places import AlreadyEntered, Where, passage_or_none
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.entering.sweeping import reopen_suggestions, rows_for, sweep
from provenance.services.history import Change

LONGEST_DOCUMENT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ActEntry:
    """What was done at the hop; without a place, its words are the hop's."""

    kind: str
    agent: Agent = None
    agent_as_named: str = ""
    place: Where | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HopEntry:
    """A hop as a curator enters it.

    It is this document's own, unless ``taker`` is an upstream document that this one tells of.
    Every place is one in this document.
    """

    taker: Document | None = None
    upstream: Document | NewDocument | None = None
    speaks: bool = False
    gap: str = ""
    utterances: Sequence[Utterance] = ()
    place: Where | None = None
    meaning: str = ""
    identity_reason: str = ""
    inference: str = ""
    acts: Sequence[ActEntry] = ()


@transaction.atomic
def enter_hop(document: Document, entry: HopEntry, *, change: Change) -> Attribution:
    """Record the hop with its passage, its acts and whatever is new on the way, all or nothing."""
    return _written(document, Attribution(), entry, change=change)


@transaction.atomic
def change_hop(
    hop: Attribution, entry: HopEntry, *, told_in: Document, change: Change
) -> Attribution:
    """Mend a hop: what the entry says stands instead; ``told_in`` is the document read."""
    left = stood_on(hop)
    _written(told_in, hop, entry, change=change)
    sweep(left, change=change)
    return hop


@transaction.atomic
def remove_hop(hop: Attribution, *, change: Change) -> None:
    """Take a hop back, with what was made for it and nothing else stands on.

    Raises StillNeeded, with a sentence, where a candidate stands on it.
    """
    left = stood_on(hop)
    reopen_suggestions(hop, change=change)
    curate.delete(hop, change=change)
    sweep(left, change=change)


def stood_on(hop: Attribution) -> list[models.Model | None]:
    """What a hop stands on; an utterance goes with it only if no document words it."""
    acts = list(hop.acts.all())
    return [
        *hop.utterances.all(),
        hop.passage,
        hop.upstream,
        *(act.passage for act in acts),
        *(act.agent for act in acts),
    ]


def _written(
    document: Document, hop: Attribution, entry: HopEntry, *, change: Change
) -> Attribution:
    taker = entry.taker or document
    passage = passage_or_none(document, entry.place, change=change)
    if passage is None and not entry.inference.strip():
        raise ValidationError(
            _("Select the words that state this hop, or say from what it is concluded.")
        )
    upstream = None
    if entry.upstream is not None:
        upstream = document_for(document, entry.upstream, change=change)
    alike = taker.attributions.filter(
        passage=passage, upstream=upstream, speaks=entry.speaks, gap=entry.gap
    )
    wanted = {said.pk for said in entry.utterances}
    for other in alike.exclude(pk=hop.pk).prefetch_related("utterances"):
        if {said.pk for said in other.utterances.all()} == wanted:
            raise AlreadyEntered
    hop.taker, hop.upstream = taker, upstream
    hop.speaks, hop.gap, hop.passage = entry.speaks, entry.gap, passage
    hop.meaning, hop.identity_reason = entry.meaning, entry.identity_reason
    hop.inference = "" if passage else entry.inference
    hop.inferred_by = "" if passage else hop.inferred_by or change.who
    hop.inferred_for = None if passage or taker == document else document
    hop.slug = hop.slug or _slug(hop)
    rows = rows_for(
        hop, "acts", [_act(document, act, change=change) for act in entry.acts], change=change
    )
    related: dict[str, Sequence[models.Model]] = {"utterances": entry.utterances, "acts": rows}
    curate.save(hop, change=change, related=related)
    return hop


def _slug(hop: Attribution) -> str:
    leads_to = "speaker" if hop.speaks else hop.gap
    if hop.upstream is not None:
        leads_to = hop.upstream.slug[:LONGEST_DOCUMENT].strip("-")
    taker = hop.taker.slug[:LONGEST_DOCUMENT].strip("-")
    return slug_for(Attribution, f"{taker}", leads_to, otherwise="hop")


def _act(document: Document, act: ActEntry, *, change: Change) -> Act:
    return Act(
        kind=act.kind,
        agent=source_for(act.agent, change=change),
        agent_as_named=act.agent_as_named,
        passage=passage_or_none(document, act.place, change=change),
    )
