"""A date as people write it: one reader for every field in which it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.dates import NotADate, date_in_words
from provenance.domain.language.written_dates import read_date
from provenance.forms import PlainTextField

LONGEST_DATE = 60
HELP = gettext_lazy(
    "Such as 29 September 2022, September 2022 or 2022-09-29; 2022-07~ for about then, XXXX-09-29 "
    "for a day without a year."
)


def edtf_of(typed: str) -> str:
    """What was typed, in EDTF: “15 May 2025” and EDTF itself; empty stays empty."""
    text = typed.strip()
    try:
        return read_date(text) if text else ""
    except NotADate as error:
        raise ValidationError(str(error)) from error


class WrittenDateField(PlainTextField):
    """A date in words or in EDTF, which becomes EDTF."""

    def __init__(self, **options: Any) -> None:
        """``options`` as a column gives them too: that it may be empty goes without saying."""
        options.pop("required", None)
        options["help_text"] = options.get("help_text") or HELP
        super().__init__(**options | {"max_length": LONGEST_DATE})

    def clean(self, value: Any) -> str:
        return edtf_of(super().clean(value))


def dates_understood(form: forms.BaseForm) -> Iterator[str]:
    """How each date that was typed in other words than it is stored is understood."""
    for name, field in form.fields.items():
        is_date = isinstance(field, WrittenDateField)
        edtf = getattr(form, "cleaned_data", {}).get(name, "") if is_date else ""
        typed = str(form.data.get(form.add_prefix(name), "")).strip() if edtf else ""
        if typed != edtf:
            yield _("“%(typed)s” is read as %(date)s (%(edtf)s).") % {
                "typed": typed,
                "date": date_in_words(edtf),
                "edtf": edtf,
            }
