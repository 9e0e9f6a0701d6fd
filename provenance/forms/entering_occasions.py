"""On which occasion of a document a quote was spoken, and for which a step speaks, as forms ask it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.occasion_cues import OccasionKind, occasion_cue
from provenance.forms import PlainTextField
from provenance.models import Attribution, Document, Occasion
from provenance.models.occasions import LONGEST_LABEL
from provenance.queries.document_records import kind_beside
from provenance.queries.name_choices import wordings_in

SEVERAL = 2


def occasion_field(document: Document, beside: str = "") -> PlainTextField:
    """The name of one occasion: one that there is, or a new one; ``beside`` is what warns."""
    labels = "; ".join(f"“{label}”" for label in document.occasions.values_list("label", flat=True))
    so_far = _("So far: %(labels)s.") % {"labels": labels} if labels else ""
    question = _("Where it has several, such as “on the tape”, “told reporters”.")
    return PlainTextField(
        label=gettext_lazy("On which occasion of this document"),
        max_length=LONGEST_LABEL,
        help_text=" ".join(filter(None, [beside or question, so_far])),
    )


def occasions_field(document: Document, record: Attribution | None) -> forms.MultipleChoiceField:
    """The occasions for which a step speaks: this document's, and those it is limited to."""
    recorded = [] if record is None else list(record.occasions.all())
    rows = {row.pk: row for row in [*document.occasions.all(), *recorded]}
    return forms.MultipleChoiceField(
        label=gettext_lazy("Only for these occasions"),
        required=False,
        choices=[(str(number), row.label) for number, row in rows.items()],
        widget=forms.CheckboxSelectMultiple,
    )


def selected_occasions(numbers: Iterable[str]) -> list[Occasion]:
    """The occasions that were chosen."""
    return list(Occasion.objects.filter(pk__in=[int(number) for number in numbers]))


def lacks_occasion(document: Document, cleaned: dict[str, Any]) -> bool:
    """Whether a step of a document of several occasions says for none of its quotes that it speaks."""
    names = ("occasions", "new_occasion", "quotes", "taker")
    is_limited = any(cleaned.get(name) for name in names)
    return not is_limited and document.occasions.count() >= SEVERAL


def proposed_occasion(document: Document, span: tuple[int, int] | None) -> tuple[str, str]:
    """The occasion that the words beside a quotation tell of, and a sentence that warns of it.

    Both are empty where they tell of none, or of the same as beside every quote so far.
    """
    cue = occasion_cue(document.text, *span) if span and document.text else None
    if cue is None:
        return "", ""
    labels = list(document.occasions.values_list("label", flat=True))
    alike = [label for label in labels if _kind_of(label) == cue.kind]
    if alike:
        return alike[0], ""
    kinds = {kind_beside(document.text, row) for row in wordings_in(document)}
    if not labels and kinds <= {cue.kind}:
        return "", ""
    warning = _("“%(words)s” stands beside these words: another occasion than that of the others?")
    return cue.words[:LONGEST_LABEL], warning % {"words": cue.words}


def _kind_of(label: str) -> OccasionKind | None:
    cue = occasion_cue(f" {label}", 0, 0)
    return cue.kind if cue else None


def caution(document: Document) -> str:
    """That quotes of the document may be of several occasions, where none are recorded; else ""."""
    kinds = {kind_beside(document.text, row) for row in wordings_in(document)}
    if len(kinds) < SEVERAL:
        return ""
    return _(
        "The words beside its quotes tell of several occasions. Choose the quotes that this step "
        "speaks for, or name their occasion."
    )
