"""Who has a record of a queue in hand, so that two curators do not do the same work."""

from __future__ import annotations

from django.db import models, transaction

from provenance.models import Claim
from provenance.services.history import Change, event_of, store


class AlreadyClaimed(Exception):
    """Somebody else has it in hand; its text is fit to show."""


@transaction.atomic
def take(record: models.Model, *, change: Change) -> Claim:
    """Take a record in hand; taking what is one's own already changes nothing."""
    claim, is_new = Claim.objects.get_or_create(
        record_type=str(record._meta.model_name),
        record_id=record.pk,
        defaults={"owner": change.who},
    )
    if claim.owner != change.who:
        raise AlreadyClaimed(claim.owner)
    if is_new:
        _tell(record, change, before="", after=change.who)
    return claim


@transaction.atomic
def release(record: models.Model, *, change: Change) -> None:
    """Let it go, whoever had it: a curator on leave keeps no work from the others."""
    claims = Claim.objects.filter(record_type=record._meta.model_name, record_id=record.pk)
    claim = claims.first()
    if claim is not None:
        claim.delete()
        _tell(record, change, before=claim.owner, after="")


def _tell(record: models.Model, change: Change, *, before: str, after: str) -> None:
    sides = {"before": {"in hand": before}, "after": {"in hand": after}}
    store([event_of(record, change=change, **sides)])
