"""The chain version: a short fingerprint of everything that a chain says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from provenance.domain.chain.report import ChainReport, report_in_english
from provenance.domain.messages import in_english
from provenance.exports.schemas.chain import chain_json

LENGTH = 8
UNORDERED = ("documents", "steps", "ends", "findings", "statements", "notices")
"""Lists whose order does not matter for the version."""


@in_english()
def chain_version(report: ChainReport) -> str:
    """Return eight hex digits that change with any part of the chain.

    These are its steps, statements, findings, wordings, sentences and notices. The day of access,
    the site's address and database ids are not part of a chain, so the same chain has the same
    version in every installation and in every language.
    """
    content = chain_json(report_in_english(report))
    if not content["notices"]:
        del content["notices"]
    for document in content["documents"]:
        # The number of times a record was read again here is internal, and no part of the chain.
        del document["edition"], document["changed_since"]
    quote = _written(content["quote"], ("wordings",))
    whole = _written(content, UNORDERED, {"quote": quote})
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:LENGTH]


def _written(
    content: Mapping[str, Any], unordered: Iterable[str], ready: Mapping[str, str] | None = None
) -> str:
    """Serialise an object like ``_canonical``, but with the items of these lists sorted.

    ``ready`` holds values that are serialised already.
    """
    values = dict(ready or {})
    for name in unordered:
        if name in content:
            values[name] = f"[{','.join(sorted(map(_canonical, content[name])))}]"
    pairs = (
        f"{_canonical(name)}:{values.get(name) or _canonical(value)}"
        for name, value in sorted(content.items())
    )
    return f"{{{','.join(pairs)}}}"


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode
