"""Finds speakers in clauses without a verb: “… called it “fair”, the opposition “a farce””."""

from __future__ import annotations

from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION
from provenance.domain.proposing.unlisted_verbs import names_somebody

FARTHEST_QUOTATION = 12
"""Maximum number of tokens between two quotations of which the second has no verb."""
DASHES = "—–"


def gapped_frame(tokens: TextTokens, sentence: SentenceTokens, quote: int) -> SpeakerFrame | None:
    """Return the frame of a clause without a verb, with the same small word before both quotations.

    Example: “Der Minister sprach von „…“, die Opposition von „…“”.
    """
    earlier = range(quote - 2, max(sentence.first, quote - FARTHEST_QUOTATION), -1)
    other = next((at for at in earlier if tokens.words[at] == QUOTATION), None)
    if other is None or not _is_parallel(tokens, other, quote):
        return None
    start = other + 1
    while start < quote and _separates_parts(tokens, start):
        start += 1
    end = quote - 1 - (tokens.words[quote - 2] == ",")
    whole = phrase_right_of(tokens, start - 1, end) if start < end else None
    if whole == (start, end):
        return _frame_if_somebody(tokens, whole)
    # “de «burla» la viuda, y de «justo» el abogado”
    after = phrase_right_of(tokens, quote, sentence.last)
    is_after = after is not None and after[0] == quote + 1 and _separates_parts(tokens, quote - 2)
    return _frame_if_somebody(tokens, after) if is_after else None


def _frame_if_somebody(tokens: TextTokens, phrase: Phrase | None) -> SpeakerFrame | None:
    is_somebody = phrase is not None and names_somebody(tokens, phrase)
    return SpeakerFrame(phrase, phrase, None) if phrase and is_somebody else None


def _is_parallel(tokens: TextTokens, other: int, quote: int) -> bool:
    """Return whether the same small word precedes both quotations, or a dash replaces the verb."""
    lexicon, low = tokens.lexicon, tokens.lower[quote - 1]
    is_small = low in lexicon.inside_names | lexicon.opening_prepositions | lexicon.infinitive_links
    is_small = is_small or low in ("als", "as")
    if tokens.words[quote - 1] in DASHES:
        return lexicon.bare_nouns and tokens.words[other + 1] in ",;"
    before = tokens.lower[other - 1]
    # “d’« incidents », l’opposition de « système »”
    return is_small and (before == low or {before, low} <= lexicon.infinitive_links)


def _separates_parts(tokens: TextTokens, token: int) -> bool:
    is_and = tokens.lower[token] in tokens.lexicon.joins or tokens.lower[token] == "and"
    return tokens.words[token] in ",;" or is_and
