"""Read the publisher of a page from its metadata, or from its title beside the headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

LONGEST_PUBLISHER = 100
DEEPEST = 6
_ARTICLES = re.compile(r"Article|Posting|Report")
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]+\s+")


def publishers_of(
    scripts: Iterable[str], site_name: str, title: str, headlines: Iterable[str]
) -> Iterator[tuple[str, str]]:
    """Yield each name with its place, the clearest first: JSON-LD, og:site_name, the title.

    ``title`` is used only if it consists of one of the ``headlines`` and a name.

    >>> list(publishers_of([], "", "Dam opened - Harbour Post", ["Dam opened"]))
    [('Harbour Post', 'title')]
    """
    for script in scripts:
        try:
            value = json.loads(script)
        except (ValueError, RecursionError):
            continue
        if name := _plain(_publisher_in(value, DEEPEST)):
            yield name, "JSON-LD publisher"
    if name := _plain(site_name):
        yield name, "og:site_name"
    parts = _SEPARATOR.split(" ".join(title.split()))
    for headline in filter(None, (" ".join(one.split()) for one in headlines)):
        joined = " ".join(title.split())
        if len(parts) > 1 and joined.startswith(headline) and joined != headline:
            yield _plain(parts[-1]), "title"
        elif len(parts) > 1 and joined.endswith(headline) and joined != headline:
            yield _plain(parts[0]), "title"


def _publisher_in(value: Any, depth: int) -> str:
    """Return the name of the publisher of the first article in JSON-LD."""
    if depth == 0:
        return ""
    if isinstance(value, list):
        return next(filter(None, (_publisher_in(one, depth - 1) for one in value)), "")
    if not isinstance(value, dict):
        return ""
    publisher = value.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    if isinstance(publisher, dict) and _ARTICLES.search(str(value.get("@type"))):
        return str(publisher.get("name") or "")
    inner = (value.get(name) for name in ("@graph", "mainEntity"))
    return next(filter(None, (_publisher_in(one, depth - 1) for one in inner)), "")


def _plain(name: str) -> str:
    plain = " ".join(name.split())
    return plain if len(plain) <= LONGEST_PUBLISHER else ""
