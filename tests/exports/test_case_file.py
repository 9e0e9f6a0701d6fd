"""A case as a file: its JSON and its table, each compared whole."""

from __future__ import annotations

import json

from provenance.exports.case_file import COLUMNS, CaseFile, NoteFile, PinFile, as_csv, as_json
from provenance.exports.csv_rows import read_csv
from tests.exports import example

WRITTEN, EDITED = "2026-11-01T09:00:00Z", "2026-11-02T09:00:00Z"
NOTE = NoteFile(5, "Ask her.", "a reporter", WRITTEN, EDITED, shared=True, reply_to=None, own=True)
REPLY = NoteFile(6, "I did.", "an editor", WRITTEN, None, shared=False, reply_to=5, own=False)
PIN = PinFile(
    id=3,
    words="We are losing now",
    language="en",
    outlet="The Times",
    address="https://desk.example/quotes/losing-now",
    labels=("later", "calls"),
    standing="Its chain has changed.",
    pinned_by="a reporter",
    pinned_at=WRITTEN,
    chain_version_when_pinned="older",
    chain_version_now="newer",
    files=("quotes/losing.json",),
    notes=(REPLY,),
)
CASE = CaseFile(
    title="The calls home",
    address="https://desk.example/cases/1",
    owner="a reporter",
    created_at=WRITTEN,
    closed_at=None,
    exported_by="an editor",
    pins=(PIN,),
    notes=(NOTE,),
)
NOTE_JSON = {
    "id": 5,
    "text": "Ask her.",
    "author": "a reporter",
    "written_at": WRITTEN,
    "edited_at": EDITED,
    "shared": True,
    "reply_to": None,
}
REPLY_JSON = {
    "id": 6,
    "text": "I did.",
    "author": "an editor",
    "written_at": WRITTEN,
    "edited_at": None,
    "shared": False,
    "reply_to": 5,
}


def test_a_case_is_written_whole_as_json():
    written = json.loads(as_json(CASE, example.EDITION))

    assert written == {
        "title": "The calls home",
        "address": "https://desk.example/cases/1",
        "owner": "a reporter",
        "created_at": WRITTEN,
        "closed_at": None,
        "exported_by": "an editor",
        "pins": [
            {
                "id": 3,
                "words": "We are losing now",
                "language": "en",
                "outlet": "The Times",
                "address": "https://desk.example/quotes/losing-now",
                "labels": ["later", "calls"],
                "standing": "Its chain has changed.",
                "pinned_by": "a reporter",
                "pinned_at": WRITTEN,
                "chain_version_when_pinned": "older",
                "chain_version_now": "newer",
                "files": ["quotes/losing.json"],
                "notes": [REPLY_JSON],
            }
        ],
        "notes": [NOTE_JSON],
        "exported_on": "2026-11-22",
    }


def test_letters_of_other_scripts_stand_as_themselves_on_lines_of_their_own():
    written = as_json(CaseFile("Дзвінки", "", "", "", None, "", (), ()), example.EDITION)

    assert written.startswith('{\n  "title": "Дзвінки",\n')
    assert written.endswith("}\n")


def test_the_columns_of_a_case_are_the_agreed_ones():
    assert (
        *("row", "pin", "words", "outlet", "address", "labels", "standing", "pinned_by"),
        *("pinned_at", "chain_version_when_pinned", "chain_version_now", "note", "author"),
        *("written_at", "shared"),
    ) == COLUMNS


def test_a_case_is_written_whole_as_a_table():
    _, note, pin, reply = read_csv(as_csv(CASE))

    empty = [""] * 9
    assert note == ["note", "", *empty, "Ask her.", "a reporter", WRITTEN, "shared"]
    assert pin == [
        *("pin", "3", "We are losing now", "The Times", PIN.address, "later; calls"),
        *("Its chain has changed.", "a reporter", WRITTEN, "older", "newer", "", "", "", ""),
    ]
    assert reply == ["reply", "3", *empty, "I did.", "an editor", WRITTEN, "private"]
