"""Finds speakers where a sentence says whose words they are, or refers back to spoken words."""

from __future__ import annotations

from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_ends import end_of_listed_phrase
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.unlisted_verbs import is_verb_form, names_somebody

FARTHEST_OWNER = 8
"""Maximum tokens from “the phrase” to “was coined by”, or from “that is how” to its verb."""
LATEST_NOUN = 4
"""Number of tokens at the beginning of a sentence in which “the phrase” is sought."""


def owner_frame(tokens: TextTokens, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the owner of words: “The phrase ‘managed decline’ was coined by Hugh Pell”.

    Another example: “Le mot est de la maire”.
    """
    lexicon, first = tokens.lexicon, sentence.first
    near = range(first, min(sentence.last, first + LATEST_NOUN))
    noun = next((at for at in near if tokens.lower[at] in lexicon.speech_nouns), None)
    if noun is None:
        return None
    for at in range(noun + 1, min(sentence.last, noun + FARTHEST_OWNER)):
        end = end_of_listed_phrase(tokens, at, lexicon.owner_phrases_by_word)
        speaker = _phrase_after(tokens, end, sentence.last) if end else None
        if speaker is not None:
            return SpeakerFrame(speaker, (at, end), None)
    return None


def _phrase_after(tokens: TextTokens, end: int, last: int) -> Phrase | None:
    speaker = phrase_right_of(tokens, end - 1, last)
    return speaker if speaker is not None and names_somebody(tokens, speaker) else None


def describing_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int
) -> SpeakerFrame | None:
    """Return the speaker of an Arabic description.

    In “ووصف المحامي كريم نصار الحكم بأنه «مهزلة»” the speaker stands before the thing described.
    """
    lexicon, last = tokens.lexicon, quote - 1
    is_description = last > sentence.first and tokens.lower[last].startswith(
        lexicon.description_openings or "\ue000"
    )
    for verb in range(sentence.first, last - 2 if is_description else sentence.first):
        if tokens.lower[verb] in lexicon.describing_verbs:
            # What is described is the last word, which has the article.
            return SpeakerFrame((verb + 1, last - 1), (verb, verb + 1), None)
    return None


def referring_frame(tokens: TextTokens, tail: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker in a sentence that refers back to the quotation.

    Examples: “«…». Об этом заявил мэр”, “„Warum wir?“ Das fragt sich Rosa Thaler”.
    """
    start = tail + 1
    while start < len(tokens.words) and tokens.words[start] in ",.—–―":
        start += 1
    if start >= len(tokens.words):
        return None
    follows = tokens.sentence_at(start)
    end = end_of_listed_phrase(tokens, start, tokens.lexicon.referring_by_word)
    if not end or follows.paragraph != sentence.paragraph:
        return None
    return _speaker_by_verb(tokens, end, follows.last)


def _speaker_by_verb(tokens: TextTokens, first: int, last: int) -> SpeakerFrame | None:
    for at in range(first, min(last, first + FARTHEST_OWNER)):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in tokens.lexicon.verbs or is_verb_form(tokens, at):
            before = phrase_left_of(tokens, at, first) if at > first else None
            speaker = before or phrase_right_of(tokens, at, last)
            is_somebody = speaker and names_somebody(tokens, speaker)
            return SpeakerFrame(speaker, (at, at + 1), None) if speaker and is_somebody else None
    return None
