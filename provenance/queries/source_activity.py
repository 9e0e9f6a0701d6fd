"""What a source is claimed to have said and is said to have done: a few rows at a time, by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from provenance.domain.vocabulary import ActKind, StatementKind, Status
from provenance.models import Act, Document, Quote, Source, Statement, UnreadRecord, Wording
from provenance.models.row_count import count_related

ACTS: dict[str, tuple[ActKind, ...]] = {
    "released": (ActKind.RELEASED, ActKind.LEAKED, ActKind.ISSUED, ActKind.BROUGHT_TO_LIGHT),
    "intercepted": (ActKind.INTERCEPTED, ActKind.RECORDED, ActKind.MONITORED, ActKind.ANALYSED),
    "obtained": (ActKind.OBTAINED, ActKind.OBTAINED_EXCLUSIVELY, ActKind.HAD_ACCESS),
    "relayed": (ActKind.QUOTED, ActKind.SUMMARISED, ActKind.REPUBLISHED),
    "stated": (ActKind.SAID, ActKind.ESTIMATED),
}
"""The acts of each list; together all there are."""
LISTS = ("said", "published", *ACTS, "verified", "handled")
"""What a source's page lists, in this order."""


@dataclass(frozen=True, slots=True)
class SourceActivity:
    """Some rows of one list; ``after`` is the key from which the next ones follow, if there are."""

    name: str
    rows: list[Any]
    after: int | None


def source_activity(
    source: Source, name: str, *, after: int, most: int, drafts: bool = False
) -> SourceActivity:
    """The rows of this list that follow the key ``after``, at most so many; drafts for curators."""
    rows = list(_LISTS[name](source, name, drafts).filter(pk__gt=after).order_by("pk")[: most + 1])
    more = len(rows) > most
    return SourceActivity(name, rows[:most], rows[most - 1].pk if more else None)


def _said(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    """The quotes, each with its wordings."""
    wordings = Wording.objects.for_listing().order_by("pk")
    published_wordings = Wording.objects.filter(quote=OuterRef("pk"))
    if not drafts:
        wordings = wordings.as_read()
        published_wordings = published_wordings.as_read()
    quotes = Quote.objects.filter(Exists(published_wordings), claimed_speaker=source)
    return quotes.prefetch_related(Prefetch("wordings", wordings))


def _published(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    documents = Document.objects.filter(publisher=source)
    unread = UnreadRecord.objects.of("document")
    return documents if drafts else documents.published().exclude(unread)


def _done(source: Source, name: str, drafts: bool) -> QuerySet[Any]:
    acts = Act.objects.filter(agent=source, kind__in=ACTS[name]).select_related(
        "attribution__taker__publisher", "attribution__upstream__publisher"
    )
    acts = acts.annotate(quote_count=count_related(acts, "attribution__quotes"))
    unread = UnreadRecord.objects.of("attribution", "attribution")
    return acts if drafts else acts.published().exclude(unread)


def _verified(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    return _handled_by(source, drafts).filter(kind=StatementKind.VERIFYING)


def _handled(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    return _handled_by(source, drafts).exclude(kind=StatementKind.VERIFYING)


def _handled_by(source: Source, drafts: bool) -> QuerySet[Statement]:
    handled = Statement.objects.filter(doer=source).select_related("passage__document__publisher")
    published = handled.filter(passage__document__status=Status.PUBLISHED)
    return handled if drafts else published.exclude(UnreadRecord.objects.of("statement"))


_LISTS: dict[str, Callable[[Source, str, bool], QuerySet[Any]]] = {
    "said": _said,
    "published": _published,
    **dict.fromkeys(ACTS, _done),
    "verified": _verified,
    "handled": _handled,
}
