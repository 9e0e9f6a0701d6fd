"""Finds the document that a passage says its words come from: its kind, publisher and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.reported_speech import ReportedSpeech
from provenance.domain.proposing.stated_acts import StatedAct
from provenance.domain.proposing.stated_values import find_dates
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

DOCUMENT_WINDOW = 14
"""Number of tokens on either side of a verb in which the document and its day are sought."""
SOUND, FILM = "recording", "released-video"
RELEASED_SOUND = "released-audio"
ARTICLE, WIRE, POST, INTERVIEW = "article", "wire", "post", "interview"
MADE_BY_AGENT = frozenset({"released", "issued", "leaked", "intercepted", "recorded", "monitored"})
"""Acts whose agent made or released the document."""
PUBLISHED_BY_AGENT = frozenset(
    {"obtained", "obtained-exclusively", "had-access", "brought-to-light", "republished"}
)
"""Acts whose agent publishes the material, so that the words come from that publication."""
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?|(?:19|20)\d\d", re.IGNORECASE)

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class ProposedDocument:
    """A document named in a passage: its kind as stored, and the spans of what is said about it.

    ``date`` is the day as EDTF, if the month is stated.
    """

    kind: str
    words: tuple[int, int] | None
    publisher: tuple[int, int] | None
    day: tuple[int, int] | None
    date: str = ""


def document_of_act(
    tokens: TextTokens, act: StatedAct, sentence: SentenceTokens
) -> ProposedDocument | None:
    """Return the document that an act was done with, or that its agent has published about it."""
    if act.agent is not None and act.act in PUBLISHED_BY_AGENT:
        kind = WIRE if _is_agency(tokens, act.agent) else ARTICLE
        return _document(tokens, kind, None, act.agent, (act.verb, act.end), sentence)
    noun = _noun_beside(tokens, act.verb, act.end, act.agent, sentence)
    if noun is None or act.act not in MADE_BY_AGENT:
        return None
    kind = tokens.lexicon.document_kinds[tokens.lower[noun]]
    if kind == SOUND and act.act in ("released", "issued", "leaked"):
        kind = RELEASED_SOUND
    return _document(tokens, kind, noun, act.agent, (act.verb, act.end), sentence)


def document_of_report(
    tokens: TextTokens, report: ReportedSpeech, sentence: SentenceTokens
) -> ProposedDocument | None:
    """Return the document in which a speaker said it: a statement, a post, a newspaper."""
    cue, lexicon = report.cue[0], tokens.lexicon
    first, last = _window_around(
        sentence, min(report.speaker[0], cue), max(report.speaker[1], report.cue[1])
    )
    has_kind = not lexicon.document_words.isdisjoint(tokens.lower[first:last])
    for token in range(first, last if has_kind else first):
        low = tokens.lower[token]
        if _contains(report.speaker, token) or not tokens.is_word(token):
            continue
        if low in lexicon.platforms and _follows_small_word(tokens, token, sentence):
            return _document(tokens, POST, token, report.speaker, report.cue, sentence)
        kind = lexicon.document_kinds.get(low, "")
        if kind in lexicon.spoken_kinds and _follows_small_word(tokens, token, sentence):
            publisher = _interviewer(tokens, token, last) if kind == INTERVIEW else report.speaker
            return _document(tokens, kind, token, publisher, report.cue, sentence)
    outlet = _addressed_outlet(tokens, report, sentence)
    if outlet is None and not _is_outlet(tokens, report.speaker):
        return None
    publisher = outlet or report.speaker
    kind = WIRE if _is_agency(tokens, publisher) else ARTICLE
    return _document(tokens, kind, None, publisher, report.cue, sentence)


def _document(
    tokens: TextTokens,
    kind: str,
    noun: int | None,
    publisher: Phrase | None,
    verb: Phrase,
    sentence: SentenceTokens,
) -> ProposedDocument:
    phrase = _day_near(tokens, verb, publisher, sentence)
    day = None if phrase is None else _span(tokens, phrase)
    date = None if day is None else next(find_dates(tokens.text, *day), None)
    return ProposedDocument(
        kind,
        None if noun is None else _span(tokens, _noun_phrase(tokens, noun, sentence)),
        None if publisher is None else _span(tokens, publisher),
        day,
        "" if date is None else date.value,
    )


def _span(tokens: TextTokens, phrase: Phrase) -> tuple[int, int]:
    return tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1]


def _window_around(sentence: SentenceTokens, first: int, last: int) -> Phrase:
    return max(sentence.first, first - DOCUMENT_WINDOW), min(sentence.last, last + DOCUMENT_WINDOW)


def _contains(phrase: Phrase | None, token: int) -> bool:
    return phrase is not None and phrase[0] <= token < phrase[1]


def _noun_beside(
    tokens: TextTokens, verb: int, end: int, agent: Phrase | None, sentence: SentenceTokens
) -> int | None:
    """Return the noun for a kind of document nearest to the verb; if two are, the one after it."""
    first, last = _window_around(sentence, verb, end)
    kinds = tokens.lexicon.document_kinds
    places = [
        token
        for token in range(first, last)
        if tokens.lower[token] in kinds and not _contains(agent, token) and token not in (verb, end)
    ]
    return min(places, key=lambda token: (abs(token - verb), token < verb), default=None)


def _noun_phrase(tokens: TextTokens, noun: int, sentence: SentenceTokens) -> Phrase:
    """Return the noun with its article and the words between: “an intercepted audio recording”."""
    end = noun + 1
    while end < sentence.last and tokens.lower[end] in tokens.lexicon.document_kinds:
        end += 1
    return _start_of_noun(tokens, noun, sentence), end


def _start_of_noun(tokens: TextTokens, noun: int, sentence: SentenceTokens) -> int:
    start, lexicon = noun, tokens.lexicon
    while start > sentence.first and noun - start < 4 and tokens.is_word(start - 1):
        low = tokens.lower[start - 1]
        if low in lexicon.openings:
            return start - 1
        if low in lexicon.small or (low in lexicon.acts and low not in lexicon.participles):
            return start
        start -= 1
    return start


def _follows_small_word(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a preposition (“in”, “on”) stands at most four tokens before the token."""
    before = tokens.lower[max(sentence.first, token - 4) : token]
    return any(word in tokens.lexicon.opening_prepositions for word in before)


def _interviewer(tokens: TextTokens, noun: int, last: int) -> Phrase | None:
    """Return the host of an interview: “in an interview with the radio station”."""
    for at in range(noun + 1, min(last, noun + 6)):
        if tokens.lower[at] in tokens.lexicon.interviewed_by:
            return phrase_right_of(tokens, at, last, with_apposition=False)
    return None


def _addressed_outlet(
    tokens: TextTokens, report: ReportedSpeech, sentence: SentenceTokens
) -> Phrase | None:
    """Return the outlet that was told something: “told the Echo”."""
    if report.base not in tokens.lexicon.addressing_verbs:
        return None
    phrase = phrase_right_of(tokens, report.cue[1] - 1, sentence.last, with_apposition=False)
    return phrase if phrase is not None and _is_outlet(tokens, phrase) else None


def _is_outlet(tokens: TextTokens, phrase: Phrase) -> bool:
    words = tokens.lower[slice(*phrase)]
    return any(word in tokens.lexicon.outlets for word in words) or _is_agency(tokens, phrase)


def _is_agency(tokens: TextTokens, phrase: Phrase) -> bool:
    return any(word in tokens.lexicon.agencies for word in tokens.lower[slice(*phrase)])


def _day_near(
    tokens: TextTokens, verb: Phrase, publisher: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    """Return the time expression nearest to a verb: “on Tuesday”, “March 5, 2022”, “last week”."""
    first, last = _window_around(sentence, *verb)
    times = [
        token
        for token in range(first, last)
        if tokens.lower[token] in tokens.lexicon.times and not _contains(publisher, token)
    ]
    if not times:
        return None
    nearest = min(times, key=lambda token: abs(token - verb[0]))
    start, end = nearest, nearest + 1
    while start > first and _belongs_to_day(tokens, start - 1):
        start -= 1
    while end < last and _belongs_to_day(tokens, end):
        end += 1
    if tokens.lower[end : end + 1] == [","] and _YEAR.fullmatch(
        " ".join(tokens.lower[end + 1 : end + 2])
    ):
        # “May 5, 2022”
        end += 2
    return start, end


def _belongs_to_day(tokens: TextTokens, token: int) -> bool:
    low = tokens.lower[token]
    return low in tokens.lexicon.times or _DAY.fullmatch(low) is not None
