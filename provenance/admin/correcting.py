"""A correction entered as a row of its document's page."""

from __future__ import annotations

from provenance.admin.forms import RowForm


class CorrectionRowForm(RowForm):
    """A correction, recorded by whoever enters it."""

    def _post_clean(self) -> None:
        if self.instance._state.adding:
            self.instance.recorded_by = self.who
        super()._post_clean()
