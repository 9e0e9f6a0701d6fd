"""Exports and safe wording: who gets which file, in which form, and what never leaves."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from django.urls import reverse

from provenance.domain.chain.report import build_report
from provenance.exports.context import ExportContext
from provenance.exports.csv_rows import read_csv
from provenance.exports.sheet import LINES
from provenance.queries.chains import records_of
from provenance.views import pdf
from provenance.views.formats import FORMATS, PDF, available_formats
from tests import builders
from tests.markup import Markup, payloads

NAMES = list(FORMATS)
OF_DOCUMENTS = [name for name, each in FORMATS.items() if each.documents]
KINDS = {
    "sheet": "text/html",
    "sheet.pdf": "application/pdf",
    "csv": "text/csv",
    "json": "application/json",
    "prov.json": "application/json",
    "provn": "text/provenance-notation",
    "annotations.jsonld": "application/ld+json",
    "quotation.jsonld": "application/ld+json",
    "ris": "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
WORDING = "/quotes/losing-now/wording/"


def of_quote(name, slug="losing-now", **query):
    return reverse("quote-export", args=[slug, name], query=query or None)


def of_document(name, slug="the-page"):
    return reverse("document-export", args=[slug, name])


# The cast


@pytest.mark.parametrize("address", [of_quote("json"), of_document("json"), WORDING])
def test_a_stranger_is_sent_to_log_in(stranger, losing, address):
    assert stranger.get(address).status_code == 302


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_gets_a_quote_in_every_format(reader, losing, name):
    answer = reader.get(of_quote(name))

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].split(";")[0] == KINDS.get(name, FORMATS[name].media_type)
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("name", OF_DOCUMENTS)
def test_a_reader_gets_a_document_in_every_format_that_makes_sense(reader, losing, name):
    answer = reader.get(of_document(name))

    assert (answer.status_code, answer.headers["Content-Type"].split(";")[0]) == (200, KINDS[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_has_a_name_of_plain_letters(reader, losing, name):
    told = reader.get(of_quote(name)).headers.get("Content-Disposition", "")

    assert told == ("" if name == "sheet" else f'attachment; filename="losing-now.{name}"')


@pytest.mark.parametrize("address", [of_quote, of_document])
def test_a_draft_leaves_to_no_reader(reader, unpublished, address):
    quote = builders.wording(document=unpublished).quote
    slug = quote.slug if address is of_quote else unpublished.slug

    assert reader.get(address("json", slug)).status_code == 404


@pytest.mark.parametrize("address", [of_quote, of_document])
def test_a_curator_takes_a_draft_along(curator, unpublished, address):
    quote = builders.wording(document=unpublished).quote
    slug = quote.slug if address is of_quote else unpublished.slug

    assert curator.get(address("json", slug)).status_code == 200


def test_the_wording_of_a_draft_is_no_readers(reader, unpublished):
    quote = builders.wording(document=unpublished).quote

    assert reader.get(reverse("quote-wording", args=[quote.slug])).status_code == 404


def test_a_file_tells_readers_nothing_of_an_unpublished_upstream(reader, unpublished):
    quote = builders.wording(slug="told").quote
    builders.attribution(quote.wordings.get().passage.document, unpublished)

    for name in NAMES:
        if name != PDF:
            answer = reader.get(of_quote(name, quote.slug))
            assert (answer.status_code, "Unpublished title" in answer.text) == (200, False), name


# What never leaves


@pytest.fixture
def protected(db):
    """A protected speaker, publisher, agent and verifier, with particulars that are secret."""
    person = builders.protected_source(
        "Aleksandr Ivanov", slug="a-soldier", display_form="a soldier"
    )
    builders.source_name(person, name="Sasha Ivanovich")
    builders.interest(person)
    channel = builders.document("A channel", publisher=person, slug="a-channel")
    outlet = builders.document("An article", slug="an-article")
    quote = builders.quote(claimed_speaker=person, addressee=person, slug="spoken")
    builders.wording(
        "As Nikita told us", of=quote, document=outlet, speaker_as_named="one called Nikita"
    )
    builders.act(builders.attribution(outlet, channel), agent=person)
    builders.attribution(channel, speaks=True)
    builders.statement(document=channel, doer=person)
    return ["Ivanov", "Sasha"]


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
@pytest.mark.parametrize("name", [name for name in NAMES if name != PDF])
def test_no_format_gives_a_protected_name(protected, name, role, request):
    client = request.getfixturevalue(role)
    addresses = [of_quote(name, "spoken"), of_quote(name, "spoken", **{"as": "everyone"})]
    if name in OF_DOCUMENTS:
        addresses += [of_document(name, "a-channel"), of_document(name, "an-article")]

    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert not [secret for secret in protected if secret in answer.text], address


def test_a_name_as_an_outlet_printed_it_stays_in_its_words(protected, reader):
    for name in ("json", "csv", "prov.json", "annotations.jsonld", "quotation.jsonld"):
        assert "Nikita" in reader.get(of_quote(name, "spoken")).text, name


def test_no_wording_gives_a_protected_name(protected, reader):
    text = reader.get(reverse("quote-wording", args=["spoken"])).text

    assert not [secret for secret in protected if secret in text]


# Which chain, which step, which format


def test_the_telling_that_the_address_asks_for_is_the_one_that_leaves(reader, losing):
    told = [
        reader.get(of_quote("json", **query)).json()["chains"][0]["perspective"]
        for query in ({}, {"as": "everyone"})
    ]

    assert told == ["outlet", "everyone"]


def test_one_step_can_be_cited(reader, losing):
    answer = reader.get(of_quote("ris", attribution="page-report"))

    assert "#step-page-report" in answer.text
    assert answer.headers["Content-Disposition"].endswith('"losing-now-page-report.ris"')


def test_a_step_that_there_is_not_is_the_whole_chain(reader, losing):
    assert reader.get(of_quote("ris", attribution="x")).text == reader.get(of_quote("ris")).text


@pytest.mark.parametrize("address", [of_quote("docx"), of_document("docx"), of_document("ris")])
def test_an_unknown_format_says_which_there_are(reader, losing, address):
    answer = reader.get(address)

    assert answer.status_code == 404
    assert address.rpartition("/")[0] + "/csv" in answer.text


def test_the_quote_page_lists_the_formats_and_the_drawing(reader, losing):
    text = reader.get(losing.get_absolute_url()).text

    assert all(f"/export/{name}?" in text for name in NAMES)
    assert "/wording/?" in text


def test_the_document_page_lists_its_formats(reader, losing):
    text = reader.get(reverse("document", args=["the-page"])).text

    assert all(f"/export/{name}" in text for name in OF_DOCUMENTS)


def test_permalinks_are_addresses_of_this_site(reader, losing):
    records = records_of("losing-now")
    context = ExportContext("https://desk.example", date(2026, 11, 22))
    report = build_report(records, records.quote_wordings()[0])
    (source,) = [row.slug for row in records.sources.values() if row.slug == "the-service"]

    assert reader.get(context.chain_url(report).removeprefix(context.site)).status_code == 200
    assert context.source_url(source) == f"{context.site}{reverse('source', args=[source])}"
    assert context.document_url(records, report.wording.document) == (
        f"{context.site}{reverse('document', args=['the-page'])}"
    )


def test_a_table_from_the_site_is_read_back(reader, losing):
    heading, *rows = read_csv(reader.get(of_quote("csv")).content)

    assert {len(row) for row in rows} == {len(heading)}


@pytest.mark.parametrize("rows", [1, 30])
def test_a_documents_file_costs_the_same_however_many_quotes(reader, count_queries, rows):
    outlet = builders.document(slug="the-page")
    for number in range(rows):
        builders.wording(f"We lose {number}", document=outlet)

    # Session, user, and what a document's page reads too.
    assert count_queries(lambda: reader.get(of_document("json"))) == 9


@pytest.mark.parametrize("name", ["json", "ris", "sheet"])
@pytest.mark.parametrize("rows", [1, 30])
def test_a_quotes_file_costs_the_same_however_many_outlets(reader, count_queries, name, rows):
    quote = builders.quote(slug="losing-now")
    for _ in range(rows):
        builders.wording(of=quote)

    # Session, user, the chain's three.
    assert count_queries(lambda: reader.get(of_quote(name, **{"as": "everyone"}))) == 5


# The page of safe wording


def test_every_form_stands_in_a_box_with_a_button_that_copies_it(reader, losing):
    page = Markup(reader.get(WORDING).text)
    boxes = [box.attributes["id"] for box in page.all("textarea")]

    assert len(boxes) == 12
    assert [b.attributes["data-copy"] for b in page.all("button") if "data-copy" in b.attributes][
        :12
    ] == [f"#{box}" for box in boxes]


def test_a_line_for_one_step_is_a_page_of_its_own(reader, losing):
    text = reader.get(WORDING, {"attribution": "report-audio"}).text

    assert "The lines of the whole chain" in text
    assert "takes its words from" in Markup(text).text_of("textarea")


def test_hostile_words_stay_words_in_every_box(reader, db):
    for text in payloads("xss")[::25]:
        quote = builders.wording(f"⟦{text}⟧", speaker_as_named=text[:200]).quote
        page = Markup(reader.get(reverse("quote-wording", args=[quote.slug])).text)
        assert len(page.all("textarea")) == 12
        assert not [e for e in page.all("script") if "src" not in e.attributes]


# The sheet and its PDF


def test_the_sheet_has_lines_to_sign(reader, losing):
    text = reader.get(of_quote("sheet")).text

    assert all(word in text for word in ("Name", "Date", "Signature", "chain version"))


def test_a_document_without_quotes_has_nothing_to_sign(reader, losing):
    assert "no chain to sign" in reader.get(of_document("sheet", "the-audio")).text


@pytest.fixture
def set_pages(monkeypatch):
    """The number of pages of everything that is set, in its order."""
    numbers = []
    original = pdf._set

    def count(html):
        document = original(html)
        numbers.append(len(document.pages))
        return document

    monkeypatch.setattr(pdf, "_set", count)
    return numbers


class Made(NamedTuple):
    """A sheet as the PDF needs it: how many pages it should take, and how many words it has."""

    number: int
    words: int = 1
    pages: int = 1


@pytest.fixture
def set_sheets(monkeypatch, set_pages):
    """Sets sheets of one chain each, which ``made`` makes of a number and of lines."""

    def as_page(sheets, none_of=""):
        article = "<article id=sheet-{} style='break-after: page'>{}</article>"
        return none_of + "".join(article.format(n, "<p>words" * w) for n, w, _ in sheets)

    def set_sheets(number, made, none_of=""):
        monkeypatch.setattr(pdf.sheets, "as_page", as_page)
        monkeypatch.setattr(
            pdf, "sheet", lambda report, edition, lines=LINES: Made(report, *made(report, lines))
        )
        return pdf._fitted(range(number), None, none_of), set_pages

    return set_sheets


def test_only_a_sheet_that_runs_over_is_set_again_with_fewer_lines(set_sheets):
    asked = []

    def made(number, lines):
        asked.append((number, lines))
        return [200 if number == 1 and lines == LINES else 1]

    content, pages = set_sheets(3, made)

    assert content.startswith(b"%PDF")
    assert asked == [(0, LINES), (1, LINES), (2, LINES), (1, LINES - 6)]
    assert pages[0] > 3
    assert pages[1:] == [1]


def test_a_sheet_of_two_pages_may_take_them(set_sheets):
    assert set_sheets(1, lambda number, lines: [40, 2])[1] == [2]


def test_sheets_that_fit_are_set_once(set_sheets):
    assert set_sheets(3, lambda number, lines: [1])[1] == [3]


def test_what_has_no_sheet_is_a_page(set_sheets):
    content, pages = set_sheets(0, None, "<p>No quote.")

    assert content.startswith(b"%PDF")
    assert pages == [1]


def test_a_sheet_that_gets_no_shorter_is_not_set_again(set_sheets):
    assert len(set_sheets(1, lambda number, lines: [400])[1]) == 1


def test_a_sheet_that_never_fits_still_leaves(set_sheets):
    content, pages = set_sheets(1, lambda number, lines: [300 + int(lines)])

    assert content.startswith(b"%PDF")
    assert len(pages) == 7


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/static/css/sheet.css",
        "file:///etc/passwd",
        f"{pdf.HERE}/media/x",
        f"{pdf.HERE}/static/../provenance/settings.py",
        f"{pdf.HERE}/static/css/no-such.css",
        "http://static.invalid/static/css/sheet.css",
    ],
)
def test_the_pdf_reads_nothing_but_our_static_files(url):
    assert pdf.static_file(url) is None
    with pytest.raises(ValueError, match="Only the static files"):
        pdf.fetcher().fetch(url)


def test_the_pdf_reads_our_static_files():
    answer = pdf.fetcher().fetch(f"{pdf.HERE}/static/css/sheet.css")

    assert (answer.content_type, b"@page" in answer.read()) == ("text/css", True)


def test_the_pdf_reads_files_that_were_collected(monkeypatch, tmp_path):
    collected = tmp_path / "sheet.0123.css"
    collected.write_text("p {}")
    monkeypatch.setattr(pdf.staticfiles_storage, "exists", lambda name: name == collected.name)
    monkeypatch.setattr(pdf.staticfiles_storage, "path", lambda name: str(tmp_path / name))

    assert pdf.static_file(f"{pdf.HERE}/static/{collected.name}") == collected


@pytest.fixture
def without_library(monkeypatch):
    """A machine on which the optional library, or what it needs, is not there."""

    def missing(error):
        def refuse(name):
            raise error

        pdf.library.cache_clear()
        monkeypatch.setattr(pdf, "import_module", refuse)

    yield missing
    pdf.library.cache_clear()


ABSENT = [ImportError("no module"), OSError("cannot load library 'pango'")]


@pytest.mark.parametrize("address", [of_quote(PDF), of_document(PDF)])
@pytest.mark.parametrize("error", ABSENT, ids=["library", "system"])
def test_where_pdf_cannot_be_made_the_address_says_so(
    reader, losing, without_library, address, error
):
    without_library(error)
    answer = reader.get(address)

    assert answer.status_code == 501
    assert "PDF cannot be made here" in answer.text


def test_where_the_library_is_not_installed_no_pdf_is_offered(monkeypatch):
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)

    assert PDF not in {format.name for format in available_formats()}
    assert pdf.check_library() == []


def test_where_only_the_system_library_is_missing_a_check_warns(without_library):
    without_library(OSError("cannot load library 'pango'"))

    (warning,) = pdf.check_library()
    assert (warning.id, "system library" in warning.msg) == ("provenance.W001", True)


def test_where_all_is_there_no_check_warns():
    assert pdf.check_library() == []
