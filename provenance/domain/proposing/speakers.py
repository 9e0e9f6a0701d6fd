"""Who speaks each quotation: stated beside it, or taken from the quotation before or after."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing import rare_frames, speaker_frames
from provenance.domain.proposing.according_frames import according_frames, opening_according_frame
from provenance.domain.proposing.heard_frames import frame_after
from provenance.domain.proposing.noun_phrases import phrase_before, role_with_name
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.quoted_spans import QuotedSpan
from provenance.domain.proposing.signatures import announced, signed_below
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.speech_verb_tokens import speech_verbs_in
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION


@dataclass(frozen=True, slots=True)
class QuoteSpeaker:
    """The speaker of a quotation, and ``how`` it was found: one of the words of docs/proposing.md."""

    frame: SpeakerFrame | None
    how: str


WINDOW = 80
"""Tokens before and after a quotation in which its speaker is looked for."""
OPENING = 30
"""Tokens at the head of a sentence in which its subject is looked for."""
LONGEST_TURN_CUE = 8
"""Words beside a quotation in a paragraph that is one turn of a conversation."""
NEAR_VERB = 5
"""Tokens from a verb of saying to the words that it brings in, whoever prints them later."""
MOST_PARTS = 8
"""Quotations before one in which two who speak by turns are looked for."""
GUESSES = frozenset({"subject", "turn", "none", "awaited"})
"""Ways of finding a speaker that are wrong too often: such a speaker is only proposed as likely."""
NOBODY = QuoteSpeaker(None, "none")
UNREAD_SPEAKER = QuoteSpeaker(None, "unread")
"""In a text whose language the rules do not read."""


def find_speakers(tokens: TextTokens, spans: tuple[QuotedSpan, ...]) -> list[QuoteSpeaker]:
    """One for each quotation, in order."""
    speakers = [
        _labelled(tokens, one) or _speaker_beside(tokens, spans, number)
        for number, one in enumerate(spans)
    ]
    carried = _with_carried(tokens, spans, speakers)
    return [
        replace(one, frame=None) if _is_thing(tokens, one) else _with_name(tokens, one)
        for one in carried
    ]


def _is_thing(tokens: TextTokens, speaker: QuoteSpeaker) -> bool:
    """“reads a placard”, “peut-on lire”: words that stand there, of nobody who is named."""
    if speaker.frame is None or speaker.how == "label":
        return False
    lexicon, (start, end) = tokens.lexicon, speaker.frame.speaker
    if end - start == 1 and tokens.lower[start] in lexicon.impersonal:
        return True
    heads = (
        (_head(tokens, start, end),) if lexicon.subject_first else range(start, min(end, start + 2))
    )
    return any(tokens.lower[at] in lexicon.signs for at in heads)


def _head(tokens: TextTokens, start: int, end: int) -> int:
    """The noun of “a banner over the bridge”: the word before its first preposition."""
    small = tokens.lexicon.opening_prepositions | tokens.lexicon.inside_names
    return next((at - 1 for at in range(start + 1, end) if tokens.lower[at] in small), end - 1)


def _with_name(tokens: TextTokens, speaker: QuoteSpeaker) -> QuoteSpeaker:
    """“said the editor, Ruth Hall”: with the name that a comma parts from a role."""
    if speaker.frame is None:
        return speaker
    whole = role_with_name(tokens, speaker.frame.speaker)
    return replace(speaker, frame=replace(speaker.frame, speaker=whole))


def _labelled(tokens: TextTokens, one: QuotedSpan) -> QuoteSpeaker | None:
    """The speaker of “SERGEY: …”."""
    if one.label is None:
        return None
    first = bisect_left(tokens.starts, one.label[0])
    phrase = first, max(first + 1, bisect_left(tokens.starts, one.label[1]))
    return QuoteSpeaker(SpeakerFrame(phrase, phrase, None), "label")


def _speaker_beside(tokens: TextTokens, spans: tuple[QuotedSpan, ...], number: int) -> QuoteSpeaker:
    quote = tokens.token_of_quote[number]
    sentence = _near(tokens.sentences[tokens.sentence_of_quote[number]], quote)
    cues = speech_verbs_in(tokens, sentence)
    content = tokens.text[spans[number].start : spans[number].end]
    before = speaker_frames.frame_before(tokens, cues, quote, sentence)
    tail = tokens.last_token_of_quote.get(number, quote)
    beyond = _near(tokens.sentence_at(tail), tail)
    after = frame_after(tokens, tail, beyond)
    overheard = rare_frames.capture_frame(tokens, sentence, quote)
    if overheard is not None and (after is None or after.verb is None):
        return QuoteSpeaker(overheard, "before")
    if after is not None and (before is None or _closes_clause(content)):
        return QuoteSpeaker(after, "after")
    below = signed_below(tokens, tail) if before is None else None
    if below is not None:
        return QuoteSpeaker(below, "label")
    governs = before is not None and not _leans(before) and quote - before.cue[0] <= NEAR_VERB
    trailing = None if governs else speaker_frames.trailing_frame(tokens, cues, quote, sentence)
    if trailing is not None:
        return QuoteSpeaker(trailing, "trailing")
    opening = opening_according_frame(tokens, sentence, quote)
    if opening is not None and (before is None or _leans(before)):
        return QuoteSpeaker(opening, "before")
    before = (
        rare_frames.quoting_frame(tokens, sentence, quote)
        or rare_frames.put_frame(tokens, sentence, quote)
        or before
    )
    if before is not None:
        return NOBODY if _is_nobody(tokens, before) else QuoteSpeaker(before, "before")
    later = _by_rare_frame(tokens, sentence, quote, content) or _later(
        tokens, cues, quote, sentence
    )
    guess = None if later.frame else rare_frames.unknown_cue_frame(tokens, tail, sentence)
    return later if guess is None else QuoteSpeaker(guess, "subject")


def _is_nobody(tokens: TextTokens, frame: SpeakerFrame) -> bool:
    """“Neither Bell nor Kolb said …”, “Nobody said …”."""
    first = frame.speaker[0]
    return bool(DENIALS.intersection(tokens.lower[max(0, first - 1) : first + 1]))


def _by_rare_frame(
    tokens: TextTokens, sentence: SentenceTokens, quote: int, content: str
) -> QuoteSpeaker | None:
    frame = rare_frames.passive_frame(tokens, sentence, quote)
    if frame is None and content[:1].isupper():
        frame = rare_frames.unknown_verb_frame(tokens, sentence, quote)
    if frame is not None:
        return QuoteSpeaker(frame, "before")
    frame = rare_frames.label_frame(tokens, quote, sentence)
    if frame is not None:
        return QuoteSpeaker(frame, "label")
    frame = rare_frames.aim_frame(tokens, sentence, quote)
    return None if frame is None else QuoteSpeaker(frame, "before")


def _near(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """The part of a sentence around a token, so that time grows with the length of a text alone."""
    first = max(sentence.first, token - WINDOW)
    return SentenceTokens(first, min(sentence.last, token + WINDOW), sentence.paragraph)


def _leans(frame: SpeakerFrame) -> bool:
    return frame.verb is not None and frame.verb.weak


def _closes_clause(content: str) -> bool:
    return content.rstrip("\"”’'»“")[-1:] in ",?!—–"


def _later(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> QuoteSpeaker:
    """A speaker named at the end of the sentence: “…, the senator said.”"""
    for frame in according_frames(tokens, sentence):
        return QuoteSpeaker(frame, "later")
    for cue in reversed([cue for cue in cues if cue > quote]):
        speaker = speaker_frames.find_subject(tokens, [], cue, sentence)
        if speaker is not None and speaker[0] > quote:
            frame = SpeakerFrame(speaker, (cue, cue + 1), tokens.lexicon.verbs[tokens.lower[cue]])
            return QuoteSpeaker(frame, "later")
    return NOBODY


def _with_carried(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker]
) -> list[QuoteSpeaker]:
    """The speakers, each that is not stated beside its quotation taken from one near it."""
    for number in range(len(spans)):
        if speakers[number].frame is None:
            speakers[number] = _from_neighbours(tokens, spans, speakers, number)
    return speakers


def _from_neighbours(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker], number: int
) -> QuoteSpeaker:
    own = tokens.sentences[tokens.sentence_of_quote[number]]
    alone = own.first == tokens.token_of_quote[number]
    if _is_rest(tokens, spans, speakers, number):
        return QuoteSpeaker(speakers[number - 1].frame, "inherited")
    if not alone:
        last = min(own.first + OPENING, tokens.token_of_quote[number])
        speaker = speaker_frames.opening_phrase(tokens, own.first, last)
        if speaker is not None:
            frame = SpeakerFrame(speaker, speaker, None)
            return NOBODY if _is_work(tokens, speaker) else QuoteSpeaker(frame, "subject")
    before = _same_paragraph(tokens, speakers, number, -1)
    if before is not None:
        return QuoteSpeaker(before.frame, "inherited")
    introduced = _introduced(tokens, number)
    if introduced is not None:
        return introduced
    after = _same_paragraph(tokens, speakers, number, 1)
    if after is not None:
        return QuoteSpeaker(after.frame, "awaited")
    other = _alternating(tokens, speakers, number)
    if other is not None:
        return QuoteSpeaker(other, "turn")
    # After a dash somebody else speaks than before.
    if number and not spans[number].layout and _goes_on(tokens, number):
        return QuoteSpeaker(speakers[number - 1].frame, "turn")
    return NOBODY


def _is_rest(
    tokens: TextTokens, spans: tuple[QuotedSpan, ...], speakers: list[QuoteSpeaker], number: int
) -> bool:
    """“„Wir fahren“, so Maurer knapp, „nicht nach Bern““: the rest of a sentence that was parted."""
    if number == 0 or speakers[number - 1].how not in ("after", "inherited"):
        return False
    is_one = tokens.sentence_of_quote[number] == tokens.sentence_of_quote[number - 1]
    goes_on = tokens.text[spans[number].start].islower()
    parted = tokens.words[tokens.token_of_quote[number] - 1] in ",—–"
    return is_one and goes_on and parted


def _goes_on(tokens: TextTokens, number: int) -> bool:
    """Whether a quotation opens the paragraph right after that of the one before it."""
    own = tokens.sentences[tokens.sentence_of_quote[number]]
    before = tokens.sentences[tokens.sentence_of_quote[number - 1]]
    if own.paragraph != before.paragraph + 1:
        return False
    start = tokens.paragraphs[own.paragraph][0]
    return bisect_left(tokens.starts, start) == tokens.token_of_quote[number]


def _alternating(
    tokens: TextTokens, speakers: list[QuoteSpeaker], number: int
) -> SpeakerFrame | None:
    """Of two who speak by turns, a paragraph each, the one whose turn it is."""
    paragraphs = [
        tokens.sentences[tokens.sentence_of_quote[at]].paragraph
        for at in range(max(0, number - MOST_PARTS), number + 1)
    ]
    here = paragraphs[-1]
    if not all(_is_turn(tokens, paragraph) for paragraph in (here, here - 1, here - 2)):
        return None
    frames: dict[int, SpeakerFrame | None] = {}
    for at, paragraph in enumerate(paragraphs[:-1], start=number - len(paragraphs) + 1):
        frames[paragraph] = speakers[at].frame
    one, other = frames.get(here - 1), frames.get(here - 2)
    if one is None or other is None or _name(tokens, one) == _name(tokens, other):
        return None
    return other


def _is_turn(tokens: TextTokens, paragraph: int) -> bool:
    """Whether a paragraph opens with a quotation and holds little else but who speaks it."""
    if paragraph < 0:
        return False
    start, end = tokens.paragraphs[paragraph]
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    words = tokens.words[first : min(last, first + WINDOW)]
    return words[:1] == [QUOTATION] and sum(map(str.isalnum, words)) <= LONGEST_TURN_CUE


def _name(tokens: TextTokens, frame: SpeakerFrame) -> str:
    return tokens.lower[frame.speaker[1] - 1]


def _is_work(tokens: TextTokens, phrase: Phrase) -> bool:
    """“Her novel ‘X’ stands beside ‘Y’”: a work is told of, and does not speak."""
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


def _introduced(tokens: TextTokens, number: int) -> QuoteSpeaker | None:
    """The speaker that the sentence before introduces, by its verb of saying or its subject."""
    own = tokens.sentence_of_quote[number]
    if own == 0:
        return None
    sentence = tokens.sentences[own - 1]
    sentence = _near(sentence, sentence.last)
    same = sentence.paragraph == tokens.sentences[own].paragraph
    colon = tokens.words[sentence.last - 1] == ":"
    if not (same or colon):
        return None
    cues = speech_verbs_in(tokens, sentence)
    frame = speaker_frames.frame_before(tokens, cues, sentence.last, sentence)
    if frame is None and colon:
        phrase = phrase_before(tokens, sentence.last - 1)
        frame = None if phrase is None else announced(tokens, phrase, sentence)
    if frame is not None:
        return QuoteSpeaker(frame, "introduced")
    speaker = speaker_frames.opening_phrase(tokens, sentence.first, sentence.last)
    # No verb of saying tells that whoever the sentence before is about speaks.
    if speaker is None or _is_work(tokens, speaker):
        return None
    likely = SpeakerFrame(speaker, speaker, None)
    return QuoteSpeaker(likely, "subject")
