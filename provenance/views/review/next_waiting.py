"""The way from a document that was dealt with to the next one that waits, without the queue's page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.models import Document
from provenance.queries.queues.next_waiting import next_draft, next_to_read
from provenance.views.pages import person

AFTER = "after"
"""The name in an address of the move that was just made."""
ENTERING = frozenset({"submit", "resubmit"})
READING = frozenset({"publish", "correct", "send_back", "confirm"})


@dataclass(frozen=True, slots=True)
class NextWaiting:
    """A document that waits as the last one did, and where it is dealt with."""

    label: str
    title: str
    address: str


def next_waiting(request: HttpRequest, document: Document) -> NextWaiting | None:
    """After a move the next draft, or the next that awaits a second reader; else None."""
    verb, who = request.GET.get(AFTER, ""), person(request).get_username()
    if verb in ENTERING and (draft := next_draft(document, who=who)):
        address = reverse("desk-review", args=[draft.slug])
        return NextWaiting(_("Next draft"), str(draft), address)
    if verb in READING and (other := next_to_read(document, who=who)):
        address = reverse("desk-moves", args=[other.slug])
        return NextWaiting(_("Next that awaits a second reader"), str(other), address)
    return None
