"""What each check of the records says, and how grave it is, is what is stored beside this file."""

from __future__ import annotations

import json
from pathlib import Path

from provenance.queries.checks import RULES

STORED = Path(__file__).with_name("check_sentences.json")


def test_each_check_says_what_is_stored():
    """A sentence that is empty is put together from what the check finds."""
    stored = json.loads(STORED.read_text(encoding="utf-8"))

    assert [[rule.code, rule.severity, rule.sentence] for rule in RULES] == stored
