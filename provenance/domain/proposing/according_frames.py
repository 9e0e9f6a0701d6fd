"""Finds speakers by “according to” and similar phrases in each language."""

from __future__ import annotations

from provenance.domain.proposing.free_phrases import end_of_phrase
from provenance.domain.proposing.phrase_ends import end_of_listed_phrase
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.unlisted_verbs import names_somebody

LONGEST_VIEW = 16
"""Maximum number of tokens between “for …” and a quotation, which must include a copula."""


def according_frame(tokens: TextTokens, token: int, last: int) -> SpeakerFrame | None:
    phrase = _according_words(tokens, token)
    start = token + len(phrase)
    if not phrase or start >= last:
        return None
    speaker = _phrase_at(tokens, start, last)
    if speaker is None and tokens.is_word(start):
        speaker = start, start + 1
    if speaker is None or tokens.lower[speaker[1] - 1] in tokens.lexicon.not_speakers:
        # “according to plan”
        return None
    return SpeakerFrame(speaker, (token, start), None)


def _phrase_at(tokens: TextTokens, start: int, last: int) -> Phrase | None:
    """Return the phrase that names somebody at ``start``, in any grammatical case."""
    if tokens.lexicon.subject_first:
        return phrase_right_of(tokens, start - 1, last, with_apposition=False)
    end = end_of_phrase(tokens, start, last)
    return (start, end) if end > start and tokens.is_word(start) else None


def _according_words(tokens: TextTokens, token: int) -> list[str]:
    """Return the words of the “according to” phrase that starts at ``token``, or an empty list."""
    for phrase in tokens.lexicon.phrases_for_according.get(tokens.lower[token], []):
        words = tokens.lower[token : token + len(phrase)]
        if words == phrase:
            return phrase
        if len(phrase[-1]) == 1 and words[:-1] == phrase[:-1] and words[-1].startswith(phrase[-1]):
            # In Arabic, “to” is attached to the name as its first letter.
            return phrase[:-1]
    return []


def opening_view_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int
) -> SpeakerFrame | None:
    """Return the frame of the view in an opening phrase: “For the widow the ruling is “a slap””."""
    lexicon, first = tokens.lexicon, sentence.first
    end = end_of_listed_phrase(tokens, first, lexicon.views_by_word)
    near = tokens.lower[end:quote]
    if not end or len(near) > LONGEST_VIEW or lexicon.copulas.isdisjoint(near):
        return None
    speaker = _phrase_at(tokens, end, quote)
    if speaker is None or not names_somebody(tokens, speaker):
        return None
    # “To its critics the scheme is …”
    inside = range(speaker[0] + 1, speaker[1])
    stop = next((at for at in inside if tokens.lower[at] in lexicon.determiners), speaker[1])
    whole = stop if lexicon.subject_first else speaker[1]
    return SpeakerFrame((speaker[0], whole), (first, end), None)


def according_frames(tokens: TextTokens, sentence: SentenceTokens) -> list[SpeakerFrame]:
    """Return every “according to …” of a sentence."""
    return [
        frame
        for token in tokens.according_tokens_between(sentence.first, sentence.last)
        if (frame := according_frame(tokens, token, sentence.last)) is not None
    ]


def opening_according_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int
) -> SpeakerFrame | None:
    """Return the “according to …” that opens the sentence, or None."""
    head = according_frame(tokens, sentence.first, sentence.last)
    return head if head is not None and head.speaker[1] <= quote else None
