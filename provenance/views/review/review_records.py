"""What is recorded on a document, a line each, and what is lacking there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.chain.consistency import Severity
from provenance.domain.language.dates import date_in_words
from provenance.models import (
    Attribution,
    Document,
    DocumentDate,
    Overruling,
    Passage,
    Statement,
    Wording,
)
from provenance.queries.checks.of_document import Lack
from provenance.queries.document_records import OnDocument, attributions_of, dates_of, quotes_of
from provenance.views.review.review_asked import Asked

Recorded = Wording | Attribution | Statement | DocumentDate | Overruling | Document
TABLES: dict[str, type[Recorded]] = {
    "quote": Wording,
    "attribution": Attribution,
    "statement": Statement,
    "date": DocumentDate,
    "hedge": Overruling,
}
"""The records that can be changed and removed here, by the name they have in addresses."""
OF_TABLE = {
    "wording": "quote",
    "quote": "quote",
    "translation": "quote",
    "attribution": "attribution",
    "act": "attribution",
    "candidate": "attribution",
    "statement": "statement",
    "statedobject": "statement",
    "documentdate": "date",
    "overruling": "hedge",
    "passage": "passage",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its words, what is recorded in a clause, and where it is looked at and changed."""

    key: str
    summary: str
    words: str
    address: str
    in_admin: str
    placed: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one kind; ``empty`` says what it means that there are none."""

    name: str
    lines: tuple[Line, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class ShownLack:
    """Something inconsistent or incomplete, with where it can be mended."""

    severity: str
    label: str
    sentence: str
    words: str
    address: str


def records_of(found: OnDocument, asked: Asked) -> list[Group]:
    """Every record by its kind, in reading order."""
    kinds: list[tuple[str, str, Sequence[Recorded], str]] = [
        ("quote", _("Quotes"), found.quotes, _("No quote is recorded yet.")),
        (
            "attribution",
            _("Steps and gaps"),
            found.attributions,
            _("No step is recorded: every chain hangs here."),
        ),
        ("statement", _("Statements"), found.statements, _("None is recorded.")),
        ("date", _("Dates"), found.dates, _("No date is recorded.")),
        ("hedge", _("Hedges, figures and names put right"), found.overrulings, _("None.")),
    ]
    groups = [
        Group(name, tuple(line_of(kind, row, asked) for row in rows), empty)
        for kind, name, rows, empty in kinds
    ]
    copies = tuple(_copy(row) for row in found.copies)
    return [*groups, Group(_("Copies of it"), copies, _("No copy is recorded."))]


def of_document(document: Document, kind: str) -> QuerySet[Recorded]:
    """The records of this kind that belong to the document."""
    here: dict[str, QuerySet[Recorded]] = {
        "quote": quotes_of(document),
        "attribution": attributions_of(document),
        "statement": Statement.objects.for_page(document, drafts=True),
        "date": dates_of(document),
        "hedge": Overruling.objects.filter(passage__document=document).select_related("passage"),
    }
    return here[kind]


def line_of(kind: str, row: Recorded, asked: Asked) -> Line:
    """One record as a line."""
    passage = passage_of(row)
    key = f"{kind}-{row.pk}"
    return Line(
        key=key,
        summary=summary_of(row),
        words=row.words if isinstance(row, Wording) else passage.exact if passage else "",
        address=asked.address(record=key),
        in_admin=in_admin(row),
        placed=f"#passage-{passage.pk}" if passage and passage.start is not None else "",
    )


def in_admin(row: Recorded) -> str:
    """Where the same record is changed in admin."""
    return reverse(f"admin:provenance_{row._meta.model_name}_change", args=[row.pk])


def passage_of(row: Recorded) -> Passage | None:
    """The words on which a record stands."""
    return None if isinstance(row, Document) else row.passage


def summary_of(row: Recorded) -> str:
    """What is recorded, in a clause."""
    if isinstance(row, Wording):
        return row.speaker_as_named or _("speaker not named")
    if isinstance(row, Attribution):
        return " · ".join([str(row), *map(str, row.acts.all())])
    if isinstance(row, Statement):
        doer = str(row.doer) if row.doer else row.doer_as_named or _("by someone not stated")
        return f"{row.get_kind_display()}, {row.get_how_put_display()} · {doer}"
    if isinstance(row, DocumentDate):
        day = date_in_words(row.edtf) if row.edtf else _("not known")
        return f"{row.document}: {row.get_layer_display()} {day}"
    return str(row)


def lacks(found: Sequence[Lack]) -> Iterator[ShownLack]:
    """Each fault with its severity in a word, and the record that it is about."""
    labels = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.NOTE: _("note"),
    }
    for one in found:
        kind = OF_TABLE.get(one.table, "")
        address = f"#{kind}-{one.record}" if kind else ""
        yield ShownLack(one.severity.value, labels[one.severity], one.sentence, one.words, address)


def _copy(row: Document) -> Line:
    return Line(
        key=f"copy-{row.pk}",
        summary=str(row),
        words="",
        address=row.get_absolute_url(),
        in_admin=in_admin(row),
        placed="",
        elsewhere=True,
    )
