"""Known quotes suggested for words that a curator enters; nothing is linked automatically."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.db import connections, router

from provenance.domain.chain.cautions import NO_BOUNDS, RecordedSide, caution
from provenance.domain.language.dates import Bounds, NotADate, bounds
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.matching.judgement import MatchKind, WordDifference, differences
from provenance.models import Document, DocumentDate, Quote, Wording
from provenance.queries.recorded_names import read_recorded_names
from provenance.queries.search import Hit, find_many

MOST = 5
"""Maximum number of known quotes suggested for one place."""
UPWARD = """
WITH RECURSIVE
  up(seed, quote_id, document_id) AS (
    SELECT r.id, r.quote_id, p.document_id
    FROM provenance_wording r JOIN provenance_passage p ON p.id = r.passage_id
    WHERE r.id IN ({wordings})
    UNION
    SELECT CAST(0 AS bigint), CAST(0 AS bigint), d.id
    FROM provenance_document d WHERE d.id = %s
    UNION
    SELECT up.seed, up.quote_id, a.upstream_id
    FROM up
    JOIN provenance_attribution a ON a.taker_id = up.document_id
    WHERE a.upstream_id IS NOT NULL
      AND (
        up.quote_id = 0
        OR EXISTS (
          SELECT 1 FROM provenance_attribution_quotes l
          WHERE l.attribution_id = a.id AND l.quote_id = up.quote_id
        )
        OR NOT EXISTS (
          SELECT 1 FROM provenance_attribution_quotes l WHERE l.attribution_id = a.id
        )
      )
  )
SELECT up.seed, up.document_id FROM up
"""


class WordsPlace(NamedTuple):
    """A place in the document, with speaker and place of speaking as the document names them."""

    start: int
    end: int
    speaker: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class QuoteSuggestion:
    """A known quote that the words may be a wording of; the curator decides.

    ``caution`` says why it may be another recording; "" where nothing suggests that.
    """

    wording: Wording
    kind: MatchKind
    score: float
    differences: tuple[WordDifference, ...]
    caution: str
    exchanges: tuple[WordExchange, ...] = ()

    @property
    def quote(self) -> Quote:
        return self.wording.quote

    @property
    def words(self) -> str:
        return self.wording.words

    @property
    def differing(self) -> list[WordDifference]:
        """The runs of words in which the two wordings differ."""
        return [run for run in self.differences if not run.shared]


def suggestions_for(
    document: Document, start: int, end: int, *, speaker: str = "", where: str = ""
) -> list[QuoteSuggestion]:
    """Return the known quotes that the words at this place may word, the most similar first."""
    return suggestions_for_many(document, [WordsPlace(start, end, speaker, where)])[0]


def suggestions_for_many(
    document: Document, places: Sequence[WordsPlace]
) -> list[list[QuoteSuggestion]]:
    """Return the suggestions for many places, in as many queries as for one."""
    words = [document.text[one.start : one.end] for one in places]
    answers = find_many(words, drafts=True)
    near_hits = [
        [
            hit
            for hit in (*answer.hits, *answer.choices, *answer.nearest)
            if not _is_at(hit, document, one)
        ]
        for one, answer in zip(places, answers, strict=True)
    ]
    hit_lists = [hits[:MOST] for hits in near_hits]
    facts = _SuggestionFacts(document, [hit.wording for hits in hit_lists for hit in hits])
    return [
        [_suggestion(text, one, hit, facts) for hit in hits]
        for text, one, hits in zip(words, places, hit_lists, strict=True)
    ]


def _suggestion(text: str, place: WordsPlace, hit: Hit, facts: _SuggestionFacts) -> QuoteSuggestion:
    here, there = facts.side_of_place(text, place), facts.side_of_wording(hit.wording)
    warning = caution(here, there, facts.names)
    return QuoteSuggestion(
        hit.wording,
        hit.kind,
        hit.score,
        differences(text, hit.wording.words),
        warning,
        hit.exchanges,
    )


def _is_at(hit: Hit, document: Document, place: WordsPlace) -> bool:
    """Return whether the known wording is at this place of the document."""
    passage = hit.wording.passage
    if passage.document_id != document.pk or passage.start is None or passage.end is None:
        return False
    return passage.start < place.end and place.start < passage.end


class _SuggestionFacts:
    """What is recorded of the suggested quotes and of the document itself; five queries."""

    def __init__(self, document: Document, wordings: Sequence[Wording]) -> None:
        self.document = document
        self.upstream = _upstream(document, wordings)
        numbers = set().union(*self.upstream.values())
        above = Document.objects.select_related("publisher").in_bulk(numbers)
        self.names = {number: _name(one) for number, one in above.items()}
        self.recorded = read_recorded_names({one.quote_id for one in wordings})
        documents = {one.passage.document_id for one in wordings}
        self.dated = _dated({document.pk, *documents})

    def side_of_place(self, words: str, place: WordsPlace) -> RecordedSide:
        return RecordedSide(
            words,
            document=self.document.pk,
            speakers=(place.speaker,),
            places=(place.where,),
            upstream=self.upstream[0],
            dated=self.dated.get(self.document.pk, NO_BOUNDS),
        )

    def side_of_wording(self, wording: Wording) -> RecordedSide:
        quote = wording.quote
        return RecordedSide(
            wording.words,
            document=wording.passage.document_id,
            speakers=self.recorded[quote.pk].speakers,
            places=self.recorded[quote.pk].places,
            upstream=self.upstream[wording.pk],
            said=_bounds(quote.said_when),
            dated=self.dated.get(wording.passage.document_id, NO_BOUNDS),
        )


def _upstream(document: Document, wordings: Iterable[Wording]) -> dict[int, frozenset[int]]:
    """Return all documents upstream of each wording by its own steps; under 0, of the document."""
    numbers = sorted({one.pk for one in wordings})
    marks = ", ".join(["%s"] * len(numbers)) or "NULL"
    outset = {one.pk: one.passage.document_id for one in wordings} | {0: document.pk}
    upstream: dict[int, set[int]] = {number: set() for number in (0, *numbers)}
    with connections[router.db_for_read(Document)].cursor() as cursor:
        cursor.execute(UPWARD.format(wordings=marks), [*numbers, document.pk])
        for seed, number in cursor.fetchall():
            if number != outset[seed]:
                upstream[seed].add(number)
    return {seed: frozenset(above) for seed, above in upstream.items()}


def _dated(documents: set[int]) -> dict[int, Bounds]:
    """Return the first and last day that the dates of each document allow."""
    rows = DocumentDate.objects.filter(document__in=documents, earliest__isnull=False)
    bounds_by_document: dict[int, Bounds] = {}
    for number, earliest, latest in rows.values_list("document", "earliest", "latest"):
        stated = bounds_by_document.get(number, Bounds(earliest, latest))
        days = [
            day for day in (stated.earliest, stated.latest, earliest, latest) if day is not None
        ]
        bounds_by_document[number] = Bounds(min(days), max(days))
    return bounds_by_document


def _bounds(edtf: str) -> Bounds:
    try:
        return bounds(edtf)
    except NotADate:
        return NO_BOUNDS


def _name(document: Document) -> str:
    publisher = document.publisher
    name = document.name_for_readers
    return f"{publisher.shown_as}, {name}" if publisher is not None else name
