"""Whether a passage that puts a known quote in other words is of the same event, by who and what it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.domain.language.detection import detect_language
from provenance.domain.matching.named_elsewhere import (
    KnownSetting,
    all_of,
    is_of_elsewhere,
    known_setting,
    telling_setting,
)
from provenance.domain.matching.retelling_voice import may_be_voice
from provenance.models import Passage, Quote, Wording
from provenance.queries.named_speakers import NamedSpeaker
from provenance.queries.recorded_names import RecordedNames

MOST_PASSAGES = 2_000
"""Of all documents together that are read for what they name."""
FARTHEST_AROUND = 1_500
"""Characters on either side of a passage in which whoever speaks is looked for."""
_BORDER = re.compile(r"[.!?…]\W*\s|\n")

type PassageSpan = tuple[int, int, int]
"""Where a passage stands, and the number of the quote that it may retell."""


def of_other_events(
    text: str,
    spans: Sequence[PassageSpan],
    speakers: Sequence[NamedSpeaker],
    recorded: Mapping[int, RecordedNames],
) -> set[PassageSpan]:
    """The passages that somebody else speaks, or that name what the quote's documents do not."""
    if not spans:
        return set()
    tag = detect_language(text) or ""
    settings = _read_settings({quote for _, _, quote in spans}, recorded)
    return {
        span
        for span in spans
        if not _has_voice(text, span, speakers, recorded[span[2]], settings[span[2]], tag)
        or is_of_elsewhere(
            text[slice(*_sentence(text, *span[:2]))],
            text_around(text, *span[:2]),
            settings[span[2]],
            tag,
        )
    }


def _has_voice(
    text: str,
    span: PassageSpan,
    speakers: Sequence[NamedSpeaker],
    recorded: RecordedNames,
    setting: KnownSetting,
    tag: str,
) -> bool:
    """Whether the one who is said to speak there, if anybody, may be the recorded one.

    Where nobody is said to speak these words, whoever speaks in the rest of their sentence counts.
    """
    phrases = _phrases_in(speakers, *span[:2]) or _phrases_in(speakers, *_sentence(text, *span[:2]))
    return not phrases or any(
        may_be_voice(phrase, recorded.speakers, tag, setting) for phrase in phrases
    )


def _phrases_in(speakers: Sequence[NamedSpeaker], start: int, end: int) -> list[str]:
    """Who is named to speak any of these words."""
    return [one.phrase for one in speakers if one.start < end and start < one.end]


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentences begin and end that a span lies in."""
    first = max(0, start - FARTHEST_AROUND)
    beginnings = [match.end() for match in _BORDER.finditer(text, first, start)]
    border = _BORDER.search(text, end, end + FARTHEST_AROUND)
    last = border.start() if border else end + FARTHEST_AROUND
    return beginnings[-1] if beginnings else first, last


def _read_settings(
    quotes: Iterable[int], recorded: Mapping[int, RecordedNames]
) -> dict[int, KnownSetting]:
    """What is named in the documents that each quote stands in; four queries."""
    numbers = sorted(quotes)
    documents: dict[int, set[int]] = {number: set() for number in numbers}
    tellers: dict[int, list[KnownSetting]] = {number: [] for number in numbers}
    rows = Wording.objects.filter(quote__in=numbers).order_by()
    columns = rows.values_list("quote", "passage__document", "passage__exact")
    for quote, document, words in columns:
        documents[quote].add(document)
        tellers[quote].append(telling_setting(words))
    texts = {number: [*recorded[number].speakers, *recorded[number].places] for number in numbers}
    for quote, phrase in _other_phrases(numbers):
        texts[quote].append(phrase)
    settings = _settings_of(set().union(*documents.values()))
    return {
        number: all_of(
            known_setting(texts[number]),
            *tellers[number],
            *(settings[one] for one in documents[number]),
        )
        for number in numbers
    }


def _settings_of(documents: set[int]) -> dict[int, KnownSetting]:
    """What is named in the passages of each document; one query."""
    texts: dict[int, list[str]] = {document: [] for document in documents}
    passages = Passage.objects.filter(document__in=documents).order_by("pk")
    columns = passages.values_list("document", "prefix", "exact", "suffix")
    for document, *parts in columns[:MOST_PASSAGES]:
        texts[document] += parts
    return {document: known_setting(some) for document, some in texts.items()}


def _other_phrases(quotes: Sequence[int]) -> list[tuple[int, str]]:
    """How documents name these quotes' speakers where they say something else; two queries."""
    quotes_by_speaker: dict[int, list[int]] = defaultdict(list)
    with_speaker = Quote.objects.filter(pk__in=quotes, claimed_speaker__isnull=False)
    for speaker, quote in with_speaker.values_list("claimed_speaker", "pk"):
        quotes_by_speaker[speaker].append(quote)
    others = Wording.objects.filter(quote__claimed_speaker__in=quotes_by_speaker).order_by()
    phrases = others.values_list("quote__claimed_speaker", "speaker_as_named").distinct()
    return [(quote, phrase) for speaker, phrase in phrases for quote in quotes_by_speaker[speaker]]


def text_around(text: str, start: int, end: int) -> str:
    """The paragraph that a span stands in, with the one before it; no farther than is near."""
    before = text[max(0, start - FARTHEST_AROUND) : start].rsplit("\n", 1)
    lead = before[0].rstrip().rsplit("\n", 1)[-1] if len(before) == 2 else ""
    after = text[end : end + FARTHEST_AROUND].split("\n", 1)[0]
    return f"{lead}\n{before[-1]}{text[start:end]}{after}"
