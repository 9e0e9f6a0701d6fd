"""Words beside a quotation that say on what occasion it was spoken: “told reporters”, “on Telegram”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

FARTHEST = 200
"""Characters before and after a quotation that are looked at."""

_SENTENCE_END = re.compile(r"[.!?…][”\"»’']?\s|\n")


class OccasionKind(StrEnum):
    """What sort of occasion such words tell of; those named first go before the others."""

    REPORTERS = "reporters"
    ASKED = "asked"
    POSTED = "posted"
    INTERVIEW = "interview"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class OccasionCue:
    """The words, as they stand in the text, and the sort of occasion they tell of."""

    kind: OccasionKind
    words: str


_PATTERNS: dict[OccasionKind, tuple[str, ...]] = {
    OccasionKind.REPORTERS: (
        r"(?:told|said to|spoke to|speaking to) (?:reporters|journalists|the press|the media)",
        r"at (?:a|the|his|her|their) (?:news|press) (?:conference|briefing)|at (?:a|the) briefing",
        r"(?:сказав|сказала|розповів|розповіла|заявив|заявила) (?:журналістам|репортерам)",
        r"(?:сказал|сказала|рассказал|рассказала|заявил|заявила) (?:журналистам|репортёрам)",
        r"на (?:брифінгу|пресконференції|брифинге|пресс-конференции)",
        r"sagte (?:vor )?(?:Reportern|Journalisten)|auf (?:einer|der) Pressekonferenz",
        r"(?:déclaré|dit) (?:à des|aux) journalistes|lors d['’]une conférence de presse",
        r"(?:dijo|declaró) a (?:los )?(?:periodistas|reporteros)|en (?:una|la) rueda de prensa",
    ),
    OccasionKind.ASKED: (
        r"(?:asked|when asked|questioned) (?:about|whether|by)",
        r"(?:asked|invited) (?:for comment|to comment)|in (?:response|reply) to (?:a|our) question",
        r"(?:на запитання|на вопрос|на прохання прокоментувати|на просьбу прокомментировать)",
        r"auf (?:die|eine) (?:Frage|Nachfrage|Anfrage)|interrogée? (?:sur|par)",
        r"preguntad[oa] (?:por|sobre)",
    ),
    OccasionKind.POSTED: (
        r"(?:on|via|in a post on) (?:Telegram|Facebook|Twitter|X|Instagram|VK|social media)\b",
        r"(?:у|в|на) (?:Telegram|Facebook|Twitter|Instagram|Телеграмі|Телеграме|Фейсбуці)",
        r"(?:auf|sur|en) (?:Telegram|Facebook|Twitter|Instagram)\b",
    ),
    OccasionKind.INTERVIEW: (
        r"in (?:an|the) interview|in einem Interview|dans (?:un|une) (?:interview|entretien)",
        r"(?:в інтерв['’]ю|в интервью|en una entrevista)",
    ),
    OccasionKind.RECORDING: (
        r"(?:on|in) (?:the|a) (?:leaked |intercepted |released |second |first )?"
        r"(?:recording|tape|audio|call|intercept)",
        r"(?:на|у|в) (?:записі|записи|перехопленні|перехвате|розмові|разговоре)",
        r"(?:auf|in) (?:der|einer) (?:Aufnahme|Aufzeichnung)|dans (?:un|l['’])\s?enregistrement",
        r"en (?:la|una) (?:grabación|llamada)",
    ),
}
_COMPILED = {
    kind: re.compile("|".join(rf"\b(?:{one})" for one in patterns), re.IGNORECASE)
    for kind, patterns in _PATTERNS.items()
}


def occasion_cue(text: str, start: int, end: int) -> OccasionCue | None:
    """What the sentence around a quotation says of its occasion; None where it says nothing.

    >>> occasion_cue("“It is a forgery,” he told reporters in Oslo.", 1, 17)
    OccasionCue(kind=<OccasionKind.REPORTERS: 'reporters'>, words='told reporters')
    """
    before = text[max(0, start - FARTHEST) : start]
    after = text[end : end + FARTHEST]
    ends = list(_SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    first_end = _SENTENCE_END.search(after, 3)
    after = after[: first_end.start()] if first_end else after
    for kind, pattern in _COMPILED.items():
        match = pattern.search(after) or pattern.search(before)
        if match:
            return OccasionCue(kind, " ".join(match[0].split()))
    return None
