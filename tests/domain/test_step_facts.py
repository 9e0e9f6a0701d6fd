"""What every step shows of its records, in every format, because a field says so."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from provenance.domain.chain.records import AttributionRecord
from provenance.domain.chain.records.fields import FieldDisplay, record_fields
from provenance.domain.chain.step_facts import STEP_FIELDS, StepField, step_facts
from provenance.domain.messages import ENGLISH, use_language
from provenance.exports import csv_table, prov_json
from provenance.exports.csv_rows import read_csv
from provenance.exports.schemas.chain import chain_json
from provenance.exports.terminal import chain_text
from tests.domain import rows
from tests.exports import example

PLACE = "near Kyiv"


@pytest.fixture
def report():
    return rows.report(
        rows.document(1),
        rows.document(2),
        rows.attribution(1, 2),
        rows.wording(1, place_as_stated=PLACE),
    )


def test_a_step_shows_the_place_that_its_takers_wording_states(report):
    (step,) = report.chain.steps

    (fact,) = step_facts(report.records, step.attribution, step.quote)

    assert (fact.key, fact.label, fact.value) == ("place_as_stated", "place as stated", PLACE)


def test_a_step_whose_taker_states_no_place_shows_none():
    report = rows.report(
        rows.document(1), rows.document(2), rows.attribution(1, 2), rows.wording(1)
    )
    (step,) = report.chain.steps

    assert step_facts(report.records, step.attribution, step.quote) == []
    assert chain_json(report)["steps"][0]["place_as_stated"] == ""


@pytest.fixture
def sorted_by_occasion():
    """An outlet with words on the tape and words to reporters, and a step of the tape alone."""
    labels = {31: "on the tape", 32: "told reporters"}
    occasions = tuple(rows.occasion(number, label) for number, label in labels.items())
    return rows.report(
        rows.document(1, occasions=occasions),
        rows.wording(1, occasion=31),
        rows.wording(1, "It is a forgery", of=2, occasion=32),
        rows.attribution(1, 2, occasions={31}),
    )


def test_a_step_shows_the_occasion_of_the_words_it_is_walked_for(sorted_by_occasion):
    (step,) = sorted_by_occasion.chain.steps

    (fact,) = step_facts(sorted_by_occasion.records, step.attribution, step.quote)

    assert (fact.key, fact.label, fact.value) == ("occasion", "occasion", "on the tape")


def test_without_a_quote_a_step_shows_the_occasions_it_is_limited_to(sorted_by_occasion):
    (step,) = sorted_by_occasion.chain.steps

    (fact,) = step_facts(sorted_by_occasion.records, step.attribution)

    assert fact.value == "on the tape"


def test_json_names_the_occasions_of_document_wording_and_step(sorted_by_occasion):
    told = chain_json(sorted_by_occasion)
    (step,) = told["steps"]

    labels = [occasion["label"] for occasion in told["documents"][0]["occasions"]]
    assert labels == ["on the tape", "told reporters"]
    assert told["quote"]["wording"]["occasion"] == "on the tape"
    assert (step["occasion"], step["occasions"]) == ("on the tape", ["on the tape"])


def test_another_quotes_wording_in_the_same_document_is_no_fact_of_the_step(report):
    (step,) = report.chain.steps

    assert step_facts(report.records, step.attribution, quote=99) == []


def test_every_step_field_has_a_label_and_no_key_of_a_step_twice():
    keys = [each.field.key for each in STEP_FIELDS]

    assert all(each.shown.label for each in STEP_FIELDS)
    assert len(keys) == len(set(keys))


def test_the_label_is_in_the_language_of_who_reads(report):
    (step,) = report.chain.steps
    german = replace(ENGLISH, language="de", gettext=lambda message: f"<{message}>")

    with use_language(german):
        (fact,) = step_facts(report.records, step.attribution, step.quote)

    assert fact.label == "<place as stated>"


def test_json_csv_prov_and_the_terminal_give_the_fact_on_the_step(report):
    columns, *table = read_csv(csv_table.render([report], example.EDITION))
    (row,) = [dict(zip(columns, cells, strict=True)) for cells in table if "attribution" in cells]
    bundles = json.loads(prov_json.render([report], example.EDITION))["bundle"]

    assert chain_json(report)["steps"][0]["place_as_stated"] == PLACE
    assert row["place_as_stated"] == PLACE
    assert f'"word:place-as-stated": "{PLACE}"' in json.dumps(bundles)
    assert f"place as stated: {PLACE}" in chain_text(report)


def test_a_field_of_the_attribution_is_shown_as_it_stands():
    slug = next(field for field in record_fields(AttributionRecord) if field.name == "slug")
    records = rows.records(rows.wording(1), rows.attribution(1, 2, id=5))
    attribution = replace(records.attributions[5], slug="page-report")
    shown = FieldDisplay("The name of the step.", label="name")

    value = StepField(AttributionRecord, slug, shown).value(records, attribution, None)

    assert value == "page-report"
