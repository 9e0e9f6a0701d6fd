"""Proposes the quotations and reported speech of a text with their speakers, as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from provenance.domain.language.detection import detect_language
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.proposing.carried_speakers import GUESSES, UNREAD_SPEAKER, QuoteSpeaker
from provenance.domain.proposing.inner_quotations import InnerQuotation, find_inner_quotations
from provenance.domain.proposing.layout_speech import add_layout_speech
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.mark_kinds import classify_marks
from provenance.domain.proposing.quote_occasions import ProposedOccasion
from provenance.domain.proposing.quoted_spans import QuotedSpan, find_quoted_spans, outer_spans
from provenance.domain.proposing.readings import TextReading, read_text
from provenance.domain.proposing.reported_speech import ReportedSpeech, find_reported_speech
from provenance.domain.proposing.speaker_mentions import SpeakerMentions
from provenance.domain.proposing.speakers import find_speakers
from provenance.domain.proposing.text_tokens import TextTokens, mask_text
from provenance.domain.proposing.upstream import span_of_phrase
from provenance.domain.proposing.zones import find_zones

type Span = tuple[int, int]

STATED_BESIDE = frozenset({"before", "after", "trailing"})
"""Ways of finding a speaker by the words beside the quotation."""


@dataclass(frozen=True, slots=True)
class ProposedQuotation:
    """Words in quotation marks, with their speaker.

    ``speaker`` is the mention of the speaker beside the words and ``cue`` the verb that goes with
    it; ``named`` is the name that the mention refers to. If the speaker could only be guessed, all
    three are None and ``likely`` is the guess. ``how`` says where the speaker was found, and
    ``occasion`` on which of the article's occasions the words were spoken.
    """

    start: int
    end: int
    speaker: Span | None
    cue: Span | None
    named: Span | None
    likely: Span | None
    form: str
    kind: str
    how: str
    zone: str
    parts: tuple[Span, ...]
    inner: tuple[InnerQuotation, ...]
    closed: bool
    occasion: ProposedOccasion | None = None


@dataclass(frozen=True, slots=True)
class ProposedIndirectQuote:
    """Speech reported without quotation marks, or around them."""

    start: int
    end: int
    speaker: Span
    cue: Span
    named: Span
    zone: str


@dataclass(frozen=True, slots=True)
class ReadSpeech:
    """The speech found in the paragraphs of one language, and what it was read from."""

    quotations: list[ProposedQuotation]
    indirect: list[ProposedIndirectQuote]
    reports: list[ReportedSpeech]
    speakers: Sequence[QuoteSpeaker]


def read_speech(reading: TextReading) -> ReadSpeech:
    tokens, zones = reading.tokens, reading.zones
    reports = find_reported_speech(tokens)
    speakers = (
        find_speakers(tokens, reading.spans)
        if tokens.lexicon.verbs
        else [UNREAD_SPEAKER] * len(reading.spans)
    )
    quoted_speakers = [
        speaker.frame.speaker
        for speaker in speakers
        if speaker.frame and speaker.how in STATED_BESIDE
    ]
    mentions = SpeakerMentions(tokens, [*(report.speaker for report in reports), *quoted_speakers])
    quotations = [
        _proposed_quotation(tokens, span, number, speakers[number], mentions, zones)
        for number, span in enumerate(reading.spans)
    ]
    is_read = reading.language in LANGUAGES
    indirect = [
        _proposed_indirect_quote(tokens, report, mentions, zones)
        for report in reports
        if is_read and report.content
    ]
    return ReadSpeech(quotations, indirect, reports, speakers)


def propose_speech(text: str) -> tuple[list[ProposedQuotation], list[ProposedIndirectQuote]]:
    """Return only the quotations and indirect quotes of ``propose``, in a third of the time."""
    blocks = paragraph_spans(text)
    readings = text_readings(text, blocks, find_zones(text, blocks), detect_language(text))
    parts = [read_speech(reading) for reading in readings]
    quotations = sorted((item for part in parts for item in part.quotations), key=span_of)
    indirect = sorted((item for part in parts for item in part.indirect), key=span_of)
    return quotations, indirect


def text_readings(
    text: str, blocks: tuple[Span, ...], zones: list[str], language: str
) -> list[TextReading]:
    """Return one reading for each language of the text, with the quotations masked."""
    quoted_spans = add_layout_speech(
        text, find_quoted_spans(text), blocks, zones, lexicon_of(language)
    )
    outer = list(outer_spans(quoted_spans))
    masked = mask_text(text, outer, blocks)
    return list(read_text(masked, quoted_spans, outer, blocks, zones, language))


class _SortableSpan(Protocol):
    """Anything with a start and an end offset in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def span_of(proposal: _SortableSpan) -> Span:
    """Return the key by which proposals are sorted: start and end."""
    return proposal.start, proposal.end


def _proposed_quotation(
    tokens: TextTokens,
    words: QuotedSpan,
    number: int,
    speaker: QuoteSpeaker,
    mentions: SpeakerMentions,
    zones: list[str],
) -> ProposedQuotation:
    frame = speaker.frame
    mention = cue = name = None
    if frame is not None:
        mention = span_of_phrase(tokens, frame.speaker)
        cue = None if frame.verb is None else span_of_phrase(tokens, frame.cue)
        name = span_of_phrase(tokens, mentions.name_of(frame.speaker, frame.cue))
    is_guess = speaker.how in GUESSES
    return ProposedQuotation(
        start=words.start,
        end=words.end,
        speaker=None if is_guess else mention,
        cue=None if is_guess else cue,
        named=None if is_guess else name,
        likely=name if is_guess else None,
        form=_form_of_quotation(tokens.text, words),
        kind=classify_marks(tokens, words, tokens.token_of_quote[number], speaker),
        how=speaker.how,
        zone=zones[tokens.paragraph_at(words.start)],
        parts=words.parts if len(words.parts) > 1 else (),
        inner=find_inner_quotations(tokens.text, words, tokens.lexicon),
        closed=words.closed,
    )


def _form_of_quotation(text: str, words: QuotedSpan) -> str:
    """Return "transcript" for labelled words, "direct" for a sentence of its own, else "mixed"."""
    if words.label is not None:
        return "transcript"
    opening = text[words.start]
    before = text[max(0, words.outer_start - 40) : words.outer_start].rstrip()
    begins = opening.isupper() or opening in "[…." or not opening.isascii()
    introduced = not before or before[-1] in ',:.?!…”"’»' or words.outer_start == 0
    starts_line = "\n" in text[max(0, words.outer_start - 3) : words.outer_start]
    return "direct" if starts_line or (begins and introduced) else "mixed"


def _proposed_indirect_quote(
    tokens: TextTokens, report: ReportedSpeech, mentions: SpeakerMentions, zones: list[str]
) -> ProposedIndirectQuote:
    assert report.content is not None
    start, end = span_of_phrase(tokens, report.content)
    return ProposedIndirectQuote(
        start=start,
        end=end,
        speaker=span_of_phrase(tokens, report.speaker),
        cue=span_of_phrase(tokens, report.cue),
        named=span_of_phrase(tokens, mentions.name_of(report.speaker)),
        zone=zones[tokens.paragraph_at(start)],
    )
