"""Names of speakers for attribution lines: without pronouns such as “he”, and with their hedges."""

from __future__ import annotations

import re
from functools import cache

from provenance.domain.chain.naming import quoted
from provenance.domain.chain.records import Records, SourceRecord, WordingRecord
from provenance.domain.language.hedges import find_hedges
from provenance.domain.language.languages import LANGUAGES, language_by_tag
from provenance.domain.language.names import proper_names
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import DocumentKind, SourceKind

_WORD = re.compile(r"\w+")
_NAMELESS = frozenset({SourceKind.UNNAMED.value})
RECORDS_OF_SPEECH = frozenset(
    {DocumentKind.RECORDING, DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO}
)
"""Kinds of documents that record what somebody spoke."""


def speaker_phrase(records: Records, wording: WordingRecord) -> str:
    """Return a name of the speaker that can be understood outside the text.

    A hedge or a proper name in the outlet's name for the speaker is kept. A name that refers back
    in its text, such as a pronoun, is replaced by the name in the register.
    """
    speaker = records.quotes[wording.quote].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    as_named, language = wording.speaker_as_named.strip(" ,"), records.language_of(wording.document)
    if as_named and find_hedges(as_named, wording.language or "en"):
        return quoted(as_named, language)
    if is_back_reference(as_named, wording.language or "en"):
        as_named = ""
    if source is None:
        return _outside_the_register(as_named, language)
    return _as_named(source, as_named, language)


def _outside_the_register(as_named: str, language: str) -> str:
    if not as_named:
        return _("a speaker who is not named")
    return say(_("a speaker given as %(name)s"), name=quoted(as_named, language))


def _as_named(source: SourceRecord, as_named: str, language: str) -> str:
    """Return the register's name, together with the outlet's where that adds a proper name."""
    own_words = set(_WORD.findall(folded(source.name)))
    words = set(_WORD.findall(folded(as_named)))
    if not source.protected and source.kind not in _NAMELESS:
        return as_named if own_words and own_words <= words else source.name
    names = {folded(name) for name in proper_names(as_named)} - own_words
    if not names or words <= own_words:
        return source.name
    return say(
        _("%(speaker)s, named as %(name)s"), speaker=source.name, name=quoted(as_named, language)
    )


def is_back_reference(as_named: str, tag: str = "en") -> bool:
    """Return whether a phrase refers back to somebody: “They”, “one of them”, “his mother”.

    ``tag`` is the language of the phrase; English is used where the language is not supported.

    >>> is_back_reference("one of them"), is_back_reference("a soldier named Nikita")
    (True, False)
    """
    words = _WORD.findall(as_named.casefold())
    opening, anywhere = _back_reference_words(tag)
    return bool(words) and (words[0] in opening or not anywhere.isdisjoint(words))


@cache
def _back_reference_words(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return words that refer back at the start of a phrase, and pronouns that do anywhere."""
    language = language_by_tag(tag) or LANGUAGES["en"]
    phrases = language.phrases
    articles = re.compile("|".join(language.numbers.articles) or "(?!)")
    opening = {w for w in phrases.quantifiers | phrases.determiners if not articles.fullmatch(w)}
    pronouns = phrases.pronouns | phrases.male_pronouns | phrases.female_pronouns
    return frozenset(opening), frozenset(pronouns)
