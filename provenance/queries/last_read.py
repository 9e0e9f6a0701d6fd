"""The rows of documents that were changed since they were read, loaded as far as a trace needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from django.db.models import QuerySet

from provenance.domain.chain.records import AttributionRecord, DocumentRecord, WordingRecord
from provenance.models import (
    Document,
    OldAddress,
    PublishedEvidence,
    Quote,
    Source,
    UnreadRecord,
    Wording,
)
from provenance.queries.assemble import Rows
from provenance.queries.row_overlay import (
    QUOTE,
    TAKER,
    UPSTREAM,
    LastRead,
    column_at,
    renumbered,
)

MODELS: dict[str, type[Source | Quote | Document]] = {
    "source": Source,
    "quote": Quote,
    "document": Document,
}

LISTED_OF_WORDING = ("words", "form", "language", "speaker_as_named", "distressing")
LISTED_OF_DOCUMENT = ("title", "kind", "described_as", "language", "address")
"""What a row of a list shows of a wording and of its document, besides what these refer to."""
OF_WORDING_AT = tuple(column_at(WordingRecord, name) for name in LISTED_OF_WORDING)
OF_DOCUMENT_AT = tuple(column_at(DocumentRecord, name) for name in LISTED_OF_DOCUMENT)

type Slugs = Mapping[str, Mapping[str, str]]
"""By kind (source, quote or document) the names of what rows refer to, by number as text."""


@dataclass(slots=True)
class LastReadMemory:
    """What was loaded of the documents that were changed since they were read.

    ``references`` are the names of what each of these documents refers to.
    """

    references: dict[int, Slugs]
    loaded: dict[int, LastRead] = field(default_factory=dict)

    @classmethod
    def of(cls, changed: Iterable[int]) -> Self:
        """Of these changed documents; one query."""
        rows = PublishedEvidence.objects.filter(document__in=list(changed))
        return cls(dict(rows.values_list("document_id", "slugs")))

    @classmethod
    def of_all(cls) -> Self:
        """Of all documents that were changed since they were read; one query."""
        rows = PublishedEvidence.objects.awaiting_reader()
        return cls(dict(rows.values_list("document_id", "slugs")))

    @property
    def last_reads(self) -> Sequence[LastRead]:
        """What was loaded, the document that was read last at the end."""
        return list(self.loaded.values())

    def load_around(self, documents: Iterable[int], quotes: Iterable[int]) -> bool:
        """Load the changed documents that may tell of these documents or quotes; whether any was."""
        some, line = set(documents), set(quotes)
        return self.load(
            number
            for number, slugs in self.references.items()
            if number in some
            or not line.isdisjoint(map(int, slugs["quote"]))
            or not some.isdisjoint(map(int, slugs["document"]))
        )

    def documents_beyond(self, documents: Iterable[int], quotes: Iterable[int]) -> set[int]:
        """Where the rows that were read lead from these documents and quotes, besides to these."""
        some, line = set(documents), set(quotes)
        beyond = {
            one.document
            for one in self.last_reads
            for row in one.rows.get(WordingRecord.__name__, ())
            if row[QUOTE] in line
        } - some
        for one in self.last_reads:
            for row in one.rows.get(AttributionRecord.__name__, ()):
                if row[TAKER] in some | beyond and row[UPSTREAM] is not None:
                    beyond.add(row[UPSTREAM])
        return beyond - some

    def load(self, documents: Iterable[int]) -> bool:
        """Load these as far as they are changed and not loaded yet; whether any was.

        At most seven queries.
        """
        missing = set(documents) & self.references.keys() - self.loaded.keys()
        if not missing:
            return False
        rows = PublishedEvidence.objects.filter(document__in=missing).order_by("at", "pk")
        numbers = _present_numbers([self.references[number] for number in missing])
        unread = self._unread(missing)
        for document, rows_read in rows.values_list("document_id", "rows"):
            # Its own row says which edition is told, and that nothing of that was changed.
            numbers_unread = frozenset({("document", document), *unread.get(document, ())})
            self.loaded[document] = LastRead(
                document, renumbered(rows_read, numbers), numbers_unread
            )
        return True

    def _unread(self, documents: Iterable[int]) -> dict[int, set[tuple[str, int]]]:
        """By document its records that nobody has read; a quote only where it was read nowhere else."""
        unread: dict[int, set[tuple[str, int]]] = {}
        rows = UnreadRecord.objects.filter(published__document__in=list(documents))
        for document, model, number in rows.values_list(
            "published__document_id", "record_type", "record_id"
        ):
            unread.setdefault(document, set()).add((model, number))
        quotes = {number for some in unread.values() for model, number in some if model == "quote"}
        if quotes:
            elsewhere = Wording.objects.in_published_documents().filter(quote__in=quotes)
            settled = elsewhere.exclude(passage__document__in=list(self.references))
            read = {("quote", number) for number in settled.values_list("quote_id", flat=True)}
            unread = {document: some - read for document, some in unread.items()}
        return unread


def awaiting_reader(document: Document) -> PublishedEvidence | None:
    """What readers are told of a document that was changed since it was read; None where it was not."""
    return PublishedEvidence.objects.awaiting_reader().filter(document=document).first()


def quotes_told() -> set[int]:
    """The quotes that readers are told by documents that were changed since they were read."""
    rows = PublishedEvidence.objects.awaiting_reader().values_list("slugs", flat=True)
    return {int(number) for slugs in rows.iterator() for number in slugs["quote"]}


def wordings_as_read(document: int) -> list[tuple[int, int, str]]:
    """The wordings of a document as it was last read, each with its quote and the name of that."""
    published = PublishedEvidence.objects.get(document=document)
    slugs = published.slugs["quote"]
    rows = sorted(published.rows.get(WordingRecord.__name__, ()))
    return [(row[1], row[QUOTE], slugs[str(row[QUOTE])]) for row in rows]


def as_last_read(wordings: Iterable[Wording]) -> list[Wording]:
    """These rows of a list for readers: what was changed as it was last read, what is new left out.

    One query more where any was changed. The rows are those of ``Wording.objects.for_listing()``.
    """
    rows = list(wordings)
    documents = {row.passage.document_id for row in rows if row.unread}  # type: ignore[attr-defined]
    if not documents:
        return rows
    published = PublishedEvidence.objects.filter(document__in=documents)
    rows_by_document = dict(published.values_list("document_id", "rows"))
    return [row for row in rows if _is_as_read(row, rows_by_document)]


def _is_as_read(wording: Wording, rows_by_document: Mapping[int, Rows]) -> bool:
    """Give a wording that was changed the words of its last reading; False where it had none."""
    rows = rows_by_document.get(wording.passage.document_id)
    if rows is None:
        return True
    own = [row for row in rows[WordingRecord.__name__] if row[1] == wording.pk]
    if not own:
        return False
    values = dict(zip(LISTED_OF_WORDING, (own[0][at] for at in OF_WORDING_AT), strict=True))
    wording.passage.exact = values.pop("words")
    wording.segment_start = wording.segment_end = None
    for name, value in values.items():
        setattr(wording, name, value)
    give_title_as_read(wording.passage.document, rows)
    return True


def titles_as_read(documents: Iterable[Document]) -> list[Document]:
    """These documents for readers: those that were changed are called as they were when last read.

    ``unread`` of each says whether it was; one query where any was.
    """
    rows = list(documents)
    changed_rows = [row for row in rows if row.unread]  # type: ignore[attr-defined]
    if changed_rows:
        published = PublishedEvidence.objects.filter(document__in=changed_rows)
        rows_by_document = dict(published.values_list("document_id", "rows"))
        for row in changed_rows:
            give_title_as_read(row, rows_by_document[row.pk])
    return rows


def give_title_as_read(document: Document, rows: Rows) -> None:
    """Give an unsaved copy of a document the title it had in these rows."""
    row = rows[DocumentRecord.__name__][0]
    for name, at in zip(LISTED_OF_DOCUMENT, OF_DOCUMENT_AT, strict=True):
        setattr(document, name, row[at])


def _present_numbers(references: Iterable[Slugs]) -> dict[str, dict[int, int | None]]:
    """By kind the number now of what was merged into another since; None for a source that is gone."""
    slugs_by_kind: dict[str, dict[int, str]] = {kind: {} for kind in MODELS}
    for slugs in references:
        for kind, some in slugs.items():
            slugs_by_kind[kind].update({int(number): slug for number, slug in some.items()})
    numbers: dict[str, dict[int, int | None]] = {}
    for kind, by_number in slugs_by_kind.items():
        rows: QuerySet[Any] = MODELS[kind]._base_manager.filter(pk__in=by_number)
        merged_numbers = by_number.keys() - set(rows.values_list("pk", flat=True))
        if merged_numbers:
            numbers[kind] = _numbers_by_slug(
                kind, {number: by_number[number] for number in merged_numbers}
            )
    return numbers


def _numbers_by_slug(kind: str, slugs: Mapping[int, str]) -> dict[int, int | None]:
    old = OldAddress.objects.filter(record_type=kind, slug__in=list(slugs.values()))
    leads_to = dict(old.values_list("slug", "leads_to"))
    names = {number: leads_to.get(slug, slug) for number, slug in slugs.items()}
    rows: QuerySet[Any] = MODELS[kind]._base_manager.filter(slug__in=list(names.values()))
    present = dict(rows.values_list("slug", "pk"))
    # A source may be not stated; a document or quote that is gone is looked for in vain.
    return {
        number: present.get(slug, None if kind == "source" else number)
        for number, slug in names.items()
    }
