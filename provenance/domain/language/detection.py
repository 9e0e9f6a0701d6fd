"""Detect the language of a text from its script and its common words.

Languages without rules of their own are recognised too, so that their texts are not read with
English rules: a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter

from provenance.domain.language.brief_languages import BRIEF_LANGUAGES, brief_words
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.word_lists import word_set

CHARACTERS_READ = 2_000
COMMON_WORDS = {
    "sv": word_set("och att det som är inte har till på för säger vi jag ett den"),
    "no": word_set("og at det som er ikke har til på for sier vi jeg et den av"),
    "da": word_set("og at det som er ikke har til på for siger vi jeg et den af"),
    "it": word_set(
        "che non di ha il la è per una sono gli della detto con ma aggiunto dichiarato secondo disse sindaco"
    ),
    "cs": word_set(
        "že se je na nic jsme řekla řekl stále to jsem by ale a v uvedl uvedla dodal dodala podle nás"
    ),
    "pl": word_set("że się jest na nie powiedział powiedziała to w z jak ale i ich"),
    "pt": word_set(
        "que não uma com para os as disse do da foi é em mais o afirmou declarou acrescentou segundo nós nada prefeito ministra"
    ),
    "nl": word_set(
        "het een van de niet dat zegt en is op te zijn wij hij zei aldus volgens niets burgemeester we"
    ),
    "ro": word_set(
        "că nu este și pe cu spus mai din sunt o au la spus declarat adăugat afirmat potrivit nimic primarul a am"
    ),
    "fi": word_set("ja on ei että se sanoo oli hän mutta ovat kun sanoi kertoi mukaan mitään"),
    "tr": word_set("ve bir bu için değil dedi olarak ile çok ama söyledi göre bakan hiçbir"),
    "hu": word_set("és hogy nem az egy mondta volt van ez csak szerint közölte semmit"),
}
"""Common words of languages that are recognised without a file of their own, by BCP 47 tag."""
LETTERS = {
    "sv": "åäö",
    "no": "åøæ",
    "da": "åøæ",
    "cs": "řěů",
    "pl": "łńśźżęą",
    "pt": "ãõ",
    "ro": "ășțşţ",
    "fi": "äö",
    "tr": "ğşı",
    "hu": "őű",
}
"""Letters that identify such a language where a text has too few words; each counts once."""
# A language that gets a file is then read with it, without a change here.
UNSUPPORTED_WORDS = {
    tag: words | (brief_words(BRIEF_LANGUAGES[tag]) if tag in BRIEF_LANGUAGES else frozenset())
    for tag, words in COMMON_WORDS.items()
    if tag not in LANGUAGES
}
KNOWN_WORDS = {
    tag: one.common_words
    | one.function_words
    | one.speech.verbs.keys()
    | one.sources.acts.keys()
    | one.sources.participles.keys()
    | one.sources.material
    # Words of one letter, as in “у заяві”, do not distinguish languages.
    | {phrase.split()[0] for phrase in one.speech.according_to if phrase[1:2] != " "}
    for tag, one in LANGUAGES.items()
}
"""Words that identify a supported language, as a short text may contain no common word."""
CYRILLIC = ("uk", "ru")
_WORD = re.compile(r"\w+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN = re.compile(r"[ыэъёЫЭЪЁ]")
LEAST_CYRILLIC_LETTERS = 35
"""Cyrillic letters from which a text without Ukrainian letters is Russian."""
LEAD_OF_UNSUPPORTED = 2
"""Lead in words that a language without rules needs over a supported one."""


def detect_language(text: str) -> str:
    """Return the tag of the most likely language of ``text``; English if there is no evidence.

    The tag is a key of ``LANGUAGES`` or, for a language without rules, of ``UNSUPPORTED_WORDS``.

    >>> detect_language("Он сказал, что это не он был на фронте.")
    'ru'
    >>> detect_language("Vi har inte skrivit på något, säger ministern.")
    'sv'
    """
    sample = text[:CHARACTERS_READ]
    script = _language_of_script(sample)
    if script == "ar":
        return "ar"
    counts = Counter(_WORD.findall(sample.lower()))
    supported_counts = {tag: _count(counts, words) for tag, words in KNOWN_WORDS.items()}
    if script in CYRILLIC:
        # Letters that the other language lacks are as conclusive as words.
        letters = {
            tag: sum(map(sample.lower().count, LANGUAGES[tag].telling_letters)) for tag in CYRILLIC
        }
        return max(CYRILLIC, key=lambda tag: (supported_counts[tag] + letters[tag], tag == script))
    low = sample.lower()
    unsupported_counts = {
        tag: _count(counts, words) + sum(letter in low for letter in LETTERS.get(tag, ""))
        for tag, words in UNSUPPORTED_WORDS.items()
    }
    foreign = max(unsupported_counts, key=unsupported_counts.__getitem__)
    if unsupported_counts[foreign] >= max(supported_counts.values()) + LEAD_OF_UNSUPPORTED:
        return foreign
    # In order of rank, which decides ties; "en" is the first.
    weights = {
        tag: supported_counts[tag]
        + 2 * _count(counts, one.common_words)
        + sum(map(sample.count, one.telling_letters))
        for tag, one in LANGUAGES.items()
    }
    return max(weights, key=weights.__getitem__)


def _count(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in counts.keys() & words)


def _language_of_script(text: str) -> str:
    """Return the language that the letters suggest if a text contains no common word."""
    latin, cyrillic, arabic = (
        len(pattern.findall(text)) for pattern in (_LATIN, _CYRILLIC, _ARABIC)
    )
    if arabic > max(latin, cyrillic):
        return "ar"
    if cyrillic > latin:
        own_count, other = len(_UKRAINIAN.findall(text)), len(_RUSSIAN.findall(text))
        is_without = not own_count and cyrillic >= LEAST_CYRILLIC_LETTERS
        return "ru" if other > own_count or is_without else "uk"
    return "en"


LEAST_WORDS = 3
"""Lead in function words from which a paragraph is taken to be in another language."""
_SCRIPTS = {"ru": _CYRILLIC, "uk": _CYRILLIC, "ar": _ARABIC}
_WORDS_BY_LANGUAGE = {**KNOWN_WORDS, **UNSUPPORTED_WORDS}
_NON_LATIN = re.compile(r"[^\x00-\u036f\u2000-\u20ff\ue000\ue001]")
"""Characters that do not occur in a Latin-script paragraph; the last two hide quotations."""


def detect_other_language(paragraph: str, language: str) -> str | None:
    """Return the language of a paragraph if it clearly differs from that of its text, else None.

    >>> detect_other_language("Він сказав, що це не він.", "en")
    'uk'
    """
    script = _SCRIPTS.get(language, _LATIN)
    if script is _LATIN and not _NON_LATIN.search(paragraph):
        return _other_by_words(paragraph, language)
    counts = {one: len(one.findall(paragraph)) for one in (_LATIN, _CYRILLIC, _ARABIC)}
    if counts[script] >= max(counts.values()):
        return _other_by_words(paragraph, language)
    other = detect_language(paragraph)
    return None if other == language else other


def _other_by_words(paragraph: str, language: str) -> str | None:
    words = paragraph.lower().split()
    own_count = sum(map(_WORDS_BY_LANGUAGE[language].__contains__, words))
    if own_count * 6 >= len(words) or len(words) < LEAST_WORDS:
        return None
    counts = {
        tag: sum(map(telling.__contains__, words)) for tag, telling in _WORDS_BY_LANGUAGE.items()
    }
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= own_count + LEAST_WORDS else None
