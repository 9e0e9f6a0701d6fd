"""What was corrected, retracted or withdrawn above a wording leaves with it, in every format."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.records import CorrectionRecord
from provenance.domain.chain.report import build_report
from provenance.exports import (
    csl_json,
    csv_table,
    json_file,
    prov_json,
    ris,
    schema_org,
    web_annotation,
)
from provenance.exports.csv_rows import read_csv
from provenance.exports.fingerprint import chain_version
from provenance.exports.schemas.chain import chain_json
from provenance.exports.sheet import sheet
from provenance.exports.terminal import chain_text
from tests.domain import rows
from tests.exports import example

SAID = "The paper took the interview back."
LINE = "retracted by its publisher, 3 October 2022. The paper took the interview back."


def retracted(kind="retracted", document=example.PAPER, **fields):
    """The known chain, whose paper retracted its report."""
    known = example.told().records
    row = CorrectionRecord(document, kind, SAID, dated="2022-10-03", **fields)
    records = replace(known, corrections=(row,))
    return build_report(records, records.quote_wordings()[0])


def with_words():
    """The same, with the paper's own words of it, which stand on the page."""
    words = rows.passage(example.PAGE, "We retract our report.", id=502, key="retraction")
    known = retracted(passage=502).records
    records = replace(known, passages={**known.passages, 502: words})
    return build_report(records, records.quote_wordings()[0])


def test_the_chain_s_json_names_it_with_its_document():
    (notice,) = chain_json(retracted())["notices"]

    assert (notice["kind"], notice["statement"], notice["dated"]) == (
        "retracted",
        SAID,
        "2022-10-03",
    )
    assert notice["document"]["id"] == f"document-{example.PAPER}"
    assert notice["sentence"].endswith(LINE)


def test_the_chain_version_changes_with_it_and_not_with_who_read_the_record():
    known = example.told().records
    read = {n: replace(row, edition=2, changed="2026-05-01") for n, row in known.documents.items()}
    read_again = replace(known, documents=read)

    assert chain_version(retracted()) != chain_version(example.told())
    again = build_report(read_again, read_again.quote_wordings()[0])
    assert chain_version(again) == chain_version(example.told())


def test_the_record_s_edition_stands_in_the_json():
    known = example.told().records
    page = replace(known.documents[example.PAGE], edition=2, changed="2026-05-01")
    records = replace(known, documents={**known.documents, example.PAGE: page})

    written = chain_json(build_report(records, records.quote_wordings()[0]))["documents"][0]

    assert (written["edition"], written["changed_since"]) == (2, "2026-05-01")


def test_the_table_counts_it_and_gives_it_a_row():
    head, chain, *others = read_csv(csv_table.render([with_words()], example.EDITION))
    (notice,) = [dict(zip(head, row, strict=True)) for row in others if row[0] == "notice"]

    assert dict(zip(head, chain, strict=True))["notices"] == "1"
    assert (notice["words"], notice["done"]) == (SAID, "retracted by its publisher")
    assert notice["stating_words"] == "We retract our report."


@pytest.mark.parametrize("module", [ris, csl_json], ids=["ris", "csl"])
def test_reference_managers_read_it_in_the_notes(module):
    assert LINE in module.render([retracted()], example.EDITION)


def test_the_terminal_tells_it_above_the_chain_and_on_the_row():
    told = chain_text(retracted())

    assert told.index(" ⚠  ") < told.index(" ●  ") < told.index(" │    ⚠ retracted")


def test_prov_says_that_a_retraction_invalidates():
    written = json.loads(prov_json.render([with_words()], example.EDITION))

    (bundle,) = _that_end(written)
    ((name, ended),) = bundle["wasInvalidatedBy"].items()
    assert ended["prov:entity"] == f"here:documents/document-{example.PAPER}"
    assert name == f"{ended['prov:activity']}/ends"
    assert bundle["activity"][ended["prov:activity"]]["word:words"] == "We retract our report."


def test_of_two_chains_prov_tells_a_notice_they_share_once():
    written = json.loads(prov_json.render([with_words(), with_words()], example.EDITION))

    (bundle,) = _that_end(written)
    assert len(bundle["wasInvalidatedBy"]) == 1


def _that_end(written):
    return [bundle for bundle in written["bundle"].values() if "wasInvalidatedBy" in bundle]


def test_prov_says_that_a_correction_revises():
    written = json.loads(prov_json.render([retracted("corrected")], example.EDITION))

    derived = [row for b in written["bundle"].values() for row in _rows(b, "wasDerivedFrom")]
    (revised,) = [row for row in derived if "Revision" in str(row.get("prov:type"))]
    assert revised["prov:usedEntity"] == f"here:documents/document-{example.PAPER}"


def _rows(bundle, relation):
    return bundle.get(relation, {}).values()


def test_schema_org_has_it_at_the_work():
    nodes = json.loads(schema_org.render([retracted()], example.EDITION))["@graph"]

    (node,) = [node for node in nodes if "correction" in node]
    assert node["@id"].endswith(f"document-{example.PAPER}/")
    (comment,) = node["correction"]
    assert (comment["@type"], comment["datePublished"]) == ("CorrectionComment", "2022-10-03")
    assert comment["text"].endswith(LINE)


def test_an_annotation_carries_it_on_the_wording_and_on_the_publisher_s_words():
    items = json.loads(web_annotation.render([with_words()], example.EDITION))["first"]["items"]
    carried = [i for i in items if any(LINE in body["value"] for body in i["body"])]

    assert {i["target"]["selector"][0]["exact"] for i in carried} == {
        "We are losing now,",
        "We retract our report.",
    }


def test_two_notices_of_one_kind_are_both_carried():
    first, second = (
        CorrectionRecord(example.PAPER, "corrected", said) for said in ("One figure.", "A name.")
    )
    records = replace(example.told().records, corrections=(first, second))

    written = web_annotation.render(
        [build_report(records, records.quote_wordings()[0])], example.EDITION
    )

    assert "One figure." in written
    assert "A name." in written


def test_an_annotation_does_not_say_twice_what_stands_at_two_addresses():
    places = ("https://one.example/", "https://two.example/")
    rows_of = [CorrectionRecord(example.PAPER, "corrected", SAID, address=at) for at in places]
    records = replace(example.told().records, corrections=tuple(rows_of))

    written = web_annotation.render(
        [build_report(records, records.quote_wordings()[0])], example.EDITION
    )

    assert len(build_report(records, records.quote_wordings()[0]).notices) == 2
    assert written.count(SAID) == 1


def test_the_sheet_has_it_before_anything_that_may_be_left_out():
    assert sheet(retracted(), example.EDITION, lines=1).notices[0].endswith(LINE)


@pytest.mark.parametrize(
    "write",
    [
        lambda document_report: json_file.render_document(document_report, example.EDITION),
        lambda document_report: prov_json.render_document(document_report, example.EDITION),
        lambda document_report: csv_table.render_document(
            document_report, example.EDITION
        ).decode(),
        lambda document_report: web_annotation.render_document(document_report, example.EDITION),
    ],
    ids=["json", "prov", "csv", "annotations"],
)
def test_a_document_s_own_files_have_it(write):
    told = retracted(document=example.PAGE, passage=501)
    document_report = DocumentReport(told.records, example.PAGE, ())

    assert SAID in write(document_report)


def withdrawn(*corrections):
    """The known chain as readers see it where the recordings above the paper were withdrawn."""
    known = example.told().records
    shown = {n: row for n, row in known.documents.items() if n != example.CALLS}
    row = CorrectionRecord(example.CALLS, "record-withdrawn", SAID, dated="2026-05-01")
    records = replace(known, documents=shown, corrections=(row, *corrections))
    return build_report(records, records.quote_wordings()[0])


def test_what_was_withdrawn_is_told_of_the_document_below_and_stays_unnamed():
    report = withdrawn()
    (notice,) = chain_json(report)["notices"]

    assert notice["document"]["id"] == f"document-{example.PAPER}"
    assert notice["attribution"] == "2-3"
    assert "What" in notice["sentence"]
    assert "takes its words from" in notice["sentence"]


def test_prov_invalidates_the_hole_where_a_withdrawn_record_stood():
    written = json.loads(prov_json.render([withdrawn()], example.EDITION))

    (bundle,) = _that_end(written)
    (ended,) = bundle["wasInvalidatedBy"].values()
    assert ended["prov:entity"] == "here:gaps/2-3"


def test_all_that_befell_what_is_not_shown_ends_one_hole():
    before = CorrectionRecord(example.CALLS, "retracted", "It was taken down.")

    written = json.loads(prov_json.render([withdrawn(before)], example.EDITION))

    (bundle,) = _that_end(written)
    ended = [row["prov:entity"] for row in bundle["wasInvalidatedBy"].values()]
    assert ended == ["here:gaps/2-3", "here:gaps/2-3"]
