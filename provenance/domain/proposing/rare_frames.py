"""Who speaks, in constructions that few sentences have: “was described by the pilot as”, “Mayor: …”."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import SpeakerFrame, opening_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_LABEL = 10
"""Tokens of a name before a colon."""


def label_frame(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """“Mayor: ‘We were never told’”: who speaks stands before a colon, without a verb."""
    colon = quote - 1
    first = sentence.first
    if colon <= first or tokens.words[colon] != ":" or colon - first > LONGEST_LABEL:
        return None
    plain = all(
        tokens.is_word(token) and tokens.lower[token] not in tokens.lexicon.verbs
        for token in range(first, colon)
    )
    low = tokens.lower[first]
    opens = low in tokens.lexicon.opening_prepositions or low in tokens.lexicon.not_speakers
    if not plain or opens or not tokens.words[first][0].isupper():
        return None
    return SpeakerFrame((first, colon), (first, colon), None)


def passive_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """“was described by the pilot as ‘a coffin’”: whoever stands after “by” speaks."""
    for token in range(sentence.first + 1, quote - 2):
        verb = tokens.lexicon.verbs.get(tokens.lower[token])
        if verb is None or verb.form != VerbForm.PAST or tokens.lower[token + 1] != "by":
            continue
        if tokens.lower[token - 1] in tokens.lexicon.passive_verbs or verb.naming:
            speaker = phrase_right_of(tokens, token + 1, quote, explained=False)
            if speaker is not None:
                return SpeakerFrame(speaker, (token, token + 1), verb)
    return None


def quoting_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """“The agency quoted the pilot as saying: …”: the one who is quoted speaks."""
    for token in range(sentence.first + 1, quote - 2):
        verb = tokens.lexicon.verbs.get(tokens.lower[token])
        if verb is None or verb.base not in tokens.lexicon.quoting_verbs:
            continue
        if tokens.lower[token - 1] in tokens.lexicon.passive_verbs:
            continue
        if _as_saying(tokens, token, quote):
            speaker = phrase_right_of(tokens, token, quote, explained=False)
            if speaker is not None:
                return SpeakerFrame(speaker, (token, token + 1), verb)
    return None


def _as_saying(tokens: TextTokens, first: int, last: int) -> bool:
    return any(
        tokens.lower[at] == "as" and _is_participle(tokens, at + 1) for at in range(first, last - 1)
    )


def _is_participle(tokens: TextTokens, token: int) -> bool:
    verb = tokens.lexicon.verbs.get(tokens.lower[token])
    return verb is not None and verb.form == VerbForm.PARTICIPLE


def unknown_verb_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int
) -> SpeakerFrame | None:
    """“Anna Bell cracked, “We are losing””: whatever the verb is, it brings in a sentence."""
    verb = quote - 2
    if verb <= sentence.first or tokens.words[quote - 1] not in (",", ":"):
        return None
    low = tokens.lower[verb]
    is_past = low.endswith("ed") and low not in tokens.lexicon.passive_verbs
    before = tokens.words[verb - 1]
    is_name = before[0].isupper() or tokens.lower[verb - 1] in tokens.lexicon.pronouns
    if not (is_past and is_name and tokens.words[verb][0].islower()):
        return None
    speaker = phrase_left_of(tokens, verb, sentence.first)
    return None if speaker is None else SpeakerFrame(speaker, (verb, verb + 1), None)


def capture_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """“A driver was heard moaning that it is ‘over’”: the one who is heard speaks."""
    for token in range(sentence.first + 1, quote - 1):
        if tokens.lower[token] in tokens.lexicon.capture_verbs and tokens.lower[token + 1].endswith(
            "ing"
        ):
            telling = (
                tokens.lower[token + 1] in tokens.lexicon.verbs
                or "that" in tokens.lower[token + 2 : quote]
            )
            speaker = phrase_left_of(tokens, token, sentence.first)
            if telling and speaker is not None:
                return SpeakerFrame(
                    speaker, (token, token + 2), tokens.lexicon.verbs.get(tokens.lower[token + 1])
                )
    return None


def aim_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """“with the stated objective of …”: the subject of the sentence has stated it."""
    for token in range(sentence.first, quote - 1):
        if (
            tokens.lower[token] in tokens.lexicon.aim_participles
            and tokens.lower[token + 1] in tokens.lexicon.aims
        ):
            speaker = opening_phrase(tokens, sentence.first, token)
            return None if speaker is None else SpeakerFrame(speaker, (token, token + 2), None)
    return None
