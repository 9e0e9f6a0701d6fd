"""The form of a correction or retraction on a document's publishing page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.forms import LONGEST_ADDRESS, LONGEST_REASON, PlainTextField, PublicTextField
from provenance.forms.day_text import WrittenDateField
from provenance.models import Correction, Document, Passage

if TYPE_CHECKING:
    CorrectionModelForm = forms.ModelForm[Correction]
else:
    CorrectionModelForm = forms.ModelForm

KINDS = (
    CorrectionKind.CORRECTED,
    CorrectionKind.RETRACTED,
    CorrectionKind.RECORD_CORRECTED,
)
"""Kinds that can be recorded here; a withdrawal is recorded by withdrawing the document."""


class CorrectionForm(CorrectionModelForm):
    """The form of a correction: what became of the document, and where its publisher says so."""

    kind = forms.ChoiceField(
        label=_("What happened"), choices=[(kind.value, kind.label) for kind in KINDS]
    )
    statement = PublicTextField(
        _("Say in a sentence what was corrected or retracted."),
        label=_("What was corrected or retracted"),
        max_length=LONGEST_REASON,
    )
    passage = forms.ModelChoiceField(
        Passage.objects.none(),
        required=False,
        label=_("The publisher’s words"),
        empty_label=_("none recorded"),
    )
    address = PlainTextField(label=_("Or the address where it says so"), max_length=LONGEST_ADDRESS)
    dated = WrittenDateField(
        label=_("When"),
        help_text=_("Such as 2022-10-03, 3 October 2022 or 2022-10. Empty: not stated."),
    )
    why = PublicTextField(
        _("Say why you record this; it stands in the history."),
        label=_("Why you record it"),
        max_length=LONGEST_REASON,
    )

    class Meta:
        model = Correction
        fields = ("kind", "statement", "passage", "address", "dated")

    def __init__(self, document: Document, data: Any = None) -> None:
        super().__init__(data, instance=Correction(document=document))
        here = Q(document=document)
        if document.publisher_id is not None:
            here |= Q(document__publisher=document.publisher_id)
        passage = self.fields["passage"]
        assert isinstance(passage, forms.ModelChoiceField)
        passages = Passage.objects.filter(here).select_related("document")
        passage.queryset = passages.order_by("document", "start", "pk")
