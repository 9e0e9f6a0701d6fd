"""The form for actions on the ticked lines of a queue."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.forms import LONGEST_REASON, PublicTextField


class QueueAct(StrEnum):
    """Actions on several lines at once; the last one is for the queue of suggestions only."""

    TAKE = "take"
    LET_GO = "let-go"
    HAND_OVER = "hand-over"
    PUT_OFF = "put-off"
    PUT_ASIDE = "put-aside"


class LineActionForm(forms.Form):
    """The form of an action on the ticked lines, or on all lines of the page."""

    act = forms.ChoiceField(choices=[(act.value, act.value) for act in QueueAct])
    whole_page = forms.BooleanField(
        label=gettext_lazy("All on this page"),
        required=False,
    )
    colleague = forms.ChoiceField(label=gettext_lazy("Colleague"), required=False)
    why = PublicTextField(
        label=gettext_lazy("Why; colleagues read it"),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def __init__(self, data: QueryDict | None = None, *, colleagues: Sequence[str]) -> None:
        super().__init__(data)
        self.query = data or QueryDict()
        names = [(name, name) for name in colleagues]
        field = self.fields["colleague"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", gettext_lazy("nobody chosen")), *names]

    @property
    def numbers(self) -> list[int]:
        """The primary keys of the selected lines; values that are not numbers are left out."""
        texts = self.query.getlist("shown" if self.query.get("whole_page") else "line")
        return [int(text) for text in texts if text.isascii() and text.isdigit()]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        act = cleaned.get("act")
        if act == QueueAct.HAND_OVER and not cleaned.get("colleague"):
            self.add_error("colleague", _("Choose the colleague who gets these lines."))
        if act == QueueAct.PUT_OFF and not cleaned.get("why"):
            self.add_error("why", _("Say why: colleagues read it where these lines wait."))
        return cleaned
