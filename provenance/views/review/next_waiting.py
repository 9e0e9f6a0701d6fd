"""The link from a finished document to the next one that waits, past the queue's page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.publishing import PublicationStage
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


def next_or_skip(request: HttpRequest, context: Mapping[str, Any]) -> NextWaiting | None:
    """Return where to go after a move, or past a document that cannot go on now.

    ``context`` is the context of the page of its publication.
    """
    document, place = context["document"], context["standing"].place
    after = next_waiting(request, document)
    is_blocked = context["errors"] or any(move.refused for move in context["moves"])
    return after or (skip(request, document, place) if is_blocked else None)


def next_waiting(request: HttpRequest, document: Document) -> NextWaiting | None:
    """Return the next draft, or the next document to review, after a move; else None."""
    verb = request.GET.get(AFTER, "")
    if verb in ENTERING:
        return _draft(request, document, _("Next draft"))
    if verb in READING:
        return _to_read(request, document, _("Next that awaits a second reader"))
    return None


def skip(request: HttpRequest, document: Document, place: PublicationStage) -> NextWaiting | None:
    """Return the next document that waits as this one does, which cannot go on now."""
    if place == PublicationStage.DRAFT:
        return _draft(request, document, _("Skip to the next draft"))
    if place in (PublicationStage.IN_REVIEW, PublicationStage.CORRECTING):
        return _to_read(request, document, _("Skip to the next that awaits a second reader"))
    return None


def _draft(request: HttpRequest, document: Document, label: str) -> NextWaiting | None:
    draft = next_draft(document, who=logged_in_user(request).get_username())
    if draft is None:
        return None
    return NextWaiting(label, str(draft), reverse("desk-review", args=[draft.slug]))


def _to_read(request: HttpRequest, document: Document, label: str) -> NextWaiting | None:
    other = next_to_read(document, who=logged_in_user(request).get_username())
    if other is None:
        return None
    return NextWaiting(label, str(other), reverse("desk-moves", args=[other.slug]))
