"""Names in a wording: capitalised words that are not explained by the start of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.language.name_similarity import may_be_one_name
from provenance.domain.language.text import WordToken, folded, single_words, tokens

_VERBS_OF_ONE = frozenset(
    ["is", "was", "has", "wants", "will", "says", "said", "can", "does", "did", "wont", "cant"]
)
"""English verb forms after which a bare capitalised word is a name: “Putin wants”."""
_INSTITUTIONS = frozenset(
    [
        "affairs",
        "agency",
        "armed",
        "army",
        "assembly",
        "association",
        "authority",
        "board",
        "bureau",
        "cathedral",
        "church",
        "city",
        "commission",
        "committee",
        "company",
        "council",
        "court",
        "department",
        "district",
        "division",
        "embassy",
        "federation",
        "fleet",
        "force",
        "forces",
        "foundation",
        "front",
        "government",
        "grand",
        "group",
        "hall",
        "house",
        "institute",
        "internal",
        "league",
        "main",
        "media",
        "memory",
        "military",
        "minister",
        "ministry",
        "movement",
        "national",
        "naval",
        "navy",
        "office",
        "order",
        "parade",
        "parliament",
        "party",
        "police",
        "president",
        "press",
        "region",
        "relations",
        "remembrance",
        "republic",
        "river",
        "saint",
        "secretary",
        "service",
        "square",
        "st",
        "state",
        "station",
        "street",
        "team",
        "theatre",
        "tower",
        "town",
        "union",
        "university",
        "war",
    ]
)
"""Words in names of institutions and places, which translators render in many ways."""
_ANYTHING = frozenset(
    folded(word)
    for language in LANGUAGES.values()
    for word in language.retold.general
    if word.isalpha()
)
"""Indefinite words that are capitalised only at the start of a sentence: “Everything”, “Nobody”."""
_NO_NAMES = FUNCTION | _INSTITUTIONS | _ANYTHING


def names_in(text: str) -> list[str]:
    """Return the names in a text: capitalised words that no start of a sentence explains.

    >>> names_in("Then Russia struck near Sumy. Nobody knew.")
    ['Russia', 'Sumy']
    """
    words = single_words(tokens(text))
    return names_between(text, words, (0, len(words)))


def names_between(text: str, words: Sequence[WordToken], span: tuple[int, int]) -> list[str]:
    return [text[words[n].start : words[n].end] for n in _name_places(text, words, span)]


def without_ending(name: str) -> str:
    """Return the name without a possessive ending.

    >>> without_ending("Russia’s")
    'Russia'
    """
    return name.removesuffix("’s").removesuffix("'s")


def _name_places(text: str, words: Sequence[WordToken], span: tuple[int, int]) -> Iterator[int]:
    """Yield the indexes of capitalised words that no start of a sentence explains."""
    for place in range(*span):
        word = words[place]
        if not text[word.start].isupper() or word.folded in _NO_NAMES:
            continue
        before = text[words[place - 1].end : word.start] if place else "."
        opens = any(mark in before for mark in ".!?…“«„:\n")
        after = words[place + 1].folded if place + 1 < len(words) else ""
        if not opens or after in _VERBS_OF_ONE:
            yield place


def only_one_names_more(one: str, other: str) -> bool:
    """Return whether exactly one of two texts has a name that the other lacks.

    A word beside a common name belongs to it: “Vladimir Putin”.

    >>> only_one_names_more("The mill near Sumy was shut", "The mill was shut")
    True
    """
    mine, theirs = _name_runs(one), _name_runs(other)
    more = [
        _has_more(runs, others, text)
        for runs, others, text in ((mine, theirs, other), (theirs, mine, one))
    ]
    return more[0] != more[1]


def _has_more(runs: Sequence[Sequence[str]], others: Sequence[Sequence[str]], text: str) -> bool:
    words, names = set(folded(text).split()), [name for run in others for name in run]
    return any(
        all(
            folded(name) not in words and not any(may_be_one_name(name, other) for other in names)
            for name in run
        )
        for run in runs
    )


def _name_runs(text: str) -> list[list[str]]:
    """Return the names of a text, with adjacent names in one list."""
    words = single_words(tokens(text))
    runs: list[list[str]] = []
    last = -2
    for place in _name_places(text, words, (0, len(words))):
        if place > last + 1:
            runs.append([])
        runs[-1].append(text[words[place].start : words[place].end])
        last = place
    return runs
