"""Curators' own readings: overrulings of automatic readers, and recorded examinations."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from provenance.domain.language.locate import find_places
from provenance.domain.vocabulary import Holding
from provenance.models import Document, Overruling, Statement
from provenance.services import evidence
from provenance.services.entering.orphan_cleanup import delete_orphans, reopen_proposals
from provenance.services.entering.places import NotInText, WordsReference, passage_for
from provenance.services.history import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrulingEntry:
    """A curator's decision that words of a passage do or do not count for an automatic reader."""

    place: WordsReference
    reader: str
    words: str
    stands: bool
    reason: str


class NothingToExamine(ValidationError):
    """The document cannot have been examined, since its words are not stored here."""


@transaction.atomic
def overrule(document: Document, entry: OverrulingEntry, *, change: Change) -> Overruling:
    """Correct a hedge, figure, ellipsis or name in the passage that contains the words."""
    passage = passage_for(document, entry.place, change=change)
    words = entry.words.strip()
    if not find_places(passage.exact, words):
        raise NotInText(_("These words do not stand in the passage. Copy them from it."))
    overruling = passage.overrulings.filter(reader=entry.reader, found=words).first() or Overruling(
        passage=passage, reader=entry.reader, found=words
    )
    overruling.stands, overruling.reason = entry.stands, entry.reason
    overruling.curator = change.who
    evidence.save(overruling, change=change)
    return overruling


@transaction.atomic
def remove_overruling(overruling: Overruling, *, change: Change) -> None:
    """Delete an overruling, so that the automatic reader's result applies again."""
    passage = overruling.passage
    reopen_proposals(overruling, change=change)
    evidence.delete(overruling, change=change)
    delete_orphans([passage], change=change)


@transaction.atomic
def examine(document: Document, *, change: Change) -> Document:
    """Record that the user examined the document for verification statements today.

    Where no statement is recorded, this makes the stance *none stated*. A later examination by
    another person replaces this one; the history keeps both.
    """
    locked = Document.objects.select_for_update().get(pk=document.pk)
    if locked.holding != Holding.HELD:
        raise NothingToExamine(
            _("This document is only named here. Nobody can have looked through words unseen.")
        )
    if not locked.text and not locked.passages.exists():
        raise NothingToExamine(
            _("Neither text nor passages of this document are here to look through.")
        )
    locked.examined_on, locked.examined_by = timezone.localdate(), change.who
    evidence.save(
        locked, change=replace(change, why=f"{change.why} {examination_sentence(locked)}")
    )
    document.examined_on, document.examined_by = locked.examined_on, locked.examined_by
    return document


@transaction.atomic
def unexamine(document: Document, *, change: Change) -> Document:
    """Remove the examination, so that the document counts as not examined again."""
    locked = Document.objects.select_for_update().get(pk=document.pk)
    locked.examined_on = locked.examined_by = None
    evidence.save(locked, change=change)
    document.examined_on = document.examined_by = None
    return document


def examination_sentence(document: Document) -> str:
    """Return the result of an examination as a sentence."""
    count = Statement.objects.verifying().filter(passage__document=document).count()
    if not count:
        return _("Looked for verification statements: none stated.")
    sentence = ngettext(
        "Looked for verification statements: %(number)d is recorded.",
        "Looked for verification statements: %(number)d are recorded.",
        count,
    )
    return sentence % {"number": count}
