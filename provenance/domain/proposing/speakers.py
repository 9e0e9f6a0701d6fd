"""Finds the speaker of each quotation, beside it or from the quotation before or after."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing import rare_frames, speaker_frames
from provenance.domain.proposing.according_frames import (
    according_frames,
    opening_according_frame,
    opening_view_frame,
)
from provenance.domain.proposing.carried_speakers import (
    FARTHEST_VERB,
    NO_SPEAKER,
    QuoteSpeaker,
    fill_missing_speakers,
    sentence_part_around,
)
from provenance.domain.proposing.gapped_frames import gapped_frame
from provenance.domain.proposing.heard_frames import frame_after
from provenance.domain.proposing.owned_words import describing_frame, owner_frame, referring_frame
from provenance.domain.proposing.phrase_ends import role_with_name
from provenance.domain.proposing.quoted_spans import QuotedSpan
from provenance.domain.proposing.signatures import signature_below
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.speech_verb_tokens import speech_verbs_in
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION


def find_speakers(tokens: TextTokens, spans: tuple[QuotedSpan, ...]) -> list[QuoteSpeaker]:
    """Return the speaker of each quotation, in order."""
    speakers = [
        _speaker_of_label(tokens, span) or _speaker_beside(tokens, spans, number)
        for number, span in enumerate(spans)
    ]
    filled_speakers = fill_missing_speakers(tokens, spans, speakers)
    return [
        replace(speaker, frame=None)
        if _is_text_without_author(tokens, speaker)
        else _with_name_after_comma(tokens, speaker)
        for speaker in filled_speakers
    ]


def _is_text_without_author(tokens: TextTokens, speaker: QuoteSpeaker) -> bool:
    """Return whether the speaker is a text whose author is not named.

    Examples: “reads a placard”, “peut-on lire”.
    """
    if speaker.frame is None or speaker.how == "label":
        return False
    lexicon, (start, end) = tokens.lexicon, speaker.frame.speaker
    if end - start == 1 and tokens.lower[start] in lexicon.impersonal:
        return True
    heads = range(start, _end_of_head(tokens, start, end) if lexicon.subject_first else start + 2)
    is_sign = any(tokens.lower[at] in lexicon.signs for at in heads if at < end)
    # “ідеться в листі, який отримала редакція”: a paper whose author is not stated.
    last = tokens.lower[end - 1]
    is_bare = end - start == 1 or (end - start == 2 and tokens.lower[start] in lexicon.determiners)
    return is_sign or (is_bare and last in lexicon.authored_writings)


def _end_of_head(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of the head of a phrase, before its first preposition.

    In “a banner over the bridge” the head is “a banner”.
    """
    small = tokens.lexicon.opening_prepositions | tokens.lexicon.inside_names
    return next((at for at in range(start + 1, end) if tokens.lower[at] in small), end)


def _with_name_after_comma(tokens: TextTokens, speaker: QuoteSpeaker) -> QuoteSpeaker:
    """Extend a speaker by the name that a comma separates from a role.

    Example: “said the editor, Ruth Hall”.
    """
    if speaker.frame is None:
        return speaker
    whole = role_with_name(tokens, speaker.frame.speaker)
    return replace(speaker, frame=replace(speaker.frame, speaker=whole))


def _speaker_of_label(tokens: TextTokens, span: QuotedSpan) -> QuoteSpeaker | None:
    """Return the speaker of a labelled line such as “SERGEY: …”, or None without a label."""
    if span.label is None:
        return None
    first = bisect_left(tokens.starts, span.label[0])
    phrase = first, max(first + 1, bisect_left(tokens.starts, span.label[1]))
    return QuoteSpeaker(SpeakerFrame(phrase, phrase, None), "label")


def _speaker_beside(tokens: TextTokens, spans: tuple[QuotedSpan, ...], number: int) -> QuoteSpeaker:
    quote = tokens.token_of_quote[number]
    sentence = sentence_part_around(tokens.sentences[tokens.sentence_of_quote[number]], quote)
    cues = speech_verbs_in(tokens, sentence)
    content = tokens.text[spans[number].start : spans[number].end]
    before = speaker_frames.frame_before(tokens, cues, quote, sentence)
    last_token = tokens.last_token_of_quote.get(number, quote)
    gapped = gapped_frame(tokens, sentence, quote)
    if gapped is not None:
        return QuoteSpeaker(gapped, "before")
    beside = _speaker_overheard_or_after(tokens, before, quote, last_token, content)
    if beside is not None:
        return beside
    below = signature_below(tokens, last_token) if before is None else None
    if below is not None:
        return QuoteSpeaker(below, "label")
    governs = (
        before is not None and not _has_weak_verb(before) and quote - before.cue[0] <= FARTHEST_VERB
    )
    trailing = None if governs else speaker_frames.trailing_frame(tokens, cues, quote, sentence)
    if trailing is not None:
        return QuoteSpeaker(trailing, "trailing")
    opening = opening_according_frame(tokens, sentence, quote) or opening_view_frame(
        tokens, sentence, quote
    )
    if opening is not None and (before is None or _has_weak_verb(before)):
        return QuoteSpeaker(opening, "before")
    before = (
        rare_frames.quoting_frame(tokens, sentence, quote)
        or rare_frames.put_frame(tokens, sentence, quote)
        or describing_frame(tokens, sentence, quote)
        or before
    )
    if before is not None:
        return NO_SPEAKER if _denies_speech(tokens, before) else QuoteSpeaker(before, "before")
    later = _speaker_by_rare_frame(tokens, sentence, quote, content) or _speaker_later_in_sentence(
        tokens, cues, quote, sentence
    )
    guess = None if later.frame else rare_frames.unknown_cue_frame(tokens, last_token, sentence)
    return later if guess is None else QuoteSpeaker(guess, "subject")


def _speaker_overheard_or_after(
    tokens: TextTokens, before: SpeakerFrame | None, quote: int, last_token: int, content: str
) -> QuoteSpeaker | None:
    """Return a speaker who is overheard, or whom the words right after the quotation name."""
    sentence = sentence_part_around(tokens.sentence_at(quote), quote)
    after = referring_frame(tokens, last_token, sentence) or frame_after(
        tokens, last_token, sentence_part_around(tokens.sentence_at(last_token), last_token)
    )
    overheard = rare_frames.capture_frame(tokens, sentence, quote)
    if overheard is not None and (after is None or after.verb is None):
        return QuoteSpeaker(overheard, "before")
    opens = (
        before is None
        or _ends_like_clause(content)
        or _frame_belongs_to_other_quotation(tokens, before, quote, last_token)
    )
    return None if after is None or not opens else QuoteSpeaker(after, "after")


def _denies_speech(tokens: TextTokens, frame: SpeakerFrame) -> bool:
    """Return whether the subject denies that anybody spoke: “Neither Bell nor Kolb said …”."""
    first = frame.speaker[0]
    return bool(DENIALS.intersection(tokens.lower[max(0, first - 1) : first + 1]))


def _speaker_by_rare_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int, content: str
) -> QuoteSpeaker | None:
    frame = owner_frame(tokens, sentence) or rare_frames.passive_frame(tokens, sentence, quote)
    if frame is None and content[:1].isupper():
        frame = rare_frames.unknown_verb_frame(tokens, sentence, quote)
    if frame is not None:
        return QuoteSpeaker(frame, "before")
    frame = rare_frames.label_frame(tokens, quote, sentence)
    if frame is not None:
        return QuoteSpeaker(frame, "label")
    frame = rare_frames.aim_frame(tokens, sentence, quote)
    return None if frame is None else QuoteSpeaker(frame, "before")


def _frame_belongs_to_other_quotation(
    tokens: TextTokens, before: SpeakerFrame, quote: int, last_token: int
) -> bool:
    """Return whether the frame before the quotation belongs to another quotation.

    Example: “…, — отрезал министр; «…», — ответила главврач”.
    """
    is_separated = ";" in tokens.words[before.cue[0] : quote] or (
        tokens.words[quote - 1] in ",—–" and QUOTATION in tokens.words[max(0, quote - 12) : quote]
    )
    return (
        is_separated
        and tokens.words[last_token + 1 : last_token + 2] != []
        and tokens.words[last_token + 1] in ",—–"
    )


def _has_weak_verb(frame: SpeakerFrame) -> bool:
    return frame.verb is not None and frame.verb.weak


def _ends_like_clause(content: str) -> bool:
    return content.rstrip("\"”’'»“")[-1:] in ",?!—–"


def _speaker_later_in_sentence(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> QuoteSpeaker:
    """Return a speaker named later in the sentence, or ``NO_SPEAKER``: “…, the senator said.”"""
    for frame in according_frames(tokens, sentence):
        return QuoteSpeaker(frame, "later")
    for cue in reversed([cue for cue in cues if cue > quote]):
        speaker = speaker_frames.find_subject(tokens, [], cue, sentence)
        if speaker is not None and speaker[0] > quote:
            frame = SpeakerFrame(speaker, (cue, cue + 1), tokens.lexicon.verbs[tokens.lower[cue]])
            return QuoteSpeaker(frame, "later")
    return NO_SPEAKER
