"""The steps, statements and dates on a document's page, with SQL that is compiled only once."""

from __future__ import annotations

from django.db.models import QuerySet

from provenance.models import Attribution, Document, DocumentDate, Statement
from provenance.queries.compiled_querysets import SOME, bind


def steps_shown(document: Document, *, drafts: bool, most: int) -> QuerySet[Attribution]:
    """Return the first ``most`` steps of the document, as read by ``for_page``."""
    return bind(_steps, {SOME: document.pk}, shape=(drafts, most))


def statements_shown(document: Document, *, drafts: bool, most: int) -> QuerySet[Statement]:
    """Return the first ``most`` statements of the document, as read by ``for_page``."""
    return bind(_statements, {SOME: document.pk}, shape=(drafts, most))


def dates_shown(document: Document) -> QuerySet[DocumentDate]:
    """Return the dates of the document, as read by ``for_page``."""
    return bind(_dates, {SOME: document.pk}, shape=None)


def _steps(shape: tuple[bool, int]) -> QuerySet[Attribution]:
    drafts, most = shape
    return Attribution.objects.for_page(Document(pk=SOME), drafts=drafts)[:most]


def _statements(shape: tuple[bool, int]) -> QuerySet[Statement]:
    drafts, most = shape
    return Statement.objects.for_page(Document(pk=SOME), drafts=drafts)[:most]


def _dates(_shape: None) -> QuerySet[DocumentDate]:
    return DocumentDate.objects.for_page().filter(document=SOME)
