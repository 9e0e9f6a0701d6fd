"""Folding text, so that case, marks and look-alike letters make no difference; words with places."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from provenance.domain.messages import gettext as _

_WORD = re.compile(r"[^\W_]+(?:['‘’ʼ][^\W_]+)*")
_APOSTROPHE = re.compile(r"['‘’ʼʹ]")
_NO_LETTER = re.compile(r"[\W_]+")
INVISIBLE = dict.fromkeys(
    [
        0x00AD,  # soft hyphen
        0x0640,  # Arabic tatweel
        *range(0x200B, 0x2010),  # zero-width characters and direction marks
        *range(0x202A, 0x202F),  # embeddings and overrides
        *range(0x2060, 0x2070),  # joiners, isolates, invisible operators
        0xFEFF,
    ]
)
# Dashes mask where one letter or many dashes leave no doubt: “f--k”, not “rage--a tactic”.
_MASK = re.compile(
    r"(?<=\w)\*{2,}(?=\w)|(?<=[^\W_])\*(?=[^\W_])"
    r"|(?<=\b[^\W_])[\-–—_]{2,}(?=\w)|(?<=[^\W_])[\-–—_]{3,}(?=\w)"
)
_TYPED = str.maketrans("‘’“”–—…\xa0", "''\"\"--. ")


@dataclass(frozen=True, slots=True)
class WordToken:
    """A folded word and where it stands: code points of the text it was cut from."""

    folded: str
    start: int
    end: int


def unstorable(text: str) -> str:
    """Name the first character that cannot be stored (NUL, lone surrogate), or give ""."""
    if "\x00" in text:
        return _("a NUL character")
    if any("\ud800" <= character <= "\udfff" for character in text):
        return _("half of a surrogate pair")
    return ""


def cleaned(text: str) -> str:
    """The text without the characters that cannot be stored."""
    if not unstorable(text):
        return text
    return "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")


def folded_word(word: str) -> str:
    """One word, folded: case, marks over letters, invisible characters, look-alike letters.

    What masks its middle, or parts the figures of a fraction, becomes a space.
    """
    plain = word.translate(INVISIBLE)
    # Twice: what case folding yields can be taken apart once more.
    bare = plain if plain.isascii() else _bare(_bare(plain).casefold())
    parted = _NO_LETTER.sub(" ", _APOSTROPHE.sub("", bare.casefold())).strip()
    return unicodedata.normalize("NFC", parted)


def _bare(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word)
    return "".join(c for c in apart if not _is_mark(c))


def _is_mark(character: str) -> bool:
    return character > "\x7f" and unicodedata.category(character).startswith("M")


def tokens(text: str) -> tuple[WordToken, ...]:
    """The words of ``text`` in order, folded, with their spans.

    >>> [token.folded for token in tokens("“We’re Losing,” he says")]
    ['were', 'losing', 'he', 'says']
    """
    # One character stands for one, so that spans stay those of the text itself.
    bridged = "".join("x" if ord(c) in INVISIBLE or _is_mark(c) else c for c in _bridge_masks(text))
    words = []
    for match in _WORD.finditer(bridged):
        folded = folded_word(text[match.start() : match.end()])
        if folded:
            words.append(WordToken(folded, match.start(), match.end()))
    return tuple(words)


def _bridge_masks(text: str) -> str:
    """Letters in place of the marks that mask a word's middle, as in “f**k”, lengths kept."""
    return _MASK.sub(lambda match: "x" * len(match.group()), text)


def lowered(text: str) -> str:
    """In the lower case and as long as before, so that places stay those of the text.

    >>> lowered("İSTANBUL")
    'istanbul'
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(letter.lower()[0] for letter in text)


def folded(text: str) -> str:
    """The folded words of ``text``, parted by single spaces."""
    plain = text.translate(_TYPED)
    if plain.isascii() and not _MASK.search(plain):
        # The same as below, many times quicker.
        return " ".join(_WORD.findall(plain)).replace("'", "").casefold()
    return " ".join(token.folded for token in tokens(text))
