"""Erasing an account, so that only its handle remains in the history."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from provenance.domain.account_names import with_names
from provenance.models import AccountName, Rearrangement
from provenance.queries.account_names import columns_of_names, handles_of
from provenance.services import erasures, history
from provenance.services.history_unlock import empty_log

JOURNAL = ("moved", "created_rows", "removed_rows")
"""The fields of a merge's journal that may contain account names."""


class NoSuchName(LookupError):
    """No account has this name, and nobody of this name ever wrote anything here."""


@transaction.atomic
def erase(name: str, *, change: history.Change) -> str:
    """Delete an account and remove its name from records and history; return its handle.

    Published editions stay unchanged, including the names of curators who inferred a step. So do
    reasons and notes in which somebody wrote the name.
    """
    row = AccountName.objects.filter(handle=handles_of([name]).get(name, "")).first()
    user = User.objects.filter(username=name).first()
    if row is None and user is None:
        raise NoSuchName
    if row is None:
        row = AccountName.new(name)
        row.save()
    for model, column in columns_of_names():
        model._base_manager.filter(**{column: name}).update(**{column: row.handle})
    _in_journals(name, row.handle)
    history.record_event(row, change=change, before={"handle": row.handle}, after=None)
    erasures.log_erasure(erasures.ACCOUNT, row.handle, number=user.pk if user else 0)
    row.delete()
    if user is not None:
        user.delete()
    transaction.on_commit(empty_log)
    return row.handle


def _in_journals(name: str, handle: str) -> None:
    for journal in Rearrangement.objects.all().iterator():
        before = {column: getattr(journal, column) for column in JOURNAL}
        after = {column: with_names(rows, {name: handle}) for column, rows in before.items()}
        if after != before:
            Rearrangement.objects.filter(pk=journal.pk).update(**after)
