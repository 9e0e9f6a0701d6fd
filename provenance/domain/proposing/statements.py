"""What a text says was done with the material: checked, translated, edited, selected, names withheld."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from provenance.domain.proposing.hot import STATEMENTS, Paragraphs
from provenance.domain.proposing.reading import Reading

_KINDS = {
    "verifying": re.compile(
        r"\b(?:re-?)?verif(?:y|ies|ied|ying|ication)\b|\bauthenticat\w+|\bcorroborat\w+|\bfact-?check\w*|"
        r"\bcross-?(?:referenc|check)\w+|\bgeolocat\w+|\bsubstantiat\w+|"
        r"\bconfirmed by\b|\b(?:independently|could not be|unable to|been|has|have|had) confirm(?:ed)?\b|"
        r"підтверд\w+|перевір\w+|подтверд\w+|провер(?:ил|ен)\w*|\bverificad\w+|\bverifiziert\w*|\bvérifi\w+|تحقق",
        re.I,
    ),
    "translating": re.compile(r"\btranslat(?:ed|ing|ion|or|ors|es)\b|\btraduc\w+|\btradui\w+|\bübersetz\w+|перевед\w+|переклад\w*", re.I),
    "editing": re.compile(
        r"\bedited for\b|\b(?:lightly )?edited\b[^.\n]{0,40}\b(?:clarity|length|brevity|grammar)\b|\bcondensed\b|"
        r"\b(?:emphasis|brackets?) (?:added|ours)\b|\bexpletives?\b[^.\n]{0,30}\b(?:deleted|removed)\b",
        re.I,
    ),
    "selecting": re.compile(r"\bpublished (?:some|a selection|excerpts|parts?|portions?)\b[^.\n]{0,30}|\b(?:selected|excerpts? (?:of|from))\b[^.\n]{0,30}\b(?:calls|recordings|conversations|interview)\b", re.I),
    "naming": re.compile(
        r"\b(?:first|last|full|real) names?\b[^.\n]{0,60}\b(?:only|protect|withh\w+|changed|reprisals?|safety|identit\w+)\b|"
        r"\bonly\b[^.\n]{0,40}\bfirst names?\b|\bnames? (?:have|has) been (?:changed|withheld)\b|"
        r"\b(?:on condition of anonymity|asked not to be (?:named|identified)|declined to be (?:named|identified))\b",
        re.I,
    ),
}  # fmt: skip
_METHODS = {
    "phone numbers": re.compile(r"\b(?:phone|telephone|mobile) numbers?\b", re.I),
    "messaging apps": re.compile(r"\bmessag(?:ing|e) app(?:s|lications?)?\b", re.I),
    "social media profiles": re.compile(r"\bsocial (?:media|network\w*)\b|\bprofiles\b", re.I),
    "geolocation": re.compile(r"\bgeolocat\w+|\bsatellite (?:image\w*|photo\w*)\b", re.I),
    "official confirmation": re.compile(r"\b(?:officials?|ministry|spokes\w+|government|authorities) confirmed\b|\bconfirmed by (?:\w+ ){0,3}(?:officials?|ministry|government|authorities|spokes\w+)\b", re.I),
    "other news reports": re.compile(r"\b(?:news|media|press) reports?\b", re.I),
    "interview": re.compile(r"\binterview(?:s|ed|ing)?\b", re.I),
    "second translator": re.compile(r"\b(?:second|independent|two) translators?\b", re.I),
    "voice comparison": re.compile(r"\bvoices? (?:comparison|analysis|match\w*)\b", re.I),
    "documents": re.compile(r"\b(?:military|court|personnel|official) (?:records|documents|databases?)\b", re.I),
}  # fmt: skip
_OBJECTS = {
    "recording": re.compile(r"\b(?:calls?|audios?|recordings?|videos?|footage|tapes?|files?|conversations?|authentic\w*)\b", re.I),
    "speaker": re.compile(r"\bidentif(?:y|ied|ying)\b|\bidentit(?:y|ies)\b|\b(?:speakers?|callers?)\b", re.I),
    "translation": re.compile(r"\btranslations?\b", re.I),
    "content": re.compile(r"\b(?:claims?|events?|accounts?|statements?|reports?|information|figures?|allegations?)\b", re.I),
}  # fmt: skip
_DISCLAIMED = re.compile(
    r"\b(?:not|n[o']t|unable|un|cannot|without|never|yet to)\b[^.\n]{0,40}?(?:verif|confirm|authentic|corrobor)\w*|\bun(?:verified|confirmed|corroborated)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:reportedly|apparently|appears? to|said to|may have|claims? to have|says? it)\b", re.I
)
_NUMBER = re.compile(
    r"(?:\b(?P<hedge>nearly|almost|about|around|over|more than|less than|at least|some|up to)\s+)?"
    r"\b(?P<number>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)\s"
    r"(?P<unit>hour|day|week|month|year)s?\b",
    re.I,
)
_ACTIVITY = re.compile(r"[^\W\d_]+ing\b|\b(?:process|analysis|investigation|work)\b", re.I)


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated duration and the words of the activity it is said of."""

    start: int
    end: int
    number: str
    unit: str
    hedge: str
    activity: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or the clause of one, that states a handling, and what it says of it."""

    start: int
    end: int
    kind: str
    how: str
    methods: tuple[str, ...]
    objects: tuple[str, ...]
    durations: tuple[Duration, ...]
    cue: tuple[int, int]


def statements(reading: Reading, words: Paragraphs) -> list[Statement]:
    """One for each kind in a sentence, in the order of the text."""
    firsts = [reading.starts[sentence.first] for sentence in reading.sentences]
    found: dict[tuple[int, str], Statement] = {}
    for kind, pattern in _KINDS.items():
        for start, end in words.holding(STATEMENTS[kind]):
            for match in pattern.finditer(reading.text, start, end):
                number = bisect_right(firsts, match.start()) - 1
                if number >= 0 and (number, kind) not in found:
                    found[number, kind] = _statement(reading, number, kind, match)
    return sorted(found.values(), key=lambda one: (one.start, one.kind))


def _statement(reading: Reading, number: int, kind: str, match: re.Match[str]) -> Statement:
    sentence = reading.sentences[number]
    start = reading.starts[sentence.first]
    end = max(match.end(), reading.ends[sentence.last - 1])
    words = reading.text[start:end]
    verifying = kind == "verifying"
    return Statement(
        start,
        end,
        kind,
        "disclaimed"
        if _DISCLAIMED.search(words) and verifying
        else "hedged"
        if _HEDGED.search(words)
        else "asserted",
        tuple(name for name, method in _METHODS.items() if verifying and method.search(words)),
        tuple(name for name, one in _OBJECTS.items() if verifying and one.search(words)),
        tuple(_durations(words, start)),
        match.span(),
    )


def _durations(words: str, offset: int) -> Iterator[Duration]:
    for match in _NUMBER.finditer(words):
        activity = _ACTIVITY.search(words, match.end(), match.end() + 40)
        if activity is None:
            before = list(_ACTIVITY.finditer(words, max(0, match.start() - 60), match.start()))
            activity = before[-1] if before else None
        yield Duration(
            offset + match.start(),
            offset + match.end(),
            match["number"].lower(),
            match["unit"].lower(),
            (match["hedge"] or "").lower(),
            None if activity is None else (offset + activity.start(), offset + activity.end()),
        )
