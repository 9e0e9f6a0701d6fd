"""Entering upstream documents that are not on file, and marking a document as a copy."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Holding
from provenance.models import Document
from provenance.services import evidence
from provenance.services.entering.dates import DateEntry, date_row
from provenance.services.entering.orphan_cleanup import delete_orphans
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.history import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDocument:
    """An upstream document that is not on file; an empty publisher is not stated."""

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
    """The document that this one copies word for word, and the reason for taking it as a copy."""

    of: Document | NewDocument
    reason: str


def document_for(
    document: Document, upstream: Document | NewDocument, *, change: Change
) -> Document:
    """Return the upstream document of an entry, recorded as *named* where it is new.

    The words that state its date are in ``document``.
    """
    if isinstance(upstream, Document):
        return upstream
    publisher = source_for(upstream.publisher, change=change)
    label = upstream.described_as or upstream.title or upstream.kind
    new_document = Document(
        slug=slug_for(
            Document, publisher.shown_as if publisher else "", label, otherwise=upstream.kind
        ),
        kind=upstream.kind,
        publisher=publisher,
        title=upstream.title,
        described_as=upstream.described_as,
        language=upstream.language,
        address=upstream.address,
        note=upstream.note,
        holding=Holding.NAMED,
    )
    dates = [] if upstream.date is None else [date_row(document, upstream.date, change=change)]
    evidence.save(new_document, change=change, related={"dates": dates})
    return new_document


@transaction.atomic
def enter_copy(document: Document, entry: CopyEntry, *, change: Change) -> Document:
    """Record that this document is a copy of another, and so no second witness."""
    original = document.syndicated_copy_of
    if not entry.reason.strip():
        raise ValidationError(_("Say why this is taken to be a copy and not a retelling."))
    document.syndicated_copy_of = document_for(document, entry.of, change=change)
    document.copy_reason = entry.reason
    evidence.save(document, change=change)
    if original != document.syndicated_copy_of:
        delete_orphans([original], change=change)
    return document


@transaction.atomic
def remove_copy(document: Document, *, change: Change) -> Document:
    """Remove the mark that the document is a copy."""
    original = document.syndicated_copy_of
    document.syndicated_copy_of, document.copy_reason = None, ""
    evidence.save(document, change=change)
    delete_orphans([original], change=change)
    return document
