"""Statements: entered, mended and taken back whole."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Event, Method, Passage, Source, StatedObject, Statement
from provenance.services.entering import (
    NewSource,
    StatementEntry,
    change_statement,
    enter_statement,
    remove_statement,
)
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "The paper spent nearly two months checking the calls by messaging apps."
PAPER = NewSource(name="The Daily Paper", kind="outlet")


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def entry(**fields):
    return StatementEntry(**{"place": (0, len(TEXT)), "kind": "verifying", **fields})


def test_a_statement_keeps_who_did_what_how_and_how_long(article):
    made = enter_statement(
        article,
        entry(
            doer=PAPER,
            doer_as_named="The paper",
            methods=["Messaging apps", "messaging apps"],
            objects=["recording", "recording", "speaker"],
            duration_number=Decimal(2),
            duration_unit="month",
            duration_hedge="nearly",
        ),
        change=CHANGE,
    )

    kept = Statement.objects.get()
    assert kept.slug == made.slug == "page-verifying-the-paper-spent-nearly-two-months-checking"
    assert (kept.of_document, kept.doer.name) == (article, "The Daily Paper")
    assert Method.objects.get().name == "Messaging apps"
    assert sorted(one.object for one in kept.objects_stated.all()) == ["recording", "speaker"]
    kinds = sorted(Event.objects.values_list("record_type", flat=True))
    assert kinds == ["method", "passage", "source", "statement"]


def test_a_statement_speaks_of_one_document_or_one_quote(article):
    report, quote = builders.named_document(), builders.wording(document=article)

    assert enter_statement(article, entry(of=report), change=CHANGE).of_document == report
    made = enter_statement(article, entry(of=quote), change=CHANGE)
    assert (made.of_document, made.of_wording) == (None, quote)


def test_a_refused_statement_leaves_nothing_behind(article):
    with pytest.raises(ValidationError, match="number and its unit"):
        enter_statement(article, entry(methods=["interview"], duration_unit="month"), change=CHANGE)

    assert not Passage.objects.exists()
    assert not Method.objects.exists()


def test_a_mended_statement_says_only_what_it_says_now(article):
    apps = builders.method("messaging apps")
    told = entry(doer=PAPER, objects=["recording", "speaker"], methods=[apps])
    made = enter_statement(article, told, change=CHANGE)

    wanted = entry(place=(0, 9), kind="translating", objects=["speaker", "content"])
    change_statement(made, wanted, change=CHANGE)

    kept = Statement.objects.get()
    assert (kept.kind, kept.passage.exact, kept.doer) == ("translating", "The paper", None)
    assert sorted(one.object for one in kept.objects_stated.all()) == ["content", "speaker"]
    assert not kept.methods.exists()
    assert Passage.objects.count() == 1
    assert not Source.objects.exists()


def test_a_statement_taken_back_leaves_nothing_of_it(article):
    made = enter_statement(article, entry(doer=PAPER, objects=["recording"]), change=CHANGE)

    remove_statement(made, change=CHANGE)

    assert not Statement.objects.exists()
    assert not StatedObject.objects.exists()
    assert not Passage.objects.exists()
    assert not Source.objects.exists()
