"""Words by which an outlet holds back from what it passes on, per language."""

from __future__ import annotations

import re

from provenance.domain.language.text import lowered

HEDGES: dict[str, tuple[str, ...]] = {
    "en": (
        "purported",
        "purportedly",
        "supposed",
        "supposedly",
        "alleged",
        "allegedly",
        "reported",
        "reportedly",
        "apparent",
        "apparently",
        "presumed",
        "presumably",
        "unverified",
        "unconfirmed",
        "said to",
        "understood to",
        "believed to",
        "thought to",
        "appears to",
        "appear to",
        "may be",
    ),
    "uk": ("нібито", "начебто", "ймовірно", "імовірно", "буцімто", "за непідтвердженими"),
    "ru": ("якобы", "предположительно", "вероятно", "по неподтверждённым", "будто бы"),
    "es": ("supuesto", "supuesta", "supuestamente", "presunto", "presunta", "presuntamente"),
    "de": ("mutmaßlich", "mutmaßliche", "mutmaßlicher", "angeblich", "angebliche", "vermeintlich"),
    "fr": ("présumé", "présumée", "prétendu", "prétendue", "prétendument", "apparemment"),
    "ar": ("مزعوم", "مزعومة", "يُزعم", "يزعم", "يُعتقد", "يعتقد", "مفترض"),
}
_NO_HEDGE = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\btheir )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\bthese )"
    r"(?<!\bthose )(?<!\bof )\breported\b|\bsupposed to (?!be\b)"
)
"""“He reported the loss” tells; only “the reported loss” holds back. “Supposed to go” is duty."""

_PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)"
    )
    for language, words in HEDGES.items()
}


def hedges(text: str, language: str = "en") -> tuple[str, ...]:
    """The hedges in ``text``, in order, as they stand there.

    >>> hedges("a person understood to be a Russian soldier")
    ('understood to',)
    """
    return tuple(text[start:end] for start, end in hedge_places(text, language))


def hedge_places(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Where each hedge starts and ends."""
    pattern = _PATTERNS.get(language.split("-")[0].lower())
    if pattern is None:
        return ()
    masked = _NO_HEDGE.sub(lambda match: " " * len(match.group()), lowered(text))
    return tuple(match.span() for match in pattern.finditer(masked))
