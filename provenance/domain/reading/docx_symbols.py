"""Characters of the symbol fonts Symbol, Wingdings and Webdings."""

from __future__ import annotations

from collections.abc import Iterator

UNKNOWN = "\ufffd"
"""Replaces a symbol that only its font defines."""
PRIVATE = range(0xF000, 0xF100)
"""Code points of symbol fonts in Unicode's private use area: 0xF000 plus the code."""


def _from(first: int, signs: str) -> Iterator[tuple[int, str]]:
    return ((first + number, sign) for number, sign in enumerate(signs) if sign != " ")


_SYMBOL = dict(
    [
        *((code, chr(code)) for code in range(0x20, 0x40)),
        *_from(0x22, "∀"),
        *_from(0x24, "∃"),
        *_from(0x27, "∋"),
        *_from(0x2A, "∗"),
        *_from(0x2D, "−"),
        *_from(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
        *_from(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
        *_from(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…"),
        *_from(0xBF, "↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"),
        *_from(0xF1, "⟩∫"),
    ]
)
_WINGDINGS = dict(
    [
        *_from(0x20, "\u00a0✏✂✁"),
        *_from(0x28, "☎✆"),
        *_from(0x36, "⌛"),
        *_from(0x3E, "✇✍"),
        *_from(0x41, "✌ 👍👎☜☞☝☟"),
        *_from(0x4A, "☺😐☹💣☠"),
        *_from(0x51, "✈☼💧❄"),
        *_from(0x58, "✠✡☪"),
        *_from(0x6C, "●❍■□"),
        *_from(0x71, "❑❒⬧⧫◆❖⬥⌧"),
        *_from(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
        *_from(0x9E, "·•"),
        *_from(0xA4, "◉◎"),
        *_from(0xA7, "▪◻"),
        *_from(0xAA, "✦★✶✴✹✵"),
        *_from(0xD8, "➢"),
        *_from(0xDF, "←→↑↓"),
        *_from(0xE8, "➔"),
        *_from(0xEF, "⇦⇨⇧⇩↔⇳"),
        *_from(0xFB, "✗✓☒☑"),
    ]
)
_WEBDINGS = dict([*_from(0x61, "✔"), *_from(0x67, "■"), *_from(0x6E, "●"), *_from(0x72, "✕")])
_WINGDINGS_2 = dict([*_from(0x4F, "✗✓"), *_from(0x52, "☑"), *_from(0xA3, "☐")])
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
}


def is_symbol_font(font: str) -> bool:
    """Return whether a font is one of the known symbol fonts."""
    return font.lower() in _FONTS


def sign(font: str, code: int) -> str:
    """Return the character for a code; U+FFFD if only the font defines it.

    >>> sign("Wingdings", 0xF0FC), sign("Symbol", 0x61), sign("Arial", 0x20AC)
    ('✓', 'α', '€')
    """
    own = _FONTS.get(font.lower())
    is_private = code in PRIVATE or 0xE000 <= code < 0xF900
    if own is None:
        return UNKNOWN if is_private else chr(code)
    number = code - PRIVATE.start if code in PRIVATE else code
    if number in own:
        return own[number]
    return UNKNOWN if is_private or number < 0x100 else chr(code)


def as_symbols(font: str, words: str) -> str:
    """Return letters in a symbol font as the characters they show; white space is kept."""
    return "".join(one if one.isspace() else sign(font, ord(one)) for one in words)
