"""Finds speakers named alone in a line below the words, or before a colon above them."""

from __future__ import annotations

from provenance.domain.proposing.frames_after import DASHES, is_signature
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

LONGEST_NAME_LINE = 8
"""Maximum number of tokens of a line that names the speaker of the line above."""


def speaker_before_colon(
    tokens: TextTokens, phrase: tuple[int, int], sentence: SentenceTokens
) -> SpeakerFrame | None:
    """Return the speaker of “And from the diver Anna Bell:”, or of a name alone before a colon."""
    first, last = phrase
    origins = tokens.lexicon.origins
    if tokens.lower[first - 1] in origins:
        return SpeakerFrame(phrase, phrase, None)
    if tokens.lower[first - 2] in origins and first - 2 >= sentence.first:
        return SpeakerFrame((first - 1, last), (first - 1, last), None)
    alone = (first, last) == (sentence.first, sentence.last - 1)
    return (
        SpeakerFrame(phrase, phrase, None) if alone and is_signature(tokens, first, last) else None
    )


def signature_below(tokens: TextTokens, last_token: int) -> SpeakerFrame | None:
    """Return the name after a dash, or the name alone, in the line below a quotation.

    The quotation must end its own line.
    """
    if last_token + 1 >= len(tokens.words):
        return None
    below = tokens.sentence_at(last_token + 1)
    if below.first != last_token + 1:
        return None
    if tokens.words[below.first] not in DASHES:
        return _name_line_below(tokens, last_token, below)
    signature = below.first + 1, below.last - (tokens.words[below.last - 1] == ".")
    return SpeakerFrame(signature, signature, None) if is_signature(tokens, *signature) else None


def _name_line_below(
    tokens: TextTokens, last_token: int, below: SentenceTokens
) -> SpeakerFrame | None:
    """Return the line below a quotation alone in its line, if it is a name, a comma and a
    description.
    """
    own, line = tokens.sentence_at(last_token), below.paragraph
    length = own.last - own.first - (tokens.words[own.last - 1] == ".")
    is_alone = length == 1 and line == own.paragraph + 1
    start, end = tokens.paragraphs[line]
    is_line = tokens.starts[below.first] == start and tokens.ends[below.last - 1] == end
    if not (is_alone and is_line) or tokens.words[below.last - 1] in ".!?:":
        return None
    words = tokens.words[below.first : below.last]
    comma = words.index(",") if "," in words else 0
    has_description = (
        comma > 1 and words[comma + 1 : comma + 2] != [] and words[comma + 1][0].islower()
    )
    if not has_description or not all(word[0].isupper() for word in words[:2]):
        return None
    signature = below.first, below.last
    is_name = is_signature(tokens, *signature) and below.last - below.first <= LONGEST_NAME_LINE
    return SpeakerFrame(signature, signature, None) if is_name else None
