"""The chain as plain values: its shape, and one chain compared whole with a stored file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.domain.chain.steps import Perspective
from provenance.exports.schemas.chain import chain_json
from tests.domain import rows
from tests.exports import example

STORED = Path(__file__).parent / "chain.json"


@pytest.fixture
def written():
    return chain_json(example.told())


def test_a_known_chain_is_written_as_it_is_stored(written):
    assert written == json.loads(STORED.read_text("utf-8"))


def test_the_top_level_is_the_agreed_one(written):
    assert list(written) == [
        *("answer", "perspective", "quote", "documents", "steps", "ends", "statements"),
        *("findings", "notices", "sentences"),
    ]


def test_each_step_carries_what_a_page_needs(written):
    needed = {
        *("id", "taker", "leads_to", "told_by", "layer", "acts", "dates", "lag_days"),
        *("passages", "statements"),
    }

    assert all(needed <= step.keys() for step in written["steps"])


def test_steps_lead_to_a_document_then_to_the_speaker(written):
    assert [s["leads_to"]["kind"] for s in written["steps"]] == ["document", "document", "speaker"]


def test_a_gap_says_its_kind_and_its_label():
    told = rows.report(rows.wording(1), rows.attribution(1, gap="link-dead"))

    (step,) = chain_json(told)["steps"]
    assert step["leads_to"] == {"kind": "gap", "gap": "link-dead", "label": "link dead"}


def test_missing_steps_stand_beside_the_document_they_lead_to():
    told = rows.report(rows.wording(1), rows.attribution(1, 2, gap="unknown-steps"))

    (step,) = chain_json(told)["steps"]
    assert (step["leads_to"]["kind"], step["leads_to"]["gap"]) == ("document", "unknown-steps")


def test_the_perspective_is_said():
    told = rows.report(rows.wording(1), everyone=True)

    assert chain_json(told)["perspective"] == Perspective.EVERYONE


def test_a_wording_within_another_names_it():
    outer = rows.wording(1, of=2, id=901, slug="the-mother")
    told = rows.report(outer, rows.wording(1, id=902, within=901))

    assert chain_json(told)["quote"]["wording"]["within"] == "the-mother"


def test_a_passage_that_is_not_shown_is_left_out():
    acts = (rows.act("quoted", passage=99),)
    told = rows.report(rows.wording(1), rows.attribution(1, 2, acts=acts))

    (step,) = chain_json(told)["steps"]
    assert None not in step["passages"]
    assert step["acts"][0]["passage"] is None


def test_words_that_break_json_survive_it():
    words = 'She said "no"\n\u2028 </script> \\ {}'
    written = chain_json(rows.report(rows.wording(1, words)))

    assert json.loads(json.dumps(written))["quote"]["wording"]["words"] == words
