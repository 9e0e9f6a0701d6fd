"""Proposals read out of a text: storing, confirming, refusing and reopening them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.proposing import MADE_BY
from provenance.domain.proposing.proposal_rows import ProposalRow, rows_of, without_recorded
from provenance.domain.proposing.propose import propose
from provenance.models import Document, Proposal
from provenance.services import history
from provenance.services.history import Change

BATCH = 500
_QUOTED = Q(wordings__isnull=False)
RECORDED_AS = {
    ProposalKind.QUOTATION: _QUOTED,
    ProposalKind.INDIRECT: _QUOTED,
    ProposalKind.UPSTREAM: Q(attributions__isnull=False) | Q(acts__isnull=False),
    ProposalKind.STATEMENT: Q(statements__isnull=False),
    ProposalKind.DATE: Q(dates__isnull=False),
}
"""The filter by which passages show that a proposal of a kind has been entered."""

type Place = tuple[str, str, int, int]


class ProposalDecided(Exception):
    """The proposal was decided meanwhile, or, for reopening, is not decided."""


@transaction.atomic
def suggest(document: Document) -> int:
    """Store the program's proposals for a document's text; return the number of new ones.

    What a person has decided, or entered without a proposal, is not proposed again. Open proposals
    that the program no longer makes are deleted.
    """
    # Another transaction reading the same text waits here, and then finds these rows.
    text = Document.objects.select_for_update().values_list("text", flat=True).get(pk=document.pk)
    rows = without_recorded(rows_of(propose(text)), _recorded(document)) if text else []
    proposed = {row.place: row for row in rows}
    stored_by_place = {_place(one): one for one in document.proposals.all()}
    outdated = [
        one.pk
        for place, one in stored_by_place.items()
        if place not in proposed and one.state == ProposalState.OPEN
    ]
    for first in range(0, len(outdated), BATCH):
        Proposal.objects.filter(pk__in=outdated[first : first + BATCH]).delete()
    changed = [
        one
        for place, one in stored_by_place.items()
        if place in proposed and _renew(one, proposed[place])
    ]
    Proposal.objects.bulk_update(
        changed, ["details", "score", "suggested_by", "suggested_at"], batch_size=BATCH
    )
    new = [
        _proposal(document, row) for place, row in proposed.items() if place not in stored_by_place
    ]
    Proposal.objects.bulk_create(new, batch_size=BATCH)
    return len(new)


def _recorded(document: Document) -> dict[str, list[tuple[Any, Any]]]:
    """Return the spans of the quotes, steps, statements and dates already recorded, by kind."""
    placed = document.passages.filter(start__isnull=False)
    spans = {}
    for kind, use in RECORDED_AS.items():
        standing = placed.filter(use).distinct()
        spans[kind.value] = list(standing.values_list("start", "end"))
    return spans


def confirm(proposal: Proposal, record: models.Model, *, change: Change) -> None:
    """Mark a proposal as confirmed, with the record it became."""
    became = (str(record._meta.model_name), history.key(record))
    _decide(proposal, ProposalState.CONFIRMED, became=became, change=change)


def refuse(proposal: Proposal, *, change: Change) -> None:
    """Mark a proposal as refused."""
    _decide(proposal, ProposalState.REFUSED, became=("", ""), change=change)


@transaction.atomic
def refuse_all(document: Document, *, change: Change) -> list[int]:
    """Refuse a document's open proposals that await a person; return their primary keys."""
    rows = list(document.proposals.open().filter(kind__in=RECORDED_AS).order_by("pk"))
    for row in rows:
        refuse(row, change=change)
    return [row.pk for row in rows]


@transaction.atomic
def reopen_all(numbers: Collection[int], *, change: Change) -> int:
    """Reopen those of these proposals that are still refused; return their number."""
    rows = Proposal.objects.filter(pk__in=numbers, state=ProposalState.REFUSED)
    for row in rows:
        reopen(row, change=change)
    return len(rows)


@transaction.atomic
def reopen(proposal: Proposal, *, change: Change) -> None:
    """Reopen a decided proposal; a confirmed one only after its record was deleted.

    Raises ``ProposalDecided`` otherwise.
    """
    row = _locked(proposal)
    if row.state == ProposalState.OPEN:
        raise ProposalDecided(_("This suggestion is open: nobody has decided it."))
    if row.state == ProposalState.CONFIRMED and not _is_gone(row):
        raise ProposalDecided(
            _("This suggestion was confirmed, and what it became is still recorded.")
        )
    _write(row, ProposalState.OPEN, by=None, became=("", ""), change=change)
    proposal.refresh_from_db()


@transaction.atomic
def _decide(
    proposal: Proposal, state: ProposalState, *, became: tuple[str, str], change: Change
) -> None:
    row = _locked(proposal)
    if row.state != ProposalState.OPEN:
        message = _("This suggestion is decided already: %(state)s by %(who)s.")
        raise ProposalDecided(message % {"state": row.get_state_display(), "who": row.decided_by})
    _write(row, state, by=change.who, became=became, change=change)
    proposal.refresh_from_db()


def _locked(proposal: Proposal) -> Proposal:
    return (
        Proposal.objects.select_for_update(of=("self",))
        .select_related("document")
        .get(pk=proposal.pk)
    )


def _is_gone(row: Proposal) -> bool:
    """Return whether the record that a proposal became has been deleted."""
    manager: Any = apps.get_model("provenance", row.became_type)._default_manager
    try:
        manager.get_by_natural_key(*row.became_key.split("/"))
    except ObjectDoesNotExist:
        return True
    except TypeError:
        # The key contains the separator, so the record cannot be looked up.
        return False
    return False


def _write(
    row: Proposal,
    state: ProposalState,
    *,
    by: str | None,
    became: tuple[str, str],
    change: Change,
) -> None:
    before = history.snapshot(row)
    row.state, row.decided_by = state, by
    row.decided_at = None if by is None else timezone.now()
    row.became_type, row.became_key = became
    row.full_clean(exclude=["details"])
    row.save()
    history.record_event(row, change=change, before=before, after=history.snapshot(row))


def _place(one: Proposal) -> Place:
    return (one.kind, one.sort, one.start, one.end)


def _proposal(document: Document, row: ProposalRow) -> Proposal:
    return Proposal(
        document=document,
        kind=row.kind,
        sort=row.sort,
        start=row.start,
        end=row.end,
        details=row.details,
        score=row.score,
        suggested_by=MADE_BY,
    )


def _renew(one: Proposal, row: ProposalRow) -> bool:
    """Update an open proposal to the program's present one; return whether it changed."""
    if one.state != ProposalState.OPEN or (one.details, one.score) == (row.details, row.score):
        return False
    one.details, one.score = row.details, row.score
    one.suggested_by, one.suggested_at = MADE_BY, timezone.now()
    return True
