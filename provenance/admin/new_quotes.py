"""Quotes that are entered on a document's page, as steps and statements of the same save name them.

Such a quote has no address yet, so a choice names its form by its number among the new ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from provenance.domain.language.distressing import PLACE
from provenance.forms.entering_attributions import AttributionForm, shortened
from provenance.forms.entering_fields import EntryForm
from provenance.forms.entering_statements import StatementForm
from provenance.models import Wording

FIELDS = {"attribution": "quotes", "statement": "of"}
"""The field of each kind of form that may name a quote."""


def choice_value(number: int) -> str:
    """The value of a choice; no address of a record holds a colon."""
    return f"new:{number}"


def numbered(number: int) -> str:
    """A new quote by its place among those that are entered above on the page, from 1."""
    return f"new quote {number}, entered above"


def choice_label(number: int, form: EntryForm) -> str:
    """A new quote by its number and the words that were typed, unless they are folded away."""
    label = numbered(number + 1)
    typed = str(form["place"].value() or "") if form.is_bound else ""
    words = shortened(PLACE.sub("", typed))
    if not words or form.document.distressing_words.are_in(typed):
        return label
    return f"{label}: “{words}”"


def offer(form: EntryForm, kind: str, rows: Iterable[EntryForm]) -> None:
    """Add the new quotes to what a step or statement may be limited to."""
    field: Any = form.fields[FIELDS[kind]]
    new = [(choice_value(number), choice_label(number, row)) for number, row in enumerate(rows)]
    field.choices = [*field.choices, *new]


def named_in(form: EntryForm) -> set[str]:
    """The choices of new quotes that a valid form made."""
    values = form.cleaned_data.get("quotes", [form.cleaned_data.get("of", "")])
    return {one for one in values if one.startswith("new:")}


def accept(form: EntryForm, wordings: Mapping[str, Wording]) -> None:
    """Let a form's entry refer to quotes that are recorded by now."""
    if isinstance(form, AttributionForm):
        form.quotes_by_slug |= {choice: wording.quote for choice, wording in wordings.items()}
    elif isinstance(form, StatementForm):
        form.subjects |= wordings
