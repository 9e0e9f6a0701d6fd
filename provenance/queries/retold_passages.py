"""Whether a passage that puts a known quote in other words is of the same event, by who and what it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from provenance.domain.language.detection import detect_language
from provenance.domain.matching.named_elsewhere import (
    KnownSetting,
    is_of_elsewhere,
    known_setting,
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
        if not _has_voice(span, speakers, recorded[span[2]], settings[span[2]], tag)
        or is_of_elsewhere(
            _sentence(text, *span[:2]), text_around(text, *span[:2]), settings[span[2]], tag
        )
    }


def _has_voice(
    span: PassageSpan,
    speakers: Sequence[NamedSpeaker],
    recorded: RecordedNames,
    setting: KnownSetting,
    tag: str,
) -> bool:
    """Whether the one who is said to speak there, if anybody, may be the recorded one."""
    phrases = [one.phrase for one in speakers if one.start < span[1] and span[0] < one.end]
    return not phrases or any(
        may_be_voice(phrase, recorded.speakers, tag, setting) for phrase in phrases
    )


def _sentence(text: str, start: int, end: int) -> str:
    """The sentences that a span lies in."""
    first = max(0, start - FARTHEST_AROUND)
    beginnings = [match.end() for match in _BORDER.finditer(text, first, start)]
    ends = _BORDER.search(text, end, end + FARTHEST_AROUND)
    return text[
        beginnings[-1] if beginnings else first : ends.start() if ends else end + FARTHEST_AROUND
    ]


def _read_settings(
    quotes: Iterable[int], recorded: Mapping[int, RecordedNames]
) -> dict[int, KnownSetting]:
    """What is named in the documents that each quote stands in; two queries."""
    numbers = sorted(quotes)
    documents: dict[int, set[int]] = defaultdict(set)
    rows = Wording.objects.filter(quote__in=numbers).order_by()
    for quote, document in rows.values_list("quote", "passage__document"):
        documents[document].add(quote)
    texts: dict[int, list[str]] = {
        number: [*recorded[number].speakers, *recorded[number].places] for number in numbers
    }
    for quote, phrase in _other_phrases(numbers):
        texts[quote].append(phrase)
    passages = Passage.objects.filter(document__in=documents).order_by("pk")
    columns = passages.values_list("document", "prefix", "exact", "suffix")
    for document, *parts in columns[:MOST_PASSAGES]:
        for quote in documents[document]:
            texts[quote] += parts
    return {number: known_setting(some) for number, some in texts.items()}


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
