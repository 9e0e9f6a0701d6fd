"""The languages that are read, one module each, found by listing this folder.

To add a language, add a module ``xx.py`` that builds ``LANGUAGE``; nothing else names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pkgutil import iter_modules

from provenance.domain.language.language import Language, Patterns


def _find_languages() -> dict[str, Language]:
    languages: list[Language] = [
        import_module(f"{__name__}.{module.name}").LANGUAGE for module in iter_modules(__path__)
    ]
    ordered = sorted(languages, key=lambda language: (language.detection_rank, language.tag))
    return {language.tag: language for language in ordered}


LANGUAGES: Mapping[str, Language] = _find_languages()
"""By BCP 47 tag without region, in the order of ``detection_rank``: English first."""


def language_by_tag(tag: str) -> Language | None:
    """The language of a BCP 47 tag, whatever its region; None where it is not known here.

    >>> language_by_tag("en-GB").name
    'English'
    """
    return LANGUAGES.get(tag.split("-")[0].lower())


def pooled_words(table: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """The words of one table of every language together.

    Articles quote across languages, and most texts carry no tag: rules therefore look words up in
    the languages together.
    """
    return frozenset(word for language in LANGUAGES.values() for word in table(language))


def pooled_without_homographs(table: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """As ``pooled_words``, without the words that mean something else in another language.

    >>> "car" in pooled_without_homographs(lambda language: language.phrases.borders)
    False
    """
    words: set[str] = set()
    for language in LANGUAGES.values():
        others = (other for other in LANGUAGES.values() if other is not language)
        words.update(frozenset(table(language)).difference(*(other.homographs for other in others)))
    return frozenset(words)


def pooled_map[T](table: Callable[[Language], Mapping[str, T]]) -> dict[str, T]:
    """A table of every language together; of two languages with one key, the first one's value."""
    merged: dict[str, T] = {}
    for language in LANGUAGES.values():
        for key, value in table(language).items():
            merged.setdefault(key, value)
    return merged


def pooled_pattern(table: Callable[[Language], Patterns]) -> str:
    """One pattern that matches what any pattern of a table matches, in any language."""
    return "|".join(pattern for language in LANGUAGES.values() for pattern in table(language))
