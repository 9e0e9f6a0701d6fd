"""Whether a change is of a text that people read."""

from __future__ import annotations

import io

from babel.messages.extract import extract

from tests.catalogues import KEYWORDS
from tests.mutations.rooms import ROOT


def says_otherwise(path: str, code: str) -> bool:
    """Whether a file's texts that are translated read otherwise in this code."""
    return _texts((ROOT / path).read_text(encoding="utf-8")) != _texts(code)


def _texts(code: str) -> list[object]:
    found = extract("python", io.BytesIO(code.encode()), KEYWORDS)
    return [(text, context) for _line, text, _comments, context in found]
