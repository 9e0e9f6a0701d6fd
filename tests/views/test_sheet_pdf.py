"""What stands in the PDF of a sheet, as a program that reads PDF finds it."""

from __future__ import annotations

import re
from io import BytesIO, StringIO

import pytest
from django.utils import translation
from django.utils.timezone import localdate
from pdfminer.converter import TextConverter
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from provenance.domain.chain.report import build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.messages import ISOLATE, RELEASE, use_language
from provenance.exports.context import ExportContext
from provenance.exports.sheet import sheet
from provenance.middleware import active_language
from provenance.queries.chains import records_of
from provenance.views import pdf

pytestmark = pytest.mark.skipif(not pdf.installed(), reason="makes no PDF without its library")

QUOTES = {
    "losing-now": "",
    "no-longer-believe": "",
    "putin-fool": "?as=everyone",
}
"""A hedged step and the worked example; steps that are inferred; many branches on two pages."""
READ: dict[tuple[str, str], str] = {}
ARABIC = re.compile("[\u0600-\u06ff]")
ISOLATED = re.compile(f"{ISOLATE}([^{ISOLATE}{RELEASE}]*){RELEASE}")


def letters_of(file):
    """The letters of a PDF in the order in which they were drawn, without spaces."""
    text, resources = StringIO(), PDFResourceManager()
    device = TextConverter(resources, text, laparams=None)
    for page in PDFPage.get_pages(BytesIO(file)):
        PDFPageInterpreter(resources, device).process_page(page)
    return bare(text.getvalue())


def bare(text):
    """Brackets are left out: from right to left a letter of the font stands for one and the other."""
    return re.sub(rf"[\s(){ISOLATE}{RELEASE}]", "", text)


def parts(text):
    """The text, or of Arabic the names within it: the font draws its letters of shared strokes."""
    if not ARABIC.search(text):
        return [text]
    return [name for name in ISOLATED.findall(text) if not ARABIC.search(name)]


def missing(texts, letters):
    return [part for text in texts for part in parts(text) if bare(part) not in letters]


@pytest.fixture(params=["en", "uk", "ar"])
def language(request):
    return request.param


@pytest.fixture(params=QUOTES)
def sheet_and_letters(request, demo, reader, language):
    """A sheet as it is worked out, and the letters of its PDF, which is made once for all tests."""
    slug, query = request.param, QUOTES[request.param]
    if (slug, language) not in READ:
        reader.cookies["language"] = language
        file = reader.get(f"/quotes/{slug}/export/sheet.pdf{query}")
        READ[slug, language] = letters_of(file.content)
    records = records_of(slug)
    perspective = Perspective.EVERYONE if query else Perspective.OUTLET
    with translation.override(language), use_language(active_language()):
        report = build_report(records, records.quote_wordings()[0], perspective)
        edition = ExportContext("http://testserver", localdate())
        yield sheet(report, edition), READ[slug, language]


def test_all_four_answers_stand_in_the_pdf(sheet_and_letters):
    made, letters = sheet_and_letters
    lines = [line.text for answer in made.answers for line in (*answer.accounts, *answer.notes)]

    assert len(made.answers) == 4
    assert not missing([*(answer.heading for answer in made.answers), *lines], letters)


def test_every_row_and_step_stands_in_the_pdf(sheet_and_letters):
    made, letters = sheet_and_letters
    rows = [row for branch in made.branches for row in branch.rows]
    ways = [way for row in rows for way in row.ways]

    assert len(rows) > 2
    assert not missing([*(row.title for row in rows), *(row.about for row in rows)], letters)
    assert not missing([*(way.leads for way in ways), *(way.layer for way in ways)], letters)


def test_the_words_their_outlet_and_the_line_to_attribute_them_stand_in_the_pdf(sheet_and_letters):
    made, letters = sheet_and_letters

    assert not missing([made.in_marks, made.outlet, made.as_named, made.attribution], letters)
    assert not missing(
        [sentence for column in made.findings[:1] for _, sentence in column], letters
    )


def test_its_address_its_version_and_the_day_stand_in_the_pdf(sheet_and_letters, language):
    made, letters = sheet_and_letters

    assert made.address.startswith("http://testserver/quotes/")
    assert not missing([made.address, made.version], letters)
    assert str(localdate().year) in letters
    assert language == "ar" or bare(made.accessed) in letters


@pytest.mark.parametrize("sheet_and_letters", ["losing-now"], indirect=True)
def test_hedges_stand_in_the_pdf(sheet_and_letters):
    made, letters = sheet_and_letters

    assert "saidto" in letters
    assert "purported" in letters
    assert any("said to" in line.text for line in made.answers[1].accounts)
