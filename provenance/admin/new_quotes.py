"""References from steps and statements to new quotes in the same save of a document's page.

Such a quote has no slug yet, so a choice refers to its form by its number among the new ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from provenance.domain.language.distressing import OFFSETS_BEFORE_WORDS
from provenance.forms.entering_attributions import AttributionForm, shortened
from provenance.forms.entering_fields import EntryForm
from provenance.forms.entering_statements import StatementForm
from provenance.models import Wording

FIELDS = {"attribution": "quotes", "statement": "of"}
"""The field that may refer to a quote, by kind of form."""


def choice_value(number: int) -> str:
    """Return the value of a choice; no slug contains a colon."""
    return f"new:{number}"


def numbered(number: int) -> str:
    """Return the label of a new quote by its number among those entered above, from 1."""
    return f"new quote {number}, entered above"


def choice_label(number: int, form: EntryForm) -> str:
    """Return the label of a new quote, with the words typed unless they are distressing."""
    label = numbered(number + 1)
    typed = str(form["place"].value() or "") if form.is_bound else ""
    words = shortened(OFFSETS_BEFORE_WORDS.sub("", typed))
    if not words or form.document.distressing_words.occur_in(typed):
        return label
    return f"{label}: “{words}”"


def offer(form: EntryForm, kind: str, rows: Iterable[EntryForm]) -> None:
    """Add the new quotes to the choices of a step's or statement's form."""
    field: Any = form.fields[FIELDS[kind]]
    new = [(choice_value(number), choice_label(number, row)) for number, row in enumerate(rows)]
    field.choices = [*field.choices, *new]


def named_in(form: EntryForm) -> set[str]:
    """Return the choice values of new quotes in a valid form."""
    values = form.cleaned_data.get("quotes", [form.cleaned_data.get("of", "")])
    return {one for one in values if one.startswith("new:")}


def accept(form: EntryForm, wordings: Mapping[str, Wording]) -> None:
    """Make the form's entry refer to quotes that are saved by now."""
    if isinstance(form, AttributionForm):
        form.quotes_by_slug |= {choice: wording.quote for choice, wording in wordings.items()}
    elif isinstance(form, StatementForm):
        form.subjects |= wordings
