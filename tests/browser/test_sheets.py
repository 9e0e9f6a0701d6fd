"""A sheet of quotes in a real browser: mapped with a preview, imported, taken back at half, resumed."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from provenance.models import Wording
from provenance.services import jobs, sheet_planning
from tests.browser.scripting import SCRIPTING

ROWS = 24
A_WHILE = 60_000
"""Milliseconds in which all steps are done, on a machine that does much else."""
ROW = "Ми пішли з міста за ніч, і нас було {}.;Марта;03/04/2023"
LINES = [
    "Наші цитати;;",
    "quote;source;day",
    *(ROW.format(number) for number in range(ROWS)),
    "Дорога закрита.;Марта;03/04/2023;ще одна клітинка",
]


@pytest.fixture
def small_steps(monkeypatch):
    """Steps of two rows, so that half of an import is long enough to do something at."""
    monkeypatch.setattr(sheet_planning, "CHUNK", 2)
    monkeypatch.setitem(jobs.run_step.__kwdefaults__, "seconds", 0)


def choose_columns(page):
    page.get_by_label("The names of the columns stand in line").select_option("2")
    page.get_by_role("button", name="Show").click()
    page.get_by_label("quote", exact=True).select_option("text")
    page.get_by_label("source", exact=True).select_option("speaker")
    page.get_by_label("day", exact=True).select_option("date")
    page.get_by_label("In a date such as 03/04/2023", exact=True).select_option("day")
    page.get_by_role("radio", name=re.compile("windows-1251.*Наші цитати")).check()
    page.get_by_role("button", name="Read the rows so").click()


def go_on(page, until):
    """Presses “Go on” where no script does it."""
    while not page.get_by_role("heading", name=until).count():
        button = page.get_by_role("button", name="Go on")
        if button.count():
            button.click()


@pytest.mark.parametrize("scripted", SCRIPTING)
def test_a_sheet_is_mapped_imported_taken_back_at_half_and_begun_again(seat, scripted, small_steps):
    page = seat("olena", "/desk/sheets/", scripted=scripted)
    sheet = {"name": "ours.csv", "mimeType": "text/csv"}
    page.get_by_label("The sheet: .csv, .xlsx or .jsonl").set_input_files(
        {**sheet, "buffer": "\n".join(LINES).encode("cp1251")}
    )
    page.get_by_label("Where the sheet comes from, for the history").fill("Our own list.")
    page.get_by_role("button", name="Look at the sheet").click()
    choose_columns(page)
    expect(page.get_by_text("3 April 2023").first).to_be_visible()
    expect(page.get_by_text(f"Line {len(LINES)}:")).to_be_visible()

    page.get_by_label("Leave out the 1 row that cannot be taken").check()
    page.get_by_role("button", name="Import as drafts").click()
    if not scripted:
        page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text(re.compile(rf"\b[1-9]\d* of {ROWS} rows"))).to_be_visible()
    page.get_by_role("button", name="Take the import back").click()
    if not scripted:
        go_on(page, "Cancelled")
    expect(page.get_by_role("button", name="Begin again")).to_be_visible(timeout=A_WHILE)
    assert not Wording.objects.exists()

    page.get_by_label("Leave out the 1 row that cannot be taken").check()
    page.get_by_role("button", name="Begin again").click()
    if not scripted:
        go_on(page, "Where its documents stand")
    expect(page.get_by_role("heading", name="Where its documents stand")).to_be_visible(
        timeout=A_WHILE
    )
    assert Wording.objects.count() == ROWS
