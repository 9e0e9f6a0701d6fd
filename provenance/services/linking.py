"""Linking the wordings of the whole site that word the same quote, for the curators' queue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from provenance.domain.matching.link_groups import joining_links
from provenance.domain.matching.link_judgement import WordingLink, link_texts
from provenance.domain.matching.linking import WordingText
from provenance.models import LinkedWordings, Wording
from provenance.services.spark import link_on_spark

AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class LinkCounts:
    """The number of wordings read, and of pairs of quotes that may be one."""

    wordings: int
    pairs: int


def link_corpus(master: str = "") -> LinkCounts:
    """Judge all wordings that share rare words, and store the links for *Quotes that may be one*.

    Runs in this process, or on the Spark cluster at the address ``master``, with the same result.
    Writes no event: a curator decides on each pair. The pairs of earlier runs are replaced; pairs
    that a curator found to be two quotes are not suggested again.
    """
    texts = list(_indexed_texts())
    links = link_on_spark(master, texts) if master else link_texts(texts)
    pairs = joining_links(links)
    _store(pairs)
    return LinkCounts(len(texts), len(pairs))


def _indexed_texts() -> Iterator[WordingText]:
    indexed = Wording.objects.filter(index_entry__isnull=False).exclude(index_entry__folded="")
    columns = ("passage__exact", "segment_start", "segment_end", "pk", "quote_id")
    rows = indexed.order_by("pk").values_list(*columns, "index_entry__folded")
    for exact, start, end, number, quote, folded in rows.iterator(chunk_size=AT_ONCE):
        yield WordingText(number, quote, exact[start:end], folded)


@transaction.atomic
def _store(pairs: Sequence[WordingLink]) -> None:
    LinkedWordings.objects.all().delete()
    LinkedWordings.objects.bulk_create(_rows(pairs), batch_size=AT_ONCE)


def _rows(pairs: Iterable[WordingLink]) -> Iterator[LinkedWordings]:
    for pair in pairs:
        one, other = sorted((pair.one.number, pair.other.number))
        yield LinkedWordings(one=one, other=other)


__all__ = ["LinkCounts", "link_corpus"]
