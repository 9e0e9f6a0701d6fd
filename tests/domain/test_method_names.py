"""Methods are words of the interface, and those that curators add stand as they were typed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from provenance.domain.language.languages import pooled_map
from provenance.domain.messages import ENGLISH, use_language
from provenance.domain.method_names import METHOD_NAMES, method_label
from provenance.models import Method

FIXTURES = Path(__file__).parents[2] / "fixtures"


def test_every_method_that_the_program_reads_is_a_word_of_the_interface():
    assert set(pooled_map(lambda language: language.statements.methods)) <= METHOD_NAMES


def test_every_method_of_the_demo_is_a_word_of_the_interface():
    rows = [row for path in FIXTURES.glob("*.json") for row in json.loads(path.read_text())]
    names = {row["fields"]["name"] for row in rows if row["model"] == "provenance.method"}

    assert names <= METHOD_NAMES


def test_a_method_is_shown_in_the_readers_language():
    spanish = replace(ENGLISH, gettext={"phone numbers": "números de teléfono"}.get)

    with use_language(spanish):
        assert str(Method(name="phone numbers")) == "números de teléfono"


def test_a_method_that_was_added_stands_as_it_was_typed():
    assert method_label("old interviews") == "old interviews"
