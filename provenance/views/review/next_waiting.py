"""The link from a finished document to the next one that waits, past the queue's page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.models import Document
from provenance.queries.queues.next_waiting import next_draft, next_to_read
from provenance.views.pages import logged_in_user

AFTER = "after"
"""Name of the query parameter with the move that was just made."""
ENTERING = frozenset({"submit", "resubmit"})
READING = frozenset({"publish", "correct", "send_back", "confirm"})


@dataclass(frozen=True, slots=True)
class NextWaiting:
    """A document that waits in the same way as the last one, with the page to work on it."""

    label: str
    title: str
    address: str


def next_waiting(request: HttpRequest, document: Document) -> NextWaiting | None:
    """Return the next draft, or the next document to review, after a move; else None."""
    verb, who = request.GET.get(AFTER, ""), logged_in_user(request).get_username()
    if verb in ENTERING and (draft := next_draft(document, who=who)):
        address = reverse("desk-review", args=[draft.slug])
        return NextWaiting(_("Next draft"), str(draft), address)
    if verb in READING and (other := next_to_read(document, who=who)):
        address = reverse("desk-moves", args=[other.slug])
        return NextWaiting(_("Next that awaits a second reader"), str(other), address)
    return None
