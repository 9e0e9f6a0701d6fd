"""CSL-JSON: what citation processors read.

The misfit: an author in CSL is a fact, a claimed speaker is not, so nobody stands as author; the
chain's sentence is the abstract, and the safe line is the note.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.exports.citation import Citation, citation
from provenance.exports.edition import NAME, Edition


def of(reports: Sequence[ChainReport], edition: Edition, step: Step | None = None) -> str:
    """An item for each chain; with a step, for that step."""
    items = [_item(citation(report, edition, step)) for report in reports]
    return json.dumps(items, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _item(cited: Citation) -> dict[str, Any]:
    year, month, day = (int(part) for part in cited.accessed.split("-"))
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "webpage",
        "title": cited.title,
        "container-title": cited.outlet,
        "publisher": NAME,
        "abstract": cited.sentence,
        "note": " ".join([cited.long, *cited.notices]),
        "version": cited.version,
        "URL": cited.address,
        "accessed": {"date-parts": [[year, month, day]]},
    }
    if cited.date_parts:
        item["issued"] = {"date-parts": [list(cited.date_parts)]}
        if cited.approximate:
            item["issued"]["circa"] = True
    if cited.language:
        item["language"] = cited.language
    return item
