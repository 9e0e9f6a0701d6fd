"""What a source is claimed to have said and done, in lists with keyset pagination."""

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
"""The kinds of acts in each list; together they include every kind."""
LISTS = ("said", "published", *ACTS, "verified", "handled")
"""The lists on a source's page, in order."""


@dataclass(frozen=True, slots=True)
class SourceActivity:
    """Rows of one list; ``after`` is the key after which more rows follow, None for no more."""

    name: str
    rows: list[Any]
    after: int | None


def source_activity(
    source: Source, name: str, *, after: int, most: int, drafts: bool = False
) -> SourceActivity:
    """Return at most ``most`` rows of this list after the key ``after``; drafts for curators."""
    rows = list(_LISTS[name](source, name, drafts).filter(pk__gt=after).order_by("pk")[: most + 1])
    more = len(rows) > most
    return SourceActivity(name, rows[:most], rows[most - 1].pk if more else None)


def _said(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    """Return the quotes, each with its wordings."""
    wordings = Wording.objects.for_listing().order_by("pk")
    published_wordings = Wording.objects.filter(quote=OuterRef("pk"))
    if not drafts:
        wordings = wordings.as_read()
        published_wordings = published_wordings.as_read()
    quotes = Quote.objects.filter(Exists(published_wordings), claimed_speaker=source)
    return quotes.prefetch_related(Prefetch("wordings", wordings))


def _published(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    documents = Document.objects.filter(publisher=source)
    unread = UnreadRecord.objects.exists_for("document")
    return documents if drafts else documents.published().exclude(unread)


def _done(source: Source, name: str, drafts: bool) -> QuerySet[Any]:
    acts = (
        Act.objects.filter(agent=source, kind__in=ACTS[name])
        .with_language()
        .select_related("attribution__taker__publisher", "attribution__upstream__publisher")
    )
    acts = acts.annotate(quote_count=count_related(acts, "attribution__quotes"))
    unread = UnreadRecord.objects.exists_for("attribution", "attribution")
    return acts if drafts else acts.published().exclude(unread)


def _verified(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    return _handled_by(source, drafts).filter(kind=StatementKind.VERIFYING)


def _handled(source: Source, _name: str, drafts: bool) -> QuerySet[Any]:
    return _handled_by(source, drafts).exclude(kind=StatementKind.VERIFYING)


def _handled_by(source: Source, drafts: bool) -> QuerySet[Statement]:
    handled = Statement.objects.filter(doer=source).select_related("passage__document__publisher")
    published = handled.filter(passage__document__status=Status.PUBLISHED)
    return handled if drafts else published.exclude(UnreadRecord.objects.exists_for("statement"))


_LISTS: dict[str, Callable[[Source, str, bool], QuerySet[Any]]] = {
    "said": _said,
    "published": _published,
    **dict.fromkeys(ACTS, _done),
    "verified": _verified,
    "handled": _handled,
}
