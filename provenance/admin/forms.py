"""The forms of the admin's pages: words are kept as typed, and errors are found before saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from provenance.domain.language.distressing import DistressingWords
from provenance.forms.folding import fold, fold_distressing
from provenance.services import candidates, edit_conflicts, evidence

if TYPE_CHECKING:
    _ModelForm = forms.ModelForm[Any]
else:
    # Only in the stubs is this class generic.
    _ModelForm = forms.ModelForm

FIRST_ENTRY = "First entry."
MAY_DISTRESS = {"exact", "prefix", "suffix", "original_words", "found"}
"""The fields that hold words as they were said."""
REENTERED_MARK = "anew"
"""A value instead of a mark: the record was deleted, and the user enters it again knowingly."""


class WordsWidget(AdminTextareaWidget):
    """A text area of two lines that can be enlarged."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 2, **(attrs or {})})


class WordsField(forms.CharField):
    """A text field that keeps the line breaks of the text, not those of browsers."""

    def to_python(self, value: Any) -> str:
        return _line_ends(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(_line_ends(initial or ""), _line_ends(data or ""))


class ExactField(WordsField):
    """A field for exact words, with any spaces at both ends."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "strip": False})


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n")


class RowForm(_ModelForm):
    """The form of a record, validated together with computed values."""

    who = ""
    distressing_words = DistressingWords()
    """The document's, on the page of a passage, whose context may show them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if getattr(self.instance, "distressing", False):
            fold(self, MAY_DISTRESS)
        else:
            fold_distressing(self, self.distressing_words, among=MAY_DISTRESS)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, field in self.fields.items():
            if isinstance(field, WordsField) and name in cleaned and name not in self.changed_data:
                cleaned[name] = self.initial.get(name, cleaned[name])
        return cleaned

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # the stubs leave it out
        if self.errors:
            return
        unknown = {
            field.name
            for field in self.instance._meta.concrete_fields
            if not field.null and not field.primary_key
            if getattr(self.instance, field.attname) is None
        }
        try:
            evidence.prepare(self.instance)
            self.instance.validate_constraints(exclude=unknown)
        except ValidationError as error:
            for name, sentences in error.update_error_dict({}).items():
                field_name = name if name in self.fields and name != NON_FIELD_ERRORS else None
                self.add_error(field_name, sentences)


class MarkedForm(RowForm):
    """The form of a record, with a mark of the state that was changed."""

    below: tuple[str, ...] = ()
    """The relations to rows that are edited on the same page."""
    edit_conflicts: edit_conflicts.ChangedMeanwhile | None = None

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial["seen"] = edit_conflicts.edit_mark(self.instance, *self.below)

    def _post_clean(self) -> None:
        super()._post_clean()
        try:
            self._check_seen(self.data.get(self.add_prefix("seen"), ""))
        except (edit_conflicts.EditMarkMissing, edit_conflicts.ChangedMeanwhile) as told:
            if isinstance(told, edit_conflicts.ChangedMeanwhile):
                self.edit_conflicts = told
            self.add_error(None, str(told))
            # The user has now seen the changes, so saving once more is deliberate.
            posted: Any = self.data
            posted = posted.copy()
            posted[self.add_prefix("seen")] = self.initial.get("seen", REENTERED_MARK)
            self.data = posted

    def _check_seen(self, token: str) -> None:
        if not self.instance._state.adding:
            edit_conflicts.check_unchanged(self.instance, token, *self.below)
        elif token not in {"", REENTERED_MARK}:
            edit_conflicts.check_not_deleted(type(self.instance), token)


class RecordForm(MarkedForm):
    """The form of a record's own page, which asks for the reason of the change."""

    why = forms.CharField(
        label="Why this change",
        max_length=1000,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="One sentence; it stands in the history beside your name.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance._state.adding:
            self.fields["why"].required = False
            self.fields["why"].label = "Why this entry"
            self.fields["why"].help_text = f"Empty: “{FIRST_ENTRY}”"

    def clean_why(self) -> str:
        return str(self.cleaned_data["why"]) or FIRST_ENTRY


class ProposalRowForm(RowForm):
    """The form of a candidate, which records the user who enters it."""

    def _post_clean(self) -> None:
        if self.instance._state.adding:
            self.instance.proposed_by = self.who
        super()._post_clean()


class CandidateAdminForm(RecordForm, ProposalRowForm):
    """The form of a candidate, and of a second curator's decision on it."""

    decision = forms.ChoiceField(
        required=False,
        choices=[("", "not now"), ("confirm", "confirm"), ("refuse", "refuse")],
        help_text=(
            "By another curator than the one who proposed. Confirmed, it becomes an inferred step "
            "beside the gap. The reason below is the decision's."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("decision") and set(self.changed_data) - {"decision", "why"}:
            raise ValidationError("Decide on the candidate as it stands, or change it; not both.")
        return cleaned

    def decide(self, change: Any) -> None:
        decisions = {"confirm": candidates.confirm, "refuse": candidates.refuse}
        decisions[self.cleaned_data["decision"]](self.instance, change=change)
