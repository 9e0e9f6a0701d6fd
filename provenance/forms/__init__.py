"""The forms of the pages: what may be typed, and the sentence where it may not."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from provenance.domain.language.particulars import looks_like
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
    """Typed text with the line ends it has, with a sentence where it is empty or too long."""

    def __init__(self, empty: Any = "", **options: Any) -> None:
        messages = {"max_length": TOO_LONG, "required": empty}
        super().__init__(required=bool(empty), error_messages=messages, **options)

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class PublicTextField(PlainTextField):
    """Words that curators and other journalists will read."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        kind = looks_like(text)
        if kind:
            raise forms.ValidationError(PARTICULARS, params={"what": named(kind)})
        return text


class TitleForm(forms.Form):
    """The name of a case."""

    title = PlainTextField(_("Give the case a name."), max_length=LONGEST_TITLE)


class NoteForm(forms.Form):
    """A note, private unless it is shared."""

    text = PlainTextField(_("There are no words in the note."), max_length=LONGEST_NOTE)
    shared = forms.BooleanField(required=False)


class LabelForm(forms.Form):
    """A label on a pin."""

    name = PlainTextField(_("There is no word in the label."), max_length=LONGEST_LABEL)


class InviteForm(forms.Form):
    """The user name of the colleague a case is shared with."""

    username = PlainTextField(_("Give the user name of a colleague."), max_length=150)


class DisputeForm(forms.Form):
    """Why a step is disputed."""

    reason = PublicTextField(
        _("Say in a sentence or two why this step is disputed."), max_length=LONGEST_REASON
    )


class TraceForm(forms.Form):
    """What curators are asked to trace: words as they were met, or the address of an article."""

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
    """What a personal token is for, and its last day if it has one."""

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
    """All that a form complains of, in sentences."""
    return [str(sentence) for errors in form.errors.values() for sentence in errors]
