"""Who speaks in a sentence: a verb of saying, or “according to”, with the phrase for the speaker.

Each function knows one construction and gives None where the sentence has another; ``speakers``
tries them in order.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.speech_verbs import SpeechVerb, VerbForm
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of, starts_phrase
from provenance.domain.proposing.speech_verb_tokens import reports_no_speech
from provenance.domain.proposing.text_tokens import QUOTATION, SentenceTokens, TextTokens

FARTHEST_WITH = 16
"""Tokens between “with” and the participle whose subject follows it."""
FARTHEST_SUBJECT = 40
"""Tokens between a quotation and the verb of saying that follows it."""


@dataclass(frozen=True, slots=True)
class SpeakerFrame:
    """A speaker with the words that say that they speak.

    ``cue`` is the verb, or “according to”; ``verb`` is None where it is not a verb of saying.
    """

    speaker: Phrase
    cue: Phrase
    verb: SpeechVerb | None


def frame_before(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """The speaker by the nearest verb before a quotation; weak verbs only where there is no other."""
    earlier = [cue for cue in cues if cue < quote and not _in_parenthesis(tokens, cue, quote)]
    leaning = [cue for cue in earlier if tokens.lexicon.verbs[tokens.lower[cue]].weak]
    firm = [cue for cue in earlier if cue not in leaning]
    for cue in [*reversed(firm), *reversed(leaning)]:
        speaker = find_subject(tokens, cues, cue, sentence)
        if speaker is not None:
            return SpeakerFrame(speaker, (cue, cue + 1), tokens.lexicon.verbs[tokens.lower[cue]])
    return None


def _in_parenthesis(tokens: TextTokens, cue: int, quote: int) -> bool:
    inside = tokens.words[cue:quote]
    return ")" in inside and inside.index(")") < (inside.index("(") if "(" in inside else quote)


def find_subject(
    tokens: TextTokens, cues: list[int], cue: int, sentence: SentenceTokens
) -> Phrase | None:
    """The subject of a verb: its own, or that of the verb it goes with (“said, adding”)."""
    verb = tokens.lexicon.verbs[tokens.lower[cue]]
    if verb.form != VerbForm.PARTICIPLE:
        phrase = phrase_left_of(tokens, cue, sentence.first)
    else:
        phrase = _subject_of_with_clause(tokens, cue, sentence.first)
    if phrase is None and not tokens.lexicon.subject_first:
        phrase = phrase_right_of(tokens, cue, sentence.last)
    if phrase is not None:
        return phrase
    for earlier in reversed([other for other in cues if other < cue]):
        if tokens.lexicon.verbs[tokens.lower[earlier]].form != VerbForm.PARTICIPLE:
            phrase = phrase_left_of(tokens, earlier, sentence.first)
            if phrase is not None:
                return phrase
            phrase = phrase_right_of(tokens, earlier, cue)
            if phrase is not None:
                return phrase
    return opening_phrase(tokens, sentence.first, cue)


def _subject_of_with_clause(tokens: TextTokens, cue: int, first: int) -> Phrase | None:
    """“with the senator calling it”, “with the senator pleading, saying”: the phrase after “with”."""
    for at in range(cue - 1, max(first, cue - FARTHEST_WITH) - 1, -1):
        if tokens.lower[at] != "with":
            continue
        for doing in range(at + 1, min(cue, at + 7) + 1):
            if not tokens.is_word(doing):
                return None
            if tokens.lower[doing].endswith("ing") and doing > at + 1:
                return at + 1, doing
    return None


def opening_phrase(tokens: TextTokens, first: int, last: int) -> Phrase | None:
    """The first phrase between two tokens that may be the subject of the clause."""
    at = first
    while at < last and not starts_phrase(tokens, at, last):
        if tokens.lower[at] in tokens.lexicon.opening_prepositions or tokens.lower[at].endswith(
            "ing"
        ):
            while at < last and tokens.words[at] != ",":
                at += 1
        at += 1
    phrase = phrase_right_of(tokens, at - 1, last) if at < last else None
    return None if phrase is None else _name_alone(tokens, phrase)


def _name_alone(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """The phrase up to its first word that cannot stand in a name: a small one, or a past form."""
    start, end = phrase
    opens_with_name = (
        tokens.is_capital(start) and tokens.lower[start] not in tokens.lexicon.determiners
    )
    for at in range(start + 1, end):
        inside = tokens.is_capital(at) or tokens.lower[at] in tokens.lexicon.inside_names
        if not inside and (opens_with_name or tokens.lower[at].endswith("ed")):
            return start, at
    return phrase


def frame_after(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """The speaker stated right after a quotation: “…,” he said; “…,” said he."""
    token = quote + 1
    while token < sentence.last and tokens.words[token] in ",—–.!?":
        token += 1
    if token >= sentence.last:
        return None
    according = _according_frame(tokens, token, sentence.last)
    if according is not None:
        return according
    if tokens.lower[token] in tokens.lexicon.closing_cues:
        speaker = phrase_right_of(tokens, token, sentence.last)
        return None if speaker is None else SpeakerFrame(speaker, (token, token + 1), None)
    if not tokens.lexicon.subject_first:
        token = _past_auxiliaries(tokens, token, sentence.last)
    verb = _verb_after(tokens, token)
    if verb is not None and verb.form != VerbForm.PARTICIPLE:
        speaker = phrase_right_of(tokens, token, sentence.last)
        return None if speaker is None else SpeakerFrame(speaker, (token, token + 1), verb)
    if not starts_phrase(tokens, token, sentence.last):
        return None
    return _after_with_subject(tokens, token, sentence)


def _past_auxiliaries(tokens: TextTokens, token: int, last: int) -> int:
    """The verb of saying after “a”, “s’est”, “hat” and the like, or ``token`` where none follows."""
    lexicon = tokens.lexicon
    at = token
    while at < min(last, token + 4) and (
        tokens.lower[at] in lexicon.auxiliaries or tokens.lower[at] in lexicon.passive_verbs
    ):
        at += 1
    return at if at < last and tokens.lower[at] in lexicon.verbs else token


def _verb_after(tokens: TextTokens, token: int) -> SpeechVerb | None:
    """The verb of saying at ``token``, right after what is spoken."""
    low = tokens.lower[token]
    if low in tokens.lexicon.dialogue_verbs:
        return SpeechVerb(low, VerbForm.THIRD)
    return tokens.lexicon.verbs.get(low)


def _after_with_subject(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    for at in range(token + 1, min(sentence.last, token + FARTHEST_SUBJECT)):
        word = tokens.words[at]
        if word in (QUOTATION, ";", ":"):
            return None
        verb = tokens.lexicon.verbs.get(tokens.lower[at])
        if verb is None or verb.form == VerbForm.PARTICIPLE or reports_no_speech(tokens, at, token):
            continue
        speaker = phrase_left_of(tokens, at, token)
        if speaker is not None:
            return SpeakerFrame(speaker, (at, at + 1), verb)
    return None


def _according_frame(tokens: TextTokens, token: int, last: int) -> SpeakerFrame | None:
    phrase = _according_words(tokens, token)
    start = token + len(phrase)
    if not phrase or start >= last:
        return None
    speaker = phrase_right_of(tokens, start - 1, last, explained=False)
    if speaker is None and tokens.is_word(start):
        speaker = start, start + 1
    return None if speaker is None else SpeakerFrame(speaker, (token, start), None)


def _according_words(tokens: TextTokens, token: int) -> list[str]:
    """The phrase for “according to” that starts at ``token``; empty where none does."""
    for phrase in tokens.lexicon.phrases_for_according.get(tokens.lower[token], []):
        words = tokens.lower[token : token + len(phrase)]
        if words == phrase:
            return phrase
        if len(phrase[-1]) == 1 and words[:-1] == phrase[:-1] and words[-1].startswith(phrase[-1]):
            # In Arabic “to” is the first letter of the name.
            return phrase[:-1]
    return []


def trailing_frame(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """The speaker stated by the last clause: “…, said the senator.”, “…, the senator said.”"""
    for cue in reversed([cue for cue in cues if cue > quote + 1]):
        verb = tokens.lexicon.verbs[tokens.lower[cue]]
        if verb.form == VerbForm.PARTICIPLE or verb.weak or verb.naming:
            continue
        if tokens.words[cue - 1] == ",":
            speaker = phrase_right_of(tokens, cue, sentence.last)
        else:
            speaker = phrase_left_of(tokens, cue, quote + 1)
            if speaker is None or tokens.words[speaker[0] - 1] != ",":
                return None
        return None if speaker is None else SpeakerFrame(speaker, (cue, cue + 1), verb)
    return None


def according_frames(tokens: TextTokens, sentence: SentenceTokens) -> list[SpeakerFrame]:
    """Every “according to …” of a sentence."""
    return [
        frame
        for token in tokens.according_tokens_between(sentence.first, sentence.last)
        if (frame := _according_frame(tokens, token, sentence.last)) is not None
    ]


def opening_according_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int
) -> SpeakerFrame | None:
    """“According to …,” at the head of a sentence."""
    head = _according_frame(tokens, sentence.first, sentence.last)
    return head if head is not None and head.speaker[1] <= quote else None


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
