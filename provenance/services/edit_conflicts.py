"""Edit conflicts: detecting that a record was changed while a form was open."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.core import signing
from django.db import models, transaction
from django.db.models import Q
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from provenance.domain.record_differences import FieldDifference, differences
from provenance.models import Event, Quote, Wording
from provenance.queries.personal_values import decrypted
from provenance.services import history

SALT = "provenance.services.edit_conflicts"
TOLD = 5
"""Number of changes that the message names; further ones are only indicated."""


class EditMarkMissing(Exception):
    """The form has no valid token for what the record contained when it was opened."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This form does not say what the record held when it was opened. "
                "Look at what it holds now, and save once more."
            )
        )


class ChangedMeanwhile(Exception):
    """The record differs from its state when the form was opened.

    ``events`` are the changes since, newest first; ``opened`` are its facts then, where the history
    has them, and ``now`` its present facts. Both exclude a protected source's particulars.
    """

    def __init__(
        self, events: Sequence[Event], *, opened: history.Facts | None, now: history.Facts | None
    ) -> None:
        self.events = tuple(events)
        self.opened = opened
        self.now = now
        super().__init__(_sentence(self.events, is_deleted=now is None))

    @property
    def lines(self) -> tuple[FieldDifference, ...]:
        """The changes made meanwhile, value by value; empty where the history lacks them."""
        return () if self.opened is None else differences(self.opened, self.now)


def edit_mark(record: models.Model, *below: str) -> str:
    """Return a token of the record's present state, for the hidden field ``seen`` of a form.

    ``below`` names relations to rows that the form shows besides those the record owns. The token
    is keyed, so that nobody can test guesses against it: it covers a protected source's names too.
    """
    newest = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    return signing.Signer(salt=SALT).sign(f"{_label(record)}:{newest}:{_mark(record, below)}")


@transaction.atomic
def check_unchanged(record: models.Model, token: str, *below: str) -> None:
    """Raise ``ChangedMeanwhile`` unless the record is still in the state ``token`` was made from.

    Call it inside the transaction of the write: the rows compared stay locked until that ends.
    Raises ``EditMarkMissing`` where the token is missing, forged, or another record's.
    """
    try:
        label, newest, mark = signing.Signer(salt=SALT).unsign(token).rsplit(":", 2)
    except signing.BadSignature as error:
        raise EditMarkMissing from error
    if label != _label(record):
        raise EditMarkMissing
    history.lock(history.owner(record))
    for rows in _rows_above(record):
        list(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
    for rows in _rows_below(record, below):
        list(rows.select_for_update().order_by("pk").values_list("pk", flat=True))
    if not constant_time_compare(mark, _mark(record, below)):
        raise _changed(record, below, since=int(newest))


def check_not_deleted(model: type[models.Model], token: str) -> None:
    """Raise ``ChangedMeanwhile`` for the token of a deleted record of this model.

    Raises ``EditMarkMissing`` for a forged token or one of another model.
    """
    try:
        kind, number, newest, _mark = signing.Signer(salt=SALT).unsign(token).split(":")
    except signing.BadSignature as error:
        raise EditMarkMissing from error
    if kind != model._meta.model_name:
        raise EditMarkMissing
    events = Event.objects.filter(record_type=kind, record_id=int(number), pk__gt=int(newest))
    raise ChangedMeanwhile(decrypted(events), opened=None, now=None)


def _changed(record: models.Model, below: Sequence[str], *, since: int) -> ChangedMeanwhile:
    root = history.owner(record)
    condition = Q(record_type=root._meta.model_name, record_id=root.pk)
    for rows, parent in zip(_rows_below(record, below), _parents(record, below), strict=True):
        # A deleted row can only be found by its owner's key in its events.
        theirs = Q(record_id__in=rows.values("pk"))
        for side in ("before", "after"):
            theirs |= Q(**{f"{side}__{parent}": history.key(record)})
        condition |= Q(record_type=rows.model._meta.model_name) & theirs
    for rows in _rows_above(record):
        condition |= Q(
            record_type=rows.model._meta.model_name, record_id__in=rows.order_by().values("pk")
        )
    events = decrypted(Event.objects.filter(condition, pk__gt=since))
    current = type(record)._base_manager.filter(pk=record.pk).first()
    now = None if current is None else history.snapshot(current)
    own = [event for event in events if event.record_type == root._meta.model_name]
    # For rows below another record, the history has no key by which to find them.
    before = own[-1].before if own and root == record else None
    return ChangedMeanwhile(events, opened=before, now=now)


def _relations(record: models.Model, below: Sequence[str]) -> list[models.ManyToOneRel]:
    field_names = {
        relation.get_accessor_name(): relation
        for relation in record._meta.related_objects
        if isinstance(relation, models.ManyToOneRel)
    }
    return [field_names[name] for name in below]


def _parents(record: models.Model, below: Sequence[str]) -> list[str]:
    return [relation.field.name for relation in _relations(record, below)]


def _rows_below(record: models.Model, below: Sequence[str]) -> list[models.QuerySet[Any]]:
    return [
        relation.related_model._base_manager.filter(**{relation.field.name: record.pk})
        for relation in _relations(record, below)
    ]


def _rows_above(record: models.Model) -> list[models.QuerySet[Any]]:
    """Return the quote of a wording, which the form of a quote edits too."""
    return [Quote._base_manager.filter(wordings=record.pk)] if isinstance(record, Wording) else []


def _label(record: models.Model) -> str:
    return f"{record._meta.model_name}:{record.pk}"


def _mark(record: models.Model, below: Sequence[str]) -> str:
    values = _rows_with_owned(type(record)._base_manager.filter(pk=record.pk))
    values += [
        _rows_with_owned(rows) for rows in (*_rows_below(record, below), *_rows_above(record))
    ]
    return salted_hmac(SALT, json.dumps(values, default=str), algorithm="sha256").hexdigest()


def _rows_with_owned(rows: models.QuerySet[Any]) -> list[Any]:
    """Return all stored values of these rows and the rows they own, in one query per table."""
    values = list(rows.order_by("pk").values())
    facts: list[Any] = [values]
    keys = [row[rows.model._meta.pk.attname] for row in values]
    for many in rows.model._meta.many_to_many:
        through_rows = many.remote_field.through._base_manager
        of = f"{many.m2m_field_name()}__in"
        facts.append(list(through_rows.filter(**{of: keys}).order_by("pk").values()))
    for relation in history.owned_relations(rows.model):
        facts += _rows_with_owned(
            relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": keys})
        )
    return facts


def _sentence(events: Sequence[Event], *, is_deleted: bool) -> str:
    if is_deleted:
        return _("While this form was open, the record was deleted. %(by)s") % {
            "by": _who_and_why(events)
        }
    return _("While this form was open, the record was changed. %(by)s") % {
        "by": _who_and_why(events)
    }


def _who_and_why(events: Sequence[Event]) -> str:
    if not events:
        return _("The history does not say by whom.")
    description = "; ".join(f"{event.who}: “{event.why}”" for event in events[:TOLD])
    return f"{description} …" if len(events) > TOLD else description
