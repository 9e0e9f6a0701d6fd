"""Finds the speaker of a quotation that has none beside it, from its neighbours or by a guess."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from provenance.domain.proposing import speaker_frames
from provenance.domain.proposing.noun_phrases import phrase_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.quoted_spans import QuotedSpan
from provenance.domain.proposing.signatures import speaker_before_colon
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.speech_verb_tokens import speech_verbs_in
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION


@dataclass(frozen=True, slots=True)
class QuoteSpeaker:
    """The speaker of a quotation, and ``how`` it was found, as explained in docs/proposing.md."""

    frame: SpeakerFrame | None
    how: str


SPEAKER_WINDOW = 80
"""Number of tokens before and after a quotation in which its speaker is sought."""
SUBJECT_WINDOW = 30
"""Number of tokens at the beginning of a sentence in which its subject is sought."""
LONGEST_TURN_CUE = 8
"""Maximum number of words beside the quotation in a paragraph that is one conversation turn."""
FARTHEST_COLON = 5
"""Maximum number of tokens between the subject of a sentence and the quotation after its colon."""
FARTHEST_VERB = 5
"""Maximum number of tokens from a verb of saying to the words that it introduces."""
MOST_EARLIER_QUOTATIONS = 8
"""Number of earlier quotations in which two alternating speakers are sought."""
GUESSES = frozenset({"subject", "turn", "none", "awaited"})
"""Ways of finding a speaker that are wrong too often; such a speaker is only proposed as likely."""
NO_SPEAKER = QuoteSpeaker(None, "none")
UNREAD_SPEAKER = QuoteSpeaker(None, "unread")
"""The speaker of a quotation in a language that the rules do not read."""


def sentence_part_around(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """Return the part of a sentence around a token, to keep the time linear in a text's length."""
    first = max(sentence.first, token - SPEAKER_WINDOW)
    return SentenceTokens(first, min(sentence.last, token + SPEAKER_WINDOW), sentence.paragraph)


def fill_missing_speakers(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker]
) -> list[QuoteSpeaker]:
    """Fill in and return ``speakers``: where none is beside a quotation, take a neighbour's."""
    for number in range(len(spans)):
        if speakers[number].frame is None:
            speakers[number] = _from_neighbours(tokens, spans, speakers, number)
    return speakers


def _from_neighbours(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker], number: int
) -> QuoteSpeaker:
    own = tokens.sentences[tokens.sentence_of_quote[number]]
    opens_sentence = own.first == tokens.token_of_quote[number]
    if _continues_quotation(tokens, spans, speakers, number):
        return QuoteSpeaker(speakers[number - 1].frame, "inherited")
    subject = None if opens_sentence else _subject_of_sentence(tokens, own, number)
    if subject is not None:
        return subject
    before = _same_paragraph(tokens, speakers, number, -1)
    if before is not None:
        return QuoteSpeaker(before.frame, "inherited")
    introduced = _speaker_of_sentence_before(tokens, number)
    if introduced is not None:
        return introduced
    after = _same_paragraph(tokens, speakers, number, 1)
    if after is not None:
        return QuoteSpeaker(after.frame, "awaited")
    other = _speaker_by_turn(tokens, speakers, number)
    if other is not None:
        return QuoteSpeaker(other, "turn")
    # After a dash, the speaker is a different one.
    if number and not spans[number].layout and _opens_next_paragraph(tokens, number):
        return QuoteSpeaker(speakers[number - 1].frame, "turn")
    return NO_SPEAKER


def _subject_of_sentence(
    tokens: TextTokens, own: SentenceTokens, number: int
) -> QuoteSpeaker | None:
    quote = tokens.token_of_quote[number]
    speaker = speaker_frames.opening_phrase(
        tokens, own.first, min(own.first + SUBJECT_WINDOW, quote)
    )
    if speaker is None:
        return None
    if _names_a_work(tokens, speaker):
        return NO_SPEAKER
    # “Her brother was blunter: “They lied.””
    is_near = quote - speaker[1] <= FARTHEST_COLON and tokens.words[quote - 1] == ":"
    how = "introduced" if is_near else "subject"
    return QuoteSpeaker(SpeakerFrame(speaker, speaker, None), how)


def _continues_quotation(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker], number: int
) -> bool:
    """Return whether the quotation is the rest of a sentence that a cue interrupted.

    Example: “„Wir fahren“, so Maurer knapp, „nicht nach Bern““.
    """
    if number == 0 or speakers[number - 1].how not in ("after", "inherited"):
        return False
    is_same_sentence = tokens.sentence_of_quote[number] == tokens.sentence_of_quote[number - 1]
    continues_sentence = tokens.text[spans[number].start].islower() or _is_within_marks(
        spans[number]
    )
    follows_mark = tokens.words[tokens.token_of_quote[number] - 1] in ",—–"
    return is_same_sentence and continues_sentence and follows_mark


def _is_within_marks(span: QuotedSpan) -> bool:
    """Return whether no mark opens the words: “«Хлеба нет, — вздыхает вдова. — И не будет»”."""
    return span.outer_start == span.start and not span.layout


def _opens_next_paragraph(tokens: TextTokens, number: int) -> bool:
    """Return whether a quotation opens the paragraph right after that of the previous quotation."""
    own = tokens.sentences[tokens.sentence_of_quote[number]]
    before = tokens.sentences[tokens.sentence_of_quote[number - 1]]
    if own.paragraph != before.paragraph + 1:
        return False
    start = tokens.paragraphs[own.paragraph][0]
    return bisect_left(tokens.starts, start) == tokens.token_of_quote[number]


def _speaker_by_turn(
    tokens: TextTokens, speakers: list[QuoteSpeaker], number: int
) -> SpeakerFrame | None:
    """Return the speaker whose turn it is, where two speakers alternate by paragraph, or None."""
    paragraphs = [
        tokens.sentences[tokens.sentence_of_quote[at]].paragraph
        for at in range(max(0, number - MOST_EARLIER_QUOTATIONS), number + 1)
    ]
    here = paragraphs[-1]
    if not all(_is_turn(tokens, paragraph) for paragraph in (here, here - 1, here - 2)):
        return None
    frames: dict[int, SpeakerFrame | None] = {}
    for at, paragraph in enumerate(paragraphs[:-1], start=number - len(paragraphs) + 1):
        frames[paragraph] = speakers[at].frame
    last_speaker, earlier_speaker = frames.get(here - 1), frames.get(here - 2)
    if (
        last_speaker is None
        or earlier_speaker is None
        or _last_word(tokens, last_speaker) == _last_word(tokens, earlier_speaker)
    ):
        return None
    return earlier_speaker


def _is_turn(tokens: TextTokens, paragraph: int) -> bool:
    """Return whether a paragraph opens with a quotation and contains few other words."""
    if paragraph < 0:
        return False
    start, end = tokens.paragraphs[paragraph]
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    words = tokens.words[first : min(last, first + SPEAKER_WINDOW)]
    return words[:1] == [QUOTATION] and sum(map(str.isalnum, words)) <= LONGEST_TURN_CUE


def _last_word(tokens: TextTokens, frame: SpeakerFrame) -> str:
    return tokens.lower[frame.speaker[1] - 1]


def _names_a_work(tokens: TextTokens, phrase: Phrase) -> bool:
    """Return whether a phrase is a work, not a speaker: “Her novel ‘X’ stands beside ‘Y’”."""
    return tokens.lower[phrase[1] - 1] in tokens.lexicon.creations


def _same_paragraph(
    tokens: TextTokens, speakers: list[QuoteSpeaker], number: int, step: int
) -> QuoteSpeaker | None:
    other = number + step
    if not 0 <= other < len(speakers) or speakers[other].frame is None:
        return None
    here = tokens.sentences[tokens.sentence_of_quote[number]].paragraph
    there = tokens.sentences[tokens.sentence_of_quote[other]].paragraph
    return speakers[other] if here == there else None


def _speaker_of_sentence_before(tokens: TextTokens, number: int) -> QuoteSpeaker | None:
    """Return the speaker that the sentence before introduces, by a verb of saying or as subject."""
    own = tokens.sentence_of_quote[number]
    if own == 0:
        return None
    sentence = tokens.sentences[own - 1]
    sentence = sentence_part_around(sentence, sentence.last)
    same = sentence.paragraph == tokens.sentences[own].paragraph
    colon = tokens.words[sentence.last - 1] == ":"
    if not (same or colon):
        return None
    cues = speech_verbs_in(tokens, sentence)
    frame = speaker_frames.frame_before(tokens, cues, sentence.last, sentence)
    frame = frame or _speaker_after_closing_cue(tokens, sentence)
    if frame is None and colon:
        phrase = phrase_before(tokens, sentence.last - 1)
        frame = None if phrase is None else speaker_before_colon(tokens, phrase, sentence)
    if frame is not None:
        return QuoteSpeaker(frame, "introduced")
    speaker = speaker_frames.opening_phrase(tokens, sentence.first, sentence.last)
    # Without a verb of saying, it is not certain that the subject of the sentence before speaks.
    if speaker is None or _names_a_work(tokens, speaker):
        return None
    likely = SpeakerFrame(speaker, speaker, None)
    return QuoteSpeaker(likely, "introduced" if _lacks_subject(tokens, number) else "subject")


def _speaker_after_closing_cue(tokens: TextTokens, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker named by “so” or the like in the sentence before.

    Example: “Das Geld sei weg, so Kassierer Lutz Öhmer. „…“”.
    """
    for at in range(sentence.first + 1, sentence.last - 1):
        if tokens.words[at - 1] == "," and tokens.lower[at] in tokens.lexicon.closing_cues:
            speaker = phrase_right_of(tokens, at, sentence.last)
            return None if speaker is None else SpeakerFrame(speaker, (at, at + 1), None)
    return None


def _lacks_subject(tokens: TextTokens, number: int) -> bool:
    """Return whether a verb of saying without a subject follows: “«Había atasco», se excusó.”

    The speaker is then the person whom the sentence before names.
    """
    lexicon, at = tokens.lexicon, tokens.token_of_quote[number] + 1
    last = len(tokens.words)
    while at < last and (
        tokens.words[at] in ",—–" or tokens.lower[at] in lexicon.reflexive | lexicon.object_pronouns
    ):
        at += 1
    is_verb = at < last and tokens.lower[at] in lexicon.verbs
    is_alone = at + 1 >= last or tokens.words[at + 1] in ".,:"
    return lexicon.drops_subjects and is_verb and is_alone
