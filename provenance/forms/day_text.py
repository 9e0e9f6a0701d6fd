"""Form fields for dates in words or in EDTF."""

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
    """Return a date in words, “15 May 2025”, or in EDTF, as EDTF; "" for "".

    Raises ``ValidationError`` for any other text.
    """
    text = typed.strip()
    try:
        return read_date(text) if text else ""
    except NotADate as error:
        raise ValidationError(str(error)) from error


class WrittenDateField(PlainTextField):
    """A field for a date in words or in EDTF, which cleans to EDTF."""

    def __init__(self, **options: Any) -> None:
        """Create the field; ``required`` is ignored, since a date may always be empty."""
        options.pop("required", None)
        options["help_text"] = options.get("help_text") or HELP
        super().__init__(**options | {"max_length": LONGEST_DATE})

    def clean(self, value: Any) -> str:
        return edtf_of(super().clean(value))


def dates_understood(form: forms.BaseForm) -> Iterator[str]:
    """Yield a sentence for each date that is stored in another form than it was typed."""
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
