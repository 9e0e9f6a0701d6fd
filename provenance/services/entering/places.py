"""Finding words in a document's text, and finding or creating the passage at that place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.chain.passage_context import CONTEXT
from provenance.domain.language.locate import context_around, find_places, trimmed_span
from provenance.domain.vocabulary import Zone
from provenance.models import Document, Passage
from provenance.services import evidence
from provenance.services.entering.slugs import key_for
from provenance.services.history import Change
from provenance.services.placing import zone_at


class Place(NamedTuple):
    """A span of a document's text in code points; an empty zone is computed from the text."""

    start: int
    end: int
    zone: str = ""
    time_code: str = ""


@dataclass(frozen=True, slots=True)
class UnplacedWords:
    """Words seen in a document whose text is not stored here; they have no offsets."""

    words: str
    zone: str = ""
    time_code: str = ""


type WordsReference = Passage | Place | tuple[int, int] | UnplacedWords
"""How an entry names its words: a passage, a span of the text, or words without offsets."""


class NotInText(ValidationError):
    """The words are not in the document's text."""


class SeveralPlaces(ValidationError):
    """The words occur at several ``places``; ``contexts`` has the text around each."""

    def __init__(self, text: str, places: list[tuple[int, int]]) -> None:
        self.places = places
        self.contexts = [context_around(text, place) for place in places]
        sentence = _(
            "These words stand at %(number)d places in the text; take a few words more, or choose "
            "one of them."
        )
        super().__init__(sentence % {"number": len(places)}, code="several")


class AlreadyEntered(ValidationError):
    """An equal record exists: the form was sent twice, or two curators entered the same thing."""

    def __init__(self) -> None:
        super().__init__(_("This is recorded already, at these very words; mend that record."))


def place_of(document: Document, words: str, *, near: int | None = None) -> tuple[int, int]:
    """Return the span of the words in the document's text, in code points.

    Of several places the one nearest to ``near`` is returned; without ``near``, raises
    ``SeveralPlaces``. Raises ``NotInText`` where the words do not occur.
    """
    if not words.strip():
        raise NotInText(_("There are no words to look for."))
    if not document.text:
        raise NotInText(
            _("The text of this document is not held here, so that no place in it can be told.")
        )
    places = find_places(document.text, words)
    if not places:
        raise NotInText(
            _("These words do not stand in the text. Copy them from it, or select them there.")
        )
    if len(places) == 1:
        return places[0]
    if near is None:
        raise SeveralPlaces(document.text, places)
    return min(places, key=lambda place: abs(place[0] - near))


def passage_at(document: Document, place: Place | tuple[int, int], *, change: Change) -> Passage:
    """Return the passage at this span, creating it where there is none.

    White space at either end is trimmed. Raises ``NotInText`` for a span without words.
    """
    span = Place(*place)
    start, end = _trimmed(document.text, span.start, span.end)
    standing = document.passages.filter(start=start, end=end).order_by("pk").first()
    if standing is not None:
        if span.zone and span.zone != standing.zone:
            change_zone(standing, span.zone, change=change)
        return standing
    passage = Passage(
        document=document,
        key=key_for(document, document.text[start:end]),
        exact=document.text[start:end],
        prefix=document.text[max(0, start - CONTEXT) : start],
        suffix=document.text[end : end + CONTEXT],
        start=start,
        end=end,
        zone=span.zone or zone_at(document.text, start),
        time_code=span.time_code,
        page=document.page_at(start),
    )
    evidence.save(passage, change=change)
    return passage


def passage_seen(document: Document, words_unplaced: UnplacedWords, *, change: Change) -> Passage:
    """Return the passage with words seen in a document, with offsets where its text is stored."""
    words = words_unplaced.words.strip()
    if document.text:
        return passage_at(
            document,
            Place(*place_of(document, words), words_unplaced.zone, words_unplaced.time_code),
            change=change,
        )
    if not words:
        raise NotInText(_("Give the words as they stand in the document."))
    standing = document.passages.filter(exact=words).order_by("pk").first()
    if standing is not None:
        return standing
    passage = Passage(
        document=document,
        key=key_for(document, words),
        exact=words,
        zone=words_unplaced.zone or Zone.BODY,
        time_code=words_unplaced.time_code,
    )
    evidence.save(passage, change=change)
    return passage


def passage_for(document: Document, where: WordsReference, *, change: Change) -> Passage:
    """Return the passage an entry names, creating it where there is none."""
    if isinstance(where, Passage):
        return where
    if isinstance(where, UnplacedWords):
        return passage_seen(document, where, change=change)
    return passage_at(document, where, change=change)


def passage_or_none(
    document: Document, where: WordsReference | None, *, change: Change
) -> Passage | None:
    """Return the passage an entry names, or None where it names none."""
    return None if where is None else passage_for(document, where, change=change)


@transaction.atomic
def change_zone(passage: Passage, zone: str, *, change: Change) -> None:
    """Correct the zone of a passage, where it was computed wrongly."""
    passage.zone = zone
    evidence.save(passage, change=change)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    if not text:
        raise NotInText(_("The text of this document is not held here; give the words instead."))
    if not 0 <= start < end <= len(text):
        raise NotInText(_("This place lies outside the text. Select the words again."))
    start, end = trimmed_span(text, (start, end))
    if start == end:
        raise NotInText(_("There is only white space at this place. Select the words again."))
    return start, end
