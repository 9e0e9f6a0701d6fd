"""What the columns of a sheet are: shown with the first lines, and asked where nothing tells."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from provenance.models import DocumentDate, Job, Wording
from provenance.services import jobs, sheet_planning
from tests.markup import Markup, payloads

pytestmark = pytest.mark.django_db

CERTAIN = b"text,outlet\nHe left town.,The Paper\n"
DOUBTFUL = b'quote,source,date\n"The road will hold, I think.",Ilse Brandt,03/04/2023\n'


def brought(client, data, name="quotes.csv"):
    answer = client.post(
        reverse("desk-sheets"), {"why": "Ours.", "sheet": SimpleUploadedFile(name, data)}
    )
    assert answer.status_code == 302
    return Job.objects.get()


def chosen(client, job, *columns, header=1, sheet=0, **fields):
    values = {f"column_{number}": column for number, column in enumerate(columns)}
    address = reverse("desk-job-columns", args=[job.public_id])
    answer = client.post(
        address, {"sheet": sheet, "header": header, **values, **fields}, follow=True
    )
    job.refresh_from_db()
    return answer


def imported(job):
    jobs.begin(job)
    jobs.work(job)
    return Wording.objects.get()


def workbook(**sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_columns_whose_names_leave_no_doubt_need_no_choice(curator):
    job = brought(curator, CERTAIN)

    assert (job.total, job.options["questions"]) == (1, [])
    assert "Change what the columns are" in curator.get(job.get_absolute_url()).text


def test_a_column_that_may_be_who_speaks_or_who_prints_is_asked_with_its_first_lines(curator):
    job = brought(curator, DOUBTFUL)

    page = curator.get(job.get_absolute_url()).text

    assert (job.total, job.options["questions"]) == (0, ["doubtful", "order"])
    for words in ("What the columns are", "source", "Ilse Brandt", "03/04/2023"):
        assert words in page
    assert "Import as drafts" not in page
    with pytest.raises(sheet_planning.NotNow, match="what the columns"):
        jobs.begin(job)


def test_what_is_chosen_is_what_is_read(curator):
    job = brought(curator, DOUBTFUL)

    page = chosen(curator, job, "text", "speaker", "date", order="month").text

    assert "The first new quotes, as they will be recorded" in page
    wording = imported(job)
    assert (wording.speaker_as_named, wording.passage.document.publisher) == ("Ilse Brandt", None)
    assert DocumentDate.objects.get().edtf == "2023-03-04"


@pytest.mark.parametrize(
    ("columns", "fields", "sentence"),
    [
        (["", "speaker", "date"], {"order": "day"}, "Choose the one column"),
        (["text", "date", "date"], {"order": "day"}, "said to be the same"),
        (["text", "speaker", "date"], {}, "whether the day or the month"),
        (["text", "nonsense", "date"], {"order": "day"}, "Select a valid choice"),
    ],
)
def test_what_is_chosen_wrongly_is_told_and_nothing_is_planned(curator, columns, fields, sentence):
    job = brought(curator, DOUBTFUL)

    answer = chosen(curator, job, *columns, **fields)

    assert answer.status_code == 422
    assert sentence in answer.text or sentence == "Select a valid choice"
    assert job.total == 0


def test_without_dates_their_order_is_not_asked(curator):
    job = brought(curator, DOUBTFUL)

    assert chosen(curator, job, "text", "speaker", "").status_code == 200
    assert job.total == 1


def test_columns_can_be_changed_until_the_import_begins(curator):
    job = brought(curator, CERTAIN)
    chosen(curator, job, "text", "speaker")

    assert imported(job).speaker_as_named == "The Paper"
    assert "only before the import begins" in chosen(curator, job, "text", "outlet").text


def test_another_sheet_and_another_line_of_names_can_be_shown_and_chosen(curator):
    data = workbook(
        First=[["text"], ["He left."]],
        Second=[["Our list"], [], ["words", "by"], ["She left.", "A"]],
    )
    job = brought(curator, data, "a.xlsx")

    page = curator.get(f"{job.get_absolute_url()}?sheet=1&header=3").text

    assert "these are not: Second" in page
    assert "The others are not read" in page
    assert "She left." in page
    chosen(curator, job, "text", "speaker", sheet=1, header=3)
    assert "these are not: First" in curator.get(job.get_absolute_url()).text
    assert imported(job).words == "She left."


def test_a_sheet_without_names_of_columns_is_read_from_its_first_line(curator):
    job = brought(curator, b"He left town.,Havel\n")

    page = curator.get(f"{job.get_absolute_url()}?header=0").text
    assert "He left town." in page
    chosen(curator, job, "text", "", header=0)
    assert imported(job).words == "He left town."


@pytest.mark.parametrize("query", ["sheet=9", "header=99999999", "sheet=x&header=y", "header=7"])
def test_an_address_typed_by_hand_shows_the_sheet_all_the_same(curator, query):
    job = brought(curator, CERTAIN)

    assert "The Paper" in curator.get(f"{job.get_absolute_url()}?{query}").text


def test_letters_that_nothing_tells_are_chosen_by_their_words(curator):
    job = brought(curator, "text;outlet\nМы проигрываем эту войну;Газета\n".encode("koi8-r"))

    page = curator.get(job.get_absolute_url()).text
    assert job.options["questions"] == ["letters"]
    assert "Мы проигрываем эту войну" in page
    chosen(curator, job, "text", "outlet", encoding="koi8-r")
    assert imported(job).words == "Мы проигрываем эту войну"


def test_another_choice_of_letters_reads_the_cells_otherwise(curator):
    job = brought(curator, "text\nMüller left the town\n".encode("cp1252"))
    page = chosen(curator, job, "", encoding="windows-1251").text

    assert "Mьller" in page
    chosen(curator, job, "text", encoding="windows-1251")
    assert imported(job).words == "Mьller left the town"


def test_a_sheet_that_names_its_values_has_no_columns_to_choose(curator):
    job = brought(curator, b'{"id": 1, "text": "He left."}', "a.jsonl")

    assert "What the columns are" not in curator.get(job.get_absolute_url()).text
    assert "only before the import begins" in chosen(curator, job, "text").text


def test_a_reader_says_nothing_of_columns(reader, curator):
    assert chosen(reader, brought(curator, CERTAIN), "text").status_code == 403


def test_names_and_cells_of_others_do_nothing_in_the_page(curator):
    for payload in payloads("xss")[:10]:
        Job.objects.all().delete()
        cell = payload.replace('"', '""')
        job = brought(curator, f'"{cell}",source\n"{cell}",x\n'.encode())
        page = Markup(curator.get(job.get_absolute_url()).text)
        assert all(element.is_ours for element in page.elements)


def test_dates_are_said_before_they_are_kept_beside_how_the_sheet_writes_them(curator):
    job = brought(curator, "text;date\nHe left town.;весна 2022\n".encode())

    words = curator.get(job.get_absolute_url()).text

    assert "spring 2022" in words
    assert "<q>весна 2022</q>" in words
    assert "2022-21" not in words


def test_what_a_workbook_hides_is_left_out_and_said_before_anything_is_written(curator):
    book = Workbook()
    for row in (("text", "mood"), ("He left town.", "sad"), ("Not this.", "glad"), ("=A1", "")):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.create_sheet("Old").sheet_state = "hidden"
    made = io.BytesIO()
    book.save(made)

    job = brought(curator, made.getvalue(), "quotes.xlsx")
    page = curator.get(job.get_absolute_url()).text

    for words in ("What the file hides is not read", "Rows: 3", "Columns: B", "Sheets: Old"):
        assert words in page
    assert "Not this." not in page
    assert "Line 4: its cell in the column “text” is a formula" in page
    chosen(curator, job, "text")
    assert job.options["hidden"] == {"rows": "3", "columns": "B", "sheets": "Old"}
    assert (job.total, [fault["line"] for fault in job.faults]) == (1, [4])


def test_a_workbook_that_hides_nothing_says_nothing_of_it(curator):
    job = brought(curator, workbook(One=[["text"], ["He left town."]]), "quotes.xlsx")

    assert "What the file hides" not in curator.get(job.get_absolute_url()).text


@pytest.mark.parametrize(
    ("data", "question"),
    [
        (b"column a,outlet\nHe left.,P\n", "Which column has the words of the quotes?"),
        (b"text,date,date\nHe left.,2022,2023\n", "Two columns have one name"),
        (b"text,source\nHe left.,Ann\n", "A column may be who speaks or who prints the words"),
        (b"text,date\nHe left.,03/04/2023\n", "does the day or the month stand first?"),
    ],
)
def test_the_page_says_what_it_asks(curator, data, question):
    answer = curator.post(
        reverse("desk-sheets"), {"why": "Ours.", "sheet": SimpleUploadedFile("q.csv", data)}
    )

    assert question in curator.get(answer.url).text
