"""Decide whether a speaker named in a text may be the recorded speaker of known words.

Where words are only retold, the text must show who says them: a role that is not kindred to a
recorded one is another person's, whatever else both have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from provenance.domain.language.content_words import FUNCTION, content_words
from provenance.domain.language.name_similarity import may_be_one_name
from provenance.domain.language.names import proper_names
from provenance.domain.language.text import folded
from provenance.domain.matching.content_stems import with_english_translations
from provenance.domain.matching.named_elsewhere import EMPTY_SETTING, KnownSetting
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.other_speaker import (
    is_no_name,
    may_be_anybody,
    role_kinds,
    role_of,
)

_QUANTIFIER = re.compile(
    r"^(?:an? )?(?:\w+ )?(?:number|majority|handful|couple|group|few|many|most|some|several|one|any|all) of (?=\w)",
    re.IGNORECASE,
)


def may_be_speaker(
    phrase: str, recorded: Iterable[str], tag: str = "en", setting: KnownSetting = EMPTY_SETTING
) -> bool:
    """Return whether a phrase may name the same speaker as any of the recorded phrases.

    Where the recorded phrases contain no role, the quote's documents must mention the role.

    >>> may_be_speaker("the baker", ["a soldier named Sergei"])
    False
    >>> may_be_speaker("a conscript", ["a soldier named Sergei"])
    True
    """
    recorded_phrases = [one for one in recorded if one]
    phrase = _without_quantifier(phrase)
    if may_be_anybody(phrase) or not recorded_phrases or _is_clause(phrase):
        return True
    if _is_of_another_nation(phrase, recorded_phrases, tag) or _has_unknown_affiliation(
        phrase, recorded_phrases, setting
    ):
        return False
    roles = _roles(phrase, tag)
    if not roles.isdisjoint(setting.reporting_words):
        return True
    # In German every noun is capitalised, so that roles look like names.
    if tag == "de" and _may_share_role(roles, recorded_phrases, setting):
        return True
    names, others = _names(phrase), [name for one in recorded_phrases for name in _names(one)]
    if names and others:
        return any(may_be_one_name(one, other) for one in names for other in others)
    return _may_share_role(roles, recorded_phrases, setting)


def _without_quantifier(phrase: str) -> str:
    """Return the group without a quantifier: “a good number of the soldiers”, “one of them”."""
    return _QUANTIFIER.sub("", phrase, count=1)


def _is_clause(phrase: str) -> bool:
    """Return whether it is a clause and no speaker: “that an ambush”, but not “that soldier”."""
    words = folded(phrase).split()
    return words[:1] == ["that"] and not FUNCTION.isdisjoint(words[1:2])


def _may_share_role(
    roles: frozenset[str], recorded_phrases: Iterable[str], setting: KnownSetting
) -> bool:
    """Return whether any of the roles may be a recorded one, or one that the documents mention."""
    words = {word for one in recorded_phrases for word in folded(one).split()}
    if any(map(may_be_anybody, roles)) or not words.isdisjoint(roles):
        return True
    kinds = role_kinds(words)
    if not kinds:
        return not setting.words.isdisjoint(roles)
    return not role_kinds(roles).isdisjoint(kinds)


def _names(phrase: str) -> list[str]:
    """Return the names in a phrase, without capitalised roles."""
    return [name for name in proper_names(phrase) if not is_no_name(folded(name))]


def _has_unknown_affiliation(
    phrase: str, recorded_phrases: Iterable[str], setting: KnownSetting
) -> bool:
    """Return whether it has an affiliation that no document mentions: “of the fire brigade”."""
    _, _, rest = f"{folded(phrase)} ".partition(" of ")
    words = frozenset(content_words(rest.split()))
    recorded_words = {word for one in recorded_phrases for word in folded(one).split()}
    return bool(words) and words.isdisjoint(setting.words | recorded_words)


def _roles(phrase: str, tag: str) -> frozenset[str]:
    """Return the folded role of a phrase; in other languages than English, all candidate words."""
    if tag == "en":
        return frozenset([role_of(phrase)])
    return frozenset(with_english_translations(folded(phrase), tag).split())


def _is_of_another_nation(phrase: str, recorded_phrases: Iterable[str], tag: str) -> bool:
    nations = nations_in(phrase, tag)
    others = frozenset().union(*(nations_in(one) for one in recorded_phrases))
    return bool(nations and others) and nations.isdisjoint(others)
