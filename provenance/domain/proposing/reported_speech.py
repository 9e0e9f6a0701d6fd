"""Finds every place where a text reports speech, with or without quotation marks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.according_frames import according_frames
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speech_verb_tokens import speech_verbs_in
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION

SHORTEST_CONTENT = 3
FARTHEST_THAT = 12
"""Number of tokens after a verb of saying in which “that” is sought.

Example: “told the court on Monday that”.
"""


@dataclass(frozen=True, slots=True)
class ReportedSpeech:
    """A speaker, the verb and what is reported, as tokens; ``sentence`` is the sentence's number.

    ``base`` is the base form of the verb, or “according”.
    """

    speaker: Phrase
    cue: Phrase
    content: Phrase | None
    sentence: int
    base: str


def find_reported_speech(tokens: TextTokens) -> list[ReportedSpeech]:
    """Return the reported speech of a text, in the order of its sentences."""
    reports: list[ReportedSpeech] = []
    for number, whole in enumerate(tokens.sentences):
        sentence = _without_marks(tokens, whole)
        has_quotation = QUOTATION in tokens.words[sentence.first : sentence.last]
        for cue in speech_verbs_in(tokens, sentence):
            report = _report_at(tokens, cue, number, sentence)
            if report is not None:
                has_content = not has_quotation or _may_report_speech(tokens, report.content)
                reports.append(report if has_content else replace(report, content=None))
        reports.extend(_according_reports(tokens, number, sentence))
    return reports


def _without_marks(tokens: TextTokens, sentence: SentenceTokens) -> SentenceTokens:
    """Return the sentence without its final punctuation, which is not reported."""
    last = sentence.last
    while last > sentence.first and tokens.words[last - 1] in ".!?…,;:":
        last -= 1
    return SentenceTokens(sentence.first, last, sentence.paragraph)


def _according_reports(
    tokens: TextTokens, number: int, sentence: SentenceTokens
) -> list[ReportedSpeech]:
    return [
        ReportedSpeech(
            frame.speaker,
            frame.cue,
            _content_beside_source(tokens, frame.cue, frame.speaker, sentence),
            number,
            "according",
        )
        for frame in according_frames(tokens, sentence)
        if frame.speaker is not None
    ]


def _report_at(
    tokens: TextTokens, cue: int, number: int, sentence: SentenceTokens
) -> ReportedSpeech | None:
    verb = tokens.lexicon.verbs[tokens.lower[cue]]
    # “a user called Nord77” reports nothing.
    is_naming = tokens.lower[cue] == "called" and tokens.is_capital(min(cue + 1, sentence.last - 1))
    if verb.form == VerbForm.PARTICIPLE or is_naming:
        return None
    ends = _subject_follows(tokens, cue, sentence)
    speaker = None if ends else phrase_left_of(tokens, cue, sentence.first)
    inverted = speaker is None and _may_invert(tokens, cue, sentence)
    if inverted:
        speaker = phrase_right_of(tokens, cue, sentence.last)
    if speaker is None or (verb.weak and not _weak_verb_reports(tokens, speaker, verb.base)):
        return None
    content = (
        _content_before(tokens, min(speaker[0], cue), sentence)
        if inverted or _follows_content(tokens, speaker, cue, sentence)
        else _content_after(tokens, cue, sentence)
    )
    return ReportedSpeech(speaker, (cue, cue + 1), content, number, verb.base)


def _may_report_speech(tokens: TextTokens, content: Phrase | None) -> bool:
    """Return whether words beside a quotation report speech.

    They may only say where it was spoken: “…”, he says *in the call*.
    """
    lexicon = tokens.lexicon
    if content is None or not lexicon.subject_first:
        return True
    return any(
        (low in lexicon.verbs and low not in lexicon.noun_verbs)
        or low in lexicon.auxiliaries
        or low in lexicon.auxiliaries_of_acts
        or low.endswith("ed")
        for low in tokens.lower[slice(*content)]
    )


def _subject_follows(tokens: TextTokens, cue: int, sentence: SentenceTokens) -> bool:
    """Return whether the subject follows the verb.

    Examples: “…, says the soldier.” and “…,” said the soldier, …
    """
    if tokens.lexicon.verbs[tokens.lower[cue]].base != "say" or not _may_invert(
        tokens, cue, sentence
    ):
        return False
    speaker = phrase_right_of(tokens, cue, sentence.last)
    return speaker is not None and (speaker[1] == sentence.last or not tokens.is_word(speaker[1]))


def _may_invert(tokens: TextTokens, cue: int, sentence: SentenceTokens) -> bool:
    if not tokens.lexicon.subject_first:
        return True
    return cue > sentence.first and tokens.words[cue - 1] in (",", QUOTATION)


def _weak_verb_reports(tokens: TextTokens, speaker: Phrase, base: str) -> bool:
    """Return whether a weak verb reports speech with this subject: studies “show”."""
    if base not in tokens.lexicon.showing_verbs:
        return (
            base in tokens.lexicon.opinion_verbs
            and tokens.lower[speaker[0]] not in tokens.lexicon.pronouns
        )
    return any(tokens.lower[token] in tokens.lexicon.reports for token in range(*speaker))


def _follows_content(
    tokens: TextTokens, speaker: Phrase, cue: int, sentence: SentenceTokens
) -> bool:
    """Return whether the content stands before the speaker: “…, the senator said.”

    Only a preposition or a punctuation mark may follow the verb.
    """
    opens = speaker[0] > sentence.first and tokens.words[speaker[0] - 1] in (",", QUOTATION)
    rest = range(cue + 1, sentence.last)
    if not opens or not rest:
        return opens
    follows = tokens.lower[cue + 1]
    return not tokens.is_word(cue + 1) or follows in tokens.lexicon.opening_prepositions


def _content_before(tokens: TextTokens, end: int, sentence: SentenceTokens) -> Phrase | None:
    while end > sentence.first and tokens.words[end - 1] in ",—–―":
        end -= 1
    return (sentence.first, end) if end - sentence.first >= SHORTEST_CONTENT else None


def _content_after(tokens: TextTokens, cue: int, sentence: SentenceTokens) -> Phrase | None:
    start, end = cue + 1, sentence.last
    for at in range(start, min(end, start + FARTHEST_THAT)):
        if tokens.lower[at] == "that":
            start = at + 1
            break
    while start < end and tokens.words[start] in ",:":
        start += 1
    return (start, end) if end - start >= SHORTEST_CONTENT else None


def _content_beside_source(
    tokens: TextTokens, cue: Phrase, speaker: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    if cue[0] - sentence.first >= SHORTEST_CONTENT or speaker is None:
        return _content_before(tokens, cue[0], sentence)
    return _content_after(tokens, speaker[1] - 1, sentence)
