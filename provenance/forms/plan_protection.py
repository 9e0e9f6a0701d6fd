"""Asking, beside a suggested chain, whether to protect a voice that was caught without knowing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.vocabulary import Protection
from provenance.forms import LONGEST_REASON, PublicTextField
from provenance.models import Source
from provenance.services.protecting import refuse_names

PROTECTION_FIELDS = ("protect", "shown", "open")


@dataclass(frozen=True, slots=True)
class SuggestedVoice:
    """One voice with its fields, and those that ask whether to protect it; perhaps none."""

    fields: list[BoundField]
    protection: list[BoundField]


@dataclass(frozen=True, slots=True)
class ProtectionAnswer:
    """What is said of a voice: the one form in which to show it, "" for its name, and why."""

    display_form: str = ""
    reason: str = ""


def is_answered(sources: Sequence[Source]) -> bool:
    """Whether the register says of the only one who goes by a name how far to show them."""
    return len(sources) == 1 and (
        sources[0].protection != Protection.NONE or bool(sources[0].protection_reason)
    )


def protection_fields(number: int) -> dict[str, forms.Field]:
    """The fields of one voice by name: whether to protect, in which form to show it, why not."""
    fields = (
        forms.BooleanField(label=gettext_lazy("Protect this speaker"), required=False),
        PublicTextField(
            label=gettext_lazy("The one form in which it is shown"),
            initial=_("a person heard without knowing it"),
            max_length=400,
        ),
        PublicTextField(
            label=gettext_lazy("Or why no protection is needed"), max_length=LONGEST_REASON
        ),
    )
    names = (f"voice{number}_{name}" for name in PROTECTION_FIELDS)
    return dict(zip(names, fields, strict=True))


def protection_answer(cleaned: dict[str, object], voice: str) -> ProtectionAnswer:
    """What was ticked or typed of a voice; raises ValidationError where it gives the name away."""
    if not cleaned.get(f"voice{voice}_protect"):
        return ProtectionAnswer(reason=str(cleaned.get(f"voice{voice}_open", "")))
    form = str(cleaned[f"voice{voice}_shown"])
    if not form:
        raise ValidationError(
            _("A protected source needs the form in which it is shown and the reason.")
        )
    refuse_names([str(cleaned[f"voice{voice}_name"])], form)
    return ProtectionAnswer(form, _("Speaks in words that were not meant for others."))
