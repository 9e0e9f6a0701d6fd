"""Checks of quotes, wordings and the search index."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, F, Max, Q, Sum
from django.db.models.functions import Length

from provenance.domain.chain.consistency import Severity
from provenance.domain.language.text import folded
from provenance.domain.matching.search_index import ALL_WORDINGS_TERM, block_of, row_key
from provenance.models import IndexedWording, IndexTerm, Overruling, Quote, Translation, Wording
from provenance.queries.checks.register import circles_of
from provenance.queries.checks.rules import Rule, error, named, warning
from provenance.queries.known_wordings import UNINDEXED
from provenance.queries.last_read import quotes_still_shown


def _stale_index() -> Iterator[tuple[str, str]]:
    columns = ("passage__exact", "segment_start", "segment_end", "index_entry__folded")
    for name, (exact, start, end, indexed) in named(Wording.objects.all(), *columns):
        if indexed is not None and indexed != folded(exact[start:end]):
            yield name, "The index does not have its words as they are now; run reindex."


def _lost_postings() -> Iterator[tuple[str, str]]:
    """Yield a fault where the index does not list every indexed wording under the common term.

    A wording that is missing there is not found by any search.
    """
    expected = IndexedWording.objects.exclude(folded="").count()
    stretches = range(block_of(IndexedWording.objects.aggregate(n=Max("pk"))["n"] or 0) + 1)
    places = [row_key(ALL_WORDINGS_TERM, stretch) for stretch in stretches]
    present = IndexTerm.objects.filter(pk__in=places).aggregate(n=Sum("count"))["n"] or 0
    if present != expected:
        yield (
            "index",
            f"The index holds {present} wordings where there are {expected}; run reindex.",
        )


def _not_indexed() -> Iterator[tuple[str, str]]:
    """Yield a fault where there are more unindexed wordings than search reads.

    ``loaddata`` saves rows without indexing them.
    """
    missing = Wording.objects.filter(index_entry__isnull=True).count()
    if missing > UNINDEXED:
        yield "index", f"{missing} wordings are not in the index, too many to be found; reindex."


def _found_without_index() -> Iterator[tuple[str, str]]:
    missing = Wording.objects.filter(index_entry__isnull=True).count()
    if 0 < missing <= UNINDEXED:
        yield "index", f"{missing} wordings are found without the index; reindex makes it quick."


RULES = [
    warning(
        "never-rendered",
        lambda: Quote.objects.filter(wordings__isnull=True).exclude(pk__in=quotes_still_shown()),
        "No document words this quote; add a wording, or delete it.",
    ),
    error(
        "setting-without-words",
        lambda: Quote.objects.filter(setting_passage=None, setting_reason="").exclude(
            occasion="", said_when="", said_where=""
        ),
        "Give the passage that states occasion, time or place, or the reason.",
    ),
    Rule(
        "circular-answers",
        Severity.ERROR,
        lambda: circles_of(
            Quote.objects.all(), "responds_to", "It answers itself by way of others."
        ),
    ),
    warning(
        "same-without-reason",
        lambda: Quote.objects.annotate(
            outlets=Count("wordings__passage__document", distinct=True),
            reasons=Count("wordings", filter=~Q(wordings__same_because="")),
        ).filter(outlets__gt=1, reasons=0),
        "Several documents are taken to word it, and no wording says why; give the reason.",
    ),
    error(
        "segment-beyond-passage",
        lambda: Wording.objects.filter(
            Q(segment_end__gt=Length("passage__exact"))
            | Q(segment_end__lte=F("segment_start"))
            | Q(segment_start__isnull=True, segment_end__isnull=False)
            | Q(segment_start__isnull=False, segment_end__isnull=True)
        ),
        "Its segment does not lie within its passage; correct both ends.",
    ),
    error(
        "within-another-document",
        lambda: Wording.objects.filter(within__isnull=False).exclude(
            within__passage__document=F("passage__document")
        ),
        "It is said to lie within a wording of another document; choose one of its own.",
    ),
    Rule(
        "circular-within",
        Severity.ERROR,
        lambda: circles_of(
            Wording.objects.all(), "within", "It lies within itself by way of others."
        ),
    ),
    error(
        "translation-without-words",
        lambda: Translation.objects.filter(passage=None, reason=""),
        "Give the passage that states this translation, or the reason.",
    ),
    error(
        "overruling-without-reason",
        lambda: Overruling.objects.filter(Q(reason="") | Q(curator="")),
        "An overruling needs its reason and its curator.",
    ),
    Rule("index-stale", Severity.ERROR, _stale_index),
    Rule("index-lost", Severity.ERROR, _lost_postings),
    Rule("not-indexed", Severity.ERROR, _not_indexed),
    Rule("found-without-index", Severity.NOTE, _found_without_index),
]
