"""Guesses in which of the known languages a text is written, from its common words."""

from __future__ import annotations

import re
from collections import Counter

from provenance.domain.language.languages import LANGUAGES

CHARACTERS_READ = 2_000
_WORD = re.compile(r"\w+")
_TAGS_BY_WORD: dict[str, list[str]] = {}
for _language in LANGUAGES.values():
    for _common_word in _language.common_words:
        _TAGS_BY_WORD.setdefault(_common_word, []).append(_language.tag)


def detect_language(text: str) -> str:
    """The tag of the likeliest language of ``text``; English where no common word stands in it.

    >>> detect_language("Он сказал, что это не он был на фронте.")
    'ru'
    """
    words = _WORD.findall(text[:CHARACTERS_READ].lower())
    counts = Counter(filter(_TAGS_BY_WORD.__contains__, words))
    # In order of rank, which decides between equals; "en" is the first.
    scores = Counter(dict.fromkeys(LANGUAGES, 0))
    for word, count in counts.items():
        for tag in _TAGS_BY_WORD[word]:
            scores[tag] += count
    return scores.most_common(1)[0][0]
