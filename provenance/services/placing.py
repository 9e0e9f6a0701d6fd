"""Finding the place of a passage in its document's text."""

from __future__ import annotations

from bisect import bisect_right

from provenance.domain.chain.passage_context import CONTEXT
from provenance.domain.language.locate import find_places
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.proposing.zones import find_zones
from provenance.domain.vocabulary import Zone
from provenance.models import Passage


def place_passage(passage: Passage, *, adopt: bool = False) -> bool:
    """Set the offsets of a passage without any where its words occur once; return whether it did.

    Words that occur several times are left alone, since somebody has to choose. So are words that
    do not occur exactly; with ``adopt``, for typed words, differences in quotation marks and
    spelling are ignored, and the passage takes the words of the text.
    """
    text = passage.document.text
    if passage.start is not None or not text or not passage.exact.strip():
        return False
    places = find_places(text, passage.exact)
    if len(places) != 1:
        return False
    start, end = places[0]
    if text[start:end] != passage.exact and not adopt:
        return False
    passage.start, passage.end, passage.exact = start, end, text[start:end]
    passage.prefix = text[max(0, start - CONTEXT) : start]
    passage.suffix = text[end : end + CONTEXT]
    passage.page = passage.document.page_at(start)
    if passage.zone == Zone.BODY:
        passage.zone = zone_at(text, start)
    return True


def zone_at(text: str, start: int) -> str:
    """Return the zone that begins at or before this offset."""
    blocks = paragraph_spans(text)
    number = bisect_right(blocks, (start, len(text))) - 1
    return find_zones(text, blocks)[number] if number >= 0 else Zone.BODY
