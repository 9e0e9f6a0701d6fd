"""Sheets of quotes: comparing rows with earlier imports, and writing them in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import batched
from typing import Any

from django.db import models, transaction
from django.db.models import Exists, OuterRef

from provenance.domain.curation_vocabulary import ReviewOutcome
from provenance.domain.language import dates
from provenance.domain.vocabulary import (
    DateLayer,
    DocumentKind,
    Form,
    Holding,
    SourceKind,
    Status,
)
from provenance.models import (
    Document,
    DocumentDate,
    ImportedQuote,
    Job,
    Passage,
    Quote,
    Review,
    Source,
    Wording,
)
from provenance.services import evidence, history
from provenance.services.entering.slugs import wait_for_turn
from provenance.services.history import Change
from provenance.services.search_index import index_wordings
from provenance.services.sheet_rows import RowFault, SheetRow

BATCH = 500
DOCUMENT, OUTLET = "imported-", "outlet-"
"""Prefixes of the slugs of documents and outlets created by imports."""
READ = Review.objects.filter(document=OuterRef("pk"), outcome=ReviewOutcome.PUBLISHED)


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A value that differs between the sheet and the imported quote."""

    row: SheetRow
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing these rows would do; nothing is written yet."""

    new: tuple[SheetRow, ...]
    same: int
    differences: tuple[RowDifference, ...]
    faults: tuple[RowFault, ...]


def plan(rows: Iterable[SheetRow]) -> Plan:
    """Compare rows with what was imported under their ids before.

    The text of a wording is evidence and is not overwritten, and a quote does not move to another
    document; the speaker's name and the language may change.
    """
    rows = list(rows)
    quotes_by_id = _known(rows)
    new, same, differences, faults = [], 0, [], []
    for row in rows:
        if row.id not in quotes_by_id:
            new.append(row)
        elif why := _conflict(row, quotes_by_id[row.id]):
            faults.append(RowFault(row.line, why, {}))
        elif row_differences := _differences(row, quotes_by_id[row.id]):
            differences.extend(row_differences)
        else:
            same += 1
    return Plan(tuple(new), same, tuple(differences), tuple(faults))


def write_rows(rows: Iterable[SheetRow], *, change: Change, job: Job) -> Plan:
    """Write rows in one transaction, with an event per record; return the plan that was executed.

    Changed speakers and languages are updated; rows with faults are left out.
    """
    with transaction.atomic():
        # Two sheets may contain the same id, or the first quotes of the same outlet.
        wait_for_turn("sheet")
        sheet_plan = plan(rows)
        if sheet_plan.new:
            _write(sheet_plan.new, change=change, job=job)
        for one in sheet_plan.differences:
            _mend(one, change)
    return sheet_plan


def _known(rows: Iterable[SheetRow]) -> dict[str, Wording]:
    """Return the wordings imported under these ids before, by id."""
    return {
        imported.given_id: imported.wording
        for some in batched(rows, BATCH)
        for imported in ImportedQuote.objects.filter(
            given_id__in=[row.id for row in some]
        ).select_related("wording__passage__document")
    }


def _conflict(row: SheetRow, wording: Wording) -> str:
    if wording.passage.exact != row.text:
        return f"the id “{row.id}” was imported before with other words"
    slug = wording.passage.document.slug
    if slug.startswith(DOCUMENT) and not slug.startswith(_slug_of(row)):
        return (
            f"the id “{row.id}” was imported before from another document (outlet, address or date "
            "differ)"
        )
    return ""


def _differences(row: SheetRow, wording: Wording) -> list[RowDifference]:
    pairs = (
        ("speaker", wording.speaker_as_named, row.speaker),
        ("language", wording.language, row.language),
    )
    return [RowDifference(row, name, old, new) for name, old, new in pairs if old != new]


def _mend(one: RowDifference, change: Change) -> None:
    wording = Wording.objects.get(imported__given_id=one.row.id)
    setattr(wording, {"speaker": "speaker_as_named"}.get(one.name, one.name), one.after)
    evidence.save(wording, change=change)


def _write(rows: Sequence[SheetRow], *, change: Change, job: Job) -> None:
    outlets = _outlets(rows, change)
    documents = _documents(rows, outlets, change, publish=job.options["publish"])
    passages = _made(
        [
            Passage(document=documents[row.document], key=f"quote-{_name(row.id)}", exact=row.text)
            for row in rows
        ],
        change,
    )
    quotes = _made([Quote(slug=f"imported-{_name(row.id)}") for row in rows], change)
    wordings = _made(
        [
            Wording(
                slug=f"imported-{_name(row.id)}",
                quote=quote,
                passage=passage,
                form=Form.UNMARKED,
                language=row.language,
                speaker_as_named=row.speaker,
            )
            for row, quote, passage in zip(rows, quotes, passages, strict=True)
        ],
        change,
    )
    ImportedQuote.objects.bulk_create(
        ImportedQuote(wording=wording, given_id=row.id, job=job)
        for row, wording in zip(rows, wordings, strict=True)
    )
    index_wordings(wording.pk for wording in wordings)


def _outlets(rows: Iterable[SheetRow], change: Change) -> dict[str, Source]:
    """Return the source of each outlet's name, from the register or newly created."""
    names = sorted({row.outlet for row in rows if row.outlet})
    register = Source.objects.filter(kind=SourceKind.OUTLET, name__in=names).order_by("pk")
    outlets = {source.name: source for source in register}
    fresh = [
        Source(slug=f"{OUTLET}{_name(name)}", name=name, kind=SourceKind.OUTLET)
        for name in names
        if name not in outlets
    ]
    return outlets | {source.name: source for source in _made(fresh, change)}


def _documents(
    rows: Iterable[SheetRow], outlets: Mapping[str, Source], change: Change, *, publish: bool
) -> dict[tuple[str, ...], Document]:
    """Return a document for each outlet, address and date, and one for rows without any.

    A document that was reviewed, or is in review, gets no more quotes; a new document of the same
    kind is created instead.
    """
    first = {row.document: row for row in rows}
    there = _imported_documents(first.values())
    takes = {Status.DRAFT, *([Status.PUBLISHED] if publish else [])}
    documents, fresh = {}, {}
    for where, row in first.items():
        here = there[where]
        taking = [one for one in here if one.status in takes and not one.has_been_read]
        if taking:
            documents[where] = taking[-1]
        else:
            fresh[where] = _document(row, outlets, number=len(here) + 1)
    _made(list(fresh.values()), change)
    dated = [row for where, row in first.items() if row.date and where in fresh]
    _made([_date(fresh[row.document], row) for row in dated], change)
    return documents | fresh


def _imported_documents(rows: Iterable[SheetRow]) -> dict[tuple[str, ...], list[Any]]:
    """Return the documents imported earlier for each outlet, address and date, in order."""
    there: dict[tuple[str, ...], list[Any]] = {}
    unmatched = {_slug_of(row): row.document for row in rows}
    number = 1
    while unmatched:
        numbered = {_numbered(slug, number): slug for slug in unmatched}
        documents = Document.objects.filter(slug__in=list(numbered))
        by_slug = {row.slug: row for row in documents.annotate(has_been_read=Exists(READ))}
        for name, slug in numbered.items():
            here = there.setdefault(unmatched[slug], [])
            if name in by_slug:
                here.append(by_slug[name])
            else:
                unmatched.pop(slug)
        number += 1
    return there


def _document(row: SheetRow, outlets: Mapping[str, Source], *, number: int) -> Document:
    return Document(
        slug=_numbered(_slug_of(row), number),
        kind=DocumentKind.ARTICLE if row.outlet or row.address else DocumentKind.REPORT,
        publisher=outlets.get(row.outlet),
        described_as="" if row.outlet or row.address else "a sheet of quotes",
        address=row.address,
        holding=Holding.NAMED,
        status=Status.DRAFT,
    )


def _numbered(slug: str, number: int) -> str:
    return slug if number == 1 else f"{slug}-{number}"


def _date(document: Document, row: SheetRow) -> DocumentDate:
    bounds = dates.bounds(row.date)
    reason = f"As the sheet of quotes gives it: {row.written_date}."
    return DocumentDate(
        document=document,
        layer=DateLayer.PUBLISHED,
        precision=dates.precision_of(row.date),
        edtf=row.date,
        earliest=bounds.earliest,
        latest=bounds.latest,
        reason=reason if row.written_date else "As the sheet of quotes gives it.",
    )


def _made[M: models.Model](records: list[M], change: Change) -> list[M]:
    """Create the records in bulk, with an event each, and return them."""
    manager: Any = type(records[0])._default_manager if records else None
    for some in batched(records, BATCH):
        manager.bulk_create(some)
        writes = [(record, None, history.snapshot(record)) for record in some]
        history.record_events(writes, change=change)
    return records


def _slug_of(row: SheetRow) -> str:
    return f"{DOCUMENT}{_name('|'.join(row.document))}"


def _name(name: str) -> str:
    """Return a short stable name for an arbitrary string."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
