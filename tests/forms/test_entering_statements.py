"""The form of a statement."""

from __future__ import annotations

from decimal import Decimal

import pytest

from provenance.forms.entering_statements import StatementForm
from provenance.models import Proposal, Statement
from provenance.services.entering import enter_statement
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "The paper spent nearly two months checking the calls by messaging apps."


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def filled(document, **data):
    typed = {"place": TEXT, "kind": "verifying", "how_put": "asserted", **data}
    return StatementForm(document, data=typed)


def entered(document, **data):
    form = filled(document, **data)
    assert form.is_valid(), form.errors
    return form.entry()


def proposal(document, **details):
    told = {"kind": "verifying", "how": "hedged", "methods": [], "objects": [], **details}
    return Proposal(document=document, kind="statement", start=0, end=len(TEXT), details=told)


def test_a_statement_speaks_of_this_document_unless_told_otherwise(article):
    report = builders.named_document("Report")
    builders.attribution(article, report)
    quote = builders.wording("the calls", document=article)

    assert entered(article).of is None
    assert entered(article, of=f"document:{report.slug}").of == report
    assert entered(article, of=f"wording:{quote.slug}").of == quote
    assert "of" in filled(article, of="document:elsewhere").errors


def test_methods_are_chosen_or_new(article):
    apps = builders.method("messaging apps")

    told = entered(article, methods=[apps.slug], new_method="geolocation, , interview")

    assert told.methods == [apps, "geolocation", "interview"]


def test_words_are_needed(article):
    assert filled(article, place="").sentences() == ["Select the words that state it."]


def test_a_proposal_fills_in_what_is_stated(article):
    apps = builders.method("messaging apps")
    duration = {"number": "two", "unit": "month", "hedge": "nearly"}
    told = {"methods": ["messaging apps", "interview"], "objects": ["recording"]}

    form = StatementForm(article, proposal=proposal(article, durations=[duration], **told))

    assert (form["kind"].value(), form["how_put"].value()) == ("verifying", "hedged")
    assert (form["methods"].value(), form["new_method"].value()) == ([apps.slug], "interview")
    assert form["objects"].value() == ["recording"]
    shown = [form[f"duration_{name}"].value() for name in ("number", "unit", "hedge")]
    assert shown == ["2", "month", "nearly"]


@pytest.mark.parametrize(("written", "number"), [("a", "1"), ("12", "12"), ("several", None)])
def test_a_proposed_number_is_written_in_figures_or_left_out(article, written, number):
    duration = {"number": written, "unit": "month", "hedge": ""}

    form = StatementForm(article, proposal=proposal(article, durations=[duration]))

    assert form["duration_number"].value() == number


def test_a_proposal_without_duration_has_none(article):
    assert StatementForm(article, proposal=proposal(article))["duration_unit"].value() is None


@pytest.mark.parametrize("of", ["this", "upstream", "elsewhere", "wording"])
def test_a_recorded_statement_stands_in_the_form_and_comes_out_unchanged(article, of):
    report = builders.named_document("Report")
    quote = builders.wording("the calls", document=article)
    if of != "elsewhere":
        builders.attribution(article, report)
    data = {"duration_number": "2.5", "duration_unit": "month", "objects": ["speaker"]}
    made = enter_statement(article, entered(article, new_method="interview", **data), change=CHANGE)
    if of in ("upstream", "elsewhere"):
        made.of_document = report
    if of == "wording":
        made.of_document, made.of_wording = None, quote
    made.save()
    shown = StatementForm(article, record=made)

    again = StatementForm(article, record=made, data={f.name: f.value() for f in shown})

    assert again.is_valid(), again.errors
    told, kept = again.entry(), Statement.objects.get()
    assert told.of == {"this": None, "wording": quote}.get(of, report)
    assert (told.duration_number, told.objects) == (Decimal("2.5"), ["speaker"])
    assert told.methods == list(kept.methods.all())


@pytest.mark.parametrize(("register", "doer"), [(("paper",), "The paper [paper]"), ((), "")])
def test_whoever_checked_is_filled_in_as_named_and_from_the_register(article, register, doer):
    for slug in register:
        builders.source("The paper", slug=slug)

    form = StatementForm(article, proposal=proposal(article, agent=[0, 9]))

    assert form["doer_as_named"].value() == "The paper"
    assert form["doer"].value() == doer


def test_nobody_is_filled_in_where_no_checker_is_read(article):
    form = StatementForm(article, proposal=proposal(article, agent=None))

    assert (form["doer_as_named"].value(), form["doer"].value()) == ("", "")


@pytest.mark.parametrize(
    ("publisher", "doer"), [("harbour-post", "Harbour Post [harbour-post]"), (None, "")]
)
def test_an_outlet_that_means_itself_is_the_publisher(publisher, doer):
    words = "This newspaper could not verify the calls."
    source = publisher and builders.source("Harbour Post", slug=publisher)
    article = builders.document(text=words, language="", publisher=source)

    form = StatementForm(article, proposal=proposal(article, agent=[0, 14]))

    assert form["doer_as_named"].value() == "This newspaper"
    assert form["doer"].value() == doer
