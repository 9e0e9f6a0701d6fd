"""Finding sources and documents by a name, an alias, a headline or a stated check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from provenance.domain.language.content_words import content_words
from provenance.domain.language.name_similarity import may_be_one_spelling, transliterated
from provenance.domain.language.text import folded, tokens
from provenance.domain.quote_filters import SOURCES
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Facet, Source, Statement, UnreadRecord
from provenance.queries.register import visible_sources

MOST_WORDS = 30
"""Maximum number of words of a headline or a sentence; longer text is no name."""
MOST_WORDS_OF_A_NAME = 8
LEAST_LETTERS = 2
MOST_PARTS = 6
"""Number of words searched in the database; the others are checked in its results."""
LOOKED_AT = 60
SHOWN = 5
LEAST_SPELT_OTHERWISE = 5
"""Minimum number of letters of a word to be compared in other spellings, not only other scripts."""
MOST_SPELT_OTHERWISE = 3
"""Maximum number of words to be compared in other spellings; more are rather a sentence."""
SAME_LETTERS = slice(1, 5)
"""The part of a longer word that its other spellings share: “Selenskyj”, “Zelenskyy”."""


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A source with a matching name, and its number of quotes by facet name."""

    source: Source
    quotes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document with a matching title, or with a matching statement of a check."""

    document: Document
    statement: str
    distressing: bool = False


@dataclass(frozen=True, slots=True)
class NameMatches:
    """Sources and documents with matching names, shown beside the matching quotes."""

    sources: tuple[NamedSource, ...] = ()
    documents: tuple[NamedDocument, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sources or self.documents)


def name_matches(text: str, *, drafts: bool = False) -> NameMatches:
    """Return sources and documents whose names match these words; at most five queries.

    A protected person never matches, whatever the register calls them: only a quote of a published
    document that prints their name is found by it.
    """
    words = _NameWords(text)
    if not words.parts or len(words.folds) > MOST_WORDS:
        return NameMatches()
    sources = () if len(words.folds) > MOST_WORDS_OF_A_NAME else _sources(words, drafts=drafts)
    return NameMatches(tuple(sources), tuple(_documents(words, drafts=drafts)))


class _NameWords:
    """The typed words, all of which a name must contain; ``parts`` are searched in the database."""

    def __init__(self, text: str) -> None:
        every_word = tokens(text)
        self.number = len(every_word)
        telling = content_words([word.folded for word in every_word])
        words = [word for word in every_word if word.folded in telling] or every_word
        self.folds = [fold for word in words for fold in word.folded.split()]
        pieces = (text[word.start : word.end] for word in words)
        whole = [piece for piece in pieces if piece.isalnum() and len(piece) >= LEAST_LETTERS]
        self.parts = sorted(dict.fromkeys(whole), key=len, reverse=True)[:MOST_PARTS]

    def among(self, *columns: str) -> Q:
        """Return a filter: all parts occur in one of the columns, in any letter case."""
        condition = Q()
        for column in columns:
            whole = Q()
            for part in self.parts:
                in_any_case = Q(**{f"{column}__icontains": part})
                if not part.isascii():
                    # SQLite folds only ASCII letters.
                    in_any_case |= Q(**{f"{column}__contains": part.title()})
                whole &= in_any_case
            condition |= whole
        return condition

    def stand_in(self, text: str) -> bool:
        """Return whether each word begins a word of the text, in any order."""
        names = folded(text).split()
        return all(any(name.startswith(fold) for name in names) for fold in self.folds)

    def alike_in(self, *columns: str) -> Q:
        """Return a filter: a column contains some letters of the longest word, in Latin letters."""
        fold = transliterated(max(self.folds, key=len))
        part = fold[SAME_LETTERS] if len(fold) >= LEAST_SPELT_OTHERWISE else fold
        condition = Q()
        for column in columns:
            condition |= Q(**{f"{column}__icontains": part})
        return condition

    def are_spelt_otherwise_in(self, text: str) -> bool:
        """Return whether each word may be a word of the text in another script or spelling."""
        names = folded(text).split()
        return all(any(_may_be_one_name(fold, name) for name in names) for fold in self.folds)

    def share_of(self, text: str) -> float:
        """Return the share of the text's words that were typed."""
        return len(self.folds) / max(1, len(folded(text).split()))


def _sources(words: _NameWords, *, drafts: bool) -> Iterable[NamedSource]:
    sources = _by_name(words, visible_sources(drafts=drafts))[:SHOWN]
    counts = _facet_counts([source.slug for source in sources])
    return [NamedSource(source, tuple(counts[source.slug])) for source in sources]


def sources_by_name(text: str) -> list[Source]:
    """Return the unprotected sources with matching names, best first; at most four queries.

    The caller has to check whether readers may see them.
    """
    words = _NameWords(text)
    return _by_name(words, Source.objects.all()) if words.parts else []


def _by_name(words: _NameWords, sources: QuerySet[Source]) -> list[Source]:
    """Return sources with all words in one name; if there are none, in other spellings."""
    unprotected = sources.filter(protection=Protection.NONE)
    ways = [(words.among, words.stand_in)]
    if words.number <= MOST_SPELT_OTHERWISE:
        ways.append((words.alike_in, words.are_spelt_otherwise_in))
    for condition, is_match in ways:
        rows = unprotected.filter(condition("name", "names__name")).prefetch_related("names")
        best: list[tuple[float, Source]] = []
        for source in rows.distinct()[:LOOKED_AT]:
            names = [source.name, *(row.name for row in source.names.all())]
            shares = [words.share_of(name) for name in names if is_match(name)]
            if shares:
                best.append((max(shares), source))
        if best:
            ranked = sorted(best, key=lambda pair: (-pair[0], pair[1].name))
            return [source for _, source in ranked]
    return []


def _may_be_one_name(fold: str, name: str) -> bool:
    if transliterated(fold) == transliterated(name):
        return True
    is_long = min(len(fold), len(name)) >= LEAST_SPELT_OTHERWISE
    return is_long and may_be_one_spelling(fold, name)


def _facet_counts(slugs: Sequence[str]) -> dict[str, list[tuple[str, int]]]:
    """Return each source's number of quotes as origin, outlet and so on, the highest first."""
    facets = Facet.objects.filter(name__in=SOURCES, value__in=slugs)
    rows = facets.values_list("value", "name").annotate(number=Count("pk"))
    counts: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for slug, name, number in sorted(rows, key=lambda row: -row[2]):
        counts[slug].append((name, number))
    return counts


def _documents(words: _NameWords, *, drafts: bool) -> Iterable[NamedDocument]:
    checks = Statement.objects.filter(words.among("passage__exact"))
    visible = Document.objects.all()
    if not drafts:
        checks = checks.exclude(UnreadRecord.objects.exists_for("statement"))
        visible = Document.objects.published().exclude(UnreadRecord.objects.exists_for("document"))
    here = checks.filter(passage__document=OuterRef("pk"))
    # All documents with such a check in one subquery, which is faster than one per document.
    rows = visible.filter(
        words.among("title") | Q(pk__in=checks.order_by().values("passage__document"))
    ).annotate(
        stated_check=Subquery(here.values("passage__exact")[:1]),
        distressing=Exists(here.in_distressing_words()),
    )
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
