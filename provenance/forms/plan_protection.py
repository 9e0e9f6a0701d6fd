"""Fields of a suggested chain to protect a voice that was recorded without its knowledge."""

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
    """A voice with its fields, and the fields about its protection, if any."""

    fields: list[BoundField]
    protection: list[BoundField]


@dataclass(frozen=True, slots=True)
class ProtectionAnswer:
    """The decision on a voice: its only display form, or "" for its name, and the reason."""

    display_form: str = ""
    reason: str = ""


def is_answered(sources: Sequence[Source]) -> bool:
    """Return whether the only source of this name has a decision on its protection."""
    return len(sources) == 1 and (
        sources[0].protection != Protection.NONE or bool(sources[0].protection_reason)
    )


def protection_fields(number: int) -> dict[str, forms.Field]:
    """Return the fields of one voice: whether to protect it, its display form, why not."""
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
    """Return the decision on a voice.

    Raises ``ValidationError`` where the display form is missing or reveals the name.
    """
    if not cleaned.get(f"voice{voice}_protect"):
        return ProtectionAnswer(reason=str(cleaned.get(f"voice{voice}_open", "")))
    form = str(cleaned[f"voice{voice}_shown"])
    if not form:
        raise ValidationError(
            _("A protected source needs the form in which it is shown and the reason.")
        )
    refuse_names([str(cleaned[f"voice{voice}_name"])], form)
    return ProtectionAnswer(form, _("Speaks in words that were not meant for others."))
