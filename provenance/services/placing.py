"""The place of a passage in a held text, found by its words wherever the passage is entered."""

from __future__ import annotations

from bisect import bisect_right

from provenance.domain.chain.passage_context import CONTEXT
from provenance.domain.language.locate import find_places
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.proposing.zones import find_zones
from provenance.domain.vocabulary import Zone
from provenance.models import Passage


def place(passage: Passage, *, adopt: bool = False) -> bool:
    """Give a passage without a place the one where its words stand; whether it has got one.

    Words that stand at several places are left as they are: somebody has to say which. So are
    words that stand nowhere to the letter; with ``adopt``, for words that somebody typed, other
    marks and spellings are overlooked, and the words become those of the text.
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
    """The part of the document that begins at or before this place."""
    blocks = paragraph_spans(text)
    number = bisect_right(blocks, (start, len(text))) - 1
    return find_zones(text, blocks)[number] if number >= 0 else Zone.BODY
