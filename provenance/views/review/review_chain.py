"""The chain of one quote of a document in little, with its findings, as it grows beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.findings import Finding
from provenance.domain.chain.ladder import ladder
from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.records import PassageRecord
from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.language.quote_marks import with_quote_marks
from provenance.models import Document, Wording
from provenance.presenters.ladder import ShownRung, shown
from provenance.queries.chains import records_of
from provenance.views.review.review_asked import Asked


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, with a link to each of the passages that show it."""

    label: str
    sentence: str
    passages: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The chain of the chosen quote; ``choices`` are the quotes of the document, to choose another."""

    words: str
    language: str
    slug: str
    quote_page: str
    sentence: str
    stop: str
    rungs: tuple[ShownRung, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A quote of the document whose chain can be looked at."""

    address: str
    words: str
    here: bool


def chosen(quotes: Sequence[Wording], asked: Asked) -> Wording | None:
    """The quote whose chain is looked at: the one asked for, else the first."""
    return next((row for row in quotes if row.slug == asked.quote), quotes[0] if quotes else None)


def choices(quotes: Sequence[Wording], asked: Asked) -> list[Choice]:
    """Every quote of the document, with the address that shows its chain."""
    here = chosen(quotes, asked)
    return [
        Choice(asked.address(quote=row.slug), with_quote_marks(row.words), row == here)
        for row in quotes
    ]


def beside(document: Document, wording: Wording | None) -> Beside | None:
    """The chain as this document tells it; drafts count, for whoever enters them looks on."""
    if wording is None:
        return None
    records = records_of(wording.quote.slug, drafts=True)
    assert records is not None, "the quote of a wording is there"
    report = build_report(records, records.wordings[wording.pk])
    return Beside(
        words=with_quote_marks(wording.words),
        language=wording.language,
        slug=wording.slug,
        quote_page=wording.get_absolute_url(),
        sentence=report.sentences.chain,
        stop=report.sentences.stop,
        rungs=tuple(shown(report, ladder(report))),
        remarks=tuple(_remark(report, finding, document) for finding in report.findings),
    )


def _remark(report: ChainReport, finding: Finding, document: Document) -> Remark:
    records = report.records
    rows = [records.passages.get(number) for number in finding.passages]
    passages = tuple(
        _linked(report, row, document)
        for row in rows
        if row is not None and row.document in records.documents
    )
    return Remark(finding.code.label, finding.sentence, passages)


def _linked(report: ChainReport, row: PassageRecord, document: Document) -> tuple[str, str, str]:
    """A passage as a link: to its pin where it stands in this text, else to its document."""
    home = report.records.documents[row.document]
    page = f"{reverse('document', args=[home.slug])}#{row.key}"
    address = f"#passage-{row.id}" if home.id == document.pk else page
    return address, row.exact, outlet_name(report.records, home.id)
