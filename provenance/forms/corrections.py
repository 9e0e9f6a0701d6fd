"""The form of a correction or retraction, as the page of a document's moves asks for it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.language import dates
from provenance.forms import LONGEST_ADDRESS, LONGEST_REASON, ReadByOthers, Words
from provenance.models import Document, Passage
from provenance.services.corrections import CorrectionEntry

KINDS = (
    CorrectionKind.CORRECTED,
    CorrectionKind.RETRACTED,
    CorrectionKind.RECORD_CORRECTED,
)
"""What can be recorded; that a record is withdrawn follows from withdrawing it."""


class CorrectionForm(forms.Form):
    """What became of a document, in a sentence, and where its publisher says so."""

    kind = forms.ChoiceField(label=_("What happened"), choices=[])
    statement = ReadByOthers(
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
    address = Words(label=_("Or the address where it says so"), max_length=LONGEST_ADDRESS)
    dated = forms.CharField(
        label=_("When"),
        required=False,
        max_length=40,
        help_text=_("Such as 2022-10-03, or 2022-10. Empty: not stated."),
    )
    why = ReadByOthers(
        _("Say why you record this; it stands in the history."),
        label=_("Why you record it"),
        max_length=LONGEST_REASON,
    )

    def __init__(self, document: Document, data: Any = None) -> None:
        super().__init__(data)
        kinds = self.fields["kind"]
        assert isinstance(kinds, forms.ChoiceField), "the kinds are chosen from"
        kinds.choices = [(kind.value, kind.label) for kind in KINDS]
        stated = Q(document=document)
        if document.publisher_id is not None:
            stated |= Q(document__publisher=document.publisher_id)
        words = Passage.objects.filter(stated).select_related("document")
        chosen = self.fields["passage"]
        assert isinstance(chosen, forms.ModelChoiceField), "the words are chosen from"
        chosen.queryset = words.order_by("document", "start", "pk")

    def clean_dated(self) -> str:
        given = str(self.cleaned_data["dated"]).strip()
        try:
            dates.bounds(given)
        except dates.NotADate as error:
            raise forms.ValidationError(str(error)) from error
        return given

    def entry(self) -> CorrectionEntry:
        given = self.cleaned_data
        return CorrectionEntry(
            kind=given["kind"],
            statement=given["statement"],
            passage=given["passage"],
            address=given["address"],
            dated=given["dated"],
        )
