"""Citations: in RIS and CSL-JSON compared whole; what a date, a step and hostile words become."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.chain.citation_lines import long_attribution_line, short_attribution_line
from provenance.exports import csl_json, ris
from provenance.exports.citation import attribution, citation
from tests.domain import rows
from tests.domain.graphs import FEWER, graphs
from tests.domain.test_any_graph import both_ways
from tests.exports import example
from tests.exports.schemas import faults


def dated(edtf):
    told = rows.report(rows.document(1, dates=[edtf]), rows.wording(1))
    return citation(told, example.EDITION)


@pytest.mark.parametrize(
    ("writer", "name"),
    [(ris.render, "chain.ris"), (csl_json.render, "chain.csl.json")],
    ids=["ris", "csl"],
)
def test_a_known_chain_is_written_as_it_is_stored(writer, name):
    written = writer([example.told()], example.EDITION)

    assert written.encode("utf-8") == example.stored(name)


@pytest.mark.parametrize("writer", [ris.render, csl_json.render], ids=["ris", "csl"])
def test_a_step_is_cited_at_its_own_place(writer):
    told = example.told()
    written = writer([told], example.EDITION, attribution(told, "2-3"))

    assert "#step-2-3" in written
    assert "takes its words from" in written


def test_a_cited_step_has_lines_of_its_own():
    told = example.told()
    step = attribution(told, "2-3")
    short, long = short_attribution_line(told, step), long_attribution_line(told, step)

    cited = citation(told, example.EDITION, step)

    assert (cited.sentence, cited.short, cited.long, cited.legal) == (short, short, long, long)
    assert cited.key == f"{told.wording.slug}-2-3"


def test_a_citation_in_one_line_has_all_its_parts():
    told = rows.report(rows.document(1, dates=["2022-09-28"]), rows.wording(1))
    cited = replace(citation(told, example.EDITION), page=7, sentence="It says so.", version="0a1b")

    outlet, accessed = cited.outlet, cited.accessed_words
    assert cited.plain == (
        f"“{cited.title}”, as worded by {outlet}, page 7, {cited.date_words}. It says so. "
        f"Provenance, chain version 0a1b, accessed {accessed}"
    )
    assert outlet != accessed != cited.version


def test_a_cited_chain_has_the_lines_of_the_whole():
    told = example.told()
    lines = told.sentences

    cited = citation(told, example.EDITION)

    assert (cited.sentence, cited.short) == (lines.chain, lines.short)
    assert (cited.long, cited.legal) == (lines.long, lines.legal)
    assert cited.key == told.wording.slug


def test_a_step_that_is_not_on_the_chain_is_none():
    assert attribution(example.told(), "no-such-attribution") is None


def test_it_names_the_permalink_the_day_and_the_version():
    cited = citation(example.told(), example.EDITION)

    assert cited.address == "https://desk.example/quotes/quote-1/?from=wording-601"
    assert cited.plain.endswith(f"chain version {cited.version}, accessed 22 November 2026")


def test_the_telling_of_everyone_has_a_permalink_of_its_own():
    told = rows.report(rows.wording(1), everyone=True)

    assert citation(told, example.EDITION).address.endswith("&as=everyone")


@pytest.mark.parametrize(
    ("edtf", "parts", "approximate"),
    [
        ("2022-09-29", (2022, 9, 29), False),
        ("2022-09~", (2022, 9), True),
        ("2022", (2022,), False),
        ("XXXX-09-29", (), False),
        ("2022/2023", (), False),
    ],
)
def test_a_date_is_given_as_far_as_it_is_known(edtf, parts, approximate):
    assert (dated(edtf).date_parts, dated(edtf).approximate) == (parts, approximate)


def test_an_approximate_date_is_said_to_be_one():
    told = rows.report(rows.document(1, dates=["2022~"]), rows.wording(1))
    (item,) = json.loads(csl_json.render([told], example.EDITION))

    assert item["issued"] == {"date-parts": [[2022]], "circa": True}


def test_without_a_date_or_a_language_neither_is_given():
    told = rows.report(rows.document(1, dates=[]), rows.wording(1, language=""))
    (item,) = json.loads(csl_json.render([told], example.EDITION))

    assert not {"issued", "language"} & item.keys()
    assert "PY  -" not in ris.render([told], example.EDITION)


def test_nobody_is_cited_as_the_author():
    assert "author" not in csl_json.render([example.told()], example.EDITION)
    assert "AU  -" not in ris.render([example.told()], example.EDITION)


@given(st.text())
def test_no_words_begin_a_line_of_ris_of_their_own(words):
    told = rows.report(rows.wording(1, f"We lose {words}\r\nER  - \nTY  - BOOK", id=5))
    lines = ris.render([told], example.EDITION).split("\r\n")

    assert [line[:6] for line in lines if line].count("ER  - ") == 1
    assert all(line[2:6] == "  - " for line in lines if line)


@FEWER
@given(graphs())
def test_any_citation_keeps_to_the_schema(records):
    for report in both_ways(records):
        for step in (None, *report.chain.steps):
            written = json.loads(csl_json.render([report], example.EDITION, step))
            assert faults("csl-data.json", written) == []
            assert ris.render([report], example.EDITION, step).endswith("ER  - \r\n\r\n")


def test_a_date_that_was_worked_out_is_no_fact_in_ris():
    guess = rows.date("2022-09-29?", reason="The report speaks of last week.")
    told = rows.report(rows.document(1, dates=[guess]), rows.wording(1))
    written = ris.render([told], example.EDITION)

    assert not {"PY", "DA"} & {line[:2] for line in written.splitlines()}
    assert "dated about 29 September 2022 by our inference; it states no such date." in written


def test_a_date_that_was_worked_out_says_so_in_the_citation():
    exact = rows.date("2022-09-29", reason="The report speaks of last week.")
    told = rows.report(rows.document(1, dates=[exact]), rows.wording(1))

    assert "dated about 29 September 2022 by our inference" in (
        citation(told, example.EDITION).plain
    )


def on_page(number):
    placed = rows.passage(1, "We lose.", page=number)
    stated, step = rows.attribution(1, speaks=True)
    return rows.report(rows.wording(1, passage=placed), replace(stated, page=number), step)


def test_words_of_a_document_with_pages_are_cited_with_their_page():
    report = on_page(3)

    assert ", page 3" in citation(report, example.EDITION).plain
    assert '"page": "3"' in csl_json.render([report], example.EDITION)
    assert "SP  - 3\r\n" in ris.render([report], example.EDITION)
    assert ", page 3: " in citation(report, example.EDITION, report.chain.steps[0]).long


def test_without_pages_none_is_cited():
    report = on_page(None)

    assert "page" not in citation(report, example.EDITION).plain
    assert '"page":' not in csl_json.render([report], example.EDITION)
    assert "SP  -" not in ris.render([report], example.EDITION)


def test_it_names_the_edition_of_each_document_that_the_chain_was_told_from():
    told = rows.report(
        rows.document(1, edition=2),
        rows.document(2, edition=1),
        rows.document(3),
        rows.document(4, edition=1, changed="2026-11-01"),
        rows.wording(1),
        rows.attribution(1, 2),
        rows.attribution(2, 3),
        rows.attribution(3, 4),
    )

    cited = citation(told, example.EDITION)

    assert cited.editions == (
        "https://desk.example/documents/document-1/editions/2/",
        "https://desk.example/documents/document-2/editions/1/",
    )
    for written in (
        cited.plain,
        ris.render([told], example.EDITION),
        csl_json.render([told], example.EDITION),
    ):
        assert all(address in written for address in cited.editions)

    assert f"Told from these editions: {cited.editions[0]}, {cited.editions[1]}." in cited.plain


def test_of_documents_without_an_edition_a_citation_says_nothing():
    told = rows.report(rows.document(1), rows.wording(1))

    assert citation(told, example.EDITION).editions_sentence == ""
    assert "editions" not in ris.render([told], example.EDITION)
