"""Sheets of quotes: imported whole or not at all, and nothing invented."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command

from provenance.models import (
    Document,
    DocumentDate,
    Event,
    ImportedQuote,
    Passage,
    Quote,
    Source,
    Wording,
)
from provenance.queries.bulk_search import find_lines
from provenance.services import jobs, quote_sheets, sheet_planning
from provenance.services.sheet_rows import MOST_FAULTS, refusal
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

FULL = {
    "id": "q7",
    "text": "They burnt the old mill near the river.",
    "outlet": "The Daily Paper",
    "date": "2022-09-29",
    "speaker": "a soldier",
    "language": "en",
    "address": "https://example.org/mill",
}


@pytest.fixture
def sheet(tmp_path):
    def write(*rows):
        path = tmp_path / "quotes.jsonl"
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return write


def imported(path):
    """What importing a sheet of quotes did: how many were new, how many there already."""
    job = sheet_planning.open_job(path.read_bytes(), name=path.name, change=CHANGE, publish=True)
    if job.faults:
        return refusal(f"Line {fault['line']}: {fault['why']}." for fault in job.faults)
    jobs.begin(job)
    jobs.work(job)
    return job.outcome["added"], job.outcome["there"]


def test_a_full_line_becomes_its_records(sheet):
    assert imported(sheet(FULL)) == (1, 0)

    wording = Wording.objects.get()
    document = wording.passage.document
    assert (wording.words, wording.speaker_as_named) == (FULL["text"], "a soldier")
    assert (document.publisher.name, document.address) == (FULL["outlet"], FULL["address"])
    assert DocumentDate.objects.get().edtf == "2022-09-29"
    assert wording.quote.claimed_speaker is None


def test_what_a_line_does_not_say_is_not_stated(sheet):
    imported(sheet({"id": 5, "text": "They burnt the mill."}))

    document = Document.objects.get()
    assert (document.publisher, document.address, document.language) == (None, "", "")
    assert not DocumentDate.objects.exists()
    assert Wording.objects.get().speaker_as_named == ""


@pytest.mark.parametrize(
    ("given", "precision", "earliest", "latest"),
    [
        ("2022", "year", "2022-01-01", "2022-12-31"),
        ("2022-09", "month", "2022-09-01", "2022-09-30"),
        ("2022-09-29", "day", "2022-09-29", "2022-09-29"),
        ("2022-09-~29", "day", "2022-09-22", "2022-10-06"),
        ("May 2023", "month", "2023-05-01", "2023-05-31"),
        ("XXXX-09-29", "day-month", "None", "None"),
    ],
)
def test_a_date_is_as_fine_as_it_is_given(sheet, given, precision, earliest, latest):
    imported(sheet({**FULL, "date": given}))

    date = DocumentDate.objects.get()
    assert date.precision == precision
    assert (str(date.earliest), str(date.latest)) == (earliest, latest)


def test_a_date_in_other_words_is_kept_beside_what_it_means(sheet):
    imported(sheet({**FULL, "date": "04.03.2023"}))

    date = DocumentDate.objects.get()
    assert (date.edtf, date.reason) == (
        "2023-03-04",
        "As the sheet of quotes gives it: 04.03.2023.",
    )


def test_lines_of_one_article_share_its_document(sheet):
    imported(sheet(FULL, {**FULL, "id": "q8", "text": "Nobody saw it."}, {"id": "q9", "text": "He left."}))  # fmt: skip

    assert (Document.objects.count(), Passage.objects.count(), Source.objects.count()) == (2, 3, 1)


def test_an_outlet_in_the_register_is_used(sheet):
    paper = builders.source(FULL["outlet"])

    imported(sheet(FULL))

    assert Document.objects.get().publisher == paper


def test_importing_again_changes_nothing(sheet):
    imported(sheet(FULL))
    before = Event.objects.count()

    assert imported(sheet(FULL)) == (0, 1)
    assert Event.objects.count() == before


def test_a_later_sheet_adds_to_the_same_document(sheet):
    imported(sheet(FULL))

    assert imported(sheet(FULL, {**FULL, "id": "q8", "text": "Nobody saw it."})) == (1, 1)
    assert Document.objects.count() == 1


def test_each_record_leaves_an_event(sheet):
    imported(sheet(FULL))

    kinds = ["document", "documentdate", "passage", "quote", "source", "wording"]
    added = Event.objects.filter(what="added")
    assert sorted(added.values_list("record_type", flat=True)) == kinds
    (shown,) = Event.objects.exclude(what="added")
    assert (shown.what, shown.after["status"]) == ("changed", "published")


def test_ids_given_come_back_in_what_is_found(sheet):
    imported(sheet(FULL))

    ((hit,),) = find_lines(["they burnt the old mill near the river"])
    assert (hit.id, hit.kind, hit.score) == ("q7", "same", 1.0)
    assert hit.quote == Quote.objects.get().slug


HELD = {"id": "a", "text": "He left."}
DAY = "is not a day, month or year such as 2022-09-29"
SERIAL = (
    "; a workbook counts days so, and it may be 2022-09-29 or, from 1904 on, 2026-09-30: give the "
    "column the format of a date"
)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "it is not whole JSON"),
        ("[1]", "it is not a JSON object such as {“id”: …, “text”: …}"),
        ({"text": "He left."}, "it has no “id”"),
        ({**HELD, "id": True}, "it has no “id”"),
        ({**HELD, "id": " "}, "it has no “id”"),
        ({**HELD, "text": "…"}, "it has no words under “text”"),
        ({**HELD, "text": 7}, "its “text” is not text"),
        ({**HELD, "text": "x" * 20_001}, "its text has more than 20000 characters, so it is no quote"),
        ({**HELD, "id": "q7"}, "its id “q7” stands in line 1 already"),
        ({**HELD, "date": "May"}, f"its date “May” {DAY}"),
        ({**HELD, "date": "2022,2023"}, f"its date “2022,2023” {DAY}"),
        ({**HELD, "date": "03/04/2023"}, f"its date “03/04/2023” {DAY}"),
        ({**HELD, "date": "44833"}, f"its date “44833” {DAY}{SERIAL}"),
        ({**HELD, "date": f"[{'2022,' * 9}2023]"}, f"its date “[{'2022,' * 7}2022…” is longer than a date"),
        ({**HELD, "language": "e" * 21}, "its “language” is no language tag such as “en” or “pt-BR”"),
        ({**HELD, "address": "ftp://x"}, "its “address” does not begin with http:// or https://"),
        *(
            (
                {**HELD, name: "+380 44 123 45 67"},
                f"its “{name}” looks like a telephone number, which is never recorded here",
            )
            for name in ("speaker", "outlet")
        ),
        ('{"id": "a", "text": "a\\u0000b"}', "its “text” holds a NUL character, which cannot be stored"),
        ('{"id": "a", "n": ' + "9" * 5000 + "}", "it is not whole JSON"),
        (
            '{"id": "a\\ud800", "text": "He left."}',
            "its “id” holds half of a surrogate pair, which cannot be stored",
        ),
    ],
)  # fmt: skip
def test_a_bad_line_refuses_the_whole_sheet(sheet, line, sentence):
    assert imported(sheet(FULL, line)) == f"Line 2: {sentence}.\nNothing was imported."
    assert not Quote.objects.exists()


def test_a_column_whose_name_no_database_carries_is_told_without_what_it_cannot(sheet):
    path = sheet('{"id": "a", "text": "He left.", "no\\u0000te": "x"}')

    job = sheet_planning.open_job(path.read_bytes(), name=path.name, change=CHANGE)

    job.refresh_from_db()
    assert job.outcome["unused"] == ["note"]


def test_very_many_bad_lines_are_counted(sheet):
    assert "And 2 more lines" in imported(sheet(*["{"] * (MOST_FAULTS + 2)))


def test_a_claim_with_a_number_like_a_telephone_number_is_a_quote(sheet):
    imported(sheet({"id": "a", "text": "Call 044 123 45 67 and they will pay you, he said."}))

    assert Passage.objects.get().exact.startswith("Call 044")


def test_known_words_are_never_overwritten(sheet):
    imported(sheet(FULL))

    refused = imported(sheet({**FULL, "text": "Other words."}))

    assert "Line 1: the id “q7” was imported before with other words" in refused
    assert Passage.objects.get().exact == FULL["text"]


def test_a_quote_does_not_move_to_another_document(sheet):
    imported(sheet(FULL))

    assert "from another document" in imported(sheet({**FULL, "date": "2022-09-30"}))


def test_a_name_that_the_sheet_mends_is_changed_with_its_event(sheet):
    imported(sheet(FULL))

    imported(sheet({**FULL, "speaker": "one of the soldiers"}))

    assert Wording.objects.get().speaker_as_named == "one of the soldiers"
    assert Event.objects.filter(record_type="wording", what="changed").count() == 1


def test_the_command_imports_and_says_how_many(sheet, capsys):
    call_command("import_quotes", str(sheet(FULL)), "--drafts")

    assert capsys.readouterr().out == "1 quotes imported, 0 there already.\n"
    assert Document.objects.get().status == "draft"


def test_the_command_refuses_with_the_sentences(sheet):
    with pytest.raises(CommandError, match="Line 1: it is not whole JSON"):
        call_command("import_quotes", str(sheet("{")))


def test_what_is_deleted_with_its_wording_frees_its_id(sheet):
    imported(sheet(FULL))
    Wording.objects.get().delete()

    assert not ImportedQuote.objects.exists()


@pytest.mark.parametrize("rows", [1, 30])
def test_an_import_asks_little_more_for_more_lines(sheet, django_assert_max_num_queries, rows):
    path = sheet(*({**FULL, "id": n, "text": f"He left town {n}"} for n in range(rows)))

    # Two of them look for and store the keys that seal names of new sources in the history; nine
    # the handle of who imports.
    with django_assert_max_num_queries(72 + 6 * rows):
        imported(path)


def test_a_sheet_waits_for_its_turn_before_it_is_compared_with_what_is_here(sheet, monkeypatch):
    acts = []
    plan, wait = quote_sheets.plan, quote_sheets.wait_for_turn
    monkeypatch.setattr(quote_sheets, "plan", lambda rows: acts.append("plan") or plan(rows))
    monkeypatch.setattr(quote_sheets, "wait_for_turn", lambda name: acts.append(name) or wait(name))

    imported(sheet(FULL))

    assert acts == ["sheet", "plan"]
