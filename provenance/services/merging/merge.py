"""Merging two records: planned, shown, and done in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import RearrangementKind
from provenance.domain.language.text import folded
from provenance.domain.merging import Disagreement, chosen_values, disagreements
from provenance.domain.vocabulary import Protection
from provenance.models import Rearrangement, Source, SourceName, Wording
from provenance.queries.relations import IncomingReferences, in_one_chain, references_to
from provenance.services.history import Change
from provenance.services.merging import addresses
from provenance.services.merging.journal import CannotRearrange, Journal
from provenance.services.merging.refusals import MOST, refusals
from provenance.services.merging.relations import RowMove, duplicate_rows, move_rows


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What merging ``other`` into ``survivor`` would do."""

    survivor: models.Model
    other: models.Model
    refused: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    moving: tuple[IncomingReferences, ...]
    duplicate_rows: tuple[models.Model, ...]
    across: bool
    """Whether two protected people of different chains would become one."""

    @property
    def digest(self) -> str:
        """A token of the plan as shown to the user, which differs when something has changed."""
        rows = [(part.name, [row.pk for row in part.rows]) for part in self.moving]
        facts = [(row.names, row.survivor_values, row.other_values) for row in self.disagreements]
        summary = repr((self.refused, self.across, rows, facts))
        return salted_hmac("a merge as it was shown", summary, algorithm="sha256").hexdigest()

    @property
    def rewords(self) -> bool:
        """Whether wordings move, which have to state why they word the same quote."""
        return any(part.model is Wording and part.rows for part in self.moving)


def plan_merge(survivor: models.Model, other: models.Model) -> MergePlan:
    """Return what a merge would do and what forbids it; writes nothing."""
    refused = tuple(refusals(survivor, other))
    moving = tuple(references_to(other, most=MOST + 1))
    return MergePlan(
        survivor=survivor,
        other=other,
        refused=refused,
        disagreements=_disagreements(survivor, other),
        moving=moving,
        duplicate_rows=tuple(duplicate_rows(survivor, moving)),
        across=not refused and is_protected(other) and not in_one_chain(survivor, other),
    )


@transaction.atomic
def merge(
    survivor: models.Model,
    other: models.Model,
    *,
    change: Change,
    decisions: Mapping[str, str] | None = None,
    same_because: str = "",
    across: bool = False,
    plan_digest: str = "",
) -> Rearrangement:
    """Merge ``other`` into ``survivor``: references to it, its rows and its address.

    ``decisions`` says for each disagreement whose value stays: "kept" or "other". ``across`` is the
    explicit consent to merging protected people of different chains; the caller checks the
    permission. ``plan_digest`` is the digest of the plan that the user was shown. Raises
    ``CannotRearrange``, with sentences and without having written anything, also where that digest
    differs by now.
    """
    survivor, other = _locked(survivor, other)
    plan = plan_merge(survivor, other)
    _check(plan, same_because, across=across, reason=change.why)
    if plan_digest and plan_digest != plan.digest:
        raise CannotRearrange([_("Something changed since this was shown. Look at it again.")])
    journal = Journal(change)
    journal.touch(survivor)
    journal.touch(other)
    for part in plan.moving:
        move_rows(RowMove(journal, survivor, other, same_because), part)
    selected_values = chosen_values(plan.disagreements, decisions or {})
    journal.remove(other)
    _take(journal, plan, selected_values)
    addresses.redirect_address(journal, survivor, str(_slug(other)))
    return journal.close(
        RearrangementKind.MERGE, survivor=survivor, other=_slug(other), across=plan.across
    )


def is_protected(record: models.Model) -> bool:
    return isinstance(record, Source) and record.protection != Protection.NONE


def _locked(survivor: models.Model, other: models.Model) -> tuple[models.Model, models.Model]:
    """Return both records as stored, locked until the transaction ends."""
    rows = type(survivor)._base_manager.select_for_update().order_by("pk")
    locked_rows = {row.pk: row for row in rows.filter(pk__in=[survivor.pk, other.pk])}
    if not {survivor.pk, other.pk} <= locked_rows.keys():
        raise CannotRearrange([_("One of the two is no longer there.")])
    return locked_rows[survivor.pk], locked_rows[other.pk]


def _check(plan: MergePlan, same_because: str, *, across: bool, reason: str) -> None:
    if plan.refused:
        raise CannotRearrange(plan.refused)
    if plan.rewords and not same_because.strip():
        raise CannotRearrange([_("Say why the wordings word the same quote.")])
    if plan.across and not across:
        raise CannotRearrange(
            [
                _(
                    "These are protected people of different chains. Joining them is an explicit "
                    "act of an administrator, with its reason."
                )
            ]
        )
    check_reason(reason, plan.survivor, plan.other)


def check_reason(reason: str, *records: models.Model) -> None:
    """Refuse a reason that contains a protected person's name, since every curator reads it."""
    folded_reason = f" {folded(reason)} "
    for record in records:
        if isinstance(record, Source) and is_protected(record):
            names = {record.name, *record.names.values_list("name", flat=True)}
            hidden = {folded(name) for name in names} - {folded(record.display_form), ""}
            if any(f" {name} " in folded_reason for name in hidden):
                raise CannotRearrange(
                    [_("The reason holds a protected person's name. Leave the name out.")]
                )


def _disagreements(survivor: models.Model, other: models.Model) -> tuple[Disagreement, ...]:
    differences = disagreements(
        str(survivor._meta.model_name),
        {field.name: getattr(survivor, field.attname) for field in survivor._meta.concrete_fields},
        {field.name: getattr(other, field.attname) for field in other._meta.concrete_fields},
    )
    hidden = {"name"} if is_protected(survivor) or is_protected(other) else set()
    return tuple(row for row in differences if row.key not in hidden)


def _take(journal: Journal, plan: MergePlan, selected_values: Mapping[str, object]) -> None:
    """Set the values taken from the other record; a source keeps the other name as an alias."""
    survivor = plan.survivor
    old = survivor.name if isinstance(survivor, Source) else ""
    columns = {field.name: field.attname for field in survivor._meta.concrete_fields}
    journal.set(survivor, **{columns[name]: value for name, value in selected_values.items()})
    try:
        survivor.full_clean()
    except ValidationError as error:
        raise CannotRearrange(error.messages) from error
    if (
        isinstance(survivor, Source)
        and isinstance(plan.other, Source)
        and not is_protected(survivor)
    ):
        learned = old if "name" in selected_values else plan.other.name
        names = {survivor.name, *survivor.names.values_list("name", flat=True)}
        if learned not in names:
            journal.make(SourceName(source=survivor, name=learned))


def _slug(record: Any) -> str:
    return str(record.slug)
