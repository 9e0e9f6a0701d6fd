"""A correction entered as a row of its document's page."""

from __future__ import annotations

from provenance.admin.forms import RowForm
from provenance.forms.day_text import edtf_of


class CorrectionRowForm(RowForm):
    """A correction, recorded by whoever enters it."""

    def clean_dated(self) -> str:
        return edtf_of(self.cleaned_data["dated"])

    def _post_clean(self) -> None:
        if self.instance._state.adding:
            self.instance.recorded_by = self.who
        super()._post_clean()
