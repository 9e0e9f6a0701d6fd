"""What each field says of when it is filled in is what is stored beside this file."""

from __future__ import annotations

import json
from pathlib import Path

from provenance.admin.help_texts import HELP_TEXTS

STORED = Path(__file__).with_name("help_texts.json")


def test_each_field_says_what_is_stored():
    assert json.loads(STORED.read_text(encoding="utf-8")) == HELP_TEXTS
