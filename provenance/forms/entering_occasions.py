"""The form fields for occasions of a document: of a quote, and of a step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.occasion_cues import OccasionKind, occasion_cue
from provenance.domain.language.text import folded
from provenance.domain.proposing.quote_occasions import OCCASION_OF_DOCUMENT
from provenance.forms import PlainTextField
from provenance.models import Attribution, Document, Occasion, Proposal
from provenance.models.occasions import LONGEST_LABEL
from provenance.queries.document_records import kind_beside
from provenance.queries.name_choices import wordings_in

SEVERAL = 2


def occasion_field(document: Document, beside: str = "") -> PlainTextField:
    """Return the field for an existing or new occasion; ``beside`` is a warning as help text."""
    labels = "; ".join(f"“{label}”" for label in document.occasions.values_list("label", flat=True))
    so_far = _("So far: %(labels)s.") % {"labels": labels} if labels else ""
    question = _("Where it has several, such as “on the tape”, “told reporters”.")
    return PlainTextField(
        label=gettext_lazy("On which occasion of this document"),
        max_length=LONGEST_LABEL,
        help_text=" ".join(filter(None, [beside or question, so_far])),
    )


def occasions_field(document: Document, record: Attribution | None) -> forms.MultipleChoiceField:
    """Return the field for occasions of a step: the document's, and those already chosen."""
    recorded = [] if record is None else list(record.occasions.all())
    rows = {row.pk: row for row in [*document.occasions.all(), *recorded]}
    return forms.MultipleChoiceField(
        label=gettext_lazy("Only for these occasions"),
        required=False,
        choices=[(str(number), row.label) for number, row in rows.items()],
        widget=forms.CheckboxSelectMultiple,
    )


def selected_occasions(numbers: Iterable[str]) -> list[Occasion]:
    """Return the selected occasions."""
    return list(Occasion.objects.filter(pk__in=[int(number) for number in numbers]))


def lacks_occasion(document: Document, cleaned: dict[str, Any]) -> bool:
    """Return whether a step is not limited although the document has several occasions."""
    names = ("occasions", "new_occasion", "quotes", "taker")
    is_limited = any(cleaned.get(name) for name in names)
    return not is_limited and document.occasions.count() >= SEVERAL


def proposed_occasion(
    document: Document, place: tuple[int, int] | None, proposal: Proposal | None
) -> tuple[str, str]:
    """Return the proposed occasion of a quotation, and a warning about it.

    Both are "" where the words beside it state no occasion, or the same one as for every quote so
    far. The occasion in a proposal may have been carried over from another quotation.
    """
    kind, words = _read(document, place, proposal)
    if not kind:
        return "", ""
    labels = list(document.occasions.values_list("label", flat=True))
    alike = [
        label for label in labels if folded(label) == folded(words) or kind_of_label(label) == kind
    ]
    if alike:
        return alike[0], ""
    kinds = {kind_beside(document.text, row) for row in wordings_in(document)}
    if not labels and kinds <= {kind}:
        return "", ""
    warning = _("“%(words)s” stands beside these words: another occasion than that of the others?")
    return words[:LONGEST_LABEL], warning % {"words": words}


def _read(
    document: Document, place: tuple[int, int] | None, proposal: Proposal | None
) -> tuple[str, str]:
    """Return the kind of an occasion and the words that state it, as proposed or as read here."""
    if proposal is not None:
        place = proposal.start, proposal.end
        if occasion := proposal.details.get("occasion"):
            words = document.text[occasion["start"] : occasion["end"]]
            return occasion["kind"], " ".join(words.split())
    cue = occasion_cue(document.text, *place) if place and document.text else None
    return (cue.kind, cue.words) if cue else ("", "")


def occasions_of_step(document: Document, proposal: Proposal) -> list[str]:
    """Return the keys of recorded occasions that fit a proposed step.

    They fit by the kind of the document it leads to, or else by its own words.
    """
    read = proposal.details.get("document") or {}
    kind: str | None = OCCASION_OF_DOCUMENT.get(read.get("kind", ""))
    if kind is None:
        cue = occasion_cue(document.text, proposal.start, proposal.start)
        kind = cue.kind if cue else None
    rows = document.occasions.all() if kind else ()
    return [str(row.pk) for row in rows if kind_of_label(row.label) == kind]


def kind_of_label(label: str) -> OccasionKind | None:
    """Return the kind of occasion that its name indicates, as “on the tape”, or None."""
    cue = occasion_cue(f" {label}", 0, 0)
    return cue.kind if cue else None


def caution(document: Document) -> str:
    """Return a warning that unrecorded occasions may differ between the quotes, or ""."""
    kinds = {kind_beside(document.text, row) for row in wordings_in(document)}
    if len(kinds) < SEVERAL:
        return ""
    return _(
        "The words beside its quotes tell of several occasions. Choose the quotes that this step "
        "speaks for, or name their occasion."
    )
