"""A case taken out whole holds what who asks may read, and nothing else."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.exports.case_file import LEFT_OUT
from provenance.exports.csv_rows import read_csv
from provenance.models import Document, Wording
from provenance.views.formats import FORMATS, PDF, available_formats
from provenance.views.pdf import NoPdf
from tests import builders, stories

pytestmark = pytest.mark.django_db

PHONE = "Call +7 912 345 67 89"


@pytest.fixture
def case(reader, colleague):
    return builders.shared_case(reader.user, colleague.user)


@pytest.fixture
def pinned(case, losing):
    return builders.pin(case, losing.wordings.get())


def whole(client, case):
    answer = client.get(reverse("case-whole", args=[case.public_id]))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="the-calls-home.zip"'
    return zipfile.ZipFile(BytesIO(answer.content))


def told(client, case):
    return json.loads(whole(client, case).read("case.json"))


def test_a_case_holds_its_quotes_in_every_format(reader, case, pinned):
    packed = whole(reader, case)

    (pin,) = json.loads(packed.read("case.json"))["pins"]
    assert set(pin["files"]) == set(packed.namelist()) - {"case.json", "case.csv"}
    assert len(pin["files"]) == len(FORMATS) - 1
    chain = json.loads(packed.read("quotes/losing-in-the-page.json"))
    assert chain["chains"][0]["quote"]["id"] == "losing-now"


def test_a_case_holds_notes_below_their_pins(reader, case, pinned):
    pinned.labels.create(name="later")
    note = builders.note(case, "On the pin", pin=pinned, shared=True, edited_at=pinned.pinned_at)
    builders.note(case, "An answer", pin=pinned, shared=True, reply_to=note)
    builders.note(case, "On the case")

    found = told(reader, case)

    assert [note["text"] for note in found["notes"]] == ["On the case"]
    assert [note["text"] for note in found["pins"][0]["notes"]] == ["On the pin", "An answer"]
    assert found["pins"][0]["labels"] == ["later"]
    assert "own" not in found["notes"][0]


def test_the_table_says_the_same(reader, case, pinned):
    builders.note(case, "=On the pin", pin=pinned)
    builders.note(case, "On the case", shared=True)

    head, *rows = read_csv(whole(reader, case).read("case.csv"))

    cells = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["row"] for row in cells] == ["note", "pin", "note"]
    assert (cells[1]["words"], cells[2]["note"]) == (builders.LOSING, "=On the pin")


def test_private_notes_of_others_never_leave(colleague, case, pinned):
    builders.note(case, "A secret", pin=pinned)

    packed = whole(colleague, case)

    assert all(b"A secret" not in packed.read(name) for name in packed.namelist())


def test_a_telephone_number_leaves_only_with_who_wrote_it(reader, colleague, case):
    builders.note(case, PHONE, shared=True)

    mine, theirs = told(reader, case), told(colleague, case)

    assert mine["notes"][0]["text"] == PHONE
    assert theirs["notes"][0]["text"] == LEFT_OUT


def test_what_was_removed_is_left_out(reader, colleague, case):
    note = builders.note(case, "", shared=True, removed_at=case.created_at)
    builders.note(case, "An answer", author=colleague.user, shared=True, reply_to=note)

    assert [note["text"] for note in told(reader, case)["notes"]] == ["An answer"]


def test_a_pin_that_only_its_owner_may_read_leaves_without_its_words(
    reader, colleague, case, pinned
):
    Document.objects.update(status=Status.WITHDRAWN)

    mine, theirs = told(reader, case)["pins"][0], told(colleague, case)["pins"][0]

    assert (mine["words"], mine["files"]) == (builders.LOSING, [])
    assert (theirs["words"], theirs["address"]) == ("", "")
    assert "not published" in theirs["standing"]


def test_a_deleted_quote_leaves_as_it_was_pinned(reader, case):
    builders.pin(case)
    Wording.objects.get().delete()

    (pin,) = told(reader, case)["pins"]

    assert (pin["words"], pin["files"]) == (builders.LOSING, [])


def test_names_of_protected_people_never_leave(reader, case):
    quote = stories.worked_example()
    speaker = builders.protected_source("Aleksandr Ivanov")
    quote.claimed_speaker = speaker
    quote.save()
    builders.pin(case, quote.wordings.get())

    packed = whole(reader, case)

    assert all(b"Ivanov" not in packed.read(name) for name in packed.namelist())


def test_data_of_a_case_is_in_english_in_every_language(reader, case, pinned):
    builders.summary(pinned.quote, "newer")
    case.pins.update(chain_version="older")
    here = whole(reader, case)
    reader.cookies["language"] = "uk"
    abroad = whole(reader, case)

    spoken = {name for name in here.namelist() if here.read(name) != abroad.read(name)}

    assert "Its chain has changed" in here.read("case.json").decode()
    people = {name for name, format in FORMATS.items() if format.for_people} - {PDF}
    endings = tuple("sheet.html" if name == "sheet" else name for name in people)
    assert {name for name in spoken if not name.endswith(endings)} == set()
    assert any(name.endswith("sheet.html") for name in spoken)


@pytest.mark.parametrize("name", ["csv", "json", "prov.json"])
def test_the_quotes_of_a_case_leave_as_english_data(reader, case, pinned, name):
    address = reverse("case-export", args=[case.public_id, name])
    here = reader.get(address).content

    assert reader.get(address, headers={"Accept-Language": "uk"}).content == here


def test_a_closed_case_is_taken_out_too(reader, case):
    case.closed_at = case.created_at
    case.save()

    assert told(reader, case)["closed_at"]


@pytest.mark.parametrize(
    "name", [format.name for format in available_formats() if format.name != PDF]
)
def test_all_quotes_leave_in_one_format(reader, case, pinned, name):
    answer = reader.get(reverse("case-export", args=[case.public_id, name]))

    assert answer.status_code == 200
    assert ("attachment" in answer.get("Content-Disposition", "")) == (name != "sheet")


def test_a_format_that_is_not_known_says_which_are(reader, case):
    answer = reader.get(reverse("case-export", args=[case.public_id, "docx"]))

    assert answer.status_code == 404
    assert "/export/csv" in answer.text


def test_without_its_library_there_is_no_pdf(reader, case, pinned, monkeypatch):
    def refuse(reports, edition):
        raise NoPdf("No library.")

    monkeypatch.setattr("provenance.views.pdf.render", refuse)

    answer = reader.get(reverse("case-export", args=[case.public_id, PDF]))

    assert answer.status_code == 501


def test_a_case_without_a_chain_to_show_says_so(reader, case):
    answer = reader.get(reverse("case-export", args=[case.public_id, "json"]), follow=True)

    assert "There is no quote in this case" in answer.text


@pytest.mark.parametrize("role", ["stranger", "curator", "administrator"])
@pytest.mark.parametrize(("page", "args"), [("case-whole", []), ("case-export", ["json"])])
def test_nobody_else_takes_a_case_out(case, role, page, args, request):
    client = request.getfixturevalue(role)

    answer = client.get(reverse(page, args=[case.public_id, *args]))

    assert answer.status_code == (302 if role == "stranger" else 404)


@pytest.mark.parametrize("rows", [1, 30])
def test_taking_a_case_out_costs_the_same_however_much_is_in_it(reader, case, rows, count_queries):
    for _ in range(rows):
        builders.note(case, pin=builders.pin(case))

    # Session, user, the case, pins and their labels, the chains' three, the notes.
    address = reverse("case-whole", args=[case.public_id])
    assert count_queries(lambda: reader.get(address)) == 9
