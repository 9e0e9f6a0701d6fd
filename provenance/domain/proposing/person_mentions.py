"""Finds the people named in a sentence and their gender, to resolve “he” and “she”."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.language.given_names import FEMALE_NAMES, MALE_NAMES
from provenance.domain.proposing.free_phrases import end_of_phrase
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.unlisted_verbs import is_verb_form

LONGEST_MENTION = 10
"""Maximum number of tokens of a mention of somebody."""
GENITIVE_ENDINGS = ("у", "ю", "а", "я", "и", "і", "ї", "ів", "ов", "ей", "ы")
"""Endings of the genitive after a Ukrainian or Russian role."""
MOST_BETWEEN = 4
"""Maximum number of tokens between a role and a name."""
_OBLIQUE_ENDINGS = (
    "а",
    "я",
    "у",
    "ю",
    "ом",
    "ем",
    "єм",
    "е",
    "и",
    "і",
    "ої",
    "ой",
    "ей",
    "ью",
    "ві",
)
"""Endings of singular nouns for people in cases other than the nominative."""
_NOMINATIVE_ENDINGS = ("", "ь", "й", "а", "я", "о")
"""Nominative endings of Ukrainian and Russian nouns that replace the ending of another case."""


class Sex(StrEnum):
    MALE = "male"
    FEMALE = "female"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Person:
    phrase: Phrase
    sex: Sex


def persons_between(tokens: TextTokens, first: int, last: int) -> list[Person]:
    """Return the people named by a role, a title or a given name, in order."""
    persons, at = [], first
    # “Mrs. Clinton’s letter” names a letter.
    possessive = tokens.lexicon.any_possessive_endings or "\ue000"
    while at < last:
        end = _end_of_mention(tokens, at, last)
        if end > at and not tokens.lower[end - 1].endswith(possessive):
            start = at - (at > first and _opens_role(tokens, at))
            sex = _sex_of(tokens, (start, end), first)
            end = _end_with_genitive(tokens, start, end, last)
            persons.append(Person((start, end), sex))
        at = max(end, at + 1)
    return persons


def _end_with_genitive(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of a role with its genitive: “la directora del museo”, “директорка музею”."""
    lexicon = tokens.lexicon
    if end >= last or (tokens.words[end - 1][0].isupper() and end - start > 1):
        return end
    low = tokens.lower[end]
    if low in lexicon.inside_names and not lexicon.subject_first:
        return max(end, end_of_phrase(tokens, start, last))
    is_noun = lexicon.bare_nouns and tokens.words[end].islower() and low not in lexicon.small
    is_noun = is_noun and not is_verb_form(tokens, end) and low not in lexicon.auxiliaries
    return end + 1 if is_noun and low.endswith(GENITIVE_ENDINGS) else end


def _opens_role(tokens: TextTokens, token: int) -> bool:
    """Return whether an article or possessive stands before a role: “*her* landlord”.

    It does not before a given name: “that Jan Kolb”.
    """
    lexicon, before = tokens.lexicon, tokens.lower[token - 1]
    is_name = _given_name_sex(tokens, token) != Sex.UNKNOWN
    return not is_name and (before in lexicon.determiners or before in lexicon.possessives)


def _end_of_mention(tokens: TextTokens, start: int, last: int) -> int:
    """Return the token after the roles and names that begin here; ``start`` if none do."""
    end, is_person = start, False
    while end < min(last, start + LONGEST_MENTION) and tokens.is_word(end):
        is_head = _is_role(tokens, end) or _given_name_sex(tokens, end) != Sex.UNKNOWN
        is_head = is_head or tokens.lower[end] in tokens.lexicon.titles
        if not (is_head or (is_person and _is_name(tokens, end))):
            beyond = (
                _token_of_name(tokens, end, min(last, start + LONGEST_MENTION))
                if is_person
                else end
            )
            if beyond == end or (end - 1 > start and tokens.words[end - 1][0].isupper()):
                break
            end = beyond
            continue
        is_person = True
        end += 1
    return _end_with_apposition(tokens, end, last) if is_person else start


def _token_of_name(tokens: TextTokens, token: int, last: int) -> int:
    """Return the token of the name after a role's genitive: “глава *завода* Игорь Тулин”."""
    lexicon, at = tokens.lexicon, token
    while at < last and tokens.is_word(at) and at - token < MOST_BETWEEN:
        low = tokens.lower[at]
        if at > token and _given_name_sex(tokens, at) != Sex.UNKNOWN:
            return at
        is_small = low in lexicon.inside_names or low in lexicon.determiners
        is_noun = lexicon.bare_nouns and not is_verb_form(tokens, at) and low not in lexicon.small
        if not (
            is_small or is_noun or (at > token and tokens.lower[at - 1] in lexicon.inside_names)
        ):
            return token
        at += 1
    return token


def _end_with_apposition(tokens: TextTokens, end: int, last: int) -> int:
    """Return the end of a role and a name after a comma: “the trade minister, Paul Achterberg”."""
    if end >= last or tokens.words[end] != "," or tokens.words[end - 1][0].isupper():
        return end
    at = end + 1
    while at < last and tokens.is_word(at) and tokens.words[at][0].isupper():
        at += 1
    return at if at > end + 2 else end


def _is_name(tokens: TextTokens, token: int) -> bool:
    lexicon = tokens.lexicon
    is_small = tokens.lower[token] in lexicon.times or tokens.lower[token] in lexicon.small
    return lexicon.has_capitals and tokens.words[token][0].isupper() and not is_small


def _given_name_sex(tokens: TextTokens, token: int) -> Sex:
    if not tokens.is_capital(token):
        return Sex.UNKNOWN
    forms = _base_forms(tokens, tokens.lower[token])
    if any(form in FEMALE_NAMES for form in forms):
        return Sex.FEMALE
    return Sex.MALE if any(form in MALE_NAMES for form in forms) else Sex.UNKNOWN


def _is_role(tokens: TextTokens, token: int) -> bool:
    lexicon = tokens.lexicon
    return any(
        form in lexicon.roles or form in lexicon.male_words or form in lexicon.female_words
        for form in _base_forms(tokens, tokens.lower[token])
    )


def _base_forms(tokens: TextTokens, low: str) -> list[str]:
    """Return a word and, where endings mark cases, possible base forms: “сторож” of “сторожа”."""
    has_cases = tokens.lexicon.bare_nouns and tokens.lexicon.has_capitals
    if not has_cases or len(low) < 4 or not low.endswith(_OBLIQUE_ENDINGS):
        return [low]
    return [low, *(low[:-1] + ending for ending in _NOMINATIVE_ENDINGS), low[:-2]]


def _sex_of(tokens: TextTokens, phrase: Phrase, first: int) -> Sex:
    lexicon, words = tokens.lexicon, range(*phrase)
    if any(tokens.lower[at] in lexicon.female_markers for at in words):
        return Sex.FEMALE
    if any(tokens.lower[at] in lexicon.male_markers for at in words):
        return Sex.MALE
    sexes = [sex for at in words if (sex := _given_name_sex(tokens, at)) != Sex.UNKNOWN]
    if sexes:
        return sexes[0]
    opens = max(first, phrase[0] - 1)
    return _sex_of_article(tokens, opens, phrase[1]) or _sex_of_roles(tokens, phrase)


def _sex_of_article(tokens: TextTokens, first: int, last: int) -> Sex:
    lexicon = tokens.lexicon
    for at in range(first, min(last, first + 2)):
        if tokens.lower[at] in lexicon.female_determiners:
            return Sex.FEMALE
        if tokens.lower[at] in lexicon.male_determiners:
            return Sex.MALE
    return Sex.UNKNOWN


def _sex_of_roles(tokens: TextTokens, phrase: Phrase) -> Sex:
    for at in range(*phrase):
        for form in _base_forms(tokens, tokens.lower[at]):
            sex = _sex_of_role(tokens, form)
            if sex != Sex.UNKNOWN:
                return sex
    return Sex.UNKNOWN


def _sex_of_role(tokens: TextTokens, low: str) -> Sex:
    lexicon = tokens.lexicon
    if low in lexicon.female_words:
        return Sex.FEMALE
    if low in lexicon.male_words:
        return Sex.MALE
    pairs = list(zip(lexicon.female_role_endings, lexicon.male_role_endings, strict=True))
    if low not in lexicon.roles:
        return Sex.UNKNOWN
    if any(
        low.endswith(woman) and low.removesuffix(woman) + man in lexicon.roles
        for woman, man in pairs
    ):
        return Sex.FEMALE
    is_man = any(
        low.endswith(man) and low.removesuffix(man) + woman in lexicon.roles for woman, man in pairs
    )
    return Sex.MALE if is_man or _has_masculine_ending(tokens, low) else Sex.UNKNOWN


def _has_masculine_ending(tokens: TextTokens, low: str) -> bool:
    """Return whether a Ukrainian or Russian role has no ending and so is a man's: “сторож”."""
    lexicon = tokens.lexicon
    return lexicon.bare_nouns and lexicon.has_capitals and low[-1] not in "аяоеиіїь"
