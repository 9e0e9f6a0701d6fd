"""Clean a pasted post of what is not its words: links, tags, and the signature line."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_SIGNATURE = re.compile(r"\s[—–-]{1,2}\s[^—–]{0,80}\(@\w+\).{0,40}\Z", re.DOTALL)
_TAG = re.compile(r"[#@](\w+)")
_WORD_BOUNDARY = re.compile(r"(?<=[a-zа-яёіїєґ])(?=[A-ZА-ЯЁІЇЄҐ])|(?<=[^\W\d_])(?=\d)")


def post_words(text: str) -> str:
    """Return the words of a post without links and signature, with its tags split into words.

    >>> post_words("We are losing #HomeNow https://t.co/x1 — A Man (@man) May 1")
    'We are losing Home Now'
    """
    without_links = _ADDRESS.sub(" ", text)
    unsigned = _SIGNATURE.sub(" ", without_links)
    words = unsigned if unsigned.strip() else without_links
    return " ".join(_TAG.sub(lambda tag: _WORD_BOUNDARY.sub(" ", tag.group(1)), words).split())
