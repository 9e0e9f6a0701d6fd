"""How far a phrase that names a speaker reaches, to the left of a verb or to its right."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing.text_tokens import QUOTATION, TextTokens

LONGEST = 25
"""Tokens of a phrase that names somebody; a longer one is taken for no name."""

MOST_ADVERBS = 8
"""Most words between a subject and its verb, such as “has also repeatedly”."""

type Phrase = tuple[int, int]
"""The first token, and the one after the last."""


def phrase_left_of(tokens: TextTokens, cue: int, first: int) -> Phrase | None:
    """The phrase that is the subject of the verb at ``cue``, not before token ``first``."""
    at = cue - 1
    if tokens.lower[at] in tokens.lexicon.auxiliaries and not tokens.lexicon.subject_first:
        # French “a déclaré”, where English has an article.
        at -= 1
    at = _before_adverbs(tokens, at, first)
    if at < first:
        return None
    if tokens.words[at] == QUOTATION:
        return _ends_in_title(tokens, at, first)
    if tokens.lower[at] in tokens.lexicon.pronouns:
        return at, at + 1
    if tokens.lower[at] in ("and", "but", "or"):
        return None
    if tokens.words[at] == ")":
        return _phrase_before_parenthesis(tokens, at, first)
    if tokens.words[at] in ",—–":
        return _phrase_before_apposition(tokens, at, first)
    return _phrase_ending_at(tokens, at, first)


def _ends_in_title(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """“The newspaper ‘The Echo’ has obtained”: a name in marks belongs to its phrase."""
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
        adverb = low.endswith("ly") and not tokens.is_capital(at)
        if not (low in tokens.lexicon.auxiliaries or low in tokens.lexicon.times or adverb):
            break
        if low in tokens.lexicon.times and tokens.lower[at - 1] in ("on", "last", "in", "this"):
            at -= 1
        at -= 1
    return at


def _phrase_before_parenthesis(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    opening = at
    floor = max(first, at - LONGEST)
    while opening > floor and tokens.words[opening] != "(":
        opening -= 1
    if opening == floor:
        return None
    phrase = phrase_left_of(tokens, opening, first)
    return None if phrase is None else (phrase[0], at + 1)


def _phrase_before_apposition(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """“Andriy Yermak, his chief of staff, claimed”: the name before, with what explains it."""
    segments: list[Phrase] = []
    end = at
    while end > first and at - end < 2 * LONGEST and len(segments) < 5:
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
    """The nearest segment before the last that names somebody, with what explains the name."""
    for place, (start, end) in enumerate(segments[1:], start=2):
        if tokens.lower[start] in tokens.lexicon.opening_prepositions and place < len(segments):
            continue
        phrase = _phrase_ending_at(tokens, end - 1, start)
        if phrase is None or any(_is_verb(tokens, token) for token in range(*phrase)):
            continue
        if _is_name(tokens, phrase):
            is_explained = any(
                tokens.lower[first] in tokens.lexicon.relative_pronouns
                for first, _ in segments[: place - 1]
            )
            return phrase[0], phrase[1] if is_explained else at
    return None


def _is_name(tokens: TextTokens, phrase: Phrase) -> bool:
    start, end = phrase
    if tokens.lower[start] in tokens.lexicon.opening_prepositions or end - start > 12:
        return False
    if tokens.lower[start] in tokens.lexicon.openings:
        return True
    return any(
        tokens.is_capital(token) and tokens.lower[token] not in tokens.lexicon.times
        for token in range(start, end)
    )


def _is_verb(tokens: TextTokens, token: int) -> bool:
    cue = tokens.lexicon.verbs.get(tokens.lower[token])
    return (
        cue is not None
        and cue.form != VerbForm.PARTICIPLE
        and tokens.lower[token] not in tokens.lexicon.noun_verbs
    )


def _phrase_ending_at(tokens: TextTokens, at: int, first: int) -> Phrase | None:
    """The phrase that ends with token ``at``, back to a border, without an opening like “In May”."""
    start = at + 1
    floor = max(first, at - LONGEST)
    while start > floor and not _is_border(tokens, start - 1):
        start -= 1
        if _ends_supposition(tokens, start - 1, floor):
            start -= 3
    start = _without_opening(tokens, start, at + 1)
    return (start, at + 1) if start <= at else None


def _ends_supposition(tokens: TextTokens, token: int, floor: int) -> bool:
    """“a person understood to be a soldier”: a hedge within the phrase."""
    return (
        token - 3 >= floor
        and tokens.lower[token] == "be"
        and tokens.lower[token - 1] == "to"
        and tokens.lower[token - 2] in tokens.lexicon.supposing_verbs
    )


def _is_border(tokens: TextTokens, token: int) -> bool:
    word = tokens.words[token]
    if not word[0].isalnum():
        return True
    low = tokens.lower[token]
    if low == "and":
        return not _joins_names(tokens, token)
    return low in tokens.lexicon.borders or _is_verb(tokens, token)


def _joins_names(tokens: TextTokens, token: int) -> bool:
    following = token + 1
    if following >= len(tokens.words):
        return False
    if (
        tokens.lower[following] in tokens.lexicon.pronouns
        or tokens.lower[following] in tokens.lexicon.opening_prepositions
    ):
        return False
    return tokens.is_capital(token - 1) or not tokens.is_capital(following)


def _without_opening(tokens: TextTokens, start: int, end: int) -> int:
    """The start of the subject after an opening: after “In an interview on Tuesday”, “the senator”."""
    while start < end and (
        tokens.lower[start] in tokens.lexicon.opening_prepositions
        or tokens.lower[start] in tokens.lexicon.times
    ):
        timed = tokens.lower[start] in tokens.lexicon.times or start + 1 == end
        start = start + 1 if timed else _last_phrase(tokens, start + 1, end)
    return start


def _last_phrase(tokens: TextTokens, start: int, end: int) -> int:
    """Where the last noun phrase between two tokens begins: at its capitals or its determiner."""
    at = end - 1
    if tokens.is_capital(at):
        while (
            at > start
            and tokens.is_capital(at - 1)
            and tokens.lower[at - 1] not in tokens.lexicon.times
        ):
            at -= 1
        if at > start and tokens.lower[at - 1] in tokens.lexicon.determiners:
            at -= 1
        return at
    while at > start and tokens.lower[at] not in tokens.lexicon.openings:
        at -= 1
    return at


def phrase_before(tokens: TextTokens, token: int) -> Phrase | None:
    """The phrase that ends before ``token``, whether or not a comma stands between."""
    at = token - 1
    while at >= 0 and tokens.words[at] in ",—–":
        at -= 1
    if at < 0 or not tokens.is_word(at):
        return None
    phrase = _phrase_ending_at(tokens, at, max(0, at - LONGEST))
    return None if phrase is None else (_last_phrase(tokens, *phrase), phrase[1])


def phrase_right_of(
    tokens: TextTokens, cue: int, last: int, *, explained: bool = True
) -> Phrase | None:
    """The phrase that follows the verb at ``cue`` as its subject, before token ``last``."""
    start = cue + 1
    if not starts_phrase(tokens, start, last):
        return None
    if tokens.lower[start] in tokens.lexicon.pronouns:
        return start, start + 1
    end = _end_of(tokens, start, last)
    return start, _end_of_apposition(tokens, end, last) if explained else end


def phrase_after_free_verb(tokens: TextTokens, cue: int, last: int) -> Phrase | None:
    """The phrase after a verb of free word order: up to the first small word after a name."""
    start = end = cue + 1
    past_name = False
    while end < min(last, start + LONGEST) and tokens.words[end][0].isalnum():
        capital = tokens.is_capital(end)
        if tokens.lower[end] in tokens.lexicon.borders or (past_name and not capital):
            break
        past_name = past_name or capital
        end += 1
    return None if start == end else (start, end)


def starts_phrase(tokens: TextTokens, token: int, last: int) -> bool:
    """Whether a phrase that names somebody may start here."""
    if token >= last or not tokens.is_word(token):
        return False
    low = tokens.lower[token]
    if low in tokens.lexicon.openings:
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


def _end_of(tokens: TextTokens, start: int, last: int) -> int:
    end = start + 1
    while end < min(last, start + LONGEST):
        word, low = tokens.words[end], tokens.lower[end]
        if word == "(":
            while end < min(last, start + LONGEST) and tokens.words[end] != ")":
                end += 1
            end += 1
            continue
        if not word[0].isalnum():
            break
        if low == "and" and _joins_names(tokens, end) and tokens.is_capital(end - 1):
            end += 1
            continue
        if (
            low in tokens.lexicon.after_names
            or low in tokens.lexicon.times
            or (low in tokens.lexicon.borders)
        ):
            break
        end += 1
    return min(end, last)


def _end_of_apposition(tokens: TextTokens, end: int, last: int) -> int:
    """The end of “, spokesman of the president,” where such an explanation follows the name."""
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
    while at < last and at - end < LONGEST and tokens.words[at][0].isalnum():
        at += 1
    return at
