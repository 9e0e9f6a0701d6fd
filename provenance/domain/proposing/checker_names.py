"""Decides whether a phrase names somebody who may have checked something."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.numerals import NUMBER_WORDS
from provenance.domain.proposing.check_words import checked_things, is_check_verb, verb_group_words
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.verb_groups import is_title_at


def names_checker(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether a phrase names somebody, not a thing, and contains no clause."""
    lexicon = tokens.lexicon
    small = lexicon.determiners | lexicon.pronouns - lexicon.first_persons
    is_bare = not frozenset(tokens.lower[start:end]) - small - verb_group_words(lexicon.tag)
    is_manner = tokens.lower[start].startswith(lexicon.independence_stems or "\ue000") and (
        end - start == 1 or not lexicon.has_capitals
    )
    is_denied = tokens.lower[start] in DENIALS and lexicon.nor.isdisjoint(tokens.lower[start:end])
    is_verb = end - start == 1 and is_check_verb(tokens, start)
    # “There was no way to tell”
    is_no_name = is_bare or is_manner or is_denied or is_verb or tokens.words[start] == "There"
    is_no_name = is_no_name or _names_source(tokens, start) or _is_other_word(tokens, start)
    return not (is_no_name or _contains_clause(tokens, start, end) or _is_thing(tokens, start, end))


def _is_other_word(tokens: TextTokens, start: int) -> bool:
    """Return whether a word cannot open a name, such as a verb of checking."""
    lexicon, low = tokens.lexicon, tokens.lower[start]
    words = LANGUAGES[lexicon.tag].checks
    others = words.to_verify | words.failing | words.unknown | lexicon.object_determiners
    is_small = low in lexicon.borders and low not in lexicon.determiners | lexicon.neither
    is_other = low in others or is_small or low in lexicon.relative_pronouns - lexicon.determiners
    return is_other and low not in DENIALS | lexicon.roles


def _names_source(tokens: TextTokens, start: int) -> bool:
    """Return whether a phrase names a source and not a checker: “D’après Le Relais”."""
    first_word, two = tokens.lower[start], "".join(tokens.lower[start : start + 2])
    return not {first_word, two}.isdisjoint(tokens.lexicon.phrases_for_according)


def opens_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a word may open the name of a checker."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    # “des spécialistes”
    is_some = lexicon.has_elisions and low == "des"
    if is_some or low in lexicon.first_persons or is_title_at(tokens, token):
        return True
    if low in lexicon.pronouns - lexicon.determiners - lexicon.quantifiers:
        return False
    if low in lexicon.opening_prepositions | lexicon.relative_pronouns - lexicon.determiners:
        return False
    if low in DENIALS and low not in lexicon.neither:
        return False
    bodies = lexicon.determiners | lexicon.possessives | lexicon.quantifiers | NUMBER_WORDS
    bodies = bodies | lexicon.roles | lexicon.organisations | lexicon.neither
    # “investigators told the inquest”
    is_plural = lexicon.subject_first and low.endswith("s") and low not in lexicon.small
    is_known = low in bodies or is_plural or tokens.is_capital(token)
    return tokens.is_word(token) and is_known


def _is_past_verb(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is an English past verb with an object: “… *controlled* the Senate”."""
    lexicon = tokens.lexicon
    is_past = lexicon.subject_first and tokens.lower[token].endswith("ed")
    return is_past and tokens.lower[token + 1] in lexicon.determiners


def _contains_clause(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether a phrase contains a clause."""
    has_capitals = tokens.lexicon.has_capitals
    if any(_is_past_verb(tokens, at) for at in range(start + 1, end - 1)):
        return True
    return any(
        is_check_verb(tokens, at)
        and not tokens.words[at][0].isupper()
        and tokens.lower[at] not in tokens.lexicon.roles
        for at in range(start + has_capitals, end)
    )


def _is_thing(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether a phrase names what was checked: “the location of the video”."""
    lexicon = tokens.lexicon
    things = checked_things(lexicon.tag)
    small = lexicon.opening_prepositions | lexicon.inside_names | lexicon.place_prepositions
    small = small | lexicon.participles.keys() | {"taken"}
    head = next((at for at in range(start + 1, end) if tokens.lower[at] in small), end)
    if lexicon.subject_first:
        is_name = tokens.is_capital(head - 1) and head - 1 > start
        return tokens.lower[head - 1] in things and not is_name
    bodies = lexicon.roles | lexicon.organisations
    words = tokens.lower[start : min(head, start + 3)]
    return not things.isdisjoint(words) and bodies.isdisjoint(words)
