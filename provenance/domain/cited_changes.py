"""Differences for one quote between two editions of a document that words it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from provenance.domain.curation_vocabulary import CorrectionKind

type Evidence = Sequence[Mapping[str, Any]]
"""The records of a document with their facts, as an edition stores them."""
type Key = tuple[str, str]


class CitedNews(StrEnum):
    """What happened to something that somebody cites, as stored in a notice."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    PROTECTED = "protected"


NEW, GONE = "new", "gone"
"""Placeholders for the field's name where a whole record was added or removed."""
MOST_CHANGES = 8
"""Most changes listed in one notice."""
HIDDEN_FACTS = frozenset(
    (
        *("slug", "archived_address", "text_sha256", "text_length", "page_starts"),
        *("examined_by", "copy_reason", "overrulings"),
    )
)
"""Facts of a record that readers are not shown."""
OWN_CORRECTION_KINDS = (CorrectionKind.RECORD_CORRECTED, CorrectionKind.RECORD_WITHDRAWN)
SHOWN_PASSAGE_FACTS = ("exact", "zone", "page", "time_code")
"""The facts of a passage that readers are shown; the others say where in the text it is."""


def changes_for(quote: str, old: Evidence, new: Evidence) -> list[list[str]]:
    """Return pairs of a record's kind and its changed field, or ``NEW`` or ``GONE``.

    Records that concern only other quotes of the document are left out. Each pair is given once, in
    the order of the evidence, and at most ``MOST`` are returned.
    """
    before, after = _facts_for(quote, old), _facts_for(quote, new)
    changes: dict[tuple[str, str], None] = {}
    for key in dict.fromkeys([*before, *after]):
        for field in _fields(before.get(key), after.get(key), key[0]):
            changes[key[0], field] = None
    return [list(change) for change in changes][:MOST_CHANGES]


def has_wording(evidence: Evidence, wording: str) -> bool:
    """Return whether the evidence contains the wording with this slug."""
    return any(one["model"] == "wording" and one["key"] == wording for one in evidence)


def _fields(old: Mapping[str, Any] | None, new: Mapping[str, Any] | None, kind: str) -> list[str]:
    """Return the names of the facts that differ, or that the record is new or gone.

    An added or removed passage is not reported, since the record that cites it is.
    """
    if old is not None and new is not None:
        names = dict.fromkeys([*old, *new])
        return [name for name in names if old.get(name) != new.get(name)]
    if kind == "passage":
        return []
    return [NEW if old is None else GONE]


def _facts_for(quote: str, evidence: Evidence) -> dict[Key, dict[str, Any]]:
    """Return the facts of the records on this quote, or on all quotes of the document."""
    wordings = {one["facts"]["slug"] for one in evidence if _words(one, quote)}
    records = [one for one in evidence if _speaks_of(one, quote, wordings)]
    places = set(_places(one["facts"] for one in records))
    records += [
        one
        for one in evidence
        if one["model"] == "passage" and (one["facts"]["document"], one["facts"]["key"]) in places
    ]
    return {_key(one): _shown_facts(one) for one in records}


def _words(record: Mapping[str, Any], quote: str) -> bool:
    return bool(record["model"] == "wording" and record["facts"]["quote"] == quote)


def _speaks_of(record: Mapping[str, Any], quote: str, wordings: set[str]) -> bool:
    facts = record["facts"]
    match record["model"]:
        case "document":
            return True
        case "wording":
            return _words(record, quote)
        case "quote":
            return bool(facts["slug"] == quote)
        case "attribution":
            return not facts["quotes"] or quote in facts["quotes"]
        case "statement":
            return facts["of_wording"] is None or facts["of_wording"] in wordings
    return False


def _places(all_facts: Iterable[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    """Yield the passages that these records cite, each as document and key."""
    for facts in all_facts:
        for name in ("passage", "naming_passage", "setting_passage"):
            if facts.get(name):
                document, key = facts[name]
                yield document, key


def _shown_facts(record: Mapping[str, Any]) -> dict[str, Any]:
    facts = dict(record["facts"])
    if record["model"] == "passage":
        return {name: facts.get(name) for name in SHOWN_PASSAGE_FACTS}
    if record["model"] == "document":
        # A correction made here is the change itself, not a further one.
        rows = facts.get("corrections", ())
        facts["corrections"] = [row for row in rows if row["kind"] not in OWN_CORRECTION_KINDS]
    return {name: value for name, value in facts.items() if name not in HIDDEN_FACTS}


def _key(record: Mapping[str, Any]) -> Key:
    return record["model"], "" if record["model"] == "document" else record["key"]
