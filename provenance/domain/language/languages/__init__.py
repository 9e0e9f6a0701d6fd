"""The supported languages, one module each, found by listing this package.

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
"""The languages by BCP 47 tag without region, in the order of ``detection_rank``: English first."""


def language_by_tag(tag: str) -> Language | None:
    """Return the language of a BCP 47 tag, ignoring the region; None if it is not supported.

    >>> language_by_tag("en-GB").name
    'English'
    """
    return LANGUAGES.get(tag.split("-")[0].lower())


def pooled_words(table: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """Return the words of one table of all languages together.

    Articles quote across languages, and most texts have no language tag, so rules look words up in
    all languages together.
    """
    return frozenset(word for language in LANGUAGES.values() for word in table(language))


def pooled_without_homographs(table: Callable[[Language], Iterable[str]]) -> frozenset[str]:
    """Return the same as ``pooled_words``, without words of another meaning in another language.

    >>> "car" in pooled_without_homographs(lambda language: language.phrases.borders)
    False
    """
    words: set[str] = set()
    for language in LANGUAGES.values():
        others = (other for other in LANGUAGES.values() if other is not language)
        words.update(frozenset(table(language)).difference(*(other.homographs for other in others)))
    return frozenset(words)


def pooled_map[T](table: Callable[[Language], Mapping[str, T]]) -> dict[str, T]:
    """Return a table of all languages merged; if two have the same key, the first one's value."""
    merged: dict[str, T] = {}
    for language in LANGUAGES.values():
        for key, value in table(language).items():
            merged.setdefault(key, value)
    return merged


def pooled_pattern(table: Callable[[Language], Patterns]) -> str:
    """Return one pattern that matches what any pattern of a table matches, in any language."""
    return "|".join(pattern for language in LANGUAGES.values() for pattern in table(language))
