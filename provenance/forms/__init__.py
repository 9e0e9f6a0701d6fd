"""Forms of the pages for journalists, with text fields that refuse particulars of people."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from provenance.domain.language.particulars import find_particular
from provenance.domain.language.text import folded
from provenance.models.cases import LONGEST_LABEL, LONGEST_TITLE
from provenance.models.fields import named
from provenance.models.tokens import LONGEST_NAME

LONGEST_NOTE = 10_000
LONGEST_REASON = 2_000
LONGEST_QUOTE = 1_000
LONGEST_ADDRESS = 2_000

TOO_LONG = _(
    "This is %(show_value)d characters long, and at most %(limit_value)d can be kept. Nothing was "
    "cut: your text is still in the box."
)
PARTICULARS = _(
    "This looks like %(what)s, and others will read it. Particulars that could find a "
    "person are never recorded here; leave it out."
)


class PlainTextField(forms.CharField):
    """A text field that keeps line breaks, with messages for empty and too long text."""

    def __init__(self, empty: Any = "", **options: Any) -> None:
        messages = {"max_length": TOO_LONG, "required": empty}
        super().__init__(required=bool(empty), error_messages=messages, **options)

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class PublicTextField(PlainTextField):
    """A text field whose words curators and other journalists will read."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        kind = find_particular(text)
        if kind:
            raise forms.ValidationError(PARTICULARS, params={"what": named(kind)})
        return text


class TitleForm(forms.Form):
    """The form for the name of a case."""

    title = PlainTextField(_("Give the case a name."), max_length=LONGEST_TITLE)


class NoteForm(forms.Form):
    """The form of a note, which is private unless shared."""

    text = PlainTextField(_("There are no words in the note."), max_length=LONGEST_NOTE)
    shared = forms.BooleanField(required=False)


class LabelForm(forms.Form):
    """The form of a label on a pin."""

    name = PlainTextField(_("There is no word in the label."), max_length=LONGEST_LABEL)


class InviteForm(forms.Form):
    """The form to share a case with a colleague, given by user name."""

    username = PlainTextField(_("Give the user name of a colleague."), max_length=150)


class DisputeForm(forms.Form):
    """The form of a dispute, with its reason."""

    reason = PublicTextField(
        _("Say in a sentence or two why this step is disputed."), max_length=LONGEST_REASON
    )


class TraceForm(forms.Form):
    """The form of a request to trace a quote, by its words or by the address of an article."""

    words = PublicTextField(max_length=LONGEST_QUOTE)
    address = PlainTextField(max_length=LONGEST_ADDRESS)
    note = PlainTextField(max_length=LONGEST_NOTE)

    def clean_address(self) -> str:
        address: str = self.cleaned_data["address"]
        if address and not address.startswith(("http://", "https://")):
            raise forms.ValidationError(_("An address begins with https:// or http://."))
        return address

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not folded(cleaned["words"]) and not cleaned["address"]:
            raise forms.ValidationError(
                _("Give the words of the quote as you met them, or the address of the article.")
            )
        return cleaned


class TokenForm(forms.Form):
    """The form of a personal API token: its purpose, and its last day if it expires."""

    name = PlainTextField(_("Say what the token is for."), max_length=LONGEST_NAME)
    expires_on = forms.DateField(
        required=False,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("Give the last day as year-month-day, such as 2027-03-31.")},
    )

    def clean_expires_on(self) -> date | None:
        last: date | None = self.cleaned_data["expires_on"]
        if last is not None and last < timezone.now().date():
            raise forms.ValidationError(_("The last day of a token cannot lie in the past."))
        return last


def sentences(form: forms.Form) -> list[str]:
    """Return all error messages of a form."""
    return [str(sentence) for errors in form.errors.values() for sentence in errors]
