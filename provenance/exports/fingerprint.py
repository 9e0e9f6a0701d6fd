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
"""Lists that are the same chain in whatever order its rows were entered."""


@in_english()
def chain_version(report: ChainReport) -> str:
    """Eight hex digits that change with any step, statement, finding, wording, sentence or
    notice.

    The day of access, the site's address and the numbers of rows in a database are no part of
    what a chain says, so the same chain has the same version in every installation, and in
    every language.
    """
    content = chain_json(report_in_english(report))
    if not content["notices"]:
        del content["notices"]
    for document in content["documents"]:
        # How often a record was read again here is the desk's affair, not what the chain says.
        del document["edition"], document["changed_since"]
    quote = _written(content["quote"], ("wordings",))
    whole = _written(content, UNORDERED, {"quote": quote})
    return hashlib.sha256(whole.encode("utf-8")).hexdigest()[:LENGTH]


def _written(
    content: Mapping[str, Any], unordered: Iterable[str], ready: Mapping[str, str] | None = None
) -> str:
    """The object as ``_canonical`` writes it, each item of these lists once, in their order there.

    ``ready`` are values that are written already.
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
