"""Finds the noun phrase that names a speaker to the right of a verb."""

from __future__ import annotations

from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.phrase_words import (
    LONGEST_PHRASE,
    Phrase,
    is_small_word_in_name,
    joins_names,
)
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.token_patterns import has_adverb_ending

LONGEST_TITLE = 3
"""Maximum number of lower-case words before a name that count as an unlisted title."""


def phrase_right_of(
    tokens: TextTokens, cue: int, last: int, *, with_apposition: bool = True
) -> Phrase | None:
    """Return the phrase that follows the verb at ``cue`` as its subject, before token ``last``.

    ``with_apposition`` says whether an apposition after the phrase is included.
    """
    if not tokens.lexicon.subject_first:
        return free_phrases.phrase_after(tokens, cue, last)
    start = cue + 1
    if not (starts_phrase(tokens, start, last) or _is_title_of_name(tokens, start, last)):
        return None
    if tokens.lower[start] in tokens.lexicon.pronouns:
        return start, start + 1
    end = _end_of_phrase(tokens, start, last)
    return start, _end_of_apposition(tokens, end, last) if with_apposition else end


def starts_phrase(tokens: TextTokens, token: int, last: int) -> bool:
    """Return whether a phrase that names somebody may start here."""
    if token >= last or not tokens.is_word(token):
        return False
    low = tokens.lower[token]
    if low in tokens.lexicon.openings or is_small_word_in_name(tokens, token):
        return True
    if (
        low in tokens.lexicon.opening_prepositions
        or low in tokens.lexicon.times
        or low in tokens.lexicon.auxiliaries
    ):
        return False
    return (
        tokens.is_capital(token) or low in tokens.lexicon.titles or low in tokens.lexicon.roles
    ) and not (low in tokens.lexicon.verbs and not tokens.is_capital(token))


def _is_title_of_name(tokens: TextTokens, start: int, last: int) -> bool:
    """Return whether lower-case words before a name may be a title: “stationmaster Ivor Penn”."""
    lexicon, at = tokens.lexicon, start
    while at < min(last, start + LONGEST_TITLE) and tokens.lower[at] == tokens.words[at]:
        low = tokens.lower[at]
        is_small = low in lexicon.borders or low in lexicon.after_names or low in lexicon.times
        is_verb = low in lexicon.verbs or low in lexicon.auxiliaries or has_adverb_ending(low)
        if not low.isalpha() or is_small or is_verb or low in lexicon.opening_prepositions:
            return False
        at += 1
    return at > start and at + 1 < last and all(map(tokens.is_capital, (at, at + 1)))


def _end_of_phrase(tokens: TextTokens, start: int, last: int) -> int:
    end = start + 1
    while end < min(last, start + LONGEST_PHRASE):
        if tokens.words[end] == "(":
            end = _after_parenthesis(tokens, end, min(last, start + LONGEST_PHRASE))
        elif tokens.is_word(end) and (
            _joins_name(tokens, end) or not _ends_phrase(tokens, start, end)
        ):
            end += 1
        else:
            break
    return min(end, last)


def _after_parenthesis(tokens: TextTokens, opening: int, last: int) -> int:
    end = opening
    while end < last and tokens.words[end] != ")":
        end += 1
    return end + 1


def _joins_name(tokens: TextTokens, token: int) -> bool:
    joined = tokens.lower[token] == "and" and joins_names(tokens, token)
    return joined and tokens.is_capital(token - 1)


def _is_time_in_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a word of time belongs to a name: “the Evening Courier”."""
    words = tokens.words[token : token + 2]
    is_time = tokens.lower[token] in tokens.lexicon.times
    are_capitals = len(words) == 2 and words[0][0].isupper() and words[1][0].isupper()
    if not (is_time and are_capitals) or tokens.lower[token + 1] in tokens.lexicon.times:
        return False
    before = tokens.lower[token - 1]
    return before in tokens.lexicon.determiners or before in tokens.lexicon.outlets


def _ends_phrase(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether a word ends the phrase: “said Bo *contentedly* from the step”."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if is_small_word_in_name(tokens, token) or _is_time_in_name(tokens, token):
        return False
    if low == "of" and _follows_name(tokens, start, token):
        return True
    small = low in lexicon.after_names or low in lexicon.times or low in lexicon.borders
    is_done_by = low in lexicon.participles and tokens.lower[token + 1 : token + 2] == ["by"]
    if small or is_done_by or low in lexicon.pronouns:
        # “an intercepted call published by”
        return True
    before = tokens.lower[token - 1]
    if not tokens.is_capital(token - 1) or before in lexicon.determiners:
        return False
    if low in lexicon.roles or tokens.is_capital(token):
        return False
    following = tokens.words[token + 1 : token + 2]
    is_place = low in lexicon.origins and following and not following[0][0].isupper()
    names = tokens.is_capital(start) and tokens.lower[start] not in lexicon.determiners
    return has_adverb_ending(low) or bool(is_place and names)


def _follows_name(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether “of” follows a full name: “Paula Reyes *of* the mayor”.

    The name has at least two words, and no capitalized word comes after “of”.
    """
    is_name = token - start > 1 and all(map(tokens.is_capital, range(start, token)))
    follows = tokens.words[token + 1 : token + 5]
    is_plain = len(follows) > 1 and follows[1][0].isalpha()
    return is_name and is_plain and not any(word[0].isupper() for word in follows)


def _end_of_apposition(tokens: TextTokens, end: int, last: int) -> int:
    """Return the end of an apposition after a name: “, spokesman of the president,”."""
    if end + 1 >= last or tokens.words[end] != ",":
        return end
    low = tokens.lower[end + 1]
    if not (
        low in tokens.lexicon.apposition_openings
        or low in tokens.lexicon.titles
        or low in tokens.lexicon.roles
    ):
        return end
    at = end + 1
    while at < last and at - end < LONGEST_PHRASE and tokens.words[at][0].isalnum():
        at += 1
    return at
