"""The verification matrix: every state a word and a shape, every word one click away."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.views import matrix
from tests import builders, stories
from tests.markup import Markup

PAGE = "/quotes/losing-now/verification/"


def text_of(response):
    return " ".join(Markup(response.text).text.split())


def badges(response):
    return {e.attributes["class"] for e in Markup(response.text).all("span") if "td" in e.within}


@pytest.fixture
def stated(losing):
    """The worked example; ``stated(**fields)`` adds a verification statement to its page."""
    page = builders.Document.objects.get(slug="the-page")

    def add(**fields):
        return builders.statement(document=page, of_document=page, **fields)

    return add


def test_a_stranger_is_sent_to_log_in(stranger, losing):
    response = stranger.get(PAGE)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={PAGE}")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"doer_as_named": "they"}, {"badge relayed", "badge asserted"}),
        ({"how_put": "hedged"}, {"badge unnamed", "badge hedged"}),
        ({"how_put": "disclaimed"}, {"badge unnamed", "badge disclaimed"}),
    ],
)
def test_a_statement_is_shown_by_whose_it_is_and_how_it_is_put(reader, stated, fields, shown):
    stated(methods=[builders.method("maps")], **fields)

    assert shown <= badges(reader.get(PAGE))


def test_own_none_stated_not_examined_and_not_held_differ(reader, losing):
    paper = builders.source("The Checker")
    own = builders.document("Own", publisher=paper)
    builders.wording(of=losing, document=own)
    builders.statement(document=own, doer=paper)
    looked = builders.document("Looked", examined_on="2026-05-01", examined_by="Ada")
    builders.wording(of=losing, document=looked)

    shown = badges(reader.get(f"{PAGE}?as=everyone"))

    assert {f"badge {b}" for b in ("own", "none-stated", "not-examined", "not-held")} <= shown


def test_a_component_that_a_document_does_not_name_is_said_not_to_be(reader, losing):
    stories.carried_abroad(losing)
    cyrillic = builders.Document.objects.get(slug="cyrillic")
    builders.statement(document=cyrillic, methods=[builders.method("maps")])

    assert "not named" in text_of(reader.get(f"{PAGE}?as=everyone"))


def test_the_words_of_a_statement_are_there_to_be_opened(reader, stated):
    stated(exact="we called the soldier’s number", methods=[builders.method("phone numbers")])
    markup = Markup(reader.get(PAGE).text)

    opened = [text for text, e in markup.texts if "details" in e.within and e.tag == "mark"]

    assert "we called the soldier’s number" in opened


def test_a_duration_is_told_with_what_it_was_for(reader, stated):
    stated(kind="translating", duration_number=2, duration_unit="month", duration_hedge="nearly")

    assert "“nearly” 2 months: translation (the article headed" in text_of(reader.get(PAGE))


def test_a_chain_that_names_no_method_says_so(reader, losing):
    text = text_of(reader.get(PAGE))

    assert "No document of this chain names a method." in text
    assert "No duration is stated." in text


def test_a_rise_without_an_act_is_said_in_words(reader, losing):
    page = builders.Document.objects.get(slug="the-page")
    report = builders.Document.objects.get(slug="the-report")
    type(report).objects.filter(pk=report.pk).update(holding="held")
    builders.statement(document=page, of_document=report)
    builders.statement(document=report, how_put="hedged")

    text = text_of(reader.get(PAGE))

    assert "rises here without an act of verifying:" in text
    assert "check overstated" in text


def test_very_many_documents_come_a_page_at_a_time(reader, losing, monkeypatch):
    monkeypatch.setattr(matrix, "A_PAGE", 2)

    first, last = reader.get(PAGE), reader.get(f"{PAGE}?page=2")

    assert len(Markup(first.text).all("th", scope="row")) == 2
    assert "page 1 of 2" in text_of(first)
    assert "Earlier documents" in text_of(last)


def test_the_table_has_headers_for_its_rows_and_columns(reader, stated):
    stated(methods=[builders.method("maps")])
    markup = Markup(reader.get(PAGE).text)

    assert len(markup.all("th", scope="col")) == 3
    assert len(markup.all("th", scope="row")) == 3


def test_a_reader_is_not_told_what_a_draft_states(reader, losing, unpublished):
    page = builders.Document.objects.get(slug="the-page")
    builders.statement("a draft says", document=unpublished, of_document=page)

    assert "a draft says" not in reader.get(f"{PAGE}?as=everyone").text


@pytest.mark.parametrize(
    ("examined", "label"),
    [
        ({}, "not looked at yet"),
        ({"examined_on": "2026-05-01", "examined_by": "Ada"}, "no check stated"),
    ],
)
def test_the_findings_on_checks_are_those_of_the_quotes_page(reader, db, examined, label):
    quote = builders.wording(document=builders.document(**examined)).quote

    pages = [
        text_of(reader.get(f"{quote.get_absolute_url()}{page}")) for page in ("", "verification/")
    ]

    assert all(label in text.partition("What to watch for")[2] for text in pages[:1])
    assert label in pages[1].partition("Findings on verification")[2]


def test_where_no_rule_on_checks_fires_it_says_so(reader, db):
    paper = builders.source("The Checker")
    page = builders.document("Own", publisher=paper, examined_on="2026-05-01", examined_by="Ada")
    quote = builders.wording(document=page).quote
    builders.attribution(page, speaks=True)
    builders.statement(document=page, of_document=page, doer=paper)

    text = text_of(reader.get(f"{quote.get_absolute_url()}verification/"))

    assert "No rule on verification found anything to remark on." in text
