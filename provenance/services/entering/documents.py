"""Documents known only through others, made on the way; and copies told from retellings."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Holding
from provenance.models import Document
from provenance.services import evidence
from provenance.services.entering.dates import DateEntry, row_of
from provenance.services.entering.orphan_cleanup import sweep
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.history import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """A document that nobody has seen here; without a publisher, it is not stated."""

    kind: str
    publisher: Agent = None
    title: str = ""
    described_as: str = ""
    language: str = ""
    address: str = ""
    date: DateEntry | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyEntry:
    """What this document is a copy of, word for word, and why it is taken to be one."""

    of: Document | NewDocument
    reason: str


def document_for(told_in: Document, wanted: Document | NewDocument, *, change: Change) -> Document:
    """The document an entry names, recorded as *named* where it is new."""
    if isinstance(wanted, Document):
        return wanted
    publisher = source_for(wanted.publisher, change=change)
    shown = wanted.described_as or wanted.title or wanted.kind
    made = Document(
        slug=slug_for(
            Document, publisher.shown_as if publisher else "", shown, otherwise=wanted.kind
        ),
        kind=wanted.kind,
        publisher=publisher,
        title=wanted.title,
        described_as=wanted.described_as,
        language=wanted.language,
        address=wanted.address,
        note=wanted.note,
        holding=Holding.NAMED,
    )
    dates = [] if wanted.date is None else [row_of(told_in, wanted.date, change=change)]
    evidence.save(made, change=change, related={"dates": dates})
    return made


@transaction.atomic
def enter_copy(document: Document, entry: CopyEntry, *, change: Change) -> Document:
    """Say that this document is a copy of another, and no second witness."""
    left = document.syndicated_copy_of
    if not entry.reason.strip():
        raise ValidationError(_("Say why this is taken to be a copy and not a retelling."))
    document.syndicated_copy_of = document_for(document, entry.of, change=change)
    document.copy_reason = entry.reason
    evidence.save(document, change=change)
    if left != document.syndicated_copy_of:
        sweep([left], change=change)
    return document


@transaction.atomic
def remove_copy(document: Document, *, change: Change) -> Document:
    """Take back that it is a copy."""
    left = document.syndicated_copy_of
    document.syndicated_copy_of, document.copy_reason = None, ""
    evidence.save(document, change=change)
    sweep([left], change=change)
    return document
