"""Writes to notes and replies; no events and no logs, since these are private work."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.models import Case, Note, Pin
from provenance.services.cases import CaseRefused, must_be_open


class HasReplies(CaseRefused):
    """A shared note with replies cannot be made private."""


class NotToBeAnswered(CaseRefused):
    """Only a shared note that was not removed can be answered."""


def write(case: Case, *, by: User, text: str, shared: bool, pin: Pin | None = None) -> Note:
    """Create a note on a case or on one of its pins, private unless shared."""
    must_be_open(case)
    return Note.objects.create(case=case, pin=pin, author=by, text=text, shared=shared)


@transaction.atomic
def reply(to: Note, *, by: User, text: str) -> Note:
    """Create a reply to a shared note, for the note's readers; to a reply, it follows its note."""
    must_be_open(to.case)
    first = to if to.reply_to is None else to.reply_to
    if not first.shared or to.removed_at is not None:
        raise NotToBeAnswered(_("Only a shared note can be answered, and this one is not there."))
    return Note.objects.create(
        case=first.case,
        pin=first.pin,
        author=by,
        text=text,
        shared=True,
        reply_to=first,
    )


@transaction.atomic
def edit(note: Note, *, text: str, shared: bool) -> None:
    """Change a note's text and whether it is shared; a reply stays shared."""
    must_be_open(note.case)
    if note.reply_to_id is None and not shared and note.replies.exists():
        raise HasReplies(
            _("Colleagues have answered this note, so it stays shared. You can remove it instead.")
        )
    note.text = text
    note.shared = shared or note.reply_to_id is not None
    note.edited_at = timezone.now()
    note.save(update_fields=["text", "shared", "edited_at"])


@transaction.atomic
def remove(note: Note) -> None:
    """Delete a note; where it has replies, keep its row without the text.

    Allowed in a closed case too: authors can always withdraw what they wrote.
    """
    if not note.replies.exists():
        note.delete()
        return
    note.text = ""
    note.removed_at = timezone.now()
    note.save(update_fields=["text", "removed_at"])
