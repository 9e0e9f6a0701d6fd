"""The sheets of the shipped chains: whole, and set as they are printed on as many pages as they say."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command

from provenance.domain.chain.answers import answer_card
from provenance.domain.chain.layout import layout
from provenance.domain.chain.report import build_report
from provenance.domain.chain.row_words import row_title
from provenance.domain.chain.steps import Perspective
from provenance.exports.context import ExportContext
from provenance.exports.page_fit import shortened
from provenance.exports.sheet import sheet
from provenance.models import Quote
from provenance.queries.chains import records_of
from provenance.views import pdf, sheets
from tests import seeds
from tests.markup import Markup

EDITION = ExportContext("https://desk.example", date(2026, 11, 22))


def reports_of(slug):
    records = records_of(slug)
    wording = records.quote_wordings()[0]
    return [build_report(records, wording, perspective) for perspective in Perspective]


def words_on(report):
    return Markup(sheets.render([report], EDITION)).text


def missing(report, text):
    """Rows of the drawing, and accounts and small print of the card, that are not in the text."""
    rows = [shortened(row_title(report, row), 320) for row in layout(report).rows]
    answers = answer_card(report).answers
    lines = [line.text for answer in answers for line in (*answer.accounts, *answer.notes)]
    return [words for words in (*rows, *lines) if " ".join(words.split()) not in text]


@pytest.mark.slow
def test_of_every_quote_of_the_demo_each_row_and_each_answer_stands_on_the_sheet(demo):
    call_command("loaddata", seeds.TRAINING, verbosity=0)

    lost = []
    for slug in Quote.objects.values_list("slug", flat=True):
        for report in reports_of(slug):
            text = " ".join(words_on(report).split())
            lost += [(slug, report.chain.perspective, words) for words in missing(report, text)]

    assert lost == []


def test_the_sheet_of_the_calls_names_who_intercepted_them(demo):
    text = words_on(reports_of("putin-fool")[0])

    assert "intercepted by “Ukrainian law enforcement agencies”" in text
    assert "The recordings of the calls" in text


@pytest.mark.slow
@pytest.mark.parametrize("slug", ["putin-fool", "losing-now"])
def test_a_sheet_of_the_shipped_chains_takes_the_pages_that_it_says(demo, slug):
    made = sheet(reports_of(slug)[0], EDITION)

    assert len(pdf._set(sheets.as_page([made])).pages) == made.pages
