"""Moving a wording, with the records that depend on it, to another quote."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db.models import Q

from provenance.domain.merging import KEPT
from provenance.models import Attribution, Document, Pin, Quote, Wording
from provenance.services import evidence
from provenance.services.entering.slugs import slug_for
from provenance.services.history import Change
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.merge import merge, plan_merge
from provenance.services.merging.split import BOTH, GO, split_quote


def move_to_quote(
    wording: Wording, known_quote: Quote | None, *, same_because: str, change: Change
) -> None:
    """Move the wording to ``known_quote``, or to a new quote of its own where that is None.

    Does nothing where the wording is of that quote already. A quote whose only wording this is gets
    merged into ``known_quote``, so that its steps, pins and watches follow and its URL redirects.
    Raises ``ValidationError`` where the two cannot be one quote.
    """
    old = wording.quote
    if known_quote == old:
        return
    is_shared = old.wordings.exclude(pk=wording.pk).exists()
    try:
        if known_quote is None and is_shared:
            known_quote = _separate(wording, old, change)
        elif known_quote is not None and is_shared:
            _join(wording, old, known_quote, change)
        elif known_quote is not None:
            _merge(known_quote, old, same_because, change)
    except CannotRearrange as refusal:
        raise ValidationError(list(refusal.sentences)) from refusal
    wording.quote = known_quote or old


def _separate(wording: Wording, old: Quote, change: Change) -> Quote:
    slug = slug_for(Quote, wording.words, otherwise="quote")
    limits = _limits(wording, old)
    split_quote(old, slug=slug, wordings={wording.pk}, limits=limits, change=change)
    return Quote.objects.get(slug=slug)


def _join(wording: Wording, old: Quote, known_quote: Quote, change: Change) -> None:
    """Move the steps stated here and the pins; the old quote keeps its other wordings."""
    choices = _limits(wording, old)
    for attribution in Attribution.objects.filter(pk__in=choices):
        quotes = {*attribution.quotes.all(), known_quote}
        quotes -= {old} if choices[attribution.pk] == GO else set()
        evidence.save(attribution, change=change, related={"quotes": quotes})
    Pin.objects.filter(wording=wording).update(quote=known_quote)


def _merge(known_quote: Quote, old: Quote, same_because: str, change: Change) -> None:
    """Merge the quotes and keep the values of ``known_quote``.

    It may be published, and nobody was shown the differences.
    """
    differences = plan_merge(known_quote, old).disagreements
    decisions = {one.key: KEPT for one in differences}
    merge(known_quote, old, change=change, decisions=decisions, same_because=same_because)


def _limits(wording: Wording, old: Quote) -> dict[int, str]:
    """Return what to do with each step that is limited to the quote and stated in this document.

    A step of the document itself moves with the wording, unless the document still words the old
    quote; a step of an upstream document applies to both, since it may serve other documents'
    wordings too.
    """
    document = wording.passage.document
    told_here = Q(taker=document) | Q(passage__document=document) | Q(inferred_for=document)
    rows = Attribution.objects.filter(told_here, quotes=old).distinct()
    goes = not _still_words(document, old, but_for=wording)
    return {row.pk: GO if goes and row.taker_id == document.pk else BOTH for row in rows}


def _still_words(document: Document, quote: Quote, *, but_for: Wording) -> bool:
    others = quote.wordings.filter(passage__document=document).exclude(pk=but_for.pk)
    return bool(others.exists())
