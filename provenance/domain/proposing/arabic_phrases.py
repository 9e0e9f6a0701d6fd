"""Finds the end of a phrase that names a speaker in Arabic, whose script has no capitals."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import TextTokens

_POSSESSIVES = ("ها", "هم", "ه")
"""Arabic possessive endings, which refer to a person or thing named before."""

_RELATIONS = ("ي", "ية", "يون", "يين", "يتين", "ة")
_PLURALS = ("ون", "ين", "ان")
_ONE_MAN = frozenset({"قبطان", "القبطان", "سلطان", "السلطان"})
"""Singular roles with a plural-like ending."""
_ADJECTIVES = frozenset(
    [
        "العام",
        "العليا",
        "الأعلى",
        "الأحمر",
        "السابق",
        "الجديد",
        "الأول",
        "الكبير",
        "الثاني",
        "المحلي",
        "المستقل",
        "المشترك",
        "الكبرى",
    ]
)
"""Arabic adjectives with “the” that have other endings."""


def goes_on_in_arabic(tokens: TextTokens, token: int) -> bool:
    """Return whether a word belongs to the phrase before it.

    In “سألت الأم ابنها” the last word has a possessive ending and is not part of it.
    """
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low.endswith(_POSSESSIVES) and tokens.lower[token - 1].startswith("ال"):
        return False
    if tokens.lower[token - 1].startswith("ال") and _is_another(tokens, token):
        return False
    return not (low in lexicon.small or low in lexicon.material or low in lexicon.acts)


def _is_another(tokens: TextTokens, token: int) -> bool:
    """Return whether a word after an Arabic noun with “the” is another noun.

    It is neither a name nor an adjective.
    """
    lexicon, low, before = tokens.lexicon, tokens.lower[token], tokens.lower[token - 1]
    if tokens.lower[token - 2] in lexicon.several_ones:
        # “أحد السكان”
        return not _tells_of_article(low)
    if before in lexicon.roles and before.endswith(_PLURALS) and before not in _ONE_MAN:
        return not low.startswith("ال")
    if not low.startswith("ال"):
        return low in lexicon.handed_things or low in lexicon.carriers or low in lexicon.rooms
    return before not in lexicon.roles and not _tells_of_article(low)


def _tells_of_article(low: str) -> bool:
    """Return whether a word may be an adjective of a noun with “the”: “الأمن *الأوكراني*”."""
    return low in _ADJECTIVES or (low.startswith("ال") and low.endswith(_RELATIONS))
