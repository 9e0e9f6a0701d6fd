"""Guesses in which of the product's languages a text is written, from its script and small words."""

from __future__ import annotations

import re
from collections import Counter

LOOKED_AT = 2_000
_WORD = re.compile(r"\w+")
_SMALL = {
    "en": "the and of to that was with for is his",
    "es": "el los las que una por con del su como",
    "de": "der die und das nicht mit ist ein von dem",
    "fr": "le les des est que une dans pour pas qui",
    "uk": "і що на не та це є від як він її",
    "ru": "и что на не это как он она они был",
    "ar": "في من على إن أن إلى عن التي الذي هذا",
}
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in _SMALL.items():
    for _word in _words.split():
        _LANGUAGES.setdefault(_word, []).append(_language)


def language_of(text: str) -> str:
    """The tag of the likeliest; English where nothing tells.

    >>> language_of("Он сказал, что это не он был на фронте.")
    'ru'
    """
    words = Counter(filter(_LANGUAGES.__contains__, _WORD.findall(text[:LOOKED_AT].lower())))
    seen = Counter(dict.fromkeys(_SMALL, 0))
    for word, times in words.items():
        for language in _LANGUAGES[word]:
            seen[language] += times
    best = seen.most_common(1)
    return best[0][0] if best and best[0][1] else "en"
