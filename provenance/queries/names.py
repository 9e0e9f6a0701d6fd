"""Sources and documents found by what is typed: a name, an alias, a headline, a stated check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, Subquery

from provenance.domain.language.content_words import content_words
from provenance.domain.language.text import folded, tokens
from provenance.domain.quote_filters import SOURCES
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Facet, Source, Statement, UnreadRecord
from provenance.queries.register import visible_sources

MOST_WORDS = 30
"""Words of a headline or a sentence; what is longer is no name."""
MOST_WORDS_OF_A_NAME = 8
LEAST_LETTERS = 2
MOST_PARTS = 6
"""Words that the database looks for; the others are looked for in what it finds."""
LOOKED_AT = 60
SHOWN = 5


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source that goes by these words, and in how many quotes it is what (a facet's name)."""

    source: Source
    quotes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document whose title has these words, or that states a check in them."""

    document: Document
    statement: str
    distressing: bool = False


@dataclass(frozen=True, slots=True)
class NameMatches:
    """What goes by the words that were typed, beside the quotes that have them."""

    sources: tuple[NamedSource, ...] = ()
    documents: tuple[NamedDocument, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sources or self.documents)


def name_matches(text: str, *, drafts: bool = False) -> NameMatches:
    """Sources and documents that go by these words; at most four queries.

    A protected person is no match here, whatever the register calls them: only a quote in which a
    published document prints their name is found by it.
    """
    words = _NameWords(text)
    if not words.parts or len(words.folds) > MOST_WORDS:
        return NameMatches()
    sources = () if len(words.folds) > MOST_WORDS_OF_A_NAME else _sources(words, drafts=drafts)
    return NameMatches(tuple(sources), tuple(_documents(words, drafts=drafts)))


class _NameWords:
    """What was typed, as words that must all stand in a name: ``parts`` for the database."""

    def __init__(self, text: str) -> None:
        every_word = tokens(text)
        telling = content_words([word.folded for word in every_word])
        words = [word for word in every_word if word.folded in telling] or every_word
        self.folds = [fold for word in words for fold in word.folded.split()]
        pieces = (text[word.start : word.end] for word in words)
        whole = [piece for piece in pieces if piece.isalnum() and len(piece) >= LEAST_LETTERS]
        self.parts = sorted(dict.fromkeys(whole), key=len, reverse=True)[:MOST_PARTS]

    def among(self, *columns: str) -> Q:
        """That all parts stand in one of the columns, in this or that case of their letters."""
        condition = Q()
        for column in columns:
            whole = Q()
            for part in self.parts:
                whole &= Q(**{f"{column}__icontains": part}) | Q(
                    **{f"{column}__contains": part.title()}
                )
            condition |= whole
        return condition

    def stand_in(self, text: str) -> bool:
        """Whether each word begins a word of the text, in any order."""
        names = folded(text).split()
        return all(any(name.startswith(fold) for name in names) for fold in self.folds)

    def share_of(self, text: str) -> float:
        """How much of the text the words are."""
        return len(self.folds) / max(1, len(folded(text).split()))


def _sources(words: _NameWords, *, drafts: bool) -> Iterable[NamedSource]:
    unprotected = visible_sources(drafts=drafts).filter(protection=Protection.NONE)
    rows = unprotected.filter(words.among("name", "names__name")).prefetch_related("names")
    best: dict[int, tuple[float, Source]] = {}
    for source in rows.distinct()[:LOOKED_AT]:
        names = [source.name, *(row.name for row in source.names.all())]
        shares = [words.share_of(name) for name in names if words.stand_in(name)]
        if shares:
            best[source.pk] = (max(shares), source)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].name))[:SHOWN]
    counts = _facet_counts([source.slug for _, source in ranked])
    return [NamedSource(source, tuple(counts[source.slug])) for _, source in ranked]


def _facet_counts(slugs: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
    """In how many quotes each source is the origin, the outlet and so on, the most first."""
    facets = Facet.objects.filter(name__in=SOURCES, value__in=slugs)
    rows = facets.values_list("value", "name").annotate(number=Count("pk"))
    counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for slug, name, number in sorted(rows, key=lambda row: -row[2]):
        counts[slug].append((name, number))
    return counts


def _documents(words: _NameWords, *, drafts: bool) -> Iterable[NamedDocument]:
    checks = Statement.objects.filter(
        words.among("passage__exact"), passage__document=OuterRef("pk")
    )
    visible = Document.objects.all()
    if not drafts:
        checks = checks.exclude(UnreadRecord.objects.of("statement"))
        visible = Document.objects.published().exclude(UnreadRecord.objects.of("document"))
    rows = visible.annotate(
        stated_check=Subquery(checks.values("passage__exact")[:1]),
        distressing=Exists(checks.in_distressing_words()),
    ).filter(words.among("title") | Q(stated_check__isnull=False))
    matches = []
    for row in rows.select_related("publisher").defer("text").order_by("slug")[:LOOKED_AT]:
        statement = getattr(row, "stated_check") or ""  # noqa: B009 (an annotation, to mypy)
        if words.stand_in(row.title):
            matches.append((words.share_of(row.title), NamedDocument(row, "")))
        elif statement and words.stand_in(statement):
            match = NamedDocument(row, statement, bool(getattr(row, "distressing")))  # noqa: B009 (as above)
            matches.append((words.share_of(statement), match))
    matches.sort(key=lambda pair: (-pair[0], pair[1].document.slug))
    return [document for _, document in matches[:SHOWN]]
