"""Finds speakers in rare constructions: “was described by the pilot as”, “Mayor: …”."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.speech_verbs import SpeechVerb, VerbForm
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import SpeakerFrame, opening_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_LABEL = 10
"""Maximum number of tokens of a name before a colon."""
FARTHEST_CUE = 9
"""Number of tokens after a quotation in which “shot back” and “put it” are sought."""


def label_frame(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker before a colon, without a verb: “Mayor: ‘We were never told’”."""
    lexicon = tokens.lexicon
    colon = quote - 1
    first = sentence.first
    if colon <= first or tokens.words[colon] != ":" or colon - first > LONGEST_LABEL:
        return None
    plain = all(
        tokens.is_word(token)
        and tokens.lower[token] not in lexicon.verbs
        and tokens.lower[token] not in lexicon.passive_verbs
        and tokens.lower[token] not in lexicon.auxiliaries_of_acts
        and tokens.lower[token] not in DENIALS
        for token in range(first, colon)
    )
    low = tokens.lower[first]
    opens = low in lexicon.opening_prepositions or low in lexicon.not_speakers
    if not plain or opens or not tokens.words[first][0].isupper():
        return None
    last = colon - 1
    is_name = tokens.is_capital(last - 1) and tokens.lower[last - 1] not in lexicon.determiners
    is_verb = tokens.words[last][0].islower() and tokens.lower[last] not in lexicon.roles
    if last > first and is_name and is_verb:
        # “Jan Kolb harrumphed:”, with any verb.
        return SpeakerFrame((first, last), (last, colon), None)
    speaker = _name_in_label(tokens, first, colon)
    return SpeakerFrame(speaker, speaker, None)


def _name_in_label(tokens: TextTokens, first: int, colon: int) -> Phrase:
    """Return the name in “Et le maire de conclure :” or “Режиссёр Ольга Тихая о премьере:”."""
    lexicon = tokens.lexicon
    if tokens.lower[colon - 2] in lexicon.infinitive_links and colon - first > 2:
        return first + (tokens.lower[first] in lexicon.joins), colon - 2
    small = lexicon.opening_prepositions
    end = next((at for at in range(first + 2, colon) if tokens.lower[at] in small), colon)
    is_name = tokens.words[end - 1][0].isupper() and not lexicon.nouns_have_capitals
    return first, end if is_name else colon


def passive_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """Return the speaker after “by”: “was described by the pilot as ‘a coffin’”."""
    for token in range(sentence.first + 1, quote - 2):
        verb = tokens.lexicon.verbs.get(tokens.lower[token])
        if verb is None or verb.form != VerbForm.PAST or tokens.lower[token + 1] != "by":
            continue
        if tokens.lower[token - 1] in tokens.lexicon.passive_verbs or verb.naming:
            speaker = phrase_right_of(tokens, token + 1, quote, with_apposition=False)
            if speaker is not None:
                return SpeakerFrame(speaker, (token, token + 1), verb)
    return None


def quoting_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """Return the person quoted.

    Examples: “The agency quoted the pilot as saying: …”, “To quote the pilot: …”.
    """
    # In Arabic the verb may open the sentence.
    for token in range(sentence.first + tokens.lexicon.has_capitals, quote - 1):
        verb = _quoting_verb(tokens, token)
        if verb is None or not _introduces_words(tokens, token, sentence.first, quote):
            continue
        speaker = object_of_quoting(tokens, token, quote)
        if speaker is not None:
            return SpeakerFrame(speaker, (token, token + 1), verb)
    return None


def quoted_after(tokens: TextTokens, token: int, last: int) -> tuple[Phrase, SpeechVerb] | None:
    """Return the person quoted and the verb at ``token``, or None.

    Example: “…,” the agency quoted the pilot as saying.
    """
    verb = _quoting_verb(tokens, token)
    if verb is None or not _as_saying(tokens, token, last):
        return None
    speaker = object_of_quoting(tokens, token, last)
    return None if speaker is None else (speaker, verb)


def object_of_quoting(tokens: TextTokens, token: int, last: int) -> Phrase | None:
    """Return the object of a verb of quoting; in Spanish, “a” stands before it."""
    if not tokens.lexicon.subject_first and tokens.lower[token + 1] in ("a", "al"):
        token += 1
    if not tokens.lexicon.has_capitals:
        # “نقلت وكالة عن القبطان قوله”
        near = tokens.lower[token + 1 : min(last, token + FARTHEST_CUE)]
        if "عن" not in near:
            return None
        token += 1 + near.index("عن")
    return phrase_right_of(tokens, token, last, with_apposition=False)


def _quoting_verb(tokens: TextTokens, token: int) -> SpeechVerb | None:
    low, lexicon = tokens.lower[token], tokens.lexicon
    verb = lexicon.verbs.get(low)
    if low not in lexicon.quoting_verbs and (
        verb is None or verb.base not in lexicon.quoting_verbs
    ):
        return None
    verb = verb or SpeechVerb(low, VerbForm.THIRD)
    return None if tokens.lower[token - 1] in lexicon.passive_verbs else verb


def _introduces_words(tokens: TextTokens, verb: int, first: int, quote: int) -> bool:
    """Return whether a verb of quoting introduces the words.

    Examples: “as saying”, “To quote …:”, or a colon.
    """
    if _as_saying(tokens, verb, quote):
        return True
    if tokens.words[quote - 1] != ":":
        return False
    return not tokens.lexicon.subject_first or (verb == first + 1 and tokens.lower[first] == "to")


def put_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """Return the speaker of “As the pilot put it: …”."""
    for token in range(sentence.first + 2, quote - 1):
        if tokens.lower[token] in ("put", "puts") and tokens.lower[token + 1] == "it":
            speaker = phrase_left_of(tokens, token, sentence.first)
            if speaker is not None and "as" in tokens.lower[sentence.first : speaker[0]]:
                return SpeakerFrame(speaker, (token, token + 2), None)
    return None


def retort_frame(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker of “…,” Anna Bell shot back; “…” is how Anna Bell put it."""
    lexicon, start = tokens.lexicon, quote + 1
    while start < sentence.last and tokens.words[start] == ",":
        start += 1
    for phrase in lexicon.putting_phrases:
        words = phrase.split()
        first = start + len(words)
        if tokens.lower[start:first] == words:
            return _frame_before(tokens, lexicon.putting_verbs, first, sentence.last)
    frame = _frame_before(tokens, lexicon.retorting_verbs, start, sentence.last)
    follows = [] if frame is None else tokens.lower[frame.cue[1] : frame.cue[1] + 1]
    return None if lexicon.retort_ends.isdisjoint(follows) else frame


def _frame_before(
    tokens: TextTokens, cues: frozenset[str], first: int, last: int
) -> SpeakerFrame | None:
    """Return the frame of the first of these verbs, if its subject starts at token ``first``."""
    for at in range(first + 1, min(last, first + FARTHEST_CUE)):
        if tokens.lower[at] in cues:
            speaker = phrase_left_of(tokens, at, first)
            is_whole = speaker is not None and speaker[0] == first
            return SpeakerFrame(speaker, (at, at + 1), None) if speaker and is_whole else None
    return None


def unknown_cue_frame(
    tokens: TextTokens, quote: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """Return a name alone after an unknown word that follows the quotation.

    Example: “…,” harrumphed Anna Bell.
    """
    lexicon, token = tokens.lexicon, quote + 1
    while token < sentence.last and tokens.words[token] in ",—–―":
        token += 1
    if token + 1 >= sentence.last or not tokens.words[token].isalpha():
        return None
    low = tokens.lower[token]
    small = low in lexicon.small | lexicon.determiners | lexicon.auxiliaries | lexicon.inside_names
    if small or not tokens.words[token][0].islower():
        return None
    if tokens.lower[token + 1] in ("in", "out", "back", "up", "on"):
        token += 1
    speaker = phrase_right_of(tokens, token, sentence.last)
    if speaker is None or not tokens.is_capital(speaker[0]):
        return None
    ends = speaker[1] >= sentence.last or not tokens.is_word(speaker[1])
    return SpeakerFrame(speaker, speaker, None) if ends else None


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
    """Return the subject of any past verb that introduces a sentence.

    Example: “Anna Bell cracked, “We are losing””.
    """
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
    """Return the person who is heard: “A driver was heard moaning that it is ‘over’”."""
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
    """Return the subject of a sentence “with the stated objective of …”."""
    for token in range(sentence.first, quote - 1):
        if (
            tokens.lower[token] in tokens.lexicon.aim_participles
            and tokens.lower[token + 1] in tokens.lexicon.aims
        ):
            speaker = opening_phrase(tokens, sentence.first, token)
            return None if speaker is None else SpeakerFrame(speaker, (token, token + 2), None)
    return None
