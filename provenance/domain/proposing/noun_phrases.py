"""Finds the noun phrase that names a speaker to the left of a verb."""

from __future__ import annotations

from provenance.domain.proposing.phrase_ends import end_with_name
from provenance.domain.proposing.phrase_words import (
    LONGEST_PHRASE,
    Phrase,
    continues_who_clause,
    ends_hedge_in_phrase,
    is_finite_verb,
    is_small_word_in_name,
    joins_names,
)
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION, has_adverb_ending

MOST_ADVERBS = 8
"""Maximum number of words between a subject and its verb, such as “has also repeatedly”."""


def phrase_left_of(tokens: TextTokens, cue: int, first: int) -> Phrase | None:
    """Return the subject before the verb at ``cue``, beginning no earlier than ``first``."""
    at = _before_adverbs(tokens, cue - 1, first)
    # “la maire l’a assuré”
    at -= tokens.lexicon.has_elisions and tokens.words[at][-1] in "'’"
    is_joined = not tokens.lexicon.subject_first and tokens.lower[cue - 1] in tokens.lexicon.joins
    if at < first or is_joined:
        # “зняв і виклав”: right after “and”, the subject is that of the verb before.
        return None
    if tokens.words[at] == QUOTATION:
        return _phrase_ending_in_title(tokens, at, first)
    if tokens.lower[at] in tokens.lexicon.pronouns:
        return at, at + 1
    if tokens.lower[at] in ("and", "but", "or") or tokens.lower[at] in tokens.lexicon.joins:
        return None
    if tokens.words[at] == ")":
        return _phrase_before_parenthesis(tokens, at, first)
    if tokens.words[at] in ",—–―":
        return _phrase_before_apposition(tokens, at, first)
    if tokens.lexicon.subject_first:
        return _phrase_ending_at(tokens, at, first)
    return _free_subject(tokens, at, first)


def _free_subject(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """Return the subject that ends with token ``at``, before a verb of free word order."""
    phrase = _phrase_ending_at(tokens, at, first)
    if phrase is None or tokens.lower[at] in tokens.lexicon.auxiliaries:
        return None
    own = _without_relative(tokens, phrase)
    if not (tokens.lexicon.nouns_have_capitals and own[0] == first):
        # In German, everything before the verb is one unit: “Das Ministerium in Moskau
        # bestätigte”.
        own = _before_place(tokens, own)
    return own if own[0] != phrase[0] or _is_subject(tokens, own, first) else None


def _without_relative(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return the phrase without a relative pronoun: “…, den die Behörde veröffentlicht hat”."""
    start, end = phrase
    lexicon = tokens.lexicon
    doubled = start + 2 < end and tokens.lower[start + 1] in lexicon.determiners
    return (start + 1, end) if doubled and tokens.lower[start] in lexicon.determiners else phrase


def _before_place(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return the name without the place after it: “Олег Бондар у зверненні наголосив”."""
    start, end = phrase
    lexicon = tokens.lexicon
    for at in range(start + 1, end):
        if end_with_name(tokens, at, end) == end:
            return phrase
        if tokens.lower[at] in lexicon.opening_prepositions and tokens.words[at][0].islower():
            return start, at
    return phrase


def _is_subject(tokens: TextTokens, phrase: Phrase, first: int) -> bool:
    """Return whether a phrase before a verb of free word order is its subject, not an adjunct."""
    start, end = phrase
    lexicon = tokens.lexicon
    before = tokens.lower[start - 1] if start > first else ""
    if before in lexicon.opening_prepositions or before in lexicon.inside_names:
        return False
    if tokens.lower[start] in lexicon.object_determiners:
        return False
    if lexicon.bare_nouns and end - start == 1 and not tokens.is_capital(start):
        return tokens.lower[start] in lexicon.openings | lexicon.roles
    names = any(tokens.is_capital(token) for token in range(start, end))
    return names or tokens.lower[start] in lexicon.openings | lexicon.roles


def _phrase_ending_in_title(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """Return the phrase with a name in marks at its end: “The newspaper ‘The Echo’ has”."""
    opening = tokens.text[tokens.starts[at] : tokens.starts[at] + 2]
    if at == first or opening[:1] not in "'‘«" or not opening[1:].isupper():
        return None
    phrase = _phrase_ending_at(tokens, at - 1, first) if tokens.is_word(at - 1) else None
    return None if phrase is None else (phrase[0], at + 1)


def _before_adverbs(tokens: TextTokens, at: int, first: int) -> int:
    for _ in range(MOST_ADVERBS):
        if at <= first:
            break
        low = tokens.lower[at]
        if is_small_word_in_name(tokens, at) and at > first and tokens.is_capital(at - 1):
            break
        adverb = has_adverb_ending(low) and not tokens.is_capital(at)
        adverb = adverb or _is_adverb_of_manner(tokens, at)
        time = _is_time(tokens, at)
        if not (low in tokens.lexicon.auxiliaries or time or adverb):
            break
        if time and _opens_time(tokens, at - 1):
            at -= 1
        at -= 1
    return at


def _is_adverb_of_manner(tokens: TextTokens, token: int) -> bool:
    """Return whether this is an adverb: “a *simplement* répondu”, not “le gouvernement”."""
    lexicon, before = tokens.lexicon, tokens.lower[token - 1]
    is_adverb = tokens.lower[token].endswith(lexicon.adverb_endings)
    return is_adverb and before in lexicon.auxiliaries


def _is_time(tokens: TextTokens, token: int) -> bool:
    """Return whether a word states a time; “Nord Matin” is a name where days have no capital."""
    lexicon = tokens.lexicon
    if tokens.lower[token] not in lexicon.times:
        return False
    days_have_capitals = lexicon.subject_first or lexicon.nouns_have_capitals
    return days_have_capitals or not tokens.words[token][0].isupper()


def _opens_time(tokens: TextTokens, token: int) -> bool:
    low = tokens.lower[token]
    if tokens.lexicon.subject_first:
        return low in ("on", "last", "in", "this")
    return low in tokens.lexicon.opening_prepositions or low in tokens.lexicon.determiners


def _phrase_before_parenthesis(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    opening = at
    floor = max(first, at - LONGEST_PHRASE)
    while opening > floor and tokens.words[opening] != "(":
        opening -= 1
    if opening == floor:
        return None
    phrase = phrase_left_of(tokens, opening, first)
    return None if phrase is None else (phrase[0], at + 1)


def _phrase_before_apposition(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """Return the name and its apposition: “Andriy Yermak, his chief of staff, claimed”."""
    segments: list[Phrase] = []
    end = at
    while end > first and at - end < 2 * LONGEST_PHRASE and len(segments) < 5:
        start = end
        while start > first and tokens.words[start - 1] not in (",", "—", "–", QUOTATION, ";", ":"):
            start -= 1
        if start < end:
            segments.append((start, end))
        if start <= first or tokens.words[start - 1] in (QUOTATION, ";", ":"):
            break
        end = start - 1
    return _naming_segment(tokens, segments, at)


def _naming_segment(tokens: TextTokens, segments: list[Phrase], at: int) -> Phrase | None:
    """Return the nearest segment before the last that names somebody, with its apposition."""
    for place, (start, end) in enumerate(segments[1:], start=2):
        if tokens.lower[start] in tokens.lexicon.opening_prepositions and place < len(segments):
            continue
        phrase = _phrase_ending_at(tokens, end - 1, start)
        if phrase is None or any(is_finite_verb(tokens, token) for token in range(*phrase)):
            continue
        if _names_somebody(tokens, phrase):
            is_explained = any(
                tokens.lower[first] in tokens.lexicon.relative_pronouns
                for first, _ in segments[: place - 1]
            )
            return phrase[0], phrase[1] if is_explained else at
    return None


def _names_somebody(tokens: TextTokens, phrase: Phrase) -> bool:
    start, end = phrase
    if tokens.lower[start] in tokens.lexicon.opening_prepositions or end - start > 12:
        return False
    if tokens.lower[start] in tokens.lexicon.openings:
        return True
    return any(
        tokens.is_capital(token) and tokens.lower[token] not in tokens.lexicon.times
        for token in range(start, end)
    )


def _phrase_ending_at(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """Return the phrase that ends with token ``at``, without an opening such as “In May”."""
    start = _start_of_phrase(tokens, at, first)
    if continues_who_clause(tokens, start, first):
        # “Two men who served on the ship told”
        start = min(start, _start_of_phrase(tokens, start - 2, first))
    start = _start_after_opening(tokens, start, at + 1)
    return (start, at + 1) if start <= at else None


def _start_of_phrase(tokens: TextTokens, at: int, first: int) -> int:
    """Return the token after the nearest border at or before token ``at``."""
    start = at + 1
    floor = max(first, at - LONGEST_PHRASE)
    while start > floor and not _is_border(tokens, start - 1):
        start -= 1
        if ends_hedge_in_phrase(tokens, start - 1, floor):
            start -= 3
    return start


def _is_border(tokens: TextTokens, token: int) -> bool:
    word = tokens.words[token]
    if not word[0].isalnum():
        return True
    low = tokens.lower[token]
    if low == "and":
        return not joins_names(tokens, token)
    if is_small_word_in_name(tokens, token) or _is_in_capitals(tokens, token):
        return False
    return low in tokens.lexicon.borders or is_finite_verb(tokens, token)


def _is_in_capitals(tokens: TextTokens, token: int) -> bool:
    """Return whether a verb form is part of a capitalized name: “the group Rail Watch”."""
    lexicon = tokens.lexicon
    if (
        not lexicon.subject_first
        or tokens.lower[token] in lexicon.borders
        or tokens.in_short_opening(token)
    ):
        return False
    words = tokens.words[token - 1 : token + 2]
    return (
        len(words) == 3 and words[0][0].islower() and all(word[0].isupper() for word in words[1:])
    )


def _start_after_opening(tokens: TextTokens, start: int, end: int) -> int:
    """Return the start of the subject after an opening such as “In an interview on Tuesday”."""
    while start < end and (
        tokens.lower[start] in tokens.lexicon.opening_prepositions
        or (tokens.lower[start] in tokens.lexicon.times and not _is_given_name(tokens, start))
    ):
        timed = tokens.lower[start] in tokens.lexicon.times or start + 1 == end
        start = start + 1 if timed else _start_of_last_phrase(tokens, start + 1, end)
    return start


def _is_given_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a month is a given name: “June Mays”, but not in “in June Mays”."""
    follows = tokens.words[token + 1 : token + 2]
    opens_time = token > 0 and _opens_time(tokens, token - 1)
    return (
        is_small_word_in_name(tokens, token)
        and bool(follows)
        and follows[0][0].isupper()
        and not opens_time
    )


def _start_of_last_phrase(tokens: TextTokens, start: int, end: int) -> int:
    """Return the start of the last noun phrase in a span: its capitals or its determiner."""
    at = end - 1
    if tokens.is_capital(at):
        while (
            at > start
            and tokens.is_capital(at - 1)
            and (tokens.lower[at - 1] not in tokens.lexicon.times or _is_given_name(tokens, at - 1))
        ):
            at -= 1
        while at > start and tokens.lower[at - 1] in tokens.lexicon.roles:
            at -= 1
        if at > start and tokens.lower[at - 1] in tokens.lexicon.determiners:
            at -= 1
        return at
    while at > start and tokens.lower[at] not in tokens.lexicon.openings:
        at -= 1
    return at


def phrase_before(tokens: TextTokens, token: int) -> Phrase | None:
    """Return the phrase that ends before ``token``, with or without a comma in between."""
    at = token - 1
    while at >= 0 and tokens.words[at] in ",—–―":
        at -= 1
    if at < 0 or not tokens.is_word(at):
        return None
    phrase = _phrase_ending_at(tokens, at, max(0, at - LONGEST_PHRASE))
    return None if phrase is None else (_start_of_last_phrase(tokens, *phrase), phrase[1])
