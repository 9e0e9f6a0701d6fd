"""What a service says no to, as sentences for the page."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import gettext as _

from provenance.services.edit_conflicts import ChangedMeanwhile, EditMarkMissing
from provenance.services.evidence import StillNeeded
from provenance.services.proposals import AlreadyDecided

REFUSALS = (
    ValidationError,
    AlreadyDecided,
    ChangedMeanwhile,
    EditMarkMissing,
    StillNeeded,
    IntegrityError,
)


def sentences_of(refusal: Exception) -> list[str]:
    """What happened and what to do next; of a change meanwhile, both values of everything."""
    if isinstance(refusal, ValidationError):
        return refusal.messages
    if isinstance(refusal, IntegrityError):
        return [_("Somebody recorded the same at this moment. Look at the page, and save again.")]
    told = _("%(name)s: it was %(before)s, and is now %(after)s.")
    lines = refusal.lines if isinstance(refusal, ChangedMeanwhile) else ()
    shown = [{"name": one.name, "before": one.before, "after": one.after} for one in lines]
    return [str(refusal), *(told % values for values in shown)]
