"""The form to upload a sheet of quotes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.particulars import find_particular
from provenance.forms import LONGEST_REASON, PARTICULARS, PlainTextField
from provenance.models.fields import named
from provenance.services.sheet_files import MOST_BYTES


class SheetForm(forms.Form):
    """The form of a sheet, with defaults for rows without an outlet or a language."""

    sheet = forms.FileField(
        label=gettext_lazy("The sheet: .csv, .xlsx or .jsonl"),
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file.")},
    )
    outlet = forms.CharField(
        label=gettext_lazy("Outlet, where a row names none"), required=False, max_length=200
    )
    language = forms.CharField(
        label=gettext_lazy("Language, where a row gives none"), required=False, max_length=20
    )
    why = PlainTextField(
        gettext_lazy("Say in a sentence where this sheet comes from."),
        label=gettext_lazy("Where the sheet comes from, for the history"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def clean_sheet(self) -> Any:
        sheet = self.cleaned_data["sheet"]
        if sheet.size > MOST_BYTES:
            most = MOST_BYTES // 1024 // 1024
            raise ValidationError(
                _("This file is larger than the %d MB that are read at once. Divide it.") % most
            )
        return sheet

    def clean_outlet(self) -> str:
        outlet: str = self.cleaned_data["outlet"].strip()
        kind = find_particular(outlet)
        if kind:
            raise ValidationError(PARTICULARS, params={"what": named(kind)})
        return outlet

    def defaults(self) -> dict[str, str]:
        """Return the values for rows that have none."""
        return {name: self.cleaned_data[name].strip() for name in ("outlet", "language")}
