"""What records are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.records import ActRow, DocumentRow, Records
from provenance.domain.vocabulary import DocumentKind


def quoted(words: str) -> str:
    """Words as an outlet prints them, in quotation marks."""
    return f"“{words.strip(' ,')}”"


def document_name(records: Records, document: int) -> str:
    """A document as a sentence names it: its publisher where one is stated, and what it is."""
    row = records.documents.get(document)
    if row is None:
        return "a document not shown"
    publisher = records.sources.get(row.publisher) if row.publisher is not None else None
    if publisher is None:
        return _own_name(row)
    if _own_name(row) == DocumentKind(row.kind).label:
        return f"{DocumentKind(row.kind).label} by {publisher.name}"
    return f"{_own_name(row)} ({publisher.name})"


def _own_name(row: DocumentRow) -> str:
    return row.name or DocumentKind(row.kind).label


def outlet_name(records: Records, document: int) -> str:
    """Who tells: the publisher, or the document itself where no publisher is stated."""
    row = records.documents.get(document)
    if row is None:
        return "a document not shown"
    publisher = records.sources.get(row.publisher) if row.publisher is not None else None
    return publisher.name if publisher else _own_name(row)


def agent_name(records: Records, act: ActRow) -> str:
    """The agent of an act as named there; else the source; else that none is named."""
    if act.agent_as_named:
        return quoted(act.agent_as_named)
    source = records.sources.get(act.agent) if act.agent is not None else None
    return source.name if source else "someone not named"


def listed(items: Sequence[str], joint: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”."""
    items = list(dict.fromkeys(items))
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def counted(number: int, singular: str, plural: str = "") -> str:
    """“1 outlet”, “2 outlets”."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"
