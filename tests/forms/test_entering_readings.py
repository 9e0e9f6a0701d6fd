"""The forms of dates, copies, and of what a small reader found wrongly or missed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from provenance.forms.entering_readings import CopyForm, DateForm, HedgeForm
from provenance.models import Proposal
from provenance.services.entering import DateEntry, enter_date, overrule
from provenance.services.entering.places import Place
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "Published on 29 September 2022: the purported soldier is said to be losing."


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def date(document, **data):
    typed = {"layer": "published", "edtf": "2022-09-29", "place": "29 September 2022", **data}
    return DateForm(document, data=typed)


def hedge(document, **data):
    typed = {"place": "the purported soldier", "reader": "hedge", "words": "purported"}
    typed |= {"stands": "no", "overruling_reason": "It is a title."}
    return HedgeForm(document, data={**typed, **data})


def test_a_date_stands_on_its_words(article):
    form = date(article, minute="2022-09-29 14:05")

    assert form.is_valid(), form.errors
    assert form.entry().place == Place(*[TEXT.index("29") + n for n in (0, 17)])
    assert form.entry().minute == datetime(2022, 9, 29, 14, 5, tzinfo=UTC)


def test_a_date_worked_out_has_its_reason(article):
    report = builders.named_document("Report")
    builders.attribution(article, report)

    form = date(article, place="", date_reason="Counted.", of=report.slug)

    assert form.is_valid(), form.errors
    assert (form.entry().of, form.entry().reason) == (report, "Counted.")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"edtf": "last week"}, "edtf"),
        ({"place": ""}, "place"),
        ({"place": "30 September"}, "place"),
        ({"edtf": "", "minute": "2022-09-29 14:05"}, "edtf"),
        ({"edtf": "never", "minute": "2022-09-29 14:05"}, "edtf"),
        ({"minute": "at noon"}, "minute"),
    ],
)
def test_what_is_wrong_with_a_date_is_told_at_its_field(article, data, field):
    assert set(date(article, **data).errors) == {field}


def test_a_proposed_date_is_filled_in(article):
    details = {"value": "2022-09-29"}
    proposal = Proposal(document=article, kind="date", start=13, end=30, details=details)

    form = DateForm(article, proposal=proposal)

    assert (form["edtf"].value(), form["layer"].value()) == ("2022-09-29", "published")
    assert form["place"].value() == "[13-30] 29 September 2022"


@pytest.mark.parametrize("upstream", [True, False])
def test_a_recorded_date_stands_in_the_form(article, upstream):
    report = builders.named_document("Report")
    builders.attribution(article, report)
    of = report if upstream else None
    made = enter_date(article, DateEntry(edtf="2022", reason="So.", of=of), change=CHANGE)

    shown = DateForm(article, record=made)

    assert (shown["edtf"].value(), shown["date_reason"].value()) == ("2022", "So.")
    assert shown["of"].value() == (report.slug if upstream else "")


def test_an_overruling_has_its_words_and_its_reason(article):
    form = hedge(article)

    assert form.is_valid(), form.errors
    told = form.entry()
    assert (told.reader, told.words, told.stands) == ("hedge", "purported", False)
    assert set(hedge(article, words="", overruling_reason="").errors) == {
        "words",
        "overruling_reason",
    }


@pytest.mark.parametrize(("kind", "reader"), [("figure", "figure"), ("disclosure", "ellipsis")])
def test_what_was_found_is_overruled_in_the_passage_that_holds_it(article, kind, reader):
    start = TEXT.index("purported")
    proposal = Proposal(document=article, kind=kind, start=start, end=start + 9)
    assert HedgeForm(article, proposal=proposal)["place"].value().endswith("] purported")
    builders.passage("purported soldier", article, start=start)
    whole = builders.passage(TEXT[start - 4 :], article, start=start - 4)
    builders.wording(passage=whole)

    form = HedgeForm(article, proposal=proposal)

    assert form["place"].value().endswith("be losing.")
    assert (form["words"].value(), form["reader"].value()) == ("purported", reader)


def test_a_recorded_overruling_stands_in_the_form(article):
    form = hedge(article)
    assert form.is_valid()
    made = overrule(article, form.entry(), change=CHANGE)

    shown = HedgeForm(article, record=made)

    assert (shown["words"].value(), shown["stands"].value()) == ("purported", "no")
    made.stands = True
    assert HedgeForm(article, record=made)["stands"].value() == "yes"


def test_a_copy_says_of_what_and_why(article):
    report = builders.named_document("Report")

    form = CopyForm(article, data={"upstream": "Report", "copy_reason": "Word for word."})

    assert form.is_valid(), form.errors
    assert (form.entry().of, form.entry().reason) == (report, "Word for word.")


def test_a_copy_of_nothing_is_told_of(article):
    assert set(CopyForm(article, data={"copy_reason": "So."}).errors) == {"upstream"}
    assert set(CopyForm(article, data={"upstream": "x"}).errors) == {"upstream", "copy_reason"}


def test_a_recorded_copy_stands_in_the_form(article):
    article.syndicated_copy_of, article.copy_reason = builders.named_document("R"), "So."

    shown = CopyForm(article, record=article)

    assert shown["upstream"].value() == article.syndicated_copy_of.slug
    article.syndicated_copy_of = None
    assert CopyForm(article, record=article)["upstream"].value() == ""


def test_no_proposal_says_of_a_copy_more_than_the_article(article):
    proposal = Proposal(document=article, kind="upstream", start=0, end=9)

    assert CopyForm(article, proposal=proposal)["upstream"].value() is None
