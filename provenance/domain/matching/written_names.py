"""Names in a wording: words with a capital that no opening of a sentence explains."""

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
"""Words that names of institutions and places are made of, and translators put in many ways."""
_ANYTHING = frozenset(
    folded(word)
    for language in LANGUAGES.values()
    for word in language.retold.general
    if word.isalpha()
)
"""“Everything”, “Nobody”: with a capital they only open a sentence."""
_NO_NAMES = FUNCTION | _INSTITUTIONS | _ANYTHING


def names_in(text: str) -> list[str]:
    """The names in a text: words with a capital that no opening of a sentence explains.

    >>> names_in("Then Russia struck near Sumy. Nobody knew.")
    ['Russia', 'Sumy']
    """
    words = single_words(tokens(text))
    return names_between(text, words, (0, len(words)))


def names_between(text: str, words: Sequence[WordToken], span: tuple[int, int]) -> list[str]:
    return [text[words[n].start : words[n].end] for n in _name_places(text, words, span)]


def without_ending(name: str) -> str:
    """The name without the ending of a possessor.

    >>> without_ending("Russia’s")
    'Russia'
    """
    return name.removesuffix("’s").removesuffix("'s")


def _name_places(text: str, words: Sequence[WordToken], span: tuple[int, int]) -> Iterator[int]:
    """The places of words written with a capital that no opening of a sentence explains."""
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
    """Whether one of two texts names somebody or some place that the other does not, and not both.

    A word beside a name that both have belongs to it: “Vladimir Putin”.

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
    """The names of a text, those that follow each other together."""
    words = single_words(tokens(text))
    runs: list[list[str]] = []
    last = -2
    for place in _name_places(text, words, (0, len(words))):
        if place > last + 1:
            runs.append([])
        runs[-1].append(text[words[place].start : words[place].end])
        last = place
    return runs
