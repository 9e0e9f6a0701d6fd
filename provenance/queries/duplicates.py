"""Possible duplicates, suggested to curators; never a protected source.

Each list reads its table once and groups by what duplicates have in common, so that the work does
not grow with the number of pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import batched, chain, islice
from typing import Any

from django.core.cache import cache
from django.db.models import Count, F, Func, Q, TextField, Value
from django.db.models.functions import Replace
from django.utils.translation import gettext as _

from provenance.domain.language.content_words import content_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.matching.judgement import LEAST_CONTENT_WORDS
from provenance.domain.vocabulary import DateLayer, Protection
from provenance.models import (
    Document,
    IndexedWording,
    LinkedWordings,
    NotTheSame,
    Quote,
    Source,
    SourceName,
    Wording,
)
from provenance.queries.facets import KEPT_SECONDS

GROUPS = 2_000
"""Maximum number of groups of similar records; further ones follow once these are decided."""


AT_ONCE = 1_000
"""Number of links looked up at a time."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two possible duplicates, the one recorded first before the other, and the similarity."""

    one: Any
    other: Any
    why: str


def duplicate_sources(limit: int) -> list[DuplicatePair]:
    """Return sources of one kind whose names, or other names, may be the same."""
    kinds: dict[int, str] = {}
    called: dict[tuple[str, str], set[int]] = defaultdict(set)
    open_ = Source.objects.filter(protection=Protection.NONE)
    for number, name, kind in open_.values_list("pk", "name", "kind").iterator():
        kinds[number] = kind
        called[kind, name_key(name)].add(number)
    others = SourceName.objects.filter(source__protection=Protection.NONE)
    for number, name in others.values_list("source_id", "name").iterator():
        called[kinds[number], name_key(name)].add(number)
    groups = (sources for (_kind, key), sources in called.items() if key and len(sources) > 1)
    return _offered(Source, groups, limit, lambda one, other: _("alike in name"), _is_part_of_other)


def duplicate_documents(limit: int) -> list[DuplicatePair]:
    """Return documents with one address, or one publisher, title and day; never two held texts."""
    groups = _cached_groups("documents", lambda: [*_address_groups(), *_title_groups()])
    return _offered(Document, groups, limit, _why_documents, _two_documents)


def duplicate_quotes(limit: int) -> list[DuplicatePair]:
    """Return quotes with wordings of the same words, and quotes joined by linking."""
    same_words = _cached_groups("quotes", _in_the_same_words)
    pairs = {(min(group), number) for group in same_words for number in group}

    def why(one: Quote, other: Quote) -> str:
        return _("in the same words") if (one.pk, other.pk) in pairs else _("worded alike")

    return _offered(Quote, chain(same_words, _linked()), limit, why, _two_quotes)


def _cached_groups(name: str, look: Callable[[], list[set[int]]]) -> list[set[int]]:
    """Return groups of similar records, cached for a minute, since finding them reads all rows.

    Records merged or marked as distinct since then are excluded when the pairs are built.
    """
    groups: list[set[int]] | None = cache.get(f"alike-{name}")
    if groups is None:
        groups = look()
        cache.set(f"alike-{name}", groups, KEPT_SECONDS)
    return groups


def _in_the_same_words() -> list[set[int]]:
    """Return quotes with wordings of the same words, unless these are too few content words."""
    repeated = (
        IndexedWording.objects.exclude(folded="")
        .values("folded")
        .annotate(quotes=Count("wording__quote", distinct=True))
        .filter(quotes__gt=1)
        .order_by("folded")
        .values_list("folded", flat=True)[:GROUPS]
    )
    telling = [
        words for words in repeated if len(content_words(words.split())) >= LEAST_CONTENT_WORDS
    ]
    groups: dict[str, set[int]] = defaultdict(set)
    wordings = Wording.objects.filter(index_entry__folded__in=telling)
    for words, number in wordings.values_list("index_entry__folded", "quote_id").order_by("pk"):
        groups[words].add(number)
    return list(groups.values())


def _linked() -> Iterator[set[int]]:
    """Yield quotes with wordings that ``services.linking`` linked, the most certain first."""
    links = LinkedWordings.objects.order_by("pk").values_list("one", "other")
    for some in batched(links.iterator(), AT_ONCE):
        numbers = {number for pair in some for number in pair}
        quotes = dict(Wording.objects.filter(pk__in=numbers).values_list("pk", "quote_id"))
        for one, other in some:
            group = {quotes[number] for number in (one, other) if number in quotes}
            if len(group) > 1:
                yield group


def _offered(
    model: Any,
    groups: Iterable[set[int]],
    limit: int,
    why: Callable[[Any, Any], str],
    apart: Callable[[Any, Any], bool],
) -> list[DuplicatePair]:
    """Return the first pairs that nobody has marked as distinct."""
    name = model._meta.model_name
    two = set(NotTheSame.objects.filter(record_type=name).values_list("one", "other"))
    # Some pairs are excluded only after they are read, so a few more are fetched.
    pairs = list(islice(_pairs(groups, two), limit * 2))
    records = _records(model, {number for pair in pairs for number in pair})
    offered_pairs = [
        DuplicatePair(records[a], records[b], why(records[a], records[b]))
        for a, b in pairs
        if a in records and b in records and not apart(records[a], records[b])
    ]
    return offered_pairs[:limit]


def _pairs(groups: Iterable[set[int]], two: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the first record of each group with each other one, so that large groups give few."""
    numbers = set(two)
    for group in groups:
        first, *others = sorted(group)
        for other in others:
            if (first, other) not in numbers:
                numbers.add((first, other))
                yield first, other


def _records(model: Any, numbers: set[int]) -> dict[int, Any]:
    joins = {Source: ["part_of"], Document: ["publisher"], Quote: ["claimed_speaker"]}[model]
    rows = model.objects.with_words() if model is Quote else model.objects.all()
    return dict(rows.select_related(*joins).in_bulk(numbers))


def _is_part_of_other(one: Source, other: Source) -> bool:
    """Return whether one source is part of the other; such sources may share a name."""
    return one.part_of_id == other.pk or other.part_of_id == one.pk


def _two_documents(one: Document, other: Document) -> bool:
    copies = one.syndicated_copy_of_id == other.pk or other.syndicated_copy_of_id == one.pk
    return copies or bool(one.text_sha256 and other.text_sha256)


def _two_quotes(one: Quote, other: Quote) -> bool:
    """Return whether two quotes have different speakers of whom one is protected.

    Such quotes are never suggested as one.
    """
    speakers = (one.claimed_speaker, other.claimed_speaker)
    hidden = any(s is not None and s.protection != Protection.NONE for s in speakers)
    return hidden and one.claimed_speaker_id != other.claimed_speaker_id


def _plain_address() -> Any:
    """Return an expression for an address without scheme differences and trailing slashes."""
    secure = Replace(F("address"), Value("http://"), Value("https://"))
    return Func(secure, Value("/"), function="RTRIM", output_field=TextField())


def _why_documents(one: Document, other: Document) -> str:
    at_one = one.address and _normalised_address(one) == _normalised_address(other)
    return _("at one address") if at_one else _("of one publisher, title and day")


def _normalised_address(document: Document) -> str:
    return document.address.replace("http://", "https://").rstrip("/")


def _address_groups() -> list[set[int]]:
    placed = Document.objects.exclude(address="").annotate(plain=_plain_address())
    repeated = _repeated(placed, "plain")
    by_address: dict[Any, set[int]] = defaultdict(set)
    rows = placed.filter(plain__in=[plain for (plain,) in repeated])
    for number, plain in rows.values_list("pk", "plain"):
        by_address[plain].add(number)
    return list(by_address.values())


def _title_groups() -> list[set[int]]:
    """Return groups of documents with the same publisher, title and day of publication."""
    dated = Document.objects.exclude(Q(title="") | Q(publisher=None)).filter(
        dates__layer=DateLayer.PUBLISHED, dates__earliest__isnull=False
    )
    columns = ("publisher", "title", "dates__earliest")
    repeated = set(_repeated(dated, *columns))
    by_title: dict[Any, set[int]] = defaultdict(set)
    rows = dated.filter(title__in={title for _publisher, title, _day in repeated})
    for number, *key in rows.values_list("pk", *columns):
        if tuple(key) in repeated:
            by_title[tuple(key)].add(number)
    return list(by_title.values())


def _repeated(rows: Any, *columns: str) -> list[tuple[Any, ...]]:
    with_counts = rows.order_by().values(*columns).annotate(number=Count("pk", distinct=True))
    return list(with_counts.filter(number__gt=1).order_by(*columns).values_list(*columns)[:GROUPS])
