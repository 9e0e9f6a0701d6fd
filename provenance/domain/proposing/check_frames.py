"""Finds checks by the kinds of words that occur together in a clause, in any order.

The patterns of ``statements`` know single phrases; these rules find “experts rated the clip
genuine” and “für echt hält die Aufnahme ein Gutachter”.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.language import WordSet
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

CLAUSE_WINDOW = 14
"""Number of tokens on either side of such a word in which the others are sought."""
VERB_WINDOW = 6
"""Number of tokens before a verdict in which its verb is sought, or before a year “filmed”."""
MIN_THINGS_FOR_AMBIGUOUS_VERB = 2
"""Things required beside a verb with many uses: “identified the *place* in the *video*”."""
_MATERIAL_PRONOUNS = frozenset({"it", "them", "these", "those"})
YEARS = frozenset(map(str, range(1990, 2040)))


@dataclass(frozen=True, slots=True)
class CheckFrame:
    """A stated check: its ground, as in ``statements``, and the token that states it."""

    ground: str
    token: int


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words around such a token, and what they say about it."""

    words: frozenset[str]
    thing_count: int
    """The number of words for material, or for what is checked about it."""
    is_denied: bool
    is_doubted: bool
    """Whether neighbouring clauses deny it: “is genuine, he said, but nobody tested it”."""
    has_judging_verb: bool


@cache
def _check_words_of(tag: str) -> WordSet:
    """Return every word that may state such a check."""
    words = LANGUAGES[tag].checks
    verbs = words.verifying | words.to_verify | words.establishing | words.comparing
    nouns = words.qualities | words.verdicts | words.tampering | words.tampered
    return verbs | nouns | words.unknown | YEARS


@cache
def _material_words_of(tag: str) -> WordSet:
    """Return the words for material and for what is checked about it."""
    return lexicon_of(tag).material | LANGUAGES[tag].checks.matters


def find_check_frames(tokens: TextTokens) -> Iterator[CheckFrame]:
    """Yield the checks of a text, in order."""
    openings, things = _check_words_of(tokens.lexicon.tag), _material_words_of(tokens.lexicon.tag)
    places = [token for token, low in enumerate(tokens.lower) if low in things]
    for token in [token for token, low in enumerate(tokens.lower) if low in openings]:
        # Most such words concern something else, with nothing nearby that can be checked.
        first = bisect_left(places, token - CLAUSE_WINDOW)
        near = places[first : first + MIN_THINGS_FOR_AMBIGUOUS_VERB]
        ground = _ground_at(tokens, token) if _has_other_near(near, token) else ""
        if ground:
            yield CheckFrame(ground, token)


def _has_other_near(places: list[int], token: int) -> bool:
    """Return whether one of these tokens is near a token, but is not the token itself."""
    return any(place != token and place < token + CLAUSE_WINDOW for place in places)


def _ground_at(tokens: TextTokens, token: int) -> str:
    words, low = LANGUAGES[tokens.lexicon.tag].checks, tokens.lower[token]
    clause = _clause_at(tokens, token)
    if not clause.thing_count:
        return ""
    if _states_no_tampering(tokens, token, clause):
        return "traces"
    if low in YEARS and words.judging.isdisjoint(clause.words):
        # “The mayor said that it was filmed in 2014” states no check.
        return ""
    has_enough_things = clause.thing_count >= MIN_THINGS_FOR_AMBIGUOUS_VERB
    if low in words.unknown:
        return "doubts" if has_enough_things else ""
    is_left_open = low in words.to_verify or (low in words.establishing and has_enough_things)
    is_stated = (
        low in words.verifying
        or (is_left_open and not words.managing.isdisjoint(clause.words))
        or (low in words.establishing and has_enough_things and low not in words.to_verify)
        or (low in words.comparing and _is_compared(tokens, token))
        or (clause.has_judging_verb and not clause.is_doubted and _is_verdict(tokens, token))
        or (low in words.qualities and not words.judging.isdisjoint(clause.words))
    )
    if clause.is_denied:
        return "doubts" if is_stated or is_left_open else ""
    return "findings" if is_stated else ""


def _states_no_tampering(tokens: TextTokens, token: int, clause: ClauseWords) -> bool:
    """Return whether no tampering was found: “found no sign of editing”.

    Other examples: “there are no signs of it”, “concluded that it was not edited”.
    """
    words, low = LANGUAGES[tokens.lexicon.tag].checks, tokens.lower[token]
    if low in words.tampering and not words.finding.isdisjoint(clause.words):
        return True
    near = tokens.lower[max(0, token - VERB_WINDOW) : token + VERB_WINDOW]
    denials = sum(low_word in DENIALS - words.no_denials for low_word in near)
    if denials != 1 or not words.failing.isdisjoint(clause.words):
        return False
    is_of_sign = low in words.tampering and not words.signs.isdisjoint(near)
    return is_of_sign or (low in words.tampered and clause.has_judging_verb)


def _is_compared(tokens: TextTokens, token: int) -> bool:
    """Return whether material was compared: “checked *the names* against a list”.

    In “checked the oven against the clock” it was not.
    """
    words = LANGUAGES[tokens.lexicon.tag].checks
    follows = tokens.lower[token + 1 : token + VERB_WINDOW]
    link = next((at for at, low in enumerate(follows) if low in words.comparing_links), None)
    if link is None:
        return False
    things = tokens.lexicon.material | words.matters | _MATERIAL_PRONOUNS
    between = follows[:link] or tokens.lower[max(0, token - CLAUSE_WINDOW) : token]
    return not tokens.lexicon.subject_first or not things.isdisjoint(between)


def _is_verdict(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is a verdict: “is genuine”, “was filmed in 2014”.

    In “a genuine surprise” it is none.
    """
    lexicon, low = tokens.lexicon, tokens.lower[token]
    words = LANGUAGES[lexicon.tag].checks
    before = tokens.lower[max(0, token - VERB_WINDOW) : token]
    links = words.judging | lexicon.passive | words.matters | lexicon.material
    if low in YEARS:
        links = words.dating
    is_verdict_word = low in YEARS or low in words.verdicts
    if lexicon.subject_first and not _names_material_before(tokens, token):
        return False
    return is_verdict_word and not links.isdisjoint(before) and _has_no_noun_after(tokens, token)


def _names_material_before(tokens: TextTokens, token: int) -> bool:
    """Return whether material stands before the word and may be what is “genuine”.

    In “his regret was genuine and the letter long” no material does.
    """
    things = tokens.lexicon.material | LANGUAGES[tokens.lexicon.tag].checks.matters
    return not things.isdisjoint(tokens.lower[max(0, token - CLAUSE_WINDOW) : token])


def _has_no_noun_after(tokens: TextTokens, token: int) -> bool:
    """Return whether no noun follows that the word may modify."""
    lexicon, after = tokens.lexicon, token + 1
    if after == len(tokens.lower) or not tokens.is_word(after) or not lexicon.has_capitals:
        return True
    low = tokens.lower[after]
    small = lexicon.borders | lexicon.after_names | lexicon.passive | lexicon.determiners
    words = LANGUAGES[lexicon.tag].checks
    small = small | lexicon.joins | lexicon.opening_prepositions | lexicon.inside_names
    # “he is correct to note”
    return low in small - {"to"} | lexicon.times | words.judging | words.dating


def _clause_at(tokens: TextTokens, token: int) -> ClauseWords:
    lexicon = tokens.lexicon
    words = LANGUAGES[lexicon.tag].checks
    first, last = _clause_span(tokens, token, tokens.sentence_at(token))
    near = frozenset(tokens.lower[first:last])
    others = [*range(first, token), *range(token + 1, last)]
    things = _material_words_of(lexicon.tag)
    denials = (DENIALS | words.failing) - words.no_denials
    around = tokens.lower[max(0, token - CLAUSE_WINDOW) : token + CLAUSE_WINDOW]
    judges = words.judging | lexicon.verbs.keys()
    return ClauseWords(
        near,
        sum(tokens.lower[at] in things for at in others),
        not near.isdisjoint(denials) or any(word.endswith(("n't", "n’t")) for word in near),
        not (denials | lexicon.denying_verbs).isdisjoint(around),
        any(tokens.lower[at] in judges for at in others)
        or bool(tokens.according_tokens_between(first, last)),
    )


def _clause_span(tokens: TextTokens, token: int, sentence: SentenceTokens) -> tuple[int, int]:
    """Return the span around a token up to a semicolon or a word that separates clauses."""
    first, last = token, token + 1
    while first > max(sentence.first, token - CLAUSE_WINDOW) and not _separates_clauses(
        tokens, first - 1
    ):
        first -= 1
    while last < min(sentence.last, token + CLAUSE_WINDOW) and not _separates_clauses(tokens, last):
        last += 1
    return first, last


def _separates_clauses(tokens: TextTokens, token: int) -> bool:
    parting = LANGUAGES[tokens.lexicon.tag].checks.parting
    return tokens.words[token] == ";" or tokens.lower[token] in parting
