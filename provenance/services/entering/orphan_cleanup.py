"""Cleanup of records that were made for a deleted record and that nothing else uses."""

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
from provenance.queries.last_read import quotes_still_shown
from provenance.services import evidence, history
from provenance.services.history import Change

DERIVED = (Facet, Summary)
"""Models whose rows are derived from other records and do not count as uses."""


def delete_orphans(records: Iterable[models.Model | None], *, change: Change) -> None:
    """Delete the records that nothing refers to any more, then the records they referred to.

    A document or a source is deleted only if the same person created it, nobody changed it since,
    and it is not published; occasions, passages and quotes are deleted whoever created them.
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


def is_unreferenced(record: models.Model, *, but_for: Sequence[str] = (), most: int = 0) -> bool:
    """Return whether no other record refers to this one.

    Relations named in ``but_for`` may have up to ``most`` rows.
    """
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
    """Return the owned rows to save, reusing the primary keys of existing rows; delete the rest.

    ``by`` names the field that tells the rows of a record apart; positions are assigned here.
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
    """Reopen the proposals that were confirmed as this record."""
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
    """Return the order of deletion: quotes and occasions before their passages, sources last."""
    order = (Quote, Occasion, Passage, Document, Source)
    return order.index(type(record))


def _is_orphan(record: models.Model, who: str) -> bool:
    if isinstance(record, Passage | Quote | Occasion):
        # Readers still see a quote until a second curator has approved its removal.
        return is_unreferenced(record) and not (
            isinstance(record, Quote) and record.pk in quotes_still_shown()
        )
    if isinstance(record, Document):
        is_named_draft = record.holding == Holding.NAMED and record.status == Status.DRAFT
        return (
            is_named_draft
            and _was_made_on_the_way(record, who)
            and is_unreferenced(record, but_for=["dates"], most=100)
        )
    return _was_made_on_the_way(record, who) and is_unreferenced(record)


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
