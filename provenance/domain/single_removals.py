"""Removal of one quote from a document's stored evidence, with the records that only it needs."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

type Evidence = Sequence[Mapping[str, Any]]
"""The records of a document with their facts, as an edition stores them."""
type Key = tuple[str, str]


def records_of_wording(evidence: Evidence, wording: str) -> list[Key]:
    """Return the keys of the records to remove with a wording: itself, its quote, its passages.

    The quote is kept where the document words it elsewhere too, and a passage where another record
    needs it. The result is empty where the evidence does not contain the wording.
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
    """Return the evidence without the records with these keys."""
    return [one for one in evidence if _key(one) not in keys]


def _key(record: Mapping[str, Any]) -> Key:
    return record["model"], record["key"]
