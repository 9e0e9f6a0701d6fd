"""The CSL-JSON format, for citation processors.

An author in CSL is stated as a fact, which a claimed speaker is not, so no author is given; the
chain's sentence is the abstract, and the long attribution line is the note.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.exports.citation import Citation, citation
from provenance.exports.context import NAME, ExportContext


def render(reports: Sequence[ChainReport], context: ExportContext, step: Step | None = None) -> str:
    """Return an item for each chain, or for the given step of each."""
    items = [_item(citation(report, context, step)) for report in reports]
    return json.dumps(items, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _item(reference: Citation) -> dict[str, Any]:
    year, month, day = (int(part) for part in reference.accessed.split("-"))
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "webpage",
        "title": reference.title,
        "container-title": reference.outlet,
        "publisher": NAME,
        "abstract": reference.sentence,
        "note": " ".join(
            filter(None, [reference.long, *reference.notices, reference.editions_sentence])
        ),
        "version": reference.version,
        "URL": reference.address,
        "accessed": {"date-parts": [[year, month, day]]},
    }
    if reference.date_parts:
        item["issued"] = {"date-parts": [list(reference.date_parts)]}
        if reference.approximate:
            item["issued"]["circa"] = True
    if reference.page is not None:
        item["page"] = str(reference.page)
    if reference.language:
        item["language"] = reference.language
    return item
