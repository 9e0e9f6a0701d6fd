"""Sheets as newsrooms keep them: whatever program wrote them, the rows come out, or a sentence."""

from __future__ import annotations

import io
import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font

from provenance.domain.language.written_dates import DayOrder
from provenance.domain.reading import tables, workbooks
from provenance.domain.reading.file_text import FileRefusal, Unreadable
from provenance.domain.reading.tables import Tables
from provenance.models import Job, JobChunk
from provenance.services import sheet_files, sheet_tables
from provenance.services.sheet_columns import SheetMapping, certain_content, map_columns
from provenance.services.sheet_files import SheetContent, SheetRefused, read_sheet
from provenance.services.sheet_rows import check_rows


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def content_of(data, *, name="quotes.csv"):
    sheet = read_sheet(data, name=name)
    return certain_content(sheet, name) if isinstance(sheet, Tables) else sheet


def rows_of(data, name="quotes.csv"):
    return list(content_of(data, name=name).rows)


def test_columns_are_known_by_their_names_in_any_order():
    data = b"Publisher,Quote,URL\nThe Daily Paper,He left.,https://example.org/\n"

    given = {"outlet": "The Daily Paper", "text": "He left.", "address": "https://example.org/"}
    assert rows_of(data) == [(2, given)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_what_parts_the_cells_is_told_from_the_first_row(delimiter):
    data = f"id{delimiter}text\n7{delimiter}He left.\n".encode()

    assert rows_of(data) == [(2, {"id": "7", "text": "He left."})]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_come_out_as_they_went_in(encoding):
    assert rows_of("text\nМы проигрываем\n".encode(encoding)) == [(2, {"text": "Мы проигрываем"})]


def test_a_cell_may_run_over_lines_and_the_next_is_still_counted():
    data = b'text,speaker\n"One.\nTwo.",a\n\nThree.,b\n'

    assert [line for line, _ in rows_of(data)] == [2, 5]


def test_columns_that_are_not_taken_are_named():
    assert content_of(b"text,mood\nHe left.,sad\n", name="a.csv").unused == ("mood",)


def test_a_workbook_gives_its_days_and_numbers_as_they_are_written():
    data = workbook(
        ["id", "quote", "date"],
        [7, "He left.", date(2022, 9, 29)],
        [8.0, "She left.", datetime(2022, 9, 30)],
    )

    (_, first), (_, second) = rows_of(data, "quotes.xlsx")
    assert first == {"id": "7", "text": "He left.", "date": "2022-09-29"}
    assert (second["id"], second["date"]) == ("8", "2022-09-30")


def test_a_sheet_without_ids_names_each_row_by_what_it_says():
    sheet = content_of(b"text,speaker\nHe left.,a\nHe left.,b\nHe left.,a\n", name="a.csv")

    checked = check_rows(sheet)
    assert [row.line for row in checked.rows] == [2, 3]
    assert checked.rows[0].id != checked.rows[1].id


def test_what_a_row_does_not_give_is_taken_from_what_was_said_of_the_sheet():
    sheet = content_of(b"text,language\nHe left.,\nElle part.,fr\n", name="a.csv")

    rows = check_rows(sheet, {"language": "en"}).rows
    assert [row.language for row in rows] == ["en", "fr"]


NOTHING = "Nothing was imported."
RENAME = f"Rename the columns, or bring it in on the page Sheets of quotes, which asks. {NOTHING}"


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (
            b"quote of the day\nx\n",
            "a.csv",
            f"has no column called “text” or “quote” (columns: “quote of the day”). {RENAME}",
        ),
        (
            b"text,quote\na,b\n",
            "a.csv",
            f"has two columns for one thing (columns: “text”, “quote”). {RENAME}",
        ),
        (b"text\n", "a.csv", f"holds no quotes. {NOTHING}"),
        (b"", "a.csv", f"holds no quotes. {NOTHING}"),
        (
            bytes([0x80 + n * 37 % 128 for n in range(60)]),
            "a.csv",
            "is not text in UTF-8, and nothing tells its letters. "
            f"Save it as UTF-8 and try again. {NOTHING}",
        ),
        (b"text\n\0\n", "a.csv", f"is no text, whatever its name says. {NOTHING}"),
        (
            "text\nслова матери\n".encode("cp1251"),
            "a.csv",
            f"does not say which letters its bytes are (columns: “text”). {RENAME}",
        ),
        (
            b"text,source\na,b\n",
            "a.csv",
            "has a column that may be who speaks or who prints "
            f"(columns: “text”, “source”). {RENAME}",
        ),
        (
            b"text,date\na,03/04/2023\n",
            "a.csv",
            "has dates such as 03/04/2023, of which nothing tells "
            f"the day from the month (columns: “text”, “date”). {RENAME}",
        ),
        (b"text\nx", "a.doc", "is no sheet that is read here: choose .csv, .xlsx or .jsonl."),
        (
            b"PK\x03\x04 broken",
            "a.xlsx",
            f"is no workbook that can be read. Save it again as .xlsx. {NOTHING}",
        ),
        (b"", "lines.jsonl", f"holds no quotes. {NOTHING}"),
    ],
)
def test_what_is_no_sheet_is_told_in_a_sentence(data, name, sentence):
    with pytest.raises(SheetRefused) as refusal:
        content_of(data, name=name)

    assert str(refusal.value) == f"{name} {sentence}"


REFUSALS = {
    FileRefusal.TOO_LARGE: "unpacks to more than can be read. Divide it.",
    FileRefusal.TOO_LONG: f"has more than {sheet_files.MOST_ROWS} rows, or needs more time or memory "
    "than one sheet may have. Divide it.",
    FileRefusal.NOT_TEXT: "is no text, whatever its name says.",
    FileRefusal.NO_ENCODING: "is not text in UTF-8, and nothing tells its letters. Save it as UTF-8 "
    "and try again.",
    FileRefusal.BROKEN: "is no workbook that can be read. Save it again as .xlsx.",
}


@pytest.mark.parametrize("why", REFUSALS)
def test_why_a_file_is_not_read_is_told_in_whole_sentences(why, monkeypatch):
    def refuse(*_):
        raise Unreadable(why)

    monkeypatch.setattr(sheet_files, "read_workbook", refuse)

    with pytest.raises(SheetRefused) as refusal:
        read_sheet(b"", name="a.xlsx")

    assert str(refusal.value) == f"a.xlsx {REFUSALS[why]} {NOTHING}"


def test_a_line_that_breaks_off_is_told_by_its_number():
    with pytest.raises(SheetRefused) as refusal:
        content_of(b'text\n"open\n', name="a.csv")

    assert str(refusal.value) == f"a.csv, line 2: unexpected end of data. {NOTHING}"


@pytest.mark.parametrize(
    ("order", "day"), [(DayOrder.DAY, "2023-04-03"), (DayOrder.MONTH, "2023-03-04")]
)
def test_the_order_that_was_said_of_a_sheet_decides_what_its_dates_mean(order, day):
    rows = ((2, {"text": "He left.", "date": "03/04/2023"}),)

    (row,) = check_rows(SheetContent(rows, has_ids=False, order=order)).rows

    assert (row.date, row.written_date) == (day, "03/04/2023")


def test_what_a_command_cannot_decide_is_told_with_where_it_can_be():
    with pytest.raises(SheetRefused) as refused:
        content_of(b"heading,source\na,b\n", name="a.csv")

    assert str(refused.value) == (
        "a.csv has no column called “text” or “quote”; has a column that may be who speaks or who "
        "prints (columns: “heading”, “source”). Rename the columns, or bring it in on the page Sheets "
        "of quotes, which asks. Nothing was imported."
    )


def test_a_sheet_without_quotes_is_told_so():
    with pytest.raises(SheetRefused) as refused:
        content_of(b"text\n", name="a.csv")

    assert str(refused.value) == "a.csv holds no quotes. Nothing was imported."


@pytest.mark.parametrize(
    ("limit", "most", "sentence"),
    [
        ("MOST_BYTES", 10, "is larger than"),
        ("MOST_ROWS", 1, "has more than"),
        ("MOST_UNPACKED", 10, "unpacks to more"),
    ],
)
def test_what_is_too_much_is_told_so(monkeypatch, limit, most, sentence):
    for module in (sheet_files, tables, workbooks):
        monkeypatch.setattr(module, limit, most, raising=False)

    with pytest.raises(SheetRefused, match=sentence):
        content_of(workbook(["text"], ["a"], ["b"]), name="a.xlsx")


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.jsonl", "a.xlsx", "a.tsv"]))
def test_any_bytes_give_rows_or_a_refusal(data, name):
    try:
        sheet = content_of(data, name=name)
    except SheetRefused:
        return
    checked = check_rows(sheet)
    assert len(checked.rows) + len(checked.faults) <= len(sheet.rows) + len(sheet.unread)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_row_with_more_cells_than_columns_is_a_fault_and_never_shifted(delimiter):
    lines = [
        ["text", "outlet"],
        ["He left.", "A"],
        ["The road", " as she said", "B"],
        ["x", "y", ""],
    ]
    data = "\n".join(delimiter.join(line) for line in lines).encode()

    checked = check_rows(content_of(data))

    assert [(row.line, row.text, row.outlet) for row in checked.rows] == [
        (2, "He left.", "A"),
        (4, "x", "y"),
    ]
    (fault,) = checked.faults
    assert (fault.line, "3 cells, and there are 2 columns" in fault.why) == (3, True)


def test_semicolons_are_told_from_commas_in_the_words():
    data = b"text;outlet\nYes, he left, she said;A\nNo, not so;B\n"

    assert rows_of(data)[0][1] == {"text": "Yes, he left, she said", "outlet": "A"}


def test_the_names_of_the_columns_may_stand_below_a_title():
    assert rows_of(b"Our quotes\n\nid,text\n1,He left.\n") == [(4, {"id": "1", "text": "He left."})]


def test_a_sheet_is_the_first_with_a_column_of_texts():
    book = Workbook()
    book.active.append(["Notes"])
    second = book.create_sheet("Quotes")
    second.append(["text", "n"])
    second.append(["He left.", 8.5])
    book.create_sheet("Empty")
    kept = io.BytesIO()
    book.save(kept)

    assert rows_of(kept.getvalue(), "a.xlsx") == [(2, {"text": "He left."})]


@pytest.mark.django_db
@pytest.mark.parametrize("at_once", [2, 3, 100])
def test_the_cells_of_a_sheet_come_back_in_their_order_however_they_are_parted(
    monkeypatch, at_once
):
    monkeypatch.setattr(sheet_tables, "LINES", at_once)
    lines = "".join(f"{number},He left town {number}.\n" for number in range(7))
    table = read_sheet(f"source,text\n{lines}".encode(), name="a.csv")
    options = {
        "sheets": [sheet_tables.sheet_facts(sheet) for sheet in table.sheets],
        "encoding": table.encoding,
        "guesses": list(table.guesses),
        "hidden_sheets": list(table.hidden_sheets),
    }
    job = Job.objects.create(who="a curator", why="So.", options=options)
    sheet_tables.store_tables(job, table)
    ready = JobChunk.objects.create(job=job, number=0, rows=[])

    assert sheet_tables.tables_of(job) == table

    sheet_tables.forget_rows(job)
    assert not JobChunk.objects.filter(pk=ready.pk).exists()
    assert sheet_tables.tables_of(job) == table


def test_tables_come_back_from_json_as_they_were():
    sheet = read_sheet("a;b\nМы;2\n".encode("cp1251"), name="a.csv")

    assert tables.from_plain(json.loads(json.dumps(tables.as_plain(sheet)))) == sheet


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("=B2", "Obs")], "is a formula whose value the file does not hold"),
        ([("#N/A", "Obs")], "its cell in the column “text” is an error of the workbook"),
    ],
)
def test_a_row_of_whose_cells_one_holds_nothing_sure_is_not_taken_and_told(rows, why):
    content = content_of(workbook(("text", "outlet"), *rows, ("Left.", "Obs")), name="a.xlsx")

    assert content.rows == ((3, {"text": "Left.", "outlet": "Obs"}),)
    assert [unread.line for unread in content.unread] == [2]
    assert why in content.unread[0].why


def test_a_row_whose_words_are_struck_through_is_not_taken_and_told():
    book = Workbook()
    for row in (("text",), ("He left.",), ("She left.",)):
        book.active.append(row)
    book.active["A2"].font = Font(strike=True)
    made = io.BytesIO()
    book.save(made)
    tables_read = read_sheet(made.getvalue(), name="a.xlsx")
    content = map_columns(tables_read, SheetMapping(("text",)))

    assert [line for line, _ in content.rows] == [1, 3]
    assert content.unread[0].why == "words in its cell in the column 1 are struck through"


def test_what_is_wrong_in_a_column_that_is_not_used_is_no_matter():
    data = workbook(("text", "mood"), ("He left.", "=A2"))

    assert rows_of(data, "a.xlsx") == [(2, {"text": "He left."})]


def test_a_number_of_days_in_place_of_a_date_is_told_as_what_it_may_be():
    content = content_of(workbook(("text", "date"), ("He left.", 44833)), name="a.xlsx")

    (fault,) = check_rows(content, {}).faults
    assert (
        "it may be 2022-09-29 or, from 1904 on, 2026-09-30: give the column the format of a date"
        in fault.why
    )


@pytest.mark.parametrize("number", [1, 2])
def test_lines_are_read_up_to_the_most_rows(monkeypatch, number):
    monkeypatch.setattr(sheet_files, "MOST_ROWS", 2)
    line = b'{"text": "He left."}\n'

    assert len(content_of(line * number, name="a.jsonl").rows) == number


def test_one_line_more_than_the_most_is_refused(monkeypatch):
    monkeypatch.setattr(sheet_files, "MOST_ROWS", 2)

    with pytest.raises(SheetRefused, match=r"a\.jsonl has more than 2 rows\. Divide it"):
        content_of(b'{"text": "He left."}\n' * 3, name="a.jsonl")


@pytest.mark.parametrize(
    "names",
    [
        "Quote;Who said it;Where published;When",
        "Zitat;Sprecherin;Zeitung;Datum",
        "citation;locuteur;média;date",
        "cita;hablante;medio;fecha",
        "цитата;хто сказав;видання;дата",
        "цитата;кто сказал;издание;дата",
        "النص;المتحدث;الصحيفة;التاريخ",
    ],
)
def test_columns_are_known_by_their_names_in_every_language(names):
    data = f"{names}\nHe left.;Ann;Obs;2023\n".encode()

    values = {"text": "He left.", "speaker": "Ann", "outlet": "Obs", "date": "2023"}
    assert rows_of(data) == [(2, values)]


@pytest.mark.parametrize("name", ["Quelle", "fuente", "джерело", "источник", "المصدر"])
def test_a_column_that_may_be_who_speaks_or_who_prints_is_asked_for(name):
    with pytest.raises(SheetRefused, match="who speaks or who prints"):
        rows_of(f"text;{name}\nHe left.;Ann\n".encode())


def test_a_line_that_repeats_the_names_of_the_columns_is_no_quote():
    content = content_of(b"text,speaker\nHe left.,Ann\n text , speaker\nShe stayed.,Bea\n")

    assert [line for line, _ in content.rows] == [2, 4]
    assert [(one.line, one.why) for one in content.unread] == [
        (3, "it repeats the names of the columns")
    ]


@pytest.mark.parametrize("words", ["n.d.", "n. d.", "—", "Unknown", "?", "невідомо"])
def test_words_for_no_date_are_none(words):
    (row,) = check_rows(content_of(f"text;date\nHe left.;{words}\n".encode())).rows

    assert row.date == ""
