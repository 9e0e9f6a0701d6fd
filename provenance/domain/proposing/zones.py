"""Finds the zones of paragraphs: headline, key points, dateline, lead, body, caption, credit."""

from __future__ import annotations

import re

from provenance.domain.language.languages import pooled_pattern

LONGEST_HEADLINE = 160
LONGEST_CAPTION = 60
SHORTEST_LEAD = 60
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_KEY_POINTS = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.layout.key_points)})\W*", re.I
)
_LIST_MARK = re.compile(r"[-•*–▪·]\s")
_MONTH = rf"(?:{pooled_pattern(lambda language: language.dates.month_stems)})[a-z]*\.?"
DATELINE = re.compile(
    rf"(?:[^\W\d_][^\n()]{{0,40}}?[,\s]\s*)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})?"
    r"(?:,?\s\d{4})?,?\s*\((?P<agency>[^()\n]{0,30})\)\s*(?:[–—-]|--)",
    re.I,
)
_CREDIT = re.compile(
    rf"(?:{pooled_pattern(lambda language: language.layout.credit_openings)}|©)\b|©|© ", re.I
)
_CAPTION = re.compile(
    rf"{pooled_pattern(lambda language: language.layout.captions)}|\bgetty\b|/(?:reuters|ap|afp)\b",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*$")


def find_zones(text: str, blocks: tuple[tuple[int, int], ...]) -> list[str]:
    """Return the zone of each paragraph, as stored; ``blocks`` are their spans."""
    paragraph_zones = [""] * len(blocks)
    _set_zones_at_head(text, blocks, paragraph_zones)
    _set_zones_at_foot(text, blocks, paragraph_zones)
    _set_zones_of_key_points(text, blocks, paragraph_zones)
    lead = True
    for number, (start, end) in enumerate(blocks):
        if paragraph_zones[number]:
            continue
        if end - start <= LONGEST_CAPTION and _is_caption(text[start:end]):
            paragraph_zones[number] = "caption"
            continue
        paragraph_zones[number] = "lead" if lead and end - start >= SHORTEST_LEAD else "body"
        lead = lead and paragraph_zones[number] != "lead"
    return paragraph_zones


def _is_caption(words: str) -> bool:
    return bool(_CAPTION.search(words)) and not _SENTENCE_END.search(words)


def _set_zones_at_head(
    text: str, blocks: tuple[tuple[int, int], ...], paragraph_zones: list[str]
) -> None:
    for number, (start, end) in enumerate(blocks[:3]):
        match = DATELINE.match(text, start, end)
        if match and match.end() >= end:
            paragraph_zones[number] = "dateline"
        elif number == 0 and len(blocks) > 1 and is_headline(text[start:end]):
            paragraph_zones[number] = "headline"


def is_headline(words: str) -> bool:
    """Return whether ``words`` are short, and either end no sentence or are mostly capitalized."""
    if len(words) > LONGEST_HEADLINE:
        return False
    if not _SENTENCE_END.search(words):
        return True
    long_words = [word for word in _WORD.findall(words) if len(word) > 3]
    return (
        len(long_words) > 2
        and sum(word[0].isupper() for word in long_words) * 4 >= len(long_words) * 3
    )


def _set_zones_at_foot(
    text: str, blocks: tuple[tuple[int, int], ...], paragraph_zones: list[str]
) -> None:
    for number in range(len(blocks) - 1, max(0, len(blocks) - 7), -1):
        start, end = blocks[number]
        if not _CREDIT.match(text, start, end):
            return
        paragraph_zones[number] = "credit"


def _set_zones_of_key_points(
    text: str, blocks: tuple[tuple[int, int], ...], paragraph_zones: list[str]
) -> None:
    inside = False
    for number, (start, end) in enumerate(blocks[:40]):
        if paragraph_zones[number]:
            continue
        inside = bool(
            _KEY_POINTS.fullmatch(text, start, min(end, start + 40))
            or (inside and _LIST_MARK.match(text, start, end))
        )
        if inside:
            paragraph_zones[number] = "key-points"
