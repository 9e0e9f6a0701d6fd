"""Finds what belongs to an agent.

Examples: “a clerk *in the land registry*”, “a channel *close to* the army”.
"""

from __future__ import annotations

from provenance.domain.language.numerals import NUMBER_WORDS
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.text_tokens import TextTokens

LONGEST_PLACE = 6
"""Maximum number of words after such a preposition."""


def end_with_affiliation(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of an agent with its affiliation: “a channel close to the army”."""
    for phrase in tokens.lexicon.affiliations:
        words = phrase.split()
        for at in (end, end - 1):
            after = at + len(words)
            if at > start and tokens.lower[at:after] == words and after < last:
                other = phrase_right_of(tokens, after - 1, last, with_apposition=False)
                return end if other is None else other[1]
    return end


def end_with_place(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of an unknown agent's phrase with the place that identifies it.

    “The police in Oslo” may have done it there; only the place identifies “a nurse from Oslo”.
    """
    lexicon = tokens.lexicon
    is_new = tokens.lower[start] in lexicon.new_determiners or (
        tokens.words[start][0].islower()
        and tokens.lower[start] not in lexicon.openings
        and tokens.lower[end - 1].endswith("s")
    )
    at = end + 1
    is_post = tokens.lower[end : end + 1] == ["to"] and tokens.lower[end - 1] in lexicon.aide_nouns
    if not is_new or at >= last:
        return end
    if tokens.lower[end] not in lexicon.place_prepositions and not is_post:
        return end
    opens = tokens.lower[at] in lexicon.place_determiners or tokens.words[at][0].isupper()
    if not opens or not tokens.is_word(at):
        return end
    at += 1
    while at < min(last, end + LONGEST_PLACE) and _continues_place(tokens, at):
        at += 1
    place = tokens.lower[end + 1 : at]
    is_other = not (lexicon.times | lexicon.platforms | lexicon.document_words).isdisjoint(place)
    return end if is_other or len(place) < 1 + (place[0] in lexicon.place_determiners) else at


def end_before_purpose(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of an agent before a purpose or a span of time.

    Examples: “a rival camp for months”, “the press for a fee”; “lawyers for the family” is not cut.
    """
    lexicon = tokens.lexicon
    for at in range(start + 1, end - 1):
        follows = tokens.lower[at + 1]
        is_other = follows in lexicon.new_determiners | lexicon.quantifiers | NUMBER_WORDS
        is_plain = follows not in lexicon.determiners and not follows.endswith("s")
        is_time = not lexicon.spans_of_time.isdisjoint(tokens.lower[at + 1 : end])
        is_name = tokens.is_capital(at + 1)
        if tokens.lower[at] == "for" and (is_time or is_other or is_plain) and not is_name:
            return at
    return end


def _continues_place(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if not tokens.is_word(token):
        return False
    small = (
        low in lexicon.after_names
        or low in lexicon.borders
        or low in lexicon.opening_prepositions
        or low in lexicon.agent_ends
        or low in lexicon.verbs
    )
    return not small or tokens.words[token][0].isupper()
