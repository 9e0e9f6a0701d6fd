"""The evidence of changed documents as last read, loaded as far as a trace needs it."""

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
"""The fields of a wording and of its document in a list row, besides their foreign keys."""
OF_WORDING_AT = tuple(column_at(WordingRecord, name) for name in LISTED_OF_WORDING)
OF_DOCUMENT_AT = tuple(column_at(DocumentRecord, name) for name in LISTED_OF_DOCUMENT)

type Slugs = Mapping[str, Mapping[str, str]]
"""The slugs of referenced records, by kind (source, quote or document) and key as a string."""


@dataclass(slots=True)
class LastReadMemory:
    """What has been loaded of the documents that were changed since they were read.

    ``references`` are the slugs of the records that each of these documents refers to.
    """

    references: dict[int, Slugs]
    loaded: dict[int, LastRead] = field(default_factory=dict)

    @classmethod
    def of(cls, changed: Iterable[int]) -> Self:
        """Return an empty memory for these changed documents; one query."""
        rows = PublishedEvidence.objects.filter(document__in=list(changed))
        return cls(dict(rows.values_list("document_id", "slugs")))

    @classmethod
    def of_all(cls) -> Self:
        """Return an empty memory for all documents changed since they were read; one query."""
        rows = PublishedEvidence.objects.awaiting_reader()
        return cls(dict(rows.values_list("document_id", "slugs")))

    @property
    def last_reads(self) -> Sequence[LastRead]:
        """The loaded documents, ordered by the time of their last reading within each load."""
        return list(self.loaded.values())

    def load_related(self, documents: Iterable[int], quotes: Iterable[int]) -> bool:
        """Load changed documents that may refer to these; return whether any was new."""
        some, line = set(documents), set(quotes)
        return self.load(
            number
            for number, slugs in self.references.items()
            if number in some
            or not line.isdisjoint(map(int, slugs["quote"]))
            or not some.isdisjoint(map(int, slugs["document"]))
        )

    def further_documents(self, documents: Iterable[int], quotes: Iterable[int]) -> set[int]:
        """Return further documents to which the rows as last read lead from these."""
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
        """Load the changed ones of these documents, unless loaded; return whether any was new.

        At most seven queries.
        """
        missing = set(documents) & self.references.keys() - self.loaded.keys()
        if not missing:
            return False
        rows = PublishedEvidence.objects.filter(document__in=missing).order_by("at", "pk")
        numbers = _present_numbers([self.references[number] for number in missing])
        unread = self._unread(missing)
        for document, rows_read in rows.values_list("document_id", "rows"):
            # The document's own row contains the edition shown, and that nothing of it was changed.
            numbers_unread = frozenset({("document", document), *unread.get(document, ())})
            self.loaded[document] = LastRead(
                document, renumbered(rows_read, numbers), numbers_unread
            )
        return True

    def _unread(self, documents: Iterable[int]) -> dict[int, set[tuple[str, int]]]:
        """Return each document's unread records, without quotes read in another document."""
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
    """Return what readers see of a document changed since it was read; None if unchanged."""
    return PublishedEvidence.objects.awaiting_reader().filter(document=document).first()


def quotes_still_shown() -> set[int]:
    """Return the quotes that readers see in documents changed since they were read."""
    rows = PublishedEvidence.objects.awaiting_reader().values_list("slugs", flat=True)
    return {int(number) for slugs in rows.iterator() for number in slugs["quote"]}


def wordings_as_read(document: int) -> list[tuple[int, int, str]]:
    """Return the wordings of a document as last read, each with its quote's key and slug."""
    published = PublishedEvidence.objects.get(document=document)
    slugs = published.slugs["quote"]
    rows = sorted(published.rows.get(WordingRecord.__name__, ()))
    return [(row[1], row[QUOTE], slugs[str(row[QUOTE])]) for row in rows]


def as_last_read(wordings: Iterable[Wording]) -> list[Wording]:
    """Return these list rows as readers see them: changed ones as last read, new ones left out.

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
    """Set a changed wording's words to those of the last reading; return False if it had none."""
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
    """Return these documents as readers see them: changed ones with the title as last read.

    ``unread`` has to be annotated on each; one query where any is unread.
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
    """Set an unsaved copy of a document's title and similar fields to those in these rows."""
    row = rows[DocumentRecord.__name__][0]
    for name, at in zip(LISTED_OF_DOCUMENT, OF_DOCUMENT_AT, strict=True):
        setattr(document, name, row[at])


def _present_numbers(references: Iterable[Slugs]) -> dict[str, dict[int, int | None]]:
    """Return the present keys of records merged since; None for a source that is gone."""
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
    # A source may be not stated; a deleted document or quote keeps its key, which finds nothing.
    return {
        number: present.get(slug, None if kind == "source" else number)
        for number, slug in names.items()
    }
