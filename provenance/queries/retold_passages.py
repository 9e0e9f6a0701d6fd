"""Whether a paraphrase in a text is about a quote's event, judged by people and places named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.domain.language.detection import detect_language
from provenance.domain.matching.named_elsewhere import (
    KnownSetting,
    is_about_something_else,
    known_setting,
    reporting_setting,
    union_of,
)
from provenance.domain.matching.retelling_voice import may_be_speaker
from provenance.models import Passage, Quote, Wording
from provenance.queries.named_speakers import NamedSpeaker
from provenance.queries.recorded_names import RecordedNames

MOST_PASSAGES = 2_000
"""Maximum number of passages, of all documents together, read for the names in them."""
FARTHEST_AROUND = 1_500
"""Maximum distance in characters from a passage within which its speaker is looked for."""
_BORDER = re.compile(r"[.!?…]\W*\s|\n")

type PassageSpan = tuple[int, int, int]
"""Start and end of a passage, and the primary key of the quote it may paraphrase."""


def passages_of_other_events(
    text: str,
    spans: Sequence[PassageSpan],
    speakers: Sequence[NamedSpeaker],
    recorded: Mapping[int, RecordedNames],
) -> set[PassageSpan]:
    """Return the passages with another speaker, or with names that the quote's documents lack."""
    if not spans:
        return set()
    tag = detect_language(text) or ""
    settings = _read_settings({quote for _, _, quote in spans}, recorded)
    return {
        span
        for span in spans
        if not _speaker_may_match(text, span, speakers, recorded[span[2]], settings[span[2]], tag)
        or is_about_something_else(
            text[slice(*_sentence(text, *span[:2]))],
            text_around(text, *span[:2]),
            settings[span[2]],
            tag,
        )
    }


def _speaker_may_match(
    text: str,
    span: PassageSpan,
    speakers: Sequence[NamedSpeaker],
    recorded: RecordedNames,
    setting: KnownSetting,
    tag: str,
) -> bool:
    """Return whether the passage's speaker, if any, may be the recorded one.

    Where nobody is named for these words, speakers in the rest of their sentence count.
    """
    phrases = _phrases_in(speakers, *span[:2]) or _phrases_in(speakers, *_sentence(text, *span[:2]))
    return not phrases or any(
        may_be_speaker(phrase, recorded.speakers, tag, setting) for phrase in phrases
    )


def _phrases_in(speakers: Sequence[NamedSpeaker], start: int, end: int) -> list[str]:
    """Return the named speakers of any of these words."""
    return [one.phrase for one in speakers if one.start < end and start < one.end]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentences that contain a span."""
    first = max(0, start - FARTHEST_AROUND)
    beginnings = [match.end() for match in _BORDER.finditer(text, first, start)]
    border = _BORDER.search(text, end, end + FARTHEST_AROUND)
    last = border.start() if border else end + FARTHEST_AROUND
    return beginnings[-1] if beginnings else first, last


def _read_settings(
    quotes: Iterable[int], recorded: Mapping[int, RecordedNames]
) -> dict[int, KnownSetting]:
    """Return what the documents of each quote name; four queries."""
    numbers = sorted(quotes)
    documents: dict[int, set[int]] = {number: set() for number in numbers}
    tellers: dict[int, list[KnownSetting]] = {number: [] for number in numbers}
    rows = Wording.objects.filter(quote__in=numbers).order_by()
    columns = rows.values_list("quote", "passage__document", "passage__exact")
    for quote, document, words in columns:
        documents[quote].add(document)
        tellers[quote].append(reporting_setting(words))
    texts = {number: [*recorded[number].speakers, *recorded[number].places] for number in numbers}
    for quote, phrase in _other_phrases(numbers):
        texts[quote].append(phrase)
    settings = _settings_of(set().union(*documents.values()))
    return {
        number: union_of(
            known_setting(texts[number]),
            *tellers[number],
            *(settings[one] for one in documents[number]),
        )
        for number in numbers
    }


def _settings_of(documents: set[int]) -> dict[int, KnownSetting]:
    """Return what the passages of each document name; one query."""
    texts: dict[int, list[str]] = {document: [] for document in documents}
    passages = Passage.objects.filter(document__in=documents).order_by("pk")
    columns = passages.values_list("document", "prefix", "exact", "suffix")
    for document, *parts in columns[:MOST_PASSAGES]:
        texts[document] += parts
    return {document: known_setting(some) for document, some in texts.items()}


def _other_phrases(quotes: Sequence[int]) -> list[tuple[int, str]]:
    """Return how documents name these quotes' speakers in other quotes; two queries."""
    quotes_by_speaker: dict[int, list[int]] = defaultdict(list)
    with_speaker = Quote.objects.filter(pk__in=quotes, claimed_speaker__isnull=False)
    for speaker, quote in with_speaker.values_list("claimed_speaker", "pk"):
        quotes_by_speaker[speaker].append(quote)
    others = Wording.objects.filter(quote__claimed_speaker__in=quotes_by_speaker).order_by()
    phrases = others.values_list("quote__claimed_speaker", "speaker_as_named").distinct()
    return [(quote, phrase) for speaker, phrase in phrases for quote in quotes_by_speaker[speaker]]


def text_around(text: str, start: int, end: int) -> str:
    """Return the paragraph of a span with the one before it, within ``FARTHEST_AROUND``."""
    before = text[max(0, start - FARTHEST_AROUND) : start].rsplit("\n", 1)
    lead = before[0].rstrip().rsplit("\n", 1)[-1] if len(before) == 2 else ""
    after = text[end : end + FARTHEST_AROUND].split("\n", 1)[0]
    return f"{lead}\n{before[-1]}{text[start:end]}{after}"
