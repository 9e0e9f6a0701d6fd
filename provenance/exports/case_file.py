"""The export of a case, as its reader may see it: pins, labels and notes, as JSON and as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from provenance.domain.language.particulars import find_particular
from provenance.exports.context import ExportContext
from provenance.exports.csv_rows import write_csv

LEFT_OUT = (
    "(left out: this note of a colleague holds what looks like a telephone number; "
    "only its author can export it)"
)
COLUMNS = (
    *("row", "pin", "words", "outlet", "address", "labels", "standing", "pinned_by", "pinned_at"),
    *("chain_version_when_pinned", "chain_version_now", "note", "author", "written_at", "shared"),
)


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note, or a reply to the note with the id ``reply_to``; ``own`` is not exported."""

    id: int
    text: str
    author: str
    written_at: str
    edited_at: str | None
    shared: bool
    reply_to: int | None
    own: bool

    @property
    def words(self) -> str:
        """The text to export: details that could locate a person only if the author exports it."""
        hidden = not self.own and find_particular(self.text)
        return LEFT_OUT if hidden else self.text


@dataclass(frozen=True, slots=True)
class PinFile:
    """A pin as saved; ``words`` is empty where only the person who pinned it may read them."""

    id: int
    words: str
    language: str
    outlet: str
    address: str
    labels: tuple[str, ...]
    standing: str
    pinned_by: str
    pinned_at: str
    chain_version_when_pinned: str
    chain_version_now: str
    files: tuple[str, ...]
    notes: tuple[NoteFile, ...]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A whole case, for one of its members."""

    title: str
    address: str
    owner: str
    created_at: str
    closed_at: str | None
    exported_by: str
    pins: tuple[PinFile, ...]
    notes: tuple[NoteFile, ...]


def as_json(case: CaseFile, context: ExportContext) -> str:
    """Return the whole case as JSON, with notes nested in the pins they belong to."""
    content = asdict(case)
    content["pins"] = [asdict(pin) | {"notes": _notes(pin.notes)} for pin in case.pins]
    content["notes"] = _notes(case.notes)
    content["exported_on"] = context.accessed.isoformat()
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_csv(case: CaseFile) -> bytes:
    """Return a CSV row for each pin and each note; a note's row names its pin."""
    return write_csv([COLUMNS, *([row.get(c, "") for c in COLUMNS] for row in _rows(case))])


def _notes(notes: tuple[NoteFile, ...]) -> list[dict[str, object]]:
    rows = [asdict(note) | {"text": note.words} for note in notes]
    return [{name: value for name, value in row.items() if name != "own"} for row in rows]


def _rows(case: CaseFile) -> Iterator[dict[str, str]]:
    for note in case.notes:
        yield _note(note, "")
    for pin in case.pins:
        plain = {name: str(value) for name, value in asdict(pin).items() if name in COLUMNS}
        yield plain | {"row": "pin", "pin": str(pin.id), "labels": "; ".join(pin.labels)}
        for note in pin.notes:
            yield _note(note, str(pin.id))


def _note(note: NoteFile, pin: str) -> dict[str, str]:
    return {
        "row": "reply" if note.reply_to else "note",
        "pin": pin,
        "note": note.words,
        "author": note.author,
        "written_at": note.written_at,
        "shared": "shared" if note.shared else "private",
    }
