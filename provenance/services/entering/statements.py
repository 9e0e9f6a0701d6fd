"""Entering statements: what a document says was done with the material."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import models, transaction

from provenance.domain.vocabulary import HowPut
from provenance.models import Document, Method, StatedObject, Statement, Wording
from provenance.services import evidence
from provenance.services.entering.orphan_cleanup import delete_orphans, reopen_proposals, rows_for
from provenance.services.entering.places import AlreadyEntered, WordsReference, passage_for
from provenance.services.entering.slugs import slug_for
from provenance.services.entering.sources import Agent, source_for
from provenance.services.history import Change

LONGEST_DOCUMENT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementEntry:
    """A statement as a curator enters it, before its passage, doer and methods are recorded.

    It is about the document being entered, unless ``of`` names an upstream document or a wording. A
    method given as a string is added to the list of methods.
    """

    place: WordsReference
    kind: str
    doer: Agent = None
    doer_as_named: str = ""
    of: Document | Wording | None = None
    how_put: str = HowPut.ASSERTED
    methods: Sequence[Method | str] = ()
    objects: Sequence[str] = ()
    duration_number: Decimal | None = None
    duration_unit: str = ""
    duration_hedge: str = ""


@transaction.atomic
def enter_statement(document: Document, entry: StatementEntry, *, change: Change) -> Statement:
    """Record the statement with its passage, objects and methods in one transaction."""
    return _save(document, Statement(), entry, change=change)


@transaction.atomic
def change_statement(statement: Statement, entry: StatementEntry, *, change: Change) -> Statement:
    """Change a statement to match the entry."""
    orphans = [statement.passage, statement.doer]
    _save(statement.passage.document, statement, entry, change=change)
    delete_orphans(orphans, change=change)
    return statement


@transaction.atomic
def remove_statement(statement: Statement, *, change: Change) -> None:
    """Delete a statement, together with records made for it that nothing else uses."""
    orphans: list[models.Model | None] = [statement.passage, statement.doer]
    reopen_proposals(statement, change=change)
    evidence.delete(statement, change=change)
    delete_orphans(orphans, change=change)


def _save(
    document: Document, statement: Statement, entry: StatementEntry, *, change: Change
) -> Statement:
    of = entry.of or document
    statement.passage = passage_for(document, entry.place, change=change)
    duplicates = statement.passage.statements.filter(kind=entry.kind).exclude(pk=statement.pk)
    if any(of in (other.of_document, other.of_wording) for other in duplicates):
        raise AlreadyEntered
    statement.kind, statement.how_put = entry.kind, entry.how_put
    statement.doer = source_for(entry.doer, change=change)
    statement.doer_as_named = entry.doer_as_named
    statement.of_document = of if isinstance(of, Document) else None
    statement.of_wording = of if isinstance(of, Wording) else None
    statement.duration_number = entry.duration_number
    statement.duration_unit = entry.duration_unit
    statement.duration_hedge = entry.duration_hedge
    statement.slug = statement.slug or slug_for(
        Statement,
        document.slug[:LONGEST_DOCUMENT].strip("-"),
        entry.kind,
        statement.passage.exact,
        otherwise="statement",
    )
    rows = [StatedObject(object=one) for one in dict.fromkeys(entry.objects)]
    objects = rows_for(statement, "objects_stated", rows, change=change, by="object")
    methods = [_method(one, change=change) for one in entry.methods]
    related: dict[str, Sequence[models.Model]] = {"methods": methods, "objects_stated": objects}
    evidence.save(statement, change=change, related=related)
    return statement


def _method(method: Method | str, *, change: Change) -> Method:
    if isinstance(method, Method):
        return method
    name = method.strip()
    listed = Method.objects.filter(name__iexact=name).first()
    if listed is not None:
        return listed
    method = Method(slug=slug_for(Method, name, otherwise="method", longest=50), name=name)
    evidence.save(method, change=change)
    return method
