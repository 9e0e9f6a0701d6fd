"""In admin a document's status is read and not set; corrections are entered as rows of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.models import Correction, Document
from tests import builders
from tests.admin.forms import address, errors, filled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["curator", "administrator"])
def test_nobody_publishes_by_the_form(request, role):
    client, document = request.getfixturevalue(role), builders.document(status=Status.DRAFT)
    url = address(document, "change", document.pk)

    answer = client.post(url, filled(client, url, status="published", why="Because."))

    assert answer.status_code == 302, errors(answer)
    assert Document.objects.get().status == Status.DRAFT


def test_the_form_leads_to_the_moves(curator):
    document = builders.document()

    shown = curator.get(address(document, "change", document.pk)).text

    assert reverse("desk-moves", args=[document.slug]) in shown


def test_a_new_document_is_a_draft(curator):
    assert 'readonly">draft<' in curator.get(address(Document, "add")).text


def corrected(client, document, **values):
    url = address(document, "change", document.pk)
    row = {
        "corrections-0-position": 1,
        "corrections-0-kind": "retracted",
        "corrections-0-statement": "It took the report back.",
        "why": "Its notice of today.",
    }
    return client.post(url, filled(client, url, **row, **values))


def test_a_correction_is_recorded_by_whoever_enters_it(curator):
    document = builders.document()

    answer = corrected(curator, document)

    assert answer.status_code == 302, errors(answer)
    made = Correction.objects.get()
    assert (made.recorded_by, made.kind, made.document) == ("curator", "retracted", document)


def test_the_day_of_a_correction_is_read_as_people_write_it_and_said(curator):
    answer = corrected(curator, builders.document(), **{"corrections-0-dated": "15 May 2025"})
    page = curator.get(answer.url)

    assert Correction.objects.get().dated == "2025-05-15"
    assert "“15 May 2025” is read as 15 May 2025 (2025-05-15)." in page.text


def test_a_day_that_is_none_is_refused(curator):
    answer = corrected(curator, builders.document(), **{"corrections-0-dated": "last week"})

    assert "last week" in errors(answer)
    assert not Correction.objects.exists()


def test_who_corrects_a_row_again_does_not_become_its_recorder(curator):
    document = builders.document()
    Correction.objects.create(
        document=document, kind="corrected", statement="A name.", recorded_by="anna"
    )
    url = address(document, "change", document.pk)
    data = filled(curator, url, why="The name was spelt.")
    data["corrections-0-statement"] = "A name was put right."

    answer = curator.post(url, data)

    assert answer.status_code == 302, errors(answer)
    made = Correction.objects.get()
    assert (made.recorded_by, made.statement) == ("anna", "A name was put right.")
