"""Speakers' names in definition lists, as interviews and transcripts have them."""

from __future__ import annotations

import re
from typing import Any

RUBY_TAGS = frozenset(["rt", "rtc"])
"""Elements for the reading of a character, printed small above it."""
LONGEST_LABEL = 40
MOST_LABEL_WORDS = 4
WITHIN_LABEL = frozenset(["a", "b", "br", "cite", "em", "i", "span", "strong", "time", "u"])
_SENTENCE_END = re.compile(r"[.?!…;,؟؛。？！]$")


def speaker_label(term: Any) -> str:
    """Return the name in a term before a description, or "" if it is not a speaker's."""
    following = next(term.itersiblings(), None)
    if following is None or following.tag != "dd":
        return ""
    if any(element.tag not in WITHIN_LABEL for element in term.iterdescendants()):
        return ""
    words = " ".join(_words(term).split())
    is_name = len(words) <= LONGEST_LABEL and words.count(" ") < MOST_LABEL_WORDS
    return words if words and is_name and not _SENTENCE_END.search(words) else ""


def _words(element: Any) -> str:
    """Return the text of an element, with line breaks as spaces."""
    if element.tag == "br":
        return " "
    return (element.text or "") + "".join(_words(one) + (one.tail or "") for one in element)
