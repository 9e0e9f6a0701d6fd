"""Which records of a document's evidence go with one quote."""

from __future__ import annotations

from provenance.domain.single_removals import records_of_wording, without_records


def record(model, key, /, **facts):
    return {"model": model, "key": key, "facts": facts}


PASSAGE = record("passage", "page/p1", document="page", key="p1")
OTHER_PASSAGE = record("passage", "page/p2", document="page", key="p2")
WORDING = record("wording", "one", quote="q", passage=["page", "p1"])


def test_a_wording_goes_with_its_quote_and_its_passage():
    evidence = [record("quote", "q"), WORDING, PASSAGE, OTHER_PASSAGE]

    keys = records_of_wording(evidence, "one")

    assert keys == [("wording", "one"), ("quote", "q"), ("passage", "page/p1")]
    assert without_records(evidence, keys) == [OTHER_PASSAGE]


def test_a_quote_stays_that_the_document_words_elsewhere_too():
    other = record("wording", "other", quote="q", passage=["page", "p2"])

    keys = records_of_wording([record("quote", "q"), WORDING, other, PASSAGE], "one")

    assert keys == [("wording", "one"), ("passage", "page/p1")]


def test_a_passage_stays_that_another_record_needs():
    step = record("attribution", "step", passage=["page", "p1"])

    assert ("passage", "page/p1") not in records_of_wording([WORDING, PASSAGE, step], "one")


def test_evidence_without_the_wording_loses_nothing():
    assert records_of_wording([WORDING, PASSAGE], "another") == []
