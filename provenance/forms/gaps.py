"""The forms of a gap: its kind, candidates to fill it, and a second curator's decision on them."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.vocabulary import GapKind
from provenance.forms import LONGEST_REASON, PlainTextField, PublicTextField
from provenance.models import Document
from provenance.queries.name_choices import documents_matching

_COMPUTED_KINDS = (GapKind.NOT_SHOWN, GapKind.NOT_READ)
"""Computed kinds: the upstream may not be shown, or nobody has looked for one."""
KINDS = [choice for choice in GapKind.choices if choice[0] not in _COMPUTED_KINDS]
"""Kinds that a curator may choose; the others are computed."""
TWO_LINES = forms.Textarea(attrs={"rows": 2})


class GapForm(forms.Form):
    """The form of the kind of a gap."""

    gap = forms.ChoiceField(label=gettext_lazy("Kind of gap"), choices=KINDS)
    why = PlainTextField(
        gettext_lazy("Say why it is this kind of gap."),
        label=gettext_lazy("Why"),
        max_length=LONGEST_REASON,
        widget=TWO_LINES,
    )


class CandidateForm(forms.Form):
    """The form of a candidate for a gap, which counts nowhere until it is confirmed."""

    filling = PublicTextField(
        gettext_lazy("Say in a sentence what would fill the gap."),
        label=gettext_lazy("What may fill it"),
        max_length=LONGEST_REASON,
        widget=TWO_LINES,
    )
    grounds = PublicTextField(
        gettext_lazy("Say what speaks for it, and against."),
        label=gettext_lazy("Grounds: what speaks for it, and against"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    document = PlainTextField(
        label=gettext_lazy("The document, if it is recorded: its title or address"),
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("It can be confirmed only once it leads to a document."),
    )

    def clean_document(self) -> Document | None:
        typed: str = self.cleaned_data["document"].strip()
        if not typed:
            return None
        matches = documents_matching(typed)
        if len(matches) == 1:
            return matches[0]
        if not matches:
            raise ValidationError(
                _(
                    "No document here has this title or address. Bring it in first, or leave this empty."
                )
            )
        listed = ", ".join(f"{one} [{one.slug}]" for one in matches)
        raise ValidationError(_("Several documents are called so. Choose one: %s.") % listed)


class DecisionForm(forms.Form):
    """The form of a second curator's decision on a candidate."""

    decision = forms.ChoiceField(
        choices=[("confirm", gettext_lazy("Confirm")), ("refuse", gettext_lazy("Refuse"))],
        error_messages={"required": gettext_lazy("Choose: confirm or refuse.")},
    )
    why = PlainTextField(
        gettext_lazy("Say why you confirm or refuse it."),
        label=gettext_lazy("Why"),
        max_length=LONGEST_REASON,
        widget=TWO_LINES,
    )

    def confirms(self) -> bool:
        return bool(self.cleaned_data["decision"] == "confirm")
