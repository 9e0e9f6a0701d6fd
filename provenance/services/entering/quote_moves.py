"""A wording that is found to be of another quote, with all that hangs on it."""

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
    """Make it a wording of a ``known_quote`` quote, or, where none is named, of one of its own.

    Nothing moves where that is so already. A quote that only these words rendered is merged into
    the known quote one, so that its steps, pins and watches follow and its address leads on. Raises
    ValidationError where they cannot be one quote.
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
    """The old quote stays with its other wordings; the limits told here and the pins come along."""
    choices = _limits(wording, old)
    for attribution in Attribution.objects.filter(pk__in=choices):
        quotes = {*attribution.quotes.all(), known_quote}
        quotes -= {old} if choices[attribution.pk] == GO else set()
        evidence.save(attribution, change=change, related={"quotes": quotes})
    Pin.objects.filter(wording=wording).update(quote=known_quote)


def _merge(known_quote: Quote, old: Quote, same_because: str, change: Change) -> None:
    """What the known quote says stays: it may be published, and nobody was shown the difference."""
    differences = plan_merge(known_quote, old).disagreements
    decisions = {one.key: KEPT for one in differences}
    merge(known_quote, old, change=change, decisions=decisions, same_because=same_because)


def _limits(wording: Wording, old: Quote) -> dict[int, str]:
    """Of the steps limited to the quote, those told in this document: they speak for this wording.

    A step of the document itself goes with the wording, unless the document still words the old
    quote; one of a document above it may speak for the others' wordings too.
    """
    document = wording.passage.document
    told_here = Q(taker=document) | Q(passage__document=document) | Q(inferred_for=document)
    rows = Attribution.objects.filter(told_here, quotes=old).distinct()
    goes = not _still_words(document, old, but_for=wording)
    return {row.pk: GO if goes and row.taker_id == document.pk else BOTH for row in rows}


def _still_words(document: Document, quote: Quote, *, but_for: Wording) -> bool:
    others = quote.wordings.filter(passage__document=document).exclude(pk=but_for.pk)
    return bool(others.exists())
