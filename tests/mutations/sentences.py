"""Lists the translated sentences with places for values that stand whole in no test.

    python -m tests.mutations.sentences        those with two places or more
    python -m tests.mutations.sentences 1      those with one place or more

Where such a sentence is compared in part, its values could be swapped and no test would notice.
It counts as whole where a text of the tests has it with something in each place; the places of a
text that is put together count as something.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract

from tests.catalogues import KEYWORDS
from tests.mutations.rooms import ROOT

PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]")
MOST_IN_A_PLACE = 200
"""Characters that may stand in one place."""


def sentences(least: int) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Each sentence with at least so many places: its file, its line, and its one or two forms."""
    for path in sorted((ROOT / "provenance").rglob("*.py")):
        if "migrations" in path.parts:
            continue
        for line, message, _comments, _context in extract(
            "python", io.BytesIO(path.read_bytes()), KEYWORDS
        ):
            forms = tuple(filter(None, message if isinstance(message, tuple) else (message,)))
            if max((len(PLACE.findall(form)) for form in forms), default=0) >= least:
                yield path.relative_to(ROOT).as_posix(), line, forms


def texts_of_tests() -> set[str]:
    """The texts of all tests; of one that is put together, an underscore for each value."""
    found = set()
    for path in (ROOT / "tests").rglob("*.py"):
        found |= set(_texts(path))
    return found


def _texts(path: Path) -> Iterator[str]:
    parts = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts |= set(map(id, node.values))
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else "_" for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # The parts of a text that is put together are met after it.
            yield from () if id(node) in parts else (node.value,)


def is_whole(forms: tuple[str, ...], texts: set[str]) -> bool:
    """Whether a form of a sentence stands in a text with something in each of its places.

    >>> is_whole(("%(one)s is not %(other)s.",), {"A is not B."})
    True
    >>> is_whole(("%(one)s is not %(other)s.",), {"is not B.", "A is not ", "%(one)s is not %(other)s."})
    False
    """
    for form in forms:
        parts = [part[1:] if not at else part for at, part in enumerate(PLACE.split(form))]
        pattern = re.compile(f".{{1,{MOST_IN_A_PLACE}}}".join(map(re.escape, parts)), re.DOTALL)
        for text in texts:
            if all(part in text for part in parts):
                match = pattern.search(text)
                if match and not PLACE.search(match.group()):
                    return True
    return False


def main() -> None:
    least = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    texts = texts_of_tests()
    number = lacking = 0
    for path, line, forms in sentences(least):
        number += 1
        if not is_whole(forms, texts):
            lacking += 1
            print(f"{path}:{line}: {' | '.join(forms)}")
    print(f"{lacking} of {number}")


if __name__ == "__main__":
    main()
