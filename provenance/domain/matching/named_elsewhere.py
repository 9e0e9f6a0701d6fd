"""Decide whether a sentence names countries, people or places unrelated to a known quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.other_speaker import is_no_name
from provenance.domain.matching.written_names import names_in

TEXT_CACHE_SIZE = 4_096
LEAST_STEM, LEAST_CONSONANTS = 4, 3
"""Least number of letters, and of consonants, that the sounds of two forms of a name share."""
_POSSESSIVE = re.compile("['’]s$")
_SPEECH_VERBS = frozenset(map(folded, pooled_words(lambda language: language.speech.verbs)))
_VOWELS = re.compile("[ai]")


@dataclass(frozen=True, slots=True)
class KnownSetting:
    """The names, countries and words in the stored texts of a quote's documents."""

    names: frozenset[str] = frozenset()
    """Keys of the names' sounds."""
    nations: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """All words of the texts, folded."""
    reporting_words: frozenset[str] = frozenset()
    """Words of wordings that contain a verb of speaking: “the media reported that …”."""


EMPTY_SETTING = KnownSetting()


def known_setting(texts: Iterable[str]) -> KnownSetting:
    """Return the setting of these texts.

    >>> sorted(known_setting(["A baker in Sumy, of Syria"]).nations)
    ['syria']
    """
    return union_of(*(_setting_of(text) for text in dict.fromkeys(texts)))


def union_of(*settings: KnownSetting) -> KnownSetting:
    """Return the union of these settings."""
    return KnownSetting(
        frozenset().union(*(one.names for one in settings)),
        frozenset().union(*(one.nations for one in settings)),
        frozenset().union(*(one.words for one in settings)),
        frozenset().union(*(one.reporting_words for one in settings)),
    )


def reporting_setting(words: str) -> KnownSetting:
    """Return a setting with the words of a wording that may name who says it.

    >>> "media" in reporting_setting("The media reported that it rained").reporting_words
    True
    >>> reporting_setting("It rained").reporting_words
    frozenset()
    """
    fold = frozenset(folded(words).split())
    return EMPTY_SETTING if fold.isdisjoint(_SPEECH_VERBS) else KnownSetting(reporting_words=fold)


@lru_cache(maxsize=TEXT_CACHE_SIZE)
def _setting_of(text: str) -> KnownSetting:
    names = frozenset(
        name_key(_POSSESSIVE.sub("", text[word.start : word.end]))
        for word in tokens(text)
        if text[word.start].isupper()
    )
    return KnownSetting(names - {""}, nations_in(text), frozenset(folded(text).split()))


def is_about_something_else(sentence: str, around: str, setting: KnownSetting, tag: str) -> bool:
    """Return whether a sentence, or the text around it, is about something unknown to the setting.

    True if the sentence names an unknown country or only unknown names, or if the text around it
    names countries of which none is known.

    >>> is_about_something_else("They shot at Syrian boats", "", known_setting(["Sumy"]), "en")
    True
    """
    if nations_in(sentence, tag) - setting.nations:
        return True
    nations = nations_in(around, tag)
    if nations and nations.isdisjoint(setting.nations):
        return True
    names = _names(sentence, tag)
    return bool(names) and not any(_is_known(name, setting) for name in names)


def _names(text: str, tag: str) -> list[str]:
    """Return the names of a text; none in German, where every noun is capitalised."""
    if tag == "de":
        return []
    return [name for name in names_in(text) if not is_no_name(folded(name))]


def _is_known(name: str, setting: KnownSetting) -> bool:
    key = name_key(_POSSESSIVE.sub("", name))
    if key in setting.names:
        return True
    # A longer form of a name starts with its stem: “Kharkiv’s”, “in Kyjiwer Vororten”.
    if any(
        min(len(key), len(other)) >= LEAST_STEM and (key.startswith(other) or other.startswith(key))
        for other in setting.names
    ):
        return True
    # In another script the vowels and endings of a name differ: “Харькова”.
    stem = _consonants(key)
    return (
        not name.isascii()
        and len(stem) >= LEAST_CONSONANTS
        and any(
            stem.startswith(other)
            for other in map(_consonants, setting.names)
            if len(other) >= LEAST_CONSONANTS
        )
    )


def _consonants(key: str) -> str:
    """Return the key of a name's sound without its vowels."""
    return _VOWELS.sub("", key)
