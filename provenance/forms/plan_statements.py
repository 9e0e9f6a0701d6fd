"""The fields of a suggested statement on the page of a suggested chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.proposing.chain_plan import PlannedOccasion
from provenance.domain.proposing.plan_documents import RECORDINGS, PlanRow
from provenance.domain.vocabulary import HowPut, StatementObject
from provenance.forms import LONGEST_QUOTE, PublicTextField

STATEMENT_FIELDS = ("take", "how_put", "by", "of")


@dataclass(frozen=True, slots=True)
class SuggestedStatement:
    """A suggested statement with its fields."""

    words: str
    fields: list[BoundField]


def statement_fields(
    row: PlanRow, occasions: Sequence[PlannedOccasion], labels: list[tuple[str, str]], by: str
) -> dict[str, forms.Field]:
    """Return the fields: whether to record it, how it is put, who checked (``by``), of what.

    ``labels`` are the choices of occasions. For a check of a recording, the initial choice is the
    only occasion with a recording, if there is just one.
    """
    recordings = [
        str(number)
        for number, one in enumerate(occasions)
        if any(document.kind in RECORDINGS for document in one.documents)
    ]
    is_of_one = StatementObject.RECORDING in row.details.get("objects", ())
    fields = (
        forms.BooleanField(label=gettext_lazy("Record this statement"), required=False),
        forms.ChoiceField(
            label=gettext_lazy("How it is put"),
            choices=HowPut.choices,
            initial=row.details.get("how", ""),
        ),
        PublicTextField(
            label=gettext_lazy("By whom, as named here"), max_length=LONGEST_QUOTE, initial=by
        ),
        forms.ChoiceField(
            label=gettext_lazy("It speaks of"),
            choices=[("", _("this document")), *labels],
            initial=recordings[0] if is_of_one and len(recordings) == 1 else "",
            required=False,
        ),
    )
    names = (f"statement{row.number}_{name}" for name in STATEMENT_FIELDS)
    return dict(zip(names, fields, strict=True))
