"""The chain version: a short fingerprint of everything that a chain says."""

from __future__ import annotations

import hashlib
import json
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
        del document["record_version"], document["changed_since"]
    for name in content.keys() & set(UNORDERED):
        content[name] = sorted(content[name], key=_canonical)
    content["quote"]["wordings"] = sorted(content["quote"]["wordings"], key=_canonical)
    return hashlib.sha256(_canonical(content).encode("utf-8")).hexdigest()[:LENGTH]


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
