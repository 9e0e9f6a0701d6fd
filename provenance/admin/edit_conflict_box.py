"""Edit conflicts in the admin: what changed meanwhile is shown, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.db import models
from django.forms.models import BaseInlineFormSet

from provenance.domain.personal_values import HIDDEN
from provenance.domain.record_differences import FieldDifference, describe, differences
from provenance.models import Event
from provenance.services import history

if TYPE_CHECKING:
    InlineFormSet = BaseInlineFormSet[Any, Any, Any]
    Form = forms.ModelForm[Any]
else:
    # Only in the stubs are these classes generic.
    InlineFormSet = BaseInlineFormSet
    Form = forms.ModelForm

FORM_ONLY_FIELDS = {"why", "seen", "decision"}


@dataclass(frozen=True, slots=True)
class ConflictLine:
    """A value when the form was opened (if known), as stored now, and as typed."""

    of: str
    name: str
    opened: str | None
    now: str
    typed: str


@dataclass(frozen=True, slots=True)
class ConflictBox:
    """The content of the box above the form: events meanwhile, differing values, deleted rows."""

    events: tuple[tuple[Event, tuple[FieldDifference, ...]], ...]
    lines: tuple[ConflictLine, ...]
    missing_rows: tuple[str, ...]


class RowFormSet(InlineFormSet):
    """An inline formset; rows deleted since the form was opened come back as new rows."""

    missing_rows = 0

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.is_bound and self.management_form.is_valid():
            self._bring_back()

    def _bring_back(self) -> None:
        present_keys = {str(row.pk) for row in self.get_queryset()}
        counts = self.management_form.cleaned_data
        total, initial = (int(counts[f"{name}_FORMS"] or 0) for name in ("TOTAL", "INITIAL"))
        missing_rows = [
            i for i in range(initial) if self._key(i) and self._key(i) not in present_keys
        ]
        if self.instance.pk and not missing_rows:
            return
        remaining_rows = [i for i in range(initial) if i not in missing_rows]
        back = [i for i in missing_rows if f"{self.prefix}-{i}-DELETE" not in self.data]
        renumber_rows(
            self,
            [*remaining_rows, *back, *range(initial, total)],
            initial_count=len(remaining_rows),
            own_fields=(self._key_name(), self.fk.name),
        )
        self.missing_rows = len(back)

    def _key(self, number: int) -> str:
        return str(self.data.get(f"{self.prefix}-{number}-{self._key_name()}", ""))

    def _key_name(self) -> str:
        return str(self.get_queryset().model._meta.pk.name)


def renumber_rows(
    formset: Any, order: Iterable[int], *, initial_count: int, own_fields: Iterable[str]
) -> None:
    """Reorder the submitted rows; those after the first ``initial_count`` become new rows.

    New rows lose the values of ``own_fields``.
    """
    posted: Any = formset.data
    data = posted.copy()
    for name in posted:
        if name.startswith(f"{formset.prefix}-") and name.split("-")[-2].isdigit():
            del data[name]
    order = list(order)
    for place, number in enumerate(order):
        start = f"{formset.prefix}-{number}-"
        for name in [name for name in posted if name.startswith(start)]:
            data.setlist(f"{formset.prefix}-{place}-{name[len(start) :]}", posted.getlist(name))
        if place >= initial_count:
            for own in own_fields:
                data[f"{formset.prefix}-{place}-{own}"] = ""
    data[f"{formset.prefix}-TOTAL_FORMS"] = str(len(order))
    data[f"{formset.prefix}-INITIAL_FORMS"] = str(initial_count)
    formset.data = data
    del formset.management_form


def conflict_box(form: Any, formsets: Iterable[Any]) -> ConflictBox | None:
    """Return the content of the box above the form, or None if nobody saved meanwhile."""
    if getattr(form, "edit_conflicts", None) is None:
        return None
    formsets = list(formsets)
    rows = [(str(row.instance), row) for formset in formsets for row in formset.initial_forms]
    lines = [*_lines("", form, form.edit_conflicts.opened or {})]
    for of, row in rows:
        lines += _lines(of, row, {})
    return ConflictBox(
        events=tuple((e, differences(e.before, e.after)) for e in form.edit_conflicts.events),
        lines=tuple(lines),
        missing_rows=tuple(
            f"{formset.missing_rows} {formset.model._meta.verbose_name_plural}"
            for formset in formsets
            if getattr(formset, "missing_rows", 0)
        ),
    )


def _lines(of: str, form: Form, opened: history.Facts) -> Iterator[ConflictLine]:
    for name in form.changed_data:
        field = form.fields[name]
        if name in FORM_ONLY_FIELDS or isinstance(field.widget, forms.HiddenInput):
            continue
        then = opened.get(name, HIDDEN)
        typed = form.cleaned_data.get(name, form[name].data) if form.is_bound else None
        yield ConflictLine(
            of=of,
            name=str(field.label or name),
            opened=None if then == HIDDEN else describe(then),
            # This form shows a protected source's name to everybody who may change it.
            now=_value_text(field, form.initial.get(name)),
            typed=_value_text(field, typed),
        )


def _value_text(field: Any, value: Any) -> str:
    """Return a form's value as text of the history, which identifies records by natural keys."""
    if hasattr(field, "queryset") and not isinstance(value, models.Model):
        many = isinstance(field, forms.ModelMultipleChoiceField)
        keys = [getattr(item, "pk", item) for item in (value or ())] if many else [value]
        labels = [_key(row) for row in field.queryset.filter(pk__in=[k for k in keys if k])]
        return describe(sorted(labels, key=str) if many else labels[:1][0] if labels else None)
    return describe(_key(value) if isinstance(value, models.Model) else value)


def _key(record: Any) -> Any:
    parts = list(record.natural_key())
    return parts[0] if len(parts) == 1 else parts
