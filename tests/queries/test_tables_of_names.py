"""Tables that name columns, kinds and rules: each name leads where its table says it does."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

from provenance.models import Document, Passage
from provenance.queries import event_descriptions, field_labels, history, publishing_checks
from provenance.queries.checks.of_document import OF_DOCUMENT, PLACES, RULES
from provenance.services.accounts import EVIDENCE, OWNED

WORKS = ("document", "source", "quote", "wording")
"""The kinds of records that the history names by their slugs."""


def end_of(model, way):
    """The model at the end of a way of relations; the model itself for its own number."""
    for name in [] if way == "pk" else way.split("__"):
        related = model._meta.get_field(name).related_model
        model = related
    return model


def owns(field):
    return field.is_relation and getattr(field.remote_field, "on_delete", None) is models.CASCADE


def named_fields():
    """Each relation of the evidence to a record that is named by its slug."""
    for model in (*EVIDENCE, *OWNED):
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
            # A row that another one owns does not say whose it is.
            if owns(field):
                continue
            if field.is_relation and field.related_model._meta.model_name in WORKS:
                yield field.name, field.related_model._meta.model_name


def test_the_history_names_what_each_relation_leads_to():
    assert event_descriptions.KIND_OF_FIELD | dict(named_fields()) == (
        event_descriptions.KIND_OF_FIELD
    )
    fields = {field.name for model in (*EVIDENCE, *OWNED) for field in model._meta.get_fields()}
    assert event_descriptions.KIND_OF_FIELD.keys() <= fields


def test_what_stands_on_a_record_leads_to_it():
    for kind, rows in history.RELATED_RECORDS.items():
        for other, way, told_as in rows:
            model = apps.get_model("provenance", other)
            assert end_of(model, way) is apps.get_model("provenance", kind)
            assert told_as in ("", way, way.partition("__")[0] + "__0")


def test_each_kind_of_an_address_is_a_record_with_a_slug():
    for name in history.KINDS.values():
        assert apps.get_model("provenance", name)._meta.get_field("slug").unique


@pytest.mark.parametrize("model", OF_DOCUMENT, ids=lambda model: model._meta.model_name)
def test_every_way_to_a_document_ends_at_one(model):
    assert {end_of(model, way) for way in OF_DOCUMENT[model]} == {Document}


@pytest.mark.parametrize("model", PLACES, ids=lambda model: model._meta.model_name)
def test_the_place_of_a_row_is_a_row_that_pages_show_and_its_passage(model):
    row, passage = PLACES[model]

    assert end_of(model, passage) is Passage
    # A row that another one owns is shown with it.
    owner = "__".join(passage.split("__")[:-1]) or "pk"
    assert row in (owner, "pk")


def test_each_rule_is_about_a_table_that_leads_to_a_document():
    tables = {rule.code: rule for rule in RULES}

    assert len(tables) == len(RULES)
    assert OF_DOCUMENT.keys() - PLACES.keys() == {Document}


def test_what_holds_publishing_up_or_not_is_a_rule():
    codes = {rule.code for rule in RULES}

    assert codes >= publishing_checks.TO_BE_KNOWN | publishing_checks.HARMLESS


def test_each_label_of_an_edition_is_of_a_field_or_of_rows():
    for kind, labels in field_labels.FIELDS.items():
        model = apps.get_model("provenance", kind)
        names = {field.name for field in model._meta.get_fields()}
        rows = {
            relation.name
            for relation in model._meta.related_objects
            if isinstance(relation, models.ManyToOneRel)
        }
        assert labels.keys() <= names | rows, kind
        assert all(str(label).strip() for label in labels.values())
