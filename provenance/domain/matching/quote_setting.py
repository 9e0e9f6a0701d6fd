"""Compare the setting of a text with that of a known quote: its speaker, people and places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.language.languages import pooled_words
from provenance.domain.language.name_similarity import name_key
from provenance.domain.language.text import folded, tokens
from provenance.domain.matching.content_stems import with_english_translations
from provenance.domain.matching.nations import nations_in
from provenance.domain.matching.other_speaker import kinds_of_people, means_people
from provenance.domain.matching.written_names import names_in

_OTHER_NEWS = frozenset(
    folded(" ".join(pooled_words(lambda language: language.other_news))).split()
)
LEAST_SHARED_KINDS = 2
"""Kinds of people, such as soldiers and relatives, that make a text fit the known quotes."""


@dataclass(frozen=True, slots=True)
class QuoteSetting:
    """The speakers of known words, and how near a text comes to their setting."""

    names: frozenset[str] = frozenset()
    is_named: bool = False
    """Whether the text names the speaker."""
    language: str = "en"
    """The tag of the text's language."""
    fits_setting: bool = False
    """Whether the text mentions such people, or somebody or some place they name: “Mom”."""
    lacks_known_names: bool = False
    """Whether the known words contain names, and the text contains none of them."""
    known_folds: frozenset[str] = frozenset()
    """The known wordings and their speakers, folded."""
    is_other_topic: bool = False
    """Whether the text fits in no way, and is about the arts, sports or trade."""


def quote_setting(
    text: str, speakers: Iterable[str], known_texts: Iterable[str], tag: str = "en"
) -> QuoteSetting:
    """Return the setting of a text compared with a quote's speakers, as named, and its names.

    >>> quote_setting("A miller said so, Ada tells", ["Ada"], []).is_named
    True
    """
    speakers, known_texts = list(speakers), list(known_texts)
    phrases = [f"by {phrase}" for phrase in speakers if phrase]
    names = frozenset().union(*map(name_keys, phrases))
    fold = folded(text)
    here, kinds_here = _capital_keys(text), kinds_of_people(with_english_translations(fold, tag))
    is_named = not names.isdisjoint(here)
    fits_setting = (
        is_named
        or any(not kinds_here.isdisjoint(kinds_of_people(phrase)) for phrase in phrases)
        or len(kinds_here) >= LEAST_SHARED_KINDS
        or any(
            not here.isdisjoint(name_keys(known_text))
            or not kinds_here.isdisjoint(kinds_of_people(_first_word(known_text)))
            for known_text in known_texts
        )
    )
    known_names = frozenset().union(*map(name_keys, known_texts))
    is_other_topic = not fits_setting and not _OTHER_NEWS.isdisjoint(fold.split())
    return QuoteSetting(
        names,
        is_named,
        tag,
        fits_setting,
        bool(known_names)
        and known_names.isdisjoint(here)
        and nations_in(text, tag).isdisjoint(
            frozenset().union(*(nations_in(known_text) for known_text in known_texts))
        ),
        frozenset(map(folded, (*known_texts, *speakers))),
        is_other_topic,
    )


def _first_word(text: str) -> str:
    """Return the person addressed, if the words begin with one: “Mom, there is …”."""
    return text.partition(",")[0] if "," in text else ""


@lru_cache(maxsize=1_024)
def name_keys(text: str) -> frozenset[str]:
    """Return the names in a text as keys of their sounds."""
    names = (name for name in names_in(text) if not means_people(folded(name)))
    return frozenset(map(name_key, names)) - {""}


@lru_cache(maxsize=1_024)
def _capital_keys(text: str) -> frozenset[str]:
    """Return the keys of all capitalised words of a text, even at the start of a sentence."""
    words = (text[word.start : word.end] for word in tokens(text))
    return frozenset(name_key(word) for word in words if word[:1].isupper()) - {""}
