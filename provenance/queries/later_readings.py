"""Who may confirm having read an act of another curator afterwards."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.domain.publishing import SECOND_READING_DELAY
from provenance.models import LaterReading
from provenance.queries.publication_status import is_only_curator


def may_read(reading: LaterReading, who: str) -> bool:
    """Return whether this is another curator, or the newsroom's only one a day later."""
    if who != reading.done_by:
        return True
    return timezone.now() >= reading.done_at + SECOND_READING_DELAY and is_only_curator(who)


def refusal_to_read(reading: LaterReading) -> str:
    """Return the reason why a curator may not confirm, in a sentence."""
    if is_only_curator(reading.done_by):
        return _(
            "You did it. As this newsroom has one curator, you can read anew why a day after you did so."
        )
    return _("You did it; a second curator reads why.")
