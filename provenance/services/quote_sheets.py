"""Sheets of quotes, one JSON object a line: read, checked whole, and written in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import batched
from pathlib import Path
from typing import Any

from django.db import models, transaction

from provenance.domain import dates
from provenance.domain.vocabulary import (
    DateLayer,
    DatePrecision,
    DocumentKind,
    Form,
    Holding,
    SourceKind,
    Status,
)
from provenance.models import (
    Document,
    DocumentDate,
    Event,
    ImportedQuote,
    Passage,
    Rendering,
    Source,
    Utterance,
)
from provenance.services import history
from provenance.services.history import Change
from provenance.services.index import index_renderings
from provenance.services.sheet_rows import Row, SheetRefused, read_rows
from provenance.services.statistics import refresh_statistics

BATCH = 500


@dataclass(frozen=True, slots=True)
class Imported:
    """How many quotes of a sheet were new, and how many were there already."""

    added: int
    there: int


@transaction.atomic
def import_quotes(path: Path, *, change: Change, status: Status = Status.PUBLISHED) -> Imported:
    """Write a sheet's quotes with their outlets and documents, whole or not at all.

    Each record leaves one event. A quote whose id is known with the same words stays as it is;
    with other words the sheet is refused: a wording is evidence and is not overwritten.
    """
    rows = read_rows(path)
    known = _known(rows)
    for row in rows:
        if row.id in known and known[row.id] != row.text:
            raise SheetRefused(
                f"Line {row.line}: the id “{row.id}” was imported before with other words. "
                "Nothing was imported."
            )
    new = [row for row in rows if row.id not in known]
    if new:
        _write(new, change=change, status=status)
    return Imported(len(new), len(rows) - len(new))


def _known(rows: Iterable[Row]) -> dict[str, str]:
    """The words that were imported under these ids before."""
    return {
        given: words
        for some in batched(rows, BATCH)
        for given, words in ImportedQuote.objects.filter(
            given_id__in=[row.id for row in some]
        ).values_list("given_id", "rendering__passage__exact")
    }


def _write(rows: list[Row], *, change: Change, status: Status) -> None:
    outlets = _outlets(rows, change)
    documents = _documents(rows, outlets, change, status)
    passages = _made(
        [
            Passage(document=documents[row.document], key=f"quote-{_name(row.id)}", exact=row.text)
            for row in rows
        ],
        change,
    )
    utterances = _made([Utterance(slug=f"imported-{_name(row.id)}") for row in rows], change)
    renderings = _made(
        [
            Rendering(
                slug=f"imported-{_name(row.id)}",
                utterance=utterance,
                passage=passage,
                form=Form.UNMARKED,
                language=row.language,
                speaker_as_named=row.speaker,
            )
            for row, utterance, passage in zip(rows, utterances, passages, strict=True)
        ],
        change,
    )
    ImportedQuote.objects.bulk_create(
        ImportedQuote(rendering=rendering, given_id=row.id)
        for row, rendering in zip(rows, renderings, strict=True)
    )
    index_renderings(rendering.pk for rendering in renderings)
    refresh_statistics()


def _outlets(rows: Iterable[Row], change: Change) -> dict[str, Source]:
    """The source of each outlet's name: the one register entry that carries it, or a new one."""
    names = sorted({row.outlet for row in rows if row.outlet})
    register = Source.objects.filter(kind=SourceKind.OUTLET, name__in=names).order_by("pk")
    known = {source.name: source for source in register}
    fresh = [
        Source(slug=f"outlet-{_name(name)}", name=name, kind=SourceKind.OUTLET)
        for name in names
        if name not in known
    ]
    return known | {source.name: source for source in _made(fresh, change)}


def _documents(
    rows: Iterable[Row], outlets: Mapping[str, Source], change: Change, status: Status
) -> dict[tuple[str, ...], Document]:
    """One document for each outlet, address and day; one for what names none of them."""
    first = {row.document: row for row in rows}
    slugs = {where: f"imported-{_name('|'.join(where))}" for where in first}
    known = {row.slug: row for row in Document.objects.filter(slug__in=list(slugs.values()))}
    fresh = [
        Document(
            slug=slugs[where],
            kind=DocumentKind.ARTICLE if row.outlet or row.address else DocumentKind.REPORT,
            publisher=outlets.get(row.outlet),
            described_as="" if row.outlet or row.address else "a sheet of quotes",
            address=row.address,
            holding=Holding.NAMED,
            status=status,
        )
        for where, row in first.items()
        if slugs[where] not in known
    ]
    known |= {document.slug: document for document in _made(fresh, change)}
    documents = {where: known[slug] for where, slug in slugs.items()}
    dated = [row for where, row in first.items() if row.date and documents[where] in fresh]
    _made([_date(documents[row.document], row.date) for row in dated], change)
    return documents


def _date(document: Document, edtf: str) -> DocumentDate:
    bounds = dates.bounds(edtf)
    return DocumentDate(
        document=document,
        layer=DateLayer.PUBLISHED,
        precision=(DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[edtf.count("-")],
        edtf=edtf,
        earliest=bounds.earliest,
        latest=bounds.latest,
        reason="As the sheet of quotes gives it.",
    )


def _made[M: models.Model](records: list[M], change: Change) -> list[M]:
    """The records, written in bulk with an event each."""
    manager: Any = type(records[0])._default_manager if records else None
    for some in batched(records, BATCH):
        manager.bulk_create(some)
        Event.objects.bulk_create(
            history.event_of(record, change=change, before=None, after=history.snapshot(record))
            for record in some
        )
    return records


def _name(given: str) -> str:
    """A short name for what may be any string, the same each time."""
    return blake2b(given.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
