"""The form of a correction as a row of its document's page."""

from __future__ import annotations

from provenance.admin.forms import RowForm


class CorrectionRowForm(RowForm):
    """The form of a correction, which records the user who enters it."""

    def _post_clean(self) -> None:
        if self.instance._state.adding:
            self.instance.recorded_by = self.who
        super()._post_clean()
