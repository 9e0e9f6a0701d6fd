"""Decide whether a text attributes words to somebody other than their recorded speaker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from provenance.domain.language.languages import LANGUAGES, pooled_words
from provenance.domain.language.name_similarity import may_be_one_name
from provenance.domain.language.names import proper_names
from provenance.domain.language.text import folded

_KINDRED = tuple(roles for language in LANGUAGES.values() for roles in language.kindred_roles)
_ROLES = frozenset().union(*_KINDRED)
_UNCOMPARED_ROLES = frozenset(
    folded(role)
    for language in LANGUAGES.values()
    if not language.kindred_roles
    for role in language.people.roles
) - frozenset(
    folded(role)
    for language in LANGUAGES.values()
    if language.kindred_roles
    for role in (*language.people.roles, *language.sense.actors, *language.sense.actors.values())
)
"""Roles in languages without sets of kindred roles."""
_COMMON_ROLES = frozenset(
    folded(word) for word in pooled_words(lambda language: language.common_roles)
)
_TIMES = frozenset(
    folded(word)
    for language in LANGUAGES.values()
    for word in language.phrases.times - language.phrases.small_in_names
)
_NO_NAMES = _ROLES | _UNCOMPARED_ROLES | _TIMES
"""Folded words that are no names even if capitalised: “Minister”, “Monday”."""
_OUTLETS = frozenset(
    folded(word)
    for word in pooled_words(lambda language: language.sources.outlets | language.sources.agencies)
)
_ANY_SPEAKER = pooled_words(lambda language: language.phrases.pronouns) | frozenset(
    [
        "man",
        "men",
        "woman",
        "women",
        "person",
        "people",
        "boy",
        "girl",
        "voice",
        "speaker",
        "caller",
        "source",
        "sources",
        "one",
        "some",
        "many",
        "others",
        "another",
        "guy",
        "somebody",
        "nobody",
        "everyone",
        "who",
        "relative",
        "relatives",
        "partner",
        "friend",
    ]
)
"""Words that may refer to any speaker."""
_ROLE_END = re.compile(
    r"[,(“\"]|\s(?:of|from|in|at|with|for|near|to|on|named|called|known|who|that|whose)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_PRONOUNS = frozenset(map(folded, pooled_words(lambda language: language.phrases.pronouns))) - {
    folded(word)
    for phrases in (language.phrases for language in LANGUAGES.values())
    for word in (*phrases.determiners, *phrases.opening_prepositions, "man")
}
"""Pronouns that start a clause and no description: “he recorded”."""


def is_another_speaker(phrase: str, recorded: Iterable[str]) -> bool:
    """Return whether a phrase names somebody else than all of the recorded phrases do.

    Names decide where both sides have any; otherwise the roles do. A pronoun, “a man” or a role
    kindred to a recorded one may be anybody's, and an outlet may print anybody's words.

    >>> is_another_speaker("the coach", ["a soldier named Sergei", "Sergey"])
    True
    >>> is_another_speaker("the purported conscript", ["a soldier named Sergei", "Sergey"])
    False
    """
    if may_be_anybody(phrase):
        return False
    recorded_phrases = [one for one in recorded if one]
    # “Kremlin” stands for its spokespeople, and German roles are capitalised.
    names = [one for one in proper_names(phrase) if folded(one) not in _NO_NAMES]
    recorded_names = [name for one in recorded_phrases for name in proper_names(one)]
    if names and recorded_names:
        return not any(may_be_one_name(one, other) for one in names for other in recorded_names)
    role = role_of(phrase)
    recorded_roles = {word for one in recorded_phrases for word in folded(one).split()}
    if not role.isascii() or role in _ANY_SPEAKER or role in recorded_roles:
        return False
    # An adjective may follow the role: “un soldado ruso”.
    if not _UNCOMPARED_ROLES.isdisjoint(folded(phrase).split()):
        return False
    return (
        bool(role)
        and not recorded_roles.isdisjoint(_ROLES)
        and not any(
            role in kindred and not kindred.isdisjoint(recorded_roles) for kindred in _KINDRED
        )
    )


def may_be_anybody(phrase: str) -> bool:
    """Return whether a phrase does not identify a speaker: a pronoun, an outlet, a clause."""
    return _is_outlet(phrase) or folded(phrase) in _ANY_SPEAKER or _is_clause(phrase)


def _is_clause(phrase: str) -> bool:
    """Return whether it begins like a clause, “he recorded”, unlike “Ella Smith” or “On Monday”."""
    pronoun, _, rest = phrase.partition(" ")
    return folded(pronoun) in _PRONOUNS and rest[:1].islower()


def _is_outlet(phrase: str) -> bool:
    """Return whether it names an outlet or agency and no person: “The Harbour Times”."""
    ends = _ROLE_END.search(phrase, 1)
    words = _WORD.findall(phrase[: ends.start()] if ends else phrase)
    return bool(words) and folded(words[-1]) in _OUTLETS


def is_no_name(word: str) -> bool:
    """Return whether a folded word is no name even if capitalised: a role, a day, an outlet."""
    return word in _NO_NAMES or word in _OUTLETS


def means_people(word: str) -> bool:
    """Return whether a folded word stands for people in general, or is a role of many people."""
    return word in _ANY_SPEAKER or word in _ROLES


def role_kinds(words: Iterable[str]) -> frozenset[int]:
    """Return the kinds of people that any of these folded words is a role of."""
    roles = frozenset(words)
    return frozenset(number for number, kind in enumerate(_KINDRED) if not roles.isdisjoint(kind))


@lru_cache(maxsize=1_024)
def kinds_of_people(text: str) -> frozenset[int]:
    """Return the kinds of people that a text names by unambiguous words.

    >>> kinds_of_people("a soldier’s boots") == kinds_of_people("two officers")
    True
    """
    return role_kinds(frozenset(folded(text).split()) - _COMMON_ROLES)


def role_of(phrase: str) -> str:
    """Return the noun of somebody's role: “coach” of “the club’s coach in Leeds”."""
    ends = _ROLE_END.search(phrase, 1)
    words: Sequence[str] = _WORD.findall(phrase[: ends.start()] if ends else phrase)
    lower = [word for word in words if word.islower() or folded(word) in _ROLES | _UNCOMPARED_ROLES]
    return folded(lower[-1]) if lower else ""
