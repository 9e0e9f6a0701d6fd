"""JSON files: a chain and a document compared whole; many chains in one file."""

from __future__ import annotations

import json

from provenance.exports import json_file
from provenance.exports.fingerprint import chain_version
from tests.domain import rows
from tests.exports import example


def test_a_known_chain_is_written_as_it_is_stored():
    written = json_file.render([example.told()], example.EDITION)

    assert written.encode("utf-8") == example.stored("chain.file.json")


def test_a_known_document_is_written_as_it_is_stored():
    written = json_file.render_document(example.document_report(), example.EDITION)

    assert written.encode("utf-8") == example.stored("document.file.json")


def test_each_chain_carries_its_version_and_its_permalink():
    told = example.told()
    (chain,) = json.loads(json_file.render([told], example.EDITION))["chains"]

    assert chain["version"] == chain_version(told)
    assert chain["permalink"] == example.EDITION.chain_url(told)


def test_several_chains_stand_in_one_file():
    two = [example.told(), rows.report(rows.wording(1))]

    assert len(json.loads(json_file.render(two, example.EDITION))["chains"]) == 2


def test_a_document_that_was_examined_says_when_and_by_whom():
    seen = rows.document(1, examined="2026-05-01", examined_by="a curator")
    records = rows.records(
        seen, rows.wording(1), rows.attribution(1, inference="So.", inferred_for=1)
    )
    document_report = example.DocumentReport(records, 1, ())
    written = json.loads(json_file.render_document(document_report, example.EDITION))["document"]

    assert written["examined"] == {"on": "2026-05-01", "by": "a curator"}
    assert written["attributions"][0]["inference"]["reason"] == "So."
