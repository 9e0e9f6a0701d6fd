"""Everything that is proposed of one text, as plain values with their places.

Fields are keys of the JSON that ``manage.py propose`` prints and that stored proposals keep; places
are code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from provenance.domain.language.detection import detect_language
from provenance.domain.language.figures import Figure
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.quotations import paragraph_spans
from provenance.domain.language.text import lowered
from provenance.domain.proposing.inner_quotations import InnerQuotation, find_inner_quotations
from provenance.domain.proposing.layout_speech import with_layout
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.mark_kinds import MarkKind, classify_marks
from provenance.domain.proposing.paragraph_index import EDIT_SIGNS, ParagraphIndex
from provenance.domain.proposing.quote_occasions import ProposedOccasion, find_occasions
from provenance.domain.proposing.quoted_acts import find_quoted_acts
from provenance.domain.proposing.quoted_spans import QuotedSpan, find_quoted_spans, outer_spans
from provenance.domain.proposing.readings import TextReading, read_text
from provenance.domain.proposing.reported_speech import ReportedSpeech, find_reported_speech
from provenance.domain.proposing.speaker_mentions import SpeakerMentions
from provenance.domain.proposing.speakers import (
    GUESSES,
    UNREAD_SPEAKER,
    QuoteSpeaker,
    find_speakers,
)
from provenance.domain.proposing.stated_values import (
    StatedValue,
    find_dates,
    find_disclosures,
    find_figure_spans,
    find_hedge_spans,
)
from provenance.domain.proposing.statements import ProposedStatement, find_statements
from provenance.domain.proposing.text_tokens import TextTokens, mask_text
from provenance.domain.proposing.upstream import ProposedUpstream, find_upstreams, span_of_phrase
from provenance.domain.proposing.zones import find_zones

type Span = tuple[int, int]

BESIDE = frozenset({"before", "after", "trailing"})
"""Ways of finding a speaker by words beside the quotation."""


@dataclass(frozen=True, slots=True)
class ProposedQuotation:
    """Words in quotation marks, with their speaker.

    ``speaker`` is the mention of the speaker beside the words and ``cue`` the verb that goes with
    it; ``named`` is the name that the mention stands for. Where the speaker could only be guessed,
    all three are None and ``likely`` is the guess. ``how`` says where the speaker was found, and
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
class TextProposals:
    """What a curator may take over from a text, each with its span.

    ``marked`` are words in quotation marks that are perhaps no quotation.
    """

    language: str
    quotes: tuple[ProposedQuotation, ...]
    marked: tuple[ProposedQuotation, ...]
    indirect: tuple[ProposedIndirectQuote, ...]
    upstream: tuple[ProposedUpstream, ...]
    statements: tuple[ProposedStatement, ...]
    hedges: tuple[StatedValue, ...]
    figures: tuple[tuple[int, int, Figure], ...]
    dates: tuple[StatedValue, ...]
    disclosures: tuple[StatedValue, ...]
    zones: tuple[tuple[int, int, str], ...]


def propose(text: str) -> TextProposals:
    """Everything that can be proposed of ``text``, which is read once, in linear time.

    Of a language that the rules do not read, quotations are proposed without speakers (``how`` is
    "unread"), and neither indirect speech nor upstreams nor statements.
    """
    blocks = paragraph_spans(text)
    language = detect_language(text)
    zones = find_zones(text, blocks)
    quoted_spans = with_layout(text, find_quoted_spans(text), blocks, zones, lexicon_of(language))
    outer = list(outer_spans(quoted_spans))
    masked = mask_text(text, outer, blocks)
    readings = read_text(masked, quoted_spans, outer, blocks, zones, language)
    lower_text = lowered(text)
    parts = [_read(reading, lower_text) for reading in readings]
    quotations = sorted((one for part in parts for one in part.quotations), key=_place)
    upstream = sorted((one for part in parts for one in part.upstream), key=_place)
    own_words = (one for one in quotations if one.kind == MarkKind.QUOTATION)
    quotes = _on_occasions(text, list(own_words), upstream)
    paragraphs = ParagraphIndex(lower_text, blocks)
    return TextProposals(
        language=language,
        quotes=quotes,
        marked=tuple(one for one in quotations if one.kind != MarkKind.QUOTATION),
        indirect=tuple(sorted((one for part in parts for one in part.indirect), key=_place)),
        upstream=tuple(upstream),
        statements=tuple(sorted((one for part in parts for one in part.statements), key=_place)),
        hedges=tuple(sorted((one for part in parts for one in part.hedges), key=_place)),
        figures=tuple(_figures(text, paragraphs)),
        dates=tuple(_dates(text, paragraphs)),
        disclosures=tuple(find_disclosures(text, blocks, paragraphs.containing(EDIT_SIGNS))),
        zones=tuple((*span, zone) for span, zone in zip(blocks, zones, strict=True)),
    )


def _on_occasions(
    text: str, quotes: list[ProposedQuotation], upstream: list[ProposedUpstream]
) -> tuple[ProposedQuotation, ...]:
    occasions = find_occasions(text, quotes, upstream)
    return tuple(
        replace(one, occasion=occasion) for one, occasion in zip(quotes, occasions, strict=True)
    )


@dataclass(frozen=True, slots=True)
class ReadingProposals:
    """What is proposed of the paragraphs of one language."""

    quotations: list[ProposedQuotation]
    indirect: list[ProposedIndirectQuote]
    upstream: list[ProposedUpstream]
    statements: list[ProposedStatement]
    hedges: list[StatedValue]


def _read(reading: TextReading, lower_text: str) -> ReadingProposals:
    tokens, zones = reading.tokens, reading.zones
    is_read = reading.language in LANGUAGES
    reports = find_reported_speech(tokens)
    speakers = (
        find_speakers(tokens, reading.spans)
        if tokens.lexicon.verbs
        else [UNREAD_SPEAKER] * len(reading.spans)
    )
    quoted_speakers = [one.frame.speaker for one in speakers if one.frame and one.how in BESIDE]
    mentions = SpeakerMentions(tokens, [*(one.speaker for one in reports), *quoted_speakers])
    quotations = [
        _quotation(tokens, one, number, speakers[number], mentions, zones)
        for number, one in enumerate(reading.spans)
    ]
    if not is_read:
        return ReadingProposals(quotations, [], [], [], [])
    paragraphs = ParagraphIndex(lower_text, tokens.paragraphs)
    return ReadingProposals(
        quotations,
        [_indirect(tokens, one, mentions, zones) for one in reports if one.content],
        [
            *find_upstreams(tokens, reports, zones, paragraphs),
            *find_quoted_acts(tokens, reading.spans, speakers),
        ],
        find_statements(tokens, paragraphs),
        list(_hedges(tokens.text, paragraphs, reading.language)),
    )


def _place(
    one: ProposedQuotation
    | ProposedIndirectQuote
    | ProposedUpstream
    | ProposedStatement
    | StatedValue,
) -> Span:
    return one.start, one.end


def _hedges(text: str, paragraphs: ParagraphIndex, language: str) -> Iterator[StatedValue]:
    for start, end in paragraphs.containing(LANGUAGES[language].hedges):
        yield from find_hedge_spans(text, start, end, language)


def _figures(text: str, paragraphs: ParagraphIndex) -> Iterator[tuple[int, int, Figure]]:
    for start, end in paragraphs.with_figures():
        yield from find_figure_spans(text, start, end)


def _dates(text: str, paragraphs: ParagraphIndex) -> Iterator[StatedValue]:
    for start, end in paragraphs.with_dates():
        yield from find_dates(text, start, end)


def _quotation(
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
        form=_form(tokens.text, words),
        kind=classify_marks(tokens, words, tokens.token_of_quote[number], speaker),
        how=speaker.how,
        zone=zones[tokens.paragraph_at(words.start)],
        parts=words.parts if len(words.parts) > 1 else (),
        inner=find_inner_quotations(tokens.text, words, tokens.lexicon),
        closed=words.closed,
    )


def _form(text: str, words: QuotedSpan) -> str:
    """Direct where a sentence of its own is quoted, mixed where words stand within another's."""
    if words.label is not None:
        return "transcript"
    opening = text[words.start]
    before = text[max(0, words.outer_start - 40) : words.outer_start].rstrip()
    begins = opening.isupper() or opening in "[…." or not opening.isascii()
    introduced = not before or before[-1] in ',:.?!…”"’»' or words.outer_start == 0
    starts_line = "\n" in text[max(0, words.outer_start - 3) : words.outer_start]
    return "direct" if starts_line or (begins and introduced) else "mixed"


def _indirect(
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


def as_values(proposal: TextProposals) -> dict[str, Any]:
    """Plain dictionaries, lists and numbers, for JSON."""
    values = asdict(proposal)
    values["figures"] = [
        {"start": start, "end": end, **figure} for start, end, figure in values["figures"]
    ]
    values["zones"] = [
        {"start": start, "end": end, "zone": zone} for start, end, zone in values["zones"]
    ]
    return values
