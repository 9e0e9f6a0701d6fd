"""What the find page shows before a search: what is on file, most retold and corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.cache import cache
from django.db.models import Count, Exists, Max, Min, OuterRef, Q, Subquery

from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.domain.quote_filters import QuoteFilters
from provenance.domain.vocabulary import DateLayer, DisputeState, Holding, Status
from provenance.models import Correction, Dispute, Document, DocumentDate, Event, Wording
from provenance.queries.facets import KEPT_SECONDS, filtered_summaries
from provenance.queries.training_story import invented_names

FEWEST_OUTLETS = 2
"""Minimum number of outlets for a quote to count as retold."""


@dataclass(frozen=True, slots=True)
class OnFile:
    """The numbers of published records; ``earliest`` and ``latest`` bound their dates.

    The invented training story is counted separately, and its dates are left out.
    """

    documents: int
    undated: int
    quotes: int
    earliest: date | None
    latest: date | None
    invented_documents: int = 0
    invented_quotes: int = 0


@dataclass(frozen=True, slots=True)
class RecentCorrection:
    """A recent correction: its address, what was corrected, and when, if known.

    ``outlet`` published what was corrected, or words the quote concerned.
    """

    address: str
    what: str
    words: str
    language: str
    outlet: str
    at: datetime | None = None
    dated: str = ""


def count_on_file() -> OnFile:
    """Return the numbers of documents on file and of quotes, with their range of dates.

    Counting reads everything, so the result is cached, for a minute and until the next event at
    most.
    """
    last_event = Event.objects.order_by("-pk").values_list("pk", flat=True).first()
    on_file: OnFile | None = cache.get(f"on-file-{last_event}")
    if on_file is None:
        on_file = _count_on_file()
        cache.set(f"on-file-{last_event}", on_file, KEPT_SECONDS)
    return on_file


def _count_on_file() -> OnFile:
    summaries = filtered_summaries(QuoteFilters())
    real = ~Q(quote__slug__in=invented_names("quote"))
    quotes = summaries.aggregate(
        all=Count("pk"),
        number=Count("pk", filter=real),
        earliest=Min("earliest", filter=real),
        latest=Max("latest", filter=real),
    )
    dates = DocumentDate.objects.filter(
        document=OuterRef("pk"), layer__in=(DateLayer.PUBLISHED, DateLayer.REPUBLISHED)
    )
    on_file = Document.objects.published().filter(holding=Holding.HELD)
    real = ~Q(slug__in=invented_names("document"))
    documents = on_file.aggregate(
        all=Count("pk"),
        number=Count("pk", filter=real),
        dated=Count("pk", filter=real & Q(Exists(dates))),
    )
    return OnFile(
        documents=documents["number"],
        undated=documents["number"] - documents["dated"],
        quotes=quotes["number"],
        earliest=quotes["earliest"],
        latest=quotes["latest"],
        invented_documents=documents["all"] - documents["number"],
        invented_quotes=quotes["all"] - quotes["number"],
    )


def most_retold(most: int) -> dict[str, int]:
    """Return the slugs of the quotes with most outlets, with the number of these; one query."""
    summaries = filtered_summaries(QuoteFilters()).filter(outlets__gte=FEWEST_OUTLETS)
    rows = summaries.order_by("-outlets", "-pk").values_list("quote__slug", "outlets")
    return dict(rows[:most])


def recent_corrections(most: int) -> list[RecentCorrection]:
    """Return upheld disputes, the last first, then dated corrections; at most three queries."""
    published = Wording.objects.in_published_documents().filter(quote=OuterRef("quote"))
    upheld = Dispute.objects.filter(Exists(published), state=DisputeState.UPHELD).annotate(
        document=Subquery(published.order_by("pk").values("passage__document")[:1])
    )
    rows: Iterable[Any] = upheld.select_related("quote").order_by("-decided_at", "-pk")[:most]
    documents = Document.objects.select_related("publisher").in_bulk({r.document for r in rows})
    disputes = [
        RecentCorrection(
            address=row.address or row.quote.get_absolute_url(),
            what=row.outcome,
            words="",
            language="",
            outlet=_outlet(documents[row.document]),
            at=row.decided_at,
        )
        for row in rows
        if row.quote is not None
    ]
    return [*disputes, *_corrections(most)][:most]


def _corrections(most: int) -> Sequence[RecentCorrection]:
    out = Q(document__status=Status.PUBLISHED) & ~Q(kind=CorrectionKind.RECORD_WITHDRAWN)
    rows = Correction.objects.filter(out).exclude(dated="").select_related("document__publisher")
    return [
        RecentCorrection(
            address=row.document.get_absolute_url(),
            what=row.statement,
            words=row.document.title,
            language=row.document.language,
            outlet=_outlet(row.document),
            dated=row.dated,
        )
        for row in rows.order_by("-dated", "-pk")[:most]
    ]


def _outlet(document: Document) -> str:
    return document.publisher.shown_as if document.publisher else document.name_for_readers
