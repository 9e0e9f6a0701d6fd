"""One quote taken out of a document's frozen evidence: its records, and none that others need."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

type Evidence = Sequence[Mapping[str, Any]]
"""The records of a document with their facts, as an edition keeps them."""
type Key = tuple[str, str]


def records_of_wording(evidence: Evidence, wording: str) -> list[Key]:
    """The keys of the records that hold a wording: itself, its quote, its passages.

    A quote stays where the document words it elsewhere too; a passage stays where another record
    needs it. Empty where the evidence does not have the wording.
    """
    removed = [one for one in evidence if _key(one) == ("wording", wording)]
    if not removed:
        return []
    slug = removed[0]["facts"]["quote"]
    rest = [one for one in evidence if one is not removed[0]]
    if not any(one["model"] == "wording" and one["facts"]["quote"] == slug for one in rest):
        removed += [one for one in rest if _key(one) == ("quote", slug)]
    rest = [one for one in evidence if one not in removed]
    rest_text = "\n".join(json.dumps(one["facts"]) for one in rest)
    removed_text = "\n".join(json.dumps(one["facts"]) for one in removed)
    for one in rest:
        if one["model"] == "passage":
            reference = json.dumps([one["facts"]["document"], one["facts"]["key"]])
            if reference in removed_text and reference not in rest_text:
                removed.append(one)
    return [_key(one) for one in removed]


def without_records[T: Mapping[str, Any]](evidence: Sequence[T], keys: Collection[Key]) -> list[T]:
    """The evidence without the records of these keys."""
    return [one for one in evidence if _key(one) not in keys]


def _key(record: Mapping[str, Any]) -> Key:
    return record["model"], record["key"]
