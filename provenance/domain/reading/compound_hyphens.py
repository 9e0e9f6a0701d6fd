"""Hyphens at a line's end that belong to their word, as in “self-inflicted”, in five languages.

A line's end shows no difference between such a word and one that it cuts in two, so this goes by
what first and second parts are known for; what neither tells is left to the file's own spelling.
"""

from __future__ import annotations

from collections.abc import Callable, Container

_KEEPS = {
    # English
    "self": "", "half": "", "well": "", "so": "called",
    **dict.fromkeys(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], ""),
    **dict.fromkeys(["two", "three", "four", "five", "six", "seven", "eight", "nine"], ""),
    "ex": (
        "president minister prime soldier officer commander convict wife husband partner chief "
        "boss leader head mayor spy officer ambassador prisoner fighter militar"
    ),
    # German
    "nicht": "",
    # French
    "peut": "être", "est": "ce il elle on", "vice": "", "demi": "", "sous": "", "porte": "",
    "après": "", "avant": "", "grand": "", "nord": "", "sud": "", "celui": "ci là",
    "celle": "ci là", "ceux": "ci là", "celles": "ci là", "rendez": "vous",
    **dict.fromkeys(["vingt", "trente", "quarante", "cinquante", "soixante", "quatre"], ""),
    # Spanish
    **dict.fromkeys(["ruso", "ucraniano", "israelo", "palestino", "árabe", "político", "técnico", "teórico", "cívico"], ""),
    # Ukrainian
    **dict.fromkeys(["будь", "хтозна", "казна", "північно", "південно", "воєнно", "соціально", "суспільно"], ""),
    **dict.fromkeys(["українсько", "російсько", "польсько", "німецько", "інтернет", "онлайн"], ""),
    "військово": "повітр морськ політ медичн технічн промислов",
    "прес": "служб секретар конференц центр реліз",
    "генерал": "майор лейтенант полковник губернатор",
    "єр": "міністр",
    "по": "перше друге третє четверте моєму твоєму своєму нашому вашому новому іншому",
    "все": "таки", "усе": "таки", "так": "таки",
}  # fmt: skip
"""First parts that keep their hyphen before any word, or before those that begin so."""
_KEEPS_BEFORE_WORDS = frozenset(
    [
        "anti",
        "non",
        "quasi",
        "ultra",
        "semi",
        "neo",
        "multi",
        "counter",
        "cross",
        "high",
        "low",
        "long",
        "short",
        "far",
        "vice",
        "franco",
        "anglo",
        "hispano",
        "екс",
        "віце",
        "анти",
        "контр",
        "псевдо",
    ]
)
"""First parts that keep it where the file has the second one as a word of its own."""
_ENDINGS = frozenset(
    [
        "ish",
        "ishly",
        "ishness",
        "less",
        "lessly",
        "lessness",
        "hood",
        "same",
        "dom",
        "ness",
        "ing",
        "ings",
        "ed",
        "er",
        "ers",
        "es",
        "est",
        "ly",
        "ful",
        "ment",
        "able",
        "y",
        "ship",
        "some",
        "fold",
        "th",
        "teen",
        "teens",
        "teenth",
        "ty",
        "ties",
        "ieth",
        "age",
        "ages",
        "aine",
        "aines",
        "ième",
        "ièmes",
        "eur",
        "ir",
        "way",
        "penny",
        "pence",
        "being",
        "feuille",
        "manteau",
        "land",
        "lands",
        "light",
        "lights",
        "ways",
        "roads",
        "road",
        "fire",
        "word",
        "list",
        "fall",
        "traire",
        "trait",
        "crire",
    ]
)
"""Second parts that stand after such a first one without a hyphen: “selfish”, “fourteen”."""
_AFTER_ANY = frozenset(
    [
        "based",
        "backed",
        "occupied",
        "controlled",
        "sponsored",
        "funded",
        "owned",
        "appointed",
        "speaking",
        "called",
        "même",
        "mêmes",
        "небудь",
        "нибудь",
        "либо",
    ]
)
"""Second parts that keep the hyphen before them, but after a prefix."""
_PREFIXES = frozenset(
    [
        "re",
        "un",
        "dis",
        "pre",
        "mis",
        "de",
        "non",
        "over",
        "under",
        "out",
        "in",
        "inter",
        "sub",
        "pro",
    ]
)
_AFTER_CONSONANTS = frozenset(["il", "ils", "elle", "elles", "on", "en"])
"""Second parts of French questions; no syllable of a word begins so after a consonant."""
_JOINING_WORDS = frozenset(["and", "und", "oder", "bzw", "bis", "sowie", "et", "ou", "або"])
"""Words after a hyphen that stands for what is left out: “Vor- und Nachteile”."""
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_APOSTROPHES = ("'", "’", "ʼ")


def stands_for_more(first: str, rest: str) -> bool:
    """Return whether a hyphen stands for the rest of a word, and another word follows.

    >>> stands_for_more("Vor", "und"), stands_for_more("pre", "y"), stands_for_more("com", "manders")
    (True, True, False)
    """
    return rest.lower() in _JOINING_WORDS or len(rest) == 1


def keeps_hyphen(before: str, first: str, rest: str, words: Container[str]) -> bool:
    """Return whether a word keeps the hyphen at which a line ends.

    ``before`` is what stands before its first part, ``words`` are those of the file.

    >>> [keeps_hyphen("", "self", rest, ()) for rest in ("inflicted", "ish")]
    [True, False]
    """
    first, rest = first.lower(), rest.lower()
    if rest in _ENDINGS:
        return False
    if first in _KEEPS:
        starts = tuple(_KEEPS[first].split())
        if rest.startswith(starts or ("",)):
            return True
    is_open = first in _KEEPS_BEFORE_WORDS and rest in words
    return is_open or any(rule(before, first, rest) for rule in _RULES)


def _is_letter_alone(before: str, first: str, rest: str) -> bool:
    """“e-mail”: nobody parts a word after one letter, but one with an article (“l’é-cole”)."""
    return len(first) == 1 and not before.endswith(_APOSTROPHES)


def _is_after_any(before: str, first: str, rest: str) -> bool:
    return rest in _AFTER_ANY and first not in _PREFIXES


def _is_question(before: str, first: str, rest: str) -> bool:
    return rest in _AFTER_CONSONANTS and first[-1] in _CONSONANTS


def _are_adjectives(before: str, first: str, rest: str) -> bool:
    """“russisch-ukrainisch”, “по-українськи”: two of one kind, which no one word holds."""
    is_german = first.endswith("isch") and "isch" in rest
    return is_german or (first == "по" and rest.endswith(("ськи", "цьки", "зьки")))


_RULES: tuple[Callable[[str, str, str], bool], ...] = (
    _is_letter_alone,
    _is_after_any,
    _is_question,
    _are_adjectives,
)
