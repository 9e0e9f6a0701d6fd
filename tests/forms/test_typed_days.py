"""A day is read as people write it, in every field in which it is typed."""

from __future__ import annotations

import pytest

from provenance.admin.correcting import CorrectionRowForm
from provenance.domain.curation_vocabulary import CorrectionKind
from provenance.forms.corrections import CorrectionForm
from provenance.forms.day_text import edtf_of
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


def test_the_row_of_the_admin_reads_it_too():
    assert CorrectionRowForm.clean_dated(_Cleaned("15 May 2025")) == "2025-05-15"


class _Cleaned:
    """As much of a form as its cleaning of one field reads."""

    def __init__(self, dated):
        self.cleaned_data = {"dated": dated}
