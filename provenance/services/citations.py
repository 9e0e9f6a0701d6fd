"""Citations: the chains users cite, and notices when these are corrected, withdrawn or removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import batched
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from provenance.domain.chain.report import ChainReport
from provenance.domain.cited_changes import CitedNews, changes_for, has_wording
from provenance.domain.vocabulary import NoticeKind
from provenance.models import CitedChain, Document, Edition, Notice, Source, Wording
from provenance.queries.affected_quotes import quotes_below

NEWS_TOLD = 10
"""Maximum number of news items in one unread notice; the newest are kept."""
AT_ONCE = 500

type News = dict[str, Any]
"""One news item about a cited chain, as values that are put into words when they are shown."""


class NothingToCite(Exception):
    """No document of the chain has an edition."""


@transaction.atomic
def cite(report: ChainReport, *, by: User) -> tuple[CitedChain, bool]:
    """Record that the user cites the chain as shown now; return the citation and whether it is new.

    The same chain from the same editions is recorded once. Raises ``NothingToCite`` where no
    document of the chain has an edition.
    """
    editions = _editions_of_chain(report)
    if not editions:
        raise NothingToCite
    numbers = {edition.pk for edition in editions}
    own = CitedChain.objects.filter(user=by, wording=report.wording.id)
    for row in own.prefetch_related("editions"):
        if {edition.pk for edition in row.editions.all()} == numbers:
            return row, False
    cited = CitedChain.objects.create(
        user=by, wording_id=report.wording.id, slug=report.wording.slug
    )
    cited.editions.set(numbers)
    return cited, True


def _editions_of_chain(report: ChainReport) -> list[Edition]:
    rows = [report.records.documents.get(number) for number in report.chain.documents]
    places = Q(pk__in=[])
    for row in rows:
        if row is not None and row.edition and not row.changed:
            places |= Q(slug=row.slug, number=row.edition)
    return list(Edition.objects.filter(places, removed_on=None).only("pk"))


def remove(user: User, *, number: int) -> bool:
    """Delete one of the user's citations; return whether there was one."""
    count, _rows = CitedChain.objects.filter(user=user, pk=number).delete()
    return bool(count)


def tell_corrected(edition: Edition, *, why: str) -> None:
    """Notify users who cite an older edition of the document of changes to the cited quote.

    They get no notice where only other quotes of the document differ. One query where nobody cites
    it.
    """
    chains = list(_with_quotes(CitedChain.objects.from_document(edition.document)))
    others = Edition.objects.filter(document=edition.document).exclude(pk=edition.pk)
    last = others.filter(number__lt=edition.number).order_by("-number").first() if chains else None
    if last is None:
        return
    changes_by_quote: dict[str, list[list[str]]] = {}
    all_news: list[tuple[CitedChain, News]] = []
    for chain in chains:
        if chain.wording is None:
            if has_wording(last.evidence, chain.slug):
                all_news.append((chain, _news(CitedNews.REMOVED, chain, why)))
            continue
        quote = chain.wording.quote.slug
        if quote not in changes_by_quote:
            changes_by_quote[quote] = changes_for(quote, last.evidence, edition.evidence)
        if changes := changes_by_quote[quote]:
            news = _news(CitedNews.CORRECTED, chain, why)
            all_news.append((chain, {**news, "now": edition.number, "changes": changes}))
    _write(all_news)


def tell_withdrawn(document: Document, *, why: str) -> None:
    """Notify users who cite any edition of the document that it was withdrawn."""
    chains = _with_quotes(CitedChain.objects.from_document(document))
    _write([(chain, _news(CitedNews.WITHDRAWN, chain, why)) for chain in chains])


def tell_removed(document: Document, wording: str, *, quote: int | None, why: str) -> None:
    """Notify users who cite a quote from an edition of this document that it was removed.

    ``wording`` is its slug in the editions; it is deleted from the citations too.
    """
    cited = CitedChain.objects.from_document(document)
    of_quote = Q(slug=wording) if quote is None else Q(slug=wording) | Q(wording__quote=quote)
    _write(
        [(one, _news(CitedNews.REMOVED, one, why)) for one in _with_quotes(cited.filter(of_quote))]
    )
    CitedChain.objects.filter(slug=wording).update(slug="")


def tell_protected(source: Source) -> None:
    """Notify users who cite a chain that may contain this person that the display form changed.

    The reason is left out, since it may identify the person.
    """
    for quotes in batched(sorted(quotes_below([source])), AT_ONCE):
        chains = _with_quotes(CitedChain.objects.filter(wording__quote__in=quotes))
        _write([(chain, {"what": CitedNews.PROTECTED.value}) for chain in chains])


def _with_quotes(chains: QuerySet[CitedChain]) -> QuerySet[CitedChain]:
    return chains.select_related("wording__quote", "wording__passage__document")


def _news(what: CitedNews, chain: CitedChain, why: str) -> News:
    cited: Sequence[Edition] = chain.cited_editions  # type: ignore[attr-defined]
    return {"what": what.value, "edition": [cited[0].slug, cited[0].number], "said": why}


def _write(news_of_chains: Iterable[tuple[CitedChain, News]]) -> None:
    """Write one notice per user and quote; news of a quote with an unread notice is added to it."""
    for chain, news in news_of_chains:
        wording = chain.wording
        quote = wording.quote_id if wording else None
        unread = Notice.objects.unread_by(chain.user).filter(kind=NoticeKind.CHAIN)
        notice = unread.filter(quote=quote).first() if quote else None
        notice = notice or Notice(
            user_id=chain.user_id,
            kind=NoticeKind.CHAIN,
            quote_id=quote,
            values={"words": _words(wording), "what": []},
            link=wording.get_absolute_url() if wording else "",
        )
        all_news = [*notice.values.get("cited", ()), news]
        notice.values = {**notice.values, "cited": all_news[-NEWS_TOLD:]}
        notice.created_at = timezone.now()
        notice.save()


def _words(wording: Wording | None) -> str:
    """Return the words of a wording, or "" where readers may not see it."""
    if wording is None or not Wording.objects.as_read().filter(pk=wording.pk).exists():
        return ""
    return wording.words
