"""What goes with a removed record: what was made only for it and nothing else stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models

from provenance.domain.curation_vocabulary import ProposalState
from provenance.domain.vocabulary import Holding, Status
from provenance.models import (
    Document,
    Event,
    Facet,
    Occasion,
    Passage,
    Proposal,
    Quote,
    Source,
    Summary,
)
from provenance.queries.last_read import quotes_told
from provenance.services import evidence, history
from provenance.services.history import Change

DERIVED = (Facet, Summary)
"""Rows that only repeat what others say."""


def sweep(records: Iterable[models.Model | None], *, change: Change) -> None:
    """Remove those on which nothing stands any more, and then what they stood on.

    A document or a source goes only if it was made by the same person, never changed since, and
    is not out; occasions, passages and quotes go whoever made them.
    """
    queue = [record for record in records if record is not None]
    while queue:
        queue.sort(key=_order)
        record = queue.pop(0)
        row = type(record)._default_manager.filter(pk=record.pk).first()
        if row is None or not _is_orphan(row, change.who):
            continue
        queue += [below for below in _records_below(row) if below is not None]
        evidence.delete(row, change=change)


def stands_alone(record: models.Model, *, but_for: Sequence[str] = (), most: int = 0) -> bool:
    """Whether no other record stands on this one; ``but_for`` names relations that may, ``most`` rows."""
    return all(
        _row_count(relation, record) <= (most if relation.name in but_for else 0)
        for relation in record._meta.related_objects
        if relation.related_model not in DERIVED
        and getattr(relation, "on_delete", None) is not models.SET_NULL
    )


def rows_for(
    record: models.Model,
    relation: str,
    rows: Sequence[models.Model],
    *,
    change: Change,
    by: str = "position",
) -> list[models.Model]:
    """The owned rows as they shall be, in the places of those there are; those too many go.

    ``by`` names what tells a record's rows apart; positions are given here.
    """
    if by == "position":
        for number, row in enumerate(rows, start=1):
            setattr(row, by, number)
    if record._state.adding:
        return list(rows)
    manager: Any = getattr(record, relation)
    standing = {getattr(row, by): row for row in manager.all()}
    for row in rows:
        old = standing.pop(getattr(row, by), None)
        if old is not None:
            row.pk, row._state.adding = old.pk, False
    for old in standing.values():
        evidence.delete(old, change=change)
    return list(rows)


def reopen_proposals(record: models.Model, *, change: Change) -> None:
    """What the program proposed and this record came of is open again."""
    became = Proposal.objects.filter(
        became_type=record._meta.model_name, became_key=history.key(record)
    )
    for proposal in became:
        before = history.snapshot(proposal)
        proposal.state, proposal.decided_by = ProposalState.OPEN, None
        proposal.decided_at, proposal.became_type, proposal.became_key = None, "", ""
        proposal.save()
        after = history.snapshot(proposal)
        history.record_event(proposal, change=change, before=before, after=after)


def _row_count(relation: Any, record: models.Model) -> int:
    rows = relation.related_model._default_manager.filter(**{relation.field.name: record})
    return int(rows.count())


def _order(record: models.Model) -> int:
    """Quotes and occasions before the passages they stand on, documents and sources last."""
    order = (Quote, Occasion, Passage, Document, Source)
    return order.index(type(record))


def _is_orphan(record: models.Model, who: str) -> bool:
    if isinstance(record, Passage | Quote | Occasion):
        # Readers are told a quote until a second one has read that it was taken out.
        return stands_alone(record) and not (
            isinstance(record, Quote) and record.pk in quotes_told()
        )
    if isinstance(record, Document):
        is_named_draft = record.holding == Holding.NAMED and record.status == Status.DRAFT
        return (
            is_named_draft
            and _was_made_on_the_way(record, who)
            and stands_alone(record, but_for=["dates"], most=100)
        )
    return _was_made_on_the_way(record, who) and stands_alone(record)


def _was_made_on_the_way(record: models.Model, who: str) -> bool:
    events = Event.objects.of(record)[:2]
    return [(event.what, event.who) for event in events] == [("added", who)]


def _records_below(record: models.Model) -> list[models.Model | None]:
    if isinstance(record, Quote):
        return [record.setting_passage, record.claimed_speaker, record.addressee]
    if isinstance(record, Occasion):
        return [record.passage]
    if isinstance(record, Document):
        return [record.publisher, *(date.passage for date in record.dates.all())]
    return []
