"""The recorded speakers and places of quotes, in the register and as documents name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from provenance.domain.vocabulary import Protection
from provenance.models import Quote, SourceName, Wording


@dataclass(frozen=True, slots=True)
class RecordedNames:
    """All phrases that name a quote's speaker, and all that name its place."""

    speakers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def read_recorded_names(quotes: Iterable[int]) -> dict[int, RecordedNames]:
    """Return the names of speakers and places for each of these quotes; three queries."""
    numbers = set(quotes)
    speakers: dict[int, list[str]] = defaultdict(list)
    places: dict[int, list[str]] = defaultdict(list)
    sources: dict[int, list[int]] = defaultdict(list)
    for quote in Quote.objects.filter(pk__in=numbers).select_related("claimed_speaker"):
        places[quote.pk].append(quote.said_where)
        if quote.claimed_speaker is not None:
            speakers[quote.pk].append(quote.claimed_speaker.shown_as)
            sources[quote.claimed_speaker.pk].append(quote.pk)
    names = SourceName.objects.filter(source__in=sources, source__protection=Protection.NONE)
    for source, name in names.values_list("source", "name"):
        for number in sources[source]:
            speakers[number].append(name)
    printed = Wording.objects.filter(quote__in=numbers).order_by("pk")
    for number, speaker, place in printed.values_list(
        "quote", "speaker_as_named", "place_as_stated"
    ):
        speakers[number].append(speaker)
        places[number].append(place)
    return {
        number: RecordedNames(tuple(speakers[number]), tuple(places[number])) for number in numbers
    }
