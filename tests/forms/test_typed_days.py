"""A day is read as people write it, in every field in which it is typed."""

from __future__ import annotations

import pytest
from django.contrib.admin import site

from provenance.admin.records import RecordAdmin
from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.forms.corrections import CorrectionForm
from provenance.forms.day_text import dates_understood, edtf_of
from provenance.forms.entering_attributions import AttributionForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import DateForm
from provenance.models import Correction, DocumentDate, Quote
from tests import builders

pytestmark = pytest.mark.django_db
TYPED = {"kind": CorrectionKind.CORRECTED, "statement": "The day was wrong.", "why": "Seen."}


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [("15 May 2025", "2025-05-15"), ("2025-05", "2025-05"), ("2022-07~", "2022-07~"), (" ", "")],
)
def test_a_day_is_read_in_words_and_in_edtf(typed, edtf):
    assert edtf_of(typed) == edtf


@pytest.mark.parametrize(("typed", "edtf"), [("15 May 2025", "2025-05-15"), ("", "")])
def test_the_day_of_a_correction_is_read_as_people_write_it(typed, edtf):
    form = CorrectionForm(builders.document(), {**TYPED, "dated": typed})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["dated"] == edtf


def test_a_correction_on_no_day_is_refused_at_its_field():
    form = CorrectionForm(builders.document(), {**TYPED, "dated": "some day"})

    assert [*form.errors] == ["dated"]


@pytest.mark.parametrize(
    ("form", "name"),
    [(QuoteForm, "said_when"), (AttributionForm, "upstream_date"), (DateForm, "edtf")],
)
def test_every_form_of_the_review_page_reads_it_so(form, name):
    field = form(builders.document()).fields[name]

    assert field.clean("4 March 2023") == "2023-03-04"


@pytest.mark.parametrize(
    ("model", "name"), [(DocumentDate, "edtf"), (Correction, "dated"), (Quote, "said_when")]
)
def test_every_field_of_the_admin_reads_it_so(rf, model, name):
    admin = RecordAdmin(model, site)
    field = admin.formfield_for_dbfield(model._meta.get_field(name), rf.get("/"))

    assert field.clean("4 March 2023") == "2023-03-04"
    assert field.clean("") == ""


def test_what_was_understood_is_said_where_it_was_typed_otherwise():
    form = CorrectionForm(builders.document(), {**TYPED, "dated": "15 May 2025"})
    form.is_valid()

    assert [*dates_understood(form)] == ["“15 May 2025” is read as 15 May 2025 (2025-05-15)."]


@pytest.mark.parametrize("typed", ["2025-05-15", ""])
def test_nothing_is_said_of_a_day_that_is_stored_as_typed(typed):
    form = CorrectionForm(builders.document(), {**TYPED, "dated": typed})
    form.is_valid()

    assert [*dates_understood(form)] == []
