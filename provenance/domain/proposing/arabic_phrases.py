"""Finds the end of a phrase that names a speaker in Arabic, whose script has no capitals."""

from __future__ import annotations

from provenance.domain.proposing.text_tokens import TextTokens

_POSSESSIVE_ENDINGS = ("ها", "هم", "ه")
"""Arabic possessive endings, which refer to a person or thing named before."""

_ADJECTIVE_ENDINGS = ("ي", "ية", "يون", "يين", "يتين", "ة")
_PLURAL_ENDINGS = ("ون", "ين", "ان")
_SINGULAR_ROLES = frozenset({"قبطان", "القبطان", "سلطان", "السلطان"})
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


def continues_arabic_phrase(tokens: TextTokens, token: int) -> bool:
    """Return whether a word belongs to the phrase before it.

    In “سألت الأم ابنها” the last word has a possessive ending and is not part of it.
    """
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low.endswith(_POSSESSIVE_ENDINGS) and tokens.lower[token - 1].startswith("ال"):
        return False
    if tokens.lower[token - 1].startswith("ال") and _is_other_noun(tokens, token):
        return False
    return not (low in lexicon.small or low in lexicon.material or low in lexicon.acts)


def _is_other_noun(tokens: TextTokens, token: int) -> bool:
    """Return whether a word after an Arabic noun with “the” is another noun.

    It is neither a name nor an adjective.
    """
    lexicon, low, before = tokens.lexicon, tokens.lower[token], tokens.lower[token - 1]
    if tokens.lower[token - 2] in lexicon.several_ones:
        # “أحد السكان”
        return not _may_be_adjective(low)
    if (
        before in lexicon.roles
        and before.endswith(_PLURAL_ENDINGS)
        and before not in _SINGULAR_ROLES
    ):
        return not low.startswith("ال")
    if not low.startswith("ال"):
        return low in lexicon.handed_things or low in lexicon.tapped_things or low in lexicon.rooms
    return before not in lexicon.roles and not _may_be_adjective(low)


def _may_be_adjective(low: str) -> bool:
    """Return whether a word may be an adjective of a noun with “the”: “الأمن *الأوكراني*”."""
    return low in _ADJECTIVES or (low.startswith("ال") and low.endswith(_ADJECTIVE_ENDINGS))
