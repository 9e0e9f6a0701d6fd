"""Occasions: of one document, and what stands on them is of that document too."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Occasion
from provenance.services import evidence
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def test_an_occasion_is_called_by_its_name():
    assert str(builders.occasion("told reporters")) == "told reporters"


def test_a_document_has_an_occasion_of_one_name_once():
    occasion = builders.occasion("on the tape")
    second = Occasion(document=occasion.document, label="on the tape", position=2)

    with pytest.raises(ValidationError, match="an occasion of that name already"):
        evidence.save(second, change=CHANGE)


def test_a_document_has_one_occasion_at_a_position():
    occasion = builders.occasion("on the tape")
    second = Occasion(document=occasion.document, label="told reporters", position=1)

    with pytest.raises(ValidationError, match="has that position"):
        evidence.save(second, change=CHANGE)


def test_the_words_that_tell_of_it_stand_in_its_document():
    occasion = builders.occasion()
    occasion.passage = builders.passage("he told reporters")

    with pytest.raises(ValidationError, match="in its own document"):
        evidence.save(occasion, change=CHANGE)


def test_a_wording_stands_on_an_occasion_of_its_document():
    wording = builders.wording()
    wording.occasion = builders.occasion()

    with pytest.raises(ValidationError, match="of the wording’s own document"):
        evidence.save(wording, change=CHANGE)


@pytest.mark.parametrize("role", ["taker", "told by", "inferred for"])
def test_a_step_names_occasions_of_its_taker_or_of_who_tells_it(role):
    page, report = builders.document(), builders.named_document()
    occasion = builders.occasion(of=page)
    step = {
        "taker": lambda: builders.attribution(page),
        "told by": lambda: builders.attribution(report, passage=builders.passage(of=page)),
        "inferred for": lambda: builders.attribution(
            report, inference="So it seems.", inferred_for=page
        ),
    }[role]()

    event = evidence.save(step, change=CHANGE, related={"occasions": [occasion]})

    assert event.after["occasions"] == [[page.slug, "on the tape"]]


def test_a_step_names_no_occasion_of_another_document():
    step = builders.attribution()

    with pytest.raises(ValidationError, match="“on the tape” is of another document"):
        evidence.save(step, change=CHANGE, related={"occasions": [builders.occasion()]})
    assert not step.occasions.exists()


def test_an_occasion_is_part_of_its_documents_history():
    occasion = builders.occasion("on the tape")
    occasion.label = "in the call"

    event = evidence.save(occasion, change=CHANGE)

    assert event.record_type == "document"
    assert event.after["occasions"][0]["label"] == "in the call"
